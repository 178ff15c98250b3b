import { known, type KnownAmount } from "../../forms/amounts";
import type { Located } from "../../forms/form";
import type { AmountReading, Fen } from "../../values/amount";

type Amount = Located<AmountReading> | undefined;

/** A total and the lines that do not add up to it. */
export interface SumGap {
  readonly total: KnownAmount;
  readonly lines: readonly KnownAmount[];
  readonly sum: Fen;
  readonly gap: Fen;
}

/** A total with the lines below it. */
export interface SumOfLines {
  readonly total: Amount;
  /** Absent lines count for nothing, blank ones as 0. */
  readonly lines: readonly Amount[];
  /** Lines that other lines may contain: the total may be meant with or without each of them. */
  readonly uncertain?: readonly Amount[];
  /** Lines may be missing in this list, so that a total above their sum says nothing. */
  readonly open?: boolean;
  readonly tolerance: Fen;
}

/** The gap of a sum; null when it holds or cannot be judged: an amount not understood, no total, no line filled. */
export function sumGap({ total, lines, uncertain = [], open = false, tolerance }: SumOfLines): SumGap | null {
  const stated = known(total);
  const all = [...lines, ...uncertain].filter((line) => line !== undefined);
  if (!stated || all.some(({ value }) => value.state === "not-understood")) return null;
  const filled = all.map(known).filter((line) => line !== null);
  if (lines.every((line) => known(line) === null)) return null;
  const base = add(lines.map(known));
  const sums = uncertain.reduce<readonly Fen[]>(
    (found, line) => found.flatMap((sum) => [sum, sum + add([known(line)])]),
    [base],
  );
  if (sums.some((sum) => Math.abs(sum - stated.value.fen) <= tolerance)) return null;
  const sum = Math.max(...sums);
  if (open && stated.value.fen > sum) return null;
  return { total: stated, lines: filled, sum, gap: Math.abs(sum - stated.value.fen) };
}

const add = (amounts: readonly (KnownAmount | null)[]): Fen =>
  amounts.reduce((sum, amount) => sum + (amount?.value.fen ?? 0), 0);
