import { SEVERITIES, type Severity } from "../severity";
import { contains, formatArea, type Area } from "../workbook/address";
import { joinAreas } from "./join-areas";
import type { Mark } from "./mark";

/** The areas to mark on one sheet. */
export interface MarkAreas {
  /** Number of marked cells, counting a merged area as one. */
  readonly cells: number;
  readonly areas: ReadonlyMap<Severity, readonly Area[]>;
}

/**
 * The areas to mark on one sheet, by severity: a mark in a merged area covers the whole area, a cell with several marks
 * takes the worst severity, and adjacent areas are joined where they form a rectangle.
 */
export function markAreas(marks: readonly Mark[], merges: readonly Area[]): MarkAreas {
  const worst = new Map<string, { readonly area: Area; readonly severity: Severity }>();
  for (const { at, severity } of marks) {
    const area = merges.find((merge) => contains(merge, at)) ?? { row: at.row, column: at.column, rows: 1, columns: 1 };
    const key = formatArea(area);
    const known = worst.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) worst.set(key, { area, severity });
  }
  const areasOf = (severity: Severity): readonly Area[] =>
    [...worst.values()].filter((mark) => mark.severity === severity).map(({ area }) => area);
  const bySeverity = SEVERITIES.map((severity) => [severity, joinAreas(areasOf(severity))] as const);
  return { cells: worst.size, areas: new Map(bySeverity.filter(([, areas]) => areas.length > 0)) };
}
