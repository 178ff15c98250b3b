import { type Finding } from "../core/engine/finding";
import { SEVERITIES } from "../core/severity";
import type { Mark } from "../core/plan/mark";
import { formatCell } from "../core/workbook/address";
import type { Outcome } from "../port/errors";
import type { SkippedSheet, WorkbookMarker } from "../port/workbook";

/** One mark for each cell with a finding or a part of one, with the worst severity found there. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const { at, severity } of findings.flatMap(placesOf)) {
    const key = `${at.sheet}!${formatCell(at)}`;
    const known = byCell.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) byCell.set(key, { at, severity });
  }
  return [...byCell.values()];
}

const placesOf = ({ at, severity, parts }: Finding): readonly Mark[] =>
  parts.length === 0 ? [{ at, severity }] : parts.map((part) => ({ at: part.at, severity }));

/** Marks the cells with findings and removes earlier marks. Findings of `skipped` sheets are shown only in the pane. */
export const markFindings = (
  marker: WorkbookMarker,
  findings: readonly Finding[],
): Outcome<{ readonly placed: number; readonly skipped: readonly SkippedSheet[] }> =>
  marker.replaceMarks(marksOf(findings));
