import { flatMap } from "../flat-map";
import { groupBy } from "../group-by";
import { oncePer } from "../once-per";
import { compactName } from "../values/text";
import { unitKey } from "../values/unit-names";
import { formsOf, type Form, type Pack } from "./form";

/** A department form and its project forms. */
export interface FormSet {
  readonly department: Form;
  /** In workbook order; empty if it has none. */
  readonly projects: readonly Form[];
  /** No other project form can belong to it. */
  readonly isCertain: boolean;
}

/** Which forms of a workbook belong together. */
export interface Pairing {
  readonly sets: readonly FormSet[];
  /** Project forms whose year differs from that of every department form. */
  readonly ofOtherYears: readonly Form[];
  /** Forms on hidden sheets, if other forms are visible. */
  readonly hidden: readonly Form[];
  /** Project forms that may belong to several department forms, or that name a department without a form. */
  readonly unpaired: readonly Form[];
}

/**
 * Pairs project forms with department forms by budget year and department. Hidden sheets (last year's, drafts) are set
 * aside if there are visible forms. With a single department form all projects of its year belong to it, whatever unit
 * they name: the offices of a department fill in their own names.
 */
export const pairForms = oncePer((pack: Pack): Pairing => {
  const hidden = pack.forms.some(({ isHidden }) => !isHidden) ? pack.forms.filter(({ isHidden }) => isHidden) : [];
  const shown = hidden.length === 0 ? pack : { forms: pack.forms.filter(({ isHidden }) => !isHidden) };
  const departments = formsOf(shown, "department");
  const projects = formsOf(shown, "project").filter((form) => !isSummaryLine(form, shown));
  const [single, ...others] = departments;
  if (single && others.length === 0) {
    const ofYear = projects.filter((project) => isSameYear(project, single));
    // If no project is of its year, one side has the wrong year; they still belong together.
    const own = ofYear.length > 0 ? ofYear : projects;
    const ofOtherYears = own === projects ? [] : projects.filter((project) => !isSameYear(project, single));
    return { sets: [{ department: single, projects: own, isCertain: true }], ofOtherYears, hidden, unpaired: [] };
  }
  // With one department form per year, its offices name themselves, as in a workbook with a single department form.
  const isOfOneDepartment = new Set(flatMap(departments, departmentNames)).size <= 1;
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
      departments.length === 0 ? [] : flatMap(placed, ({ project, ofYear }) => (ofYear.length === 0 ? project : [])),
    hidden,
    unpaired: flatMap(placed, ({ project, ofYear, owners }) =>
      ofYear.length > 0 && owners.length !== 1 ? project : [],
    ),
  };
});

/**
 * Whether a project form is only the line of a summary (汇总表): it has no indicators, and another sheet has the form of a
 * project with its name. Such lines are not counted once more.
 */
export const isSummaryLine = ({ sheet, texts, indicators }: Form, pack: Pack): boolean =>
  indicators.length === 0 &&
  (formSheets(pack).get(compactName(texts.projectName?.value ?? "")) ?? []).some((other) => other !== sheet);

/** The sheets of the project forms with indicators, by the name of the project. */
const formSheets = oncePer((pack: Pack): ReadonlyMap<string, readonly string[]> => {
  const filled = formsOf(pack, "project").filter(({ indicators, texts }) => indicators.length > 0 && texts.projectName);
  const byName = groupBy(filled, ({ texts }) => compactName(texts.projectName?.value ?? ""));
  return new Map(Array.from(byName, ([name, forms]) => [name, forms.map(({ sheet }) => sheet)]));
});

/** Forms whose indicators are compared: a department form with its projects, or projects among themselves. */
export interface FormFamily {
  /** Null if the workbook has no department form, or none of their year. */
  readonly department: Form | null;
  readonly projects: readonly Form[];
}

/**
 * The families of a workbook; each form belongs to one. Forms on hidden sheets form families of their own, and so do
 * projects that may belong to several department forms: another department may have other goals.
 */
export const familiesOf = oncePer((pack: Pack): readonly FormFamily[] => {
  const { sets, ofOtherYears, hidden, unpaired } = pairForms(pack);
  const free = sets.length > 0 ? ofOtherYears : formsOf(pack, "project").filter((form) => !hidden.includes(form));
  const alone = [...hidden, ...unpaired].map((form): FormFamily =>
    form.kind === "department" ? { department: form, projects: [] } : { department: null, projects: [form] },
  );
  return [...sets, ...(free.length > 0 ? [{ department: null, projects: free }] : []), ...alone];
});

/** The forms of a family, starting with the department form. */
export const formsOfFamily = ({ department, projects }: FormFamily): readonly Form[] =>
  department ? [department, ...projects] : projects;

/** The department forms, out of those of its year, that a project may belong to. */
function ownersOf(project: Form, ofYear: readonly Form[], isOfOneDepartment: boolean): readonly Form[] {
  const names = departmentNames(project);
  if (names.length === 0 || (ofYear.length === 1 && isOfOneDepartment)) return ofYear;
  return ofYear.filter((form) => departmentNames(form).some((name) => names.some((own) => isSameName(own, name))));
}

/** Whether two forms have the same budget year; unknown years match any. */
export const isSameYear = (a: Form, b: Form): boolean => !a.year || !b.year || a.year.value === b.year.value;

/** The department and unit names on a form, without codes and notes for the seal. */
const departmentNames = oncePer(({ texts }: Form): readonly string[] =>
  flatMap([texts.departmentName, texts.unitName], (cell) => {
    const name = unitKey(cell?.value ?? "");
    return name === "" ? [] : [name];
  }),
);

/** Whether two names are equal, or one is the full name with the region in front. */
const isSameName = (a: string, b: string): boolean => a === b || a.endsWith(b) || b.endsWith(a);
