import { flatMap } from "../flat-map";
import { roundingOf } from "./rounding";
import { known, type KnownAmount } from "../forms/amounts";
import type { Located } from "../forms/form";
import type { AmountReading, Fen } from "../values/amount";

type Amount = Located<AmountReading> | undefined;

/** A total and the lines below it. */
export interface SumOfLines {
  readonly total: Amount;
  /** Absent lines are ignored, blank ones count as 0. */
  readonly lines: readonly Amount[];
  /** Lines that may be contained in other lines: the total may include or exclude each of them. */
  readonly uncertain?: readonly Amount[];
  /** The list may be incomplete, so a total above the sum proves nothing. */
  readonly open?: boolean;
  /** Checked only if every line is filled. */
  readonly complete?: boolean;
  readonly tolerance: Fen;
}

/** open: the total exceeds the sum of a list that may be incomplete; unknown: an amount is missing or unreadable. */
export const SUM_STATES = ["gap", "unknown", "open", "holds"] as const;
export type SumState = (typeof SUM_STATES)[number];

/** The result of adding up a sum. */
export interface SumReading {
  readonly state: SumState;
  /** The lines added, without blank ones; an uncertain line only if the total includes it. */
  readonly counted: readonly KnownAmount[];
  readonly sum: Fen;
}

/** Adds up the lines and compares them with the total. */
export function readSum({
  total,
  lines,
  uncertain = [],
  open = false,
  complete = false,
  tolerance,
}: SumOfLines): SumReading {
  const stated = known(total)?.value.fen;
  const own = filled(lines);
  const isUnclear = [...lines, ...uncertain].some((line) => line?.value.state === "unreadable");
  if (stated === undefined || isUnclear || own.length === 0 || (complete && own.length < lines.length)) {
    return { state: "unknown", counted: own, sum: add(own) };
  }
  const readings = filled(uncertain)
    .reduce<readonly (readonly KnownAmount[])[]>(
      (found, line) => flatMap(found, (counted) => [counted, [...counted, line]]),
      [own],
    )
    .map((counted) => ({ counted, sum: add(counted) }));
  const fitting = readings.find(({ counted, sum }) => {
    const rounding = roundingOf(total ? [total, ...counted] : counted);
    return Math.abs(sum - stated) <= Math.max(tolerance, rounding);
  });
  if (fitting) return { state: "holds", ...fitting };
  const largest = readings.reduce((best, reading) => (reading.sum > best.sum ? reading : best));
  return { state: open && stated > largest.sum ? "open" : "gap", ...largest };
}

/** A total and lines that do not add up to it. */
export interface SumGap {
  readonly total: KnownAmount;
  readonly lines: readonly KnownAmount[];
  readonly sum: Fen;
  readonly gap: Fen;
}

/** The gap of a sum; null when it holds or cannot be judged. */
export function sumGap(sum: SumOfLines): SumGap | null {
  const reading = readSum(sum);
  const total = known(sum.total);
  if (reading.state !== "gap" || !total) return null;
  const lines = filled([...sum.lines, ...(sum.uncertain ?? [])]);
  return { total, lines, sum: reading.sum, gap: Math.abs(reading.sum - total.value.fen) };
}

const filled = (lines: readonly Amount[]): readonly KnownAmount[] => lines.map(known).filter((line) => line !== null);

const add = (amounts: readonly KnownAmount[]): Fen => amounts.reduce((sum, { value }) => sum + value.fen, 0);
