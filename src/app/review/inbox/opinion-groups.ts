import { SEVERITIES } from "../../../core/severity";
import { groupBy } from "../../../core/group-by";
import type { Language } from "../opinions";
import type { Progress } from "../words";
import type { InboxFile, InboxOpinion } from "./inbox";

/** Findings of one form, worst first. */
export interface OpinionGroup {
  readonly form: string;
  readonly opinions: readonly InboxOpinion[];
}

/** Filter of findings by progress since the previous round; an empty set shows all. */
export type ProgressFilter = ReadonlySet<Exclude<Progress, "done">>;

/** The findings of a file by form, in the order of the forms in the file. */
export function opinionGroups(
  { opinions, reading }: InboxFile,
  filter: ProgressFilter,
  language: Language,
): readonly OpinionGroup[] {
  const shown = opinions.filter(({ progress }) => filter.size === 0 || progress === null || filter.has(progress));
  const groups = groupBy(shown, ({ words }) => words[language].form);
  const order = new Map(
    (reading.kind === "read" ? reading.forms : []).map(({ name }, index) => [name[language], index] as const),
  );
  return [...groups]
    .map(([form, ofForm]) => ({
      form,
      opinions: ofForm.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    }))
    .toSorted((a, b) => (order.get(a.form) ?? order.size) - (order.get(b.form) ?? order.size));
}

/** The first groups, up to a total number of findings, and how many findings are left out. */
export function firstOf(
  groups: readonly OpinionGroup[],
  most: number,
): { readonly groups: readonly OpinionGroup[]; readonly left: number } {
  let room = most;
  const first = groups.flatMap(({ form, opinions }) => {
    const some = opinions.slice(0, Math.max(0, room));
    room -= opinions.length;
    return some.length === 0 ? [] : [{ form, opinions: some }];
  });
  const all = groups.reduce((sum, { opinions }) => sum + opinions.length, 0);
  return { groups: first, left: Math.max(0, all - most) };
}
