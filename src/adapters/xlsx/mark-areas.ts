import { SEVERITIES, type Severity } from "../../core/engine/finding";
import type { Mark } from "../../core/plan/mark";
import { contains, formatArea, type Area } from "../../core/workbook/address";

/** What to mark on one sheet. */
export interface MarkAreas {
  /** Marked cells, a merged area as one. */
  readonly cells: number;
  readonly areas: ReadonlyMap<Severity, readonly Area[]>;
}

/**
 * The areas to mark on one sheet, by severity: a cell of a merged area stands for the whole area, a cell with several
 * marks takes the worst, and neighbours are joined where they form a rectangle.
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
  const bySeverity = SEVERITIES.map((severity) => [severity, joined(areasOf(severity))] as const);
  return { cells: worst.size, areas: new Map(bySeverity.filter(([, areas]) => areas.length > 0)) };
}

/** Joins areas that touch: first side by side, then one above the other. The areas must not overlap. */
function joined(areas: readonly Area[]): readonly Area[] {
  const rows: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = rows.at(-1);
    if (last?.row === area.row && last.rows === area.rows && last.column + last.columns === area.column) {
      rows[rows.length - 1] = { ...last, columns: last.columns + area.columns };
    } else {
      rows.push(area);
    }
  }
  const blocks: Area[] = [];
  for (const area of rows.sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row)) {
    const last = blocks.at(-1);
    if (last?.column === area.column && last.columns === area.columns && last.row + last.rows === area.row) {
      blocks[blocks.length - 1] = { ...last, rows: last.rows + area.rows };
    } else {
      blocks.push(area);
    }
  }
  return blocks.sort((a, b) => a.row - b.row || a.column - b.column);
}
