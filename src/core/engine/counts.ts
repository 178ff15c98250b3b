import { SEVERITIES, type Severity } from "../severity";

/** Number of findings of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

export const NO_COUNTS: SeverityCounts = { error: 0, todo: 0, warning: 0, info: 0 };

interface Counted {
  readonly severity: Severity;
  readonly parts: readonly unknown[];
}

/** Counts findings by severity; a group counts once, except that places to fill are counted one by one. */
export const countSeverities = (findings: readonly Counted[]): SeverityCounts => {
  const counts = { ...NO_COUNTS };
  for (const { severity, parts } of findings) counts[severity] += severity === "todo" ? Math.max(1, parts.length) : 1;
  return counts;
};

export const addCounts = (a: SeverityCounts, b: SeverityCounts): SeverityCounts => {
  const sum = { ...a };
  for (const severity of SEVERITIES) sum[severity] += b[severity];
  return sum;
};
