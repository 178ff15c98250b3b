import { formsOf, type Form, type Pack } from "../forms/form";
import { compactName, compactText } from "../values/text";

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
export function pairForms(pack: Pack): Pairing {
  const hidden = pack.forms.some(({ isHidden }) => !isHidden) ? pack.forms.filter(({ isHidden }) => isHidden) : [];
  const shown = { forms: pack.forms.filter((form) => !hidden.includes(form)) };
  const departments = formsOf(shown, "department");
  const projects = formsOf(shown, "project");
  const [single, ...others] = departments;
  if (single && others.length === 0) {
    const ofYear = projects.filter((project) => isSameYear(project, single));
    // Where no project is of its year, the year of one side is wrong, and they belong together all the same.
    const own = ofYear.length > 0 ? ofYear : projects;
    const ofOtherYears = projects.filter((project) => !own.includes(project));
    return { sets: [{ department: single, projects: own, isCertain: true }], ofOtherYears, hidden, unpaired: [] };
  }
  const placed = projects.map((project) => ({ project, owners: ownersOf(project, departments) }));
  const ofOtherYears = projects.filter(
    (project) => departments.length > 0 && departments.every((department) => !isSameYear(project, department)),
  );
  return {
    sets: departments.map((department) => {
      const own = placed.filter(({ owners }) => owners.includes(department));
      return {
        department,
        projects: own.filter(({ owners }) => owners.length === 1).map(({ project }) => project),
        isCertain: own.every(({ owners }) => owners.length === 1),
      };
    }),
    ofOtherYears,
    hidden,
    unpaired:
      departments.length === 0
        ? []
        : placed
            .filter(({ project, owners }) => owners.length !== 1 && !ofOtherYears.includes(project))
            .map(({ project }) => project),
  };
}

/** The department forms that a project may belong to. */
function ownersOf(project: Form, departments: readonly Form[]): readonly Form[] {
  const ofYear = departments.filter((department) => isSameYear(project, department));
  const names = namesOf(project);
  // With one department form a year, offices name themselves in it as in a workbook of one department.
  const isOfOneDepartment = new Set(departments.flatMap(namesOf)).size <= 1;
  if (names.length === 0 || (ofYear.length === 1 && isOfOneDepartment)) return ofYear;
  return ofYear.filter((department) => namesOf(department).some((name) => names.some((own) => isSameName(own, name))));
}

/** Whether two forms are of one budget year, as far as they state it. */
export const isSameYear = (a: Form, b: Form): boolean => !a.year || !b.year || a.year.value === b.year.value;

/** Codes that systems print in front: [292]国家档案馆, 001-县图书馆. */
const CODE = /^(?:[[(【（]?\d+[\])】）]?[-—_.、:]?)+/;
/** What belongs to the seal, not to the name. */
const SEAL = /[(（](?:盖章|公章|签章|章)[)）]$/;

const namesOf = ({ texts }: Form): readonly string[] =>
  [texts.departmentName, texts.unitName].flatMap((cell) => {
    const name = compactName(
      compactText(cell?.value ?? "")
        .replace(CODE, "")
        .replace(SEAL, ""),
    );
    return name === "" ? [] : [name];
  });

/** The same name, or the full one with the region in front. */
const isSameName = (a: string, b: string): boolean => a === b || a.endsWith(b) || b.endsWith(a);
