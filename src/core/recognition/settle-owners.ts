import { isFilled, labelsWith, type RawField } from "./candidates/raw-field";

// Which of the labels of bodies names the form's department, and which its unit.

const namesDepartment = (field: RawField): boolean => field.term === "departmentName" && isFilled(field);

const isUnit = ({ term }: RawField): boolean => term === "unitName" || term === "ownName";
const namesUnit = (field: RawField): boolean => isUnit(field) && isFilled(field);

const OF_DEPARTMENT = /主管|部门|归口/;
/** 申报部门, 填报部门（单位）, 项目申报单位: who fills in the form. */
const OF_FILLING = /^(?:项目|专项|资金|预算)?(?:申报|填报|编报|报送|申请)/;

/** 财政部门 allots the money of a transfer; the department is the one that spends it. */
const OF_TREASURY = /财政(?:主管)?(?:部门|机关|厅|局)/;
/** The levels of government that a label may name, the highest first. */
const LEVELS = [/^中央/, /^(?:省|自治区|兵团)/, /^(?:地市|市州|[市州盟])(?![县区])/, /^(?:区县|县区|市县|[县区旗])/];

const CENTRAL = 0;
const levelOf = ({ label }: RawField): number => LEVELS.findIndex((level) => level.test(label.compact));

/**
 * 省级财政部门, 省级主管部门, 县级林业主管部门 of a transfer: of the departments of several levels the lowest is the form's, and
 * 财政部门 is it only where no other is named. Readings of the others are dropped.
 */
export function settleDepartments(fields: readonly RawField[]): readonly RawField[] {
  const departments = fields.filter(namesDepartment);
  if (departments.length < 2) return fields;
  const ofTreasury = labelsWith(OF_TREASURY, departments);
  const others = departments.filter((field) => !ofTreasury.has(field.label) && levelOf(field) !== CENTRAL);
  const named = others.length > 0 ? others : departments;
  const lowest = named.reduce((level, field) => Math.max(level, levelOf(field)), -1);
  const own = new Set(named.filter((field) => levelOf(field) === lowest || levelOf(field) < 0));
  const dropped = new Set(departments.filter((field) => !own.has(field)));
  return dropped.size === 0 ? fields : fields.filter((field) => !dropped.has(field));
}

/** 预算单位, 牵头单位, 申报部门 beside 主管部门: of two labels of a department the one that names a unit is the unit's. */
export function settleOwners(fields: readonly RawField[]): readonly RawField[] {
  const candidates = fields.filter(namesDepartment);
  const units = fields.filter(namesUnit);
  if (candidates.length === 0) return departmentAmongUnits(units, fields);
  if (units.length > 0) return fields;
  const filling = labelsWith(OF_FILLING, candidates);
  const named = labelsWith(OF_DEPARTMENT, candidates);
  if (![...named].some((label) => !filling.has(label))) return fields;
  const ofUnit = labelsWith(/单位/, candidates);
  return fields.map((field) =>
    namesDepartment(field) && (filling.has(field.label) || (!named.has(field.label) && ofUnit.has(field.label)))
      ? { ...field, term: "unitName" as const }
      : field,
  );
}

const SAYS_DEPARTMENT = /部门(?:\(.*\))?[:：]?/;

/** 项目实施单位, 具体承办单位: who does the work. */
const DOES = /实施|承担|承办|执行/;

/**
 * 实施部门 beside 预算单位, with different names: the former is the department. So is 申报单位 beside 具体实施单位, whatever its
 * name.
 */
function departmentAmongUnits(units: readonly RawField[], fields: readonly RawField[]): readonly RawField[] {
  const departments = units.filter(
    ({ label }) => SAYS_DEPARTMENT.test(label.compact) && !OF_FILLING.test(label.compact),
  );
  const [department, ...further] = departments;
  const ofFilling = labelsWith(OF_FILLING, units);
  const does = labelsWith(DOES, units);
  const asking = units.find(({ label }) => ofFilling.has(label) && !does.has(label));
  if (!department && asking && does.size > 0)
    return fields.map((field) => (field === asking ? { ...field, term: "departmentName" as const } : field));
  const other = units.find(({ label, text }) => label.compact.includes("单位") && text !== department?.text);
  if (!department || further.length > 0 || !other || department.label.compact.includes("单位")) return fields;
  return fields.map((field) => (field === department ? { ...field, term: "departmentName" as const } : field));
}

/** Whether a field, beside 项目实施单位, has another label of a unit: 单位名称 may be that of who fills in the form. */
export function lesserUnits(fields: readonly RawField[]): (field: RawField) => boolean {
  const does = labelsWith(
    DOES,
    fields.filter((field) => field.term === "unitName" && isFilled(field)),
  );
  return (field) => does.size > 0 && isUnit(field) && !does.has(field.label);
}
