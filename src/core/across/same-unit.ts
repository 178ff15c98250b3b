import { compactName } from "../values/text";
import { unitKey } from "../values/unit-names";
import type { FiledPack } from "./across-rule";
import type { FormFacts } from "./pack-facts";

/** A form and its workbook. */
export interface FiledForm {
  readonly pack: FiledPack;
  readonly form: FormFacts;
}

/** Key for comparing the units of workbooks; "" if the workbook names none. */
export const unitOfPack = ({ unit }: FiledPack): string => unitKey(unit ?? "");

/** Key that makes two forms the same: unit, kind and, for project forms, the name. "" if the unit is not named. */
export function identityOf({ pack, form }: FiledForm): string {
  const unit = unitOfPack(pack);
  const project = compactName(form.project);
  if (unit === "" || (form.kind === "project" && project === "")) return "";
  return `${unit} ${form.kind} ${project}`;
}

/** The forms of all workbooks, grouped by identity, in the order of the workbooks. */
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

/** Each form with the same form of the year before, if there is exactly one for each year. */
export function yearByYear(packs: readonly FiledPack[]): readonly (readonly [before: FiledForm, now: FiledForm])[] {
  return sameForms(packs).flatMap((group) => {
    const ofYear = (year: number): FiledForm | null => {
      const [only, ...others] = group.filter(({ form }) => form.year === year);
      return only && others.length === 0 ? only : null;
    };
    const years = new Set(group.flatMap(({ form }) => form.year ?? []));
    return [...years]
      .toSorted((a, b) => a - b)
      .flatMap((year) => {
        const [before, now] = [ofYear(year - 1), ofYear(year)];
        return before && now ? [[before, now] as const] : [];
      });
  });
}
