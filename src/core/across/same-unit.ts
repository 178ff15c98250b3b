import { compactName } from "../values/text";
import type { FiledPack } from "./across-rule";
import type { FormFacts } from "./pack-facts";

/** A form and the workbook that it stands in. */
export interface FiledForm {
  readonly pack: FiledPack;
  readonly form: FormFacts;
}

/** The code of a unit in the budget system, before its name: [292]国家信访局. */
const UNIT_CODE = /^\s*[[【(（]\d+[\]】)）]/;

/** What units are compared by: the name without its code and punctuation; "" where the workbook names none. */
export const unitKey = ({ unit }: FiledPack): string => compactName((unit ?? "").replace(UNIT_CODE, ""));

/** What makes two forms the same one: the unit, the kind, and of project forms the name. "" where the unit is not named. */
export function identityOf({ pack, form }: FiledForm): string {
  const unit = unitKey(pack);
  const project = compactName(form.project);
  if (unit === "" || (form.kind === "project" && project === "")) return "";
  return `${unit} ${form.kind} ${project}`;
}

/** All forms of all workbooks, those that are the same one together, in the order of the workbooks. */
export function sameForms(packs: readonly FiledPack[]): readonly (readonly FiledForm[])[] {
  const groups = new Map<string, FiledForm[]>();
  for (const pack of packs) {
    for (const form of pack.forms) {
      const identity = identityOf({ pack, form });
      if (identity === "") continue;
      const group = groups.get(identity);
      if (group) group.push({ pack, form });
      else groups.set(identity, [{ pack, form }]);
    }
  }
  return [...groups.values()];
}

/** Each form with the same one of the year before, where there is exactly one of either year. */
export function yearByYear(packs: readonly FiledPack[]): readonly (readonly [before: FiledForm, now: FiledForm])[] {
  return sameForms(packs).flatMap((group) => {
    const ofYear = (year: number): FiledForm | null => {
      const [only, ...others] = group.filter(({ form }) => form.year === year);
      return only && others.length === 0 ? only : null;
    };
    const years = new Set(group.flatMap(({ form }) => form.year ?? []));
    return [...years].toSorted().flatMap((year) => {
      const [before, now] = [ofYear(year - 1), ofYear(year)];
      return before && now ? [[before, now] as const] : [];
    });
  });
}
