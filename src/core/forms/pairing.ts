import { oncePer } from "../once-per";
import { compactName, compactText } from "../values/text";
import { formsOf, type Form, type Pack } from "./form";

/** A department form with the project forms that belong to it. */
export interface FormSet {
  readonly department: Form;
  /** In the order of the workbook; empty where none belongs to it. */
  readonly projects: readonly Form[];
  /** No further project form may belong to it. */
  readonly isCertain: boolean;
}

/** How the forms of a workbook belong together. */
export interface Pairing {
  readonly sets: readonly FormSet[];
  /** Project forms of another year than every department form. */
  readonly ofOtherYears: readonly Form[];
  /** Forms on hidden sheets beside visible ones. */
  readonly hidden: readonly Form[];
  /** Project forms that may belong to several department forms, or that name a department without a form. */
  readonly unpaired: readonly Form[];
}

/**
 * Pairs project forms with department forms by budget year and department. Hidden sheets (last year's, drafts) stand aside
 * where there are visible forms. With a single department form all projects of its year belong to it, whatever unit they
 * name: offices of a department fill in their own name.
 */
export const pairForms = oncePer((pack: Pack): Pairing => {
  const hidden = pack.forms.some(({ isHidden }) => !isHidden) ? pack.forms.filter(({ isHidden }) => isHidden) : [];
  const shown = hidden.length === 0 ? pack : { forms: pack.forms.filter(({ isHidden }) => !isHidden) };
  const departments = formsOf(shown, "department");
  const projects = formsOf(shown, "project");
  const [single, ...others] = departments;
  if (single && others.length === 0) {
    const ofYear = projects.filter((project) => isSameYear(project, single));
    // Where no project is of its year, the year of one side is wrong, and they belong together all the same.
    const own = ofYear.length > 0 ? ofYear : projects;
    const ofOtherYears = own === projects ? [] : projects.filter((project) => !isSameYear(project, single));
    return { sets: [{ department: single, projects: own, isCertain: true }], ofOtherYears, hidden, unpaired: [] };
  }
  // With one department form a year, offices name themselves in it as in a workbook of one department.
  const isOfOneDepartment = new Set(departments.flatMap(departmentNames)).size <= 1;
  const placed = projects.map((project) => {
    const ofYear = departments.filter((department) => isSameYear(project, department));
    return { project, ofYear, owners: ownersOf(project, ofYear, isOfOneDepartment) };
  });
  return {
    sets: departments.map((department) => {
      const own = placed.filter(({ owners }) => owners.includes(department));
      return {
        department,
        projects: own.filter(({ owners }) => owners.length === 1).map(({ project }) => project),
        isCertain: own.every(({ owners }) => owners.length === 1),
      };
    }),
    ofOtherYears:
      departments.length === 0 ? [] : placed.flatMap(({ project, ofYear }) => (ofYear.length === 0 ? project : [])),
    hidden,
    unpaired: placed.flatMap(({ project, ofYear, owners }) =>
      ofYear.length > 0 && owners.length !== 1 ? project : [],
    ),
  };
});

/** Forms whose indicators are held against each other: a department form with its projects, or projects among themselves. */
export interface FormFamily {
  /** Null where the workbook has none of their year, or none at all. */
  readonly department: Form | null;
  readonly projects: readonly Form[];
}

/**
 * The families of a workbook; each form stands in one. Alone stand forms on hidden sheets, and projects that may belong to
 * several department forms: another department may well aim elsewhere.
 */
export const familiesOf = oncePer((pack: Pack): readonly FormFamily[] => {
  const { sets, ofOtherYears, hidden, unpaired } = pairForms(pack);
  const free = sets.length > 0 ? ofOtherYears : formsOf(pack, "project").filter((form) => !hidden.includes(form));
  const alone = [...hidden, ...unpaired].map((form): FormFamily =>
    form.kind === "department" ? { department: form, projects: [] } : { department: null, projects: [form] },
  );
  return [...sets, ...(free.length > 0 ? [{ department: null, projects: free }] : []), ...alone];
});

/** The forms of a family, its department form first. */
export const formsOfFamily = ({ department, projects }: FormFamily): readonly Form[] =>
  department ? [department, ...projects] : projects;

/** The department forms that a project may belong to, of those of its year. */
function ownersOf(project: Form, ofYear: readonly Form[], isOfOneDepartment: boolean): readonly Form[] {
  const names = departmentNames(project);
  if (names.length === 0 || (ofYear.length === 1 && isOfOneDepartment)) return ofYear;
  return ofYear.filter((form) => departmentNames(form).some((name) => names.some((own) => isSameName(own, name))));
}

/** Whether two forms are of one budget year, as far as they state it. */
export const isSameYear = (a: Form, b: Form): boolean => !a.year || !b.year || a.year.value === b.year.value;

/** Codes that systems print in front: [292]国家档案馆, 001-县图书馆. */
const CODE = /^(?:[[(【（]?\d+[\])】）]?[-—_.、:]?)+/;
/** What belongs to the seal, not to the name. */
const SEAL = /[(（](?:盖章|公章|签章|章)[)）]$/;

/** The names of department and unit that a form states, without codes and seals. */
const departmentNames = oncePer(({ texts }: Form): readonly string[] =>
  [texts.departmentName, texts.unitName].flatMap((cell) => {
    const name = compactName(
      compactText(cell?.value ?? "")
        .replace(CODE, "")
        .replace(SEAL, ""),
    );
    return name === "" ? [] : [name];
  }),
);

/** The same name, or the full one with the region in front. */
const isSameName = (a: string, b: string): boolean => a === b || a.endsWith(b) || b.endsWith(a);
