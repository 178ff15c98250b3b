import type { FormerCounts } from "./letter-words";
import { cellsOf, type Opinion } from "./opinions";

/** What identifies an opinion across rounds. */
export interface RoundEntry {
  /** "附件2-1 图书购置". */
  readonly form: string;
  /** "E16". */
  readonly cells: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * For each present opinion the index of the same one among the former, or null if it is new: the same rule at the same
 * cell, else the same rule and text in the same form, whose rows may have moved. Each former one is matched once.
 */
export function matchRounds(former: readonly RoundEntry[], now: readonly RoundEntry[]): readonly (number | null)[] {
  const taken = new Set<number>();
  const match = (keyOf: (entry: RoundEntry) => string): ((entry: RoundEntry) => number | null) => {
    const places = new Map<string, number[]>();
    former.forEach((entry, index) => {
      if (entry.rule === "") return;
      const key = keyOf(entry);
      places.set(key, [...(places.get(key) ?? []), index]);
    });
    return (entry) => {
      const place = places.get(keyOf(entry))?.find((index) => !taken.has(index)) ?? null;
      if (place !== null) taken.add(place);
      return place;
    };
  };
  const byCell = now.map(match(({ form, cells, rule }) => JSON.stringify([form, cells, rule])));
  const byWords = match(({ form, rule, message }) => JSON.stringify([form, rule, message]));
  return now.map((entry, index) => byCell[index] ?? byWords(entry));
}

/** The key of an opinion for comparison with the next round. */
export const roundEntryOf = (opinion: Opinion): RoundEntry => ({
  form: opinion.form,
  cells: cellsOf(opinion),
  rule: opinion.rule,
  message: opinion.message,
});

/** Opinions with their progress since the previous round, and the outcome of that round. */
export function againstFormer<T extends Opinion>(
  opinions: readonly T[],
  former: readonly RoundEntry[],
): { readonly opinions: readonly (T & { readonly progress: "open" | "new" })[]; readonly counts: FormerCounts } {
  const matches = matchRounds(former, opinions.map(roundEntryOf));
  const compared = opinions.map((opinion, index) => ({
    ...opinion,
    progress: matches[index] == null ? ("new" as const) : ("open" as const),
  }));
  const open = matches.filter((match) => match !== null).length;
  return { opinions: compared, counts: { former: former.length, open, added: opinions.length - open } };
}
