import type { Area } from "../workbook/address";

/** Joins adjacent areas, first horizontally, then vertically. The areas must not overlap. */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
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
