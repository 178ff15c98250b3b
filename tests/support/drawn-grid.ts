import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { columnName, type Area } from "../../src/core/workbook/address";
import { sheetOf, workbookOf } from "./sheet";

/**
 * A sheet drawn as text: one line per row, cells separated by "|". "<" merges with the cell to the left, "^" with the
 * one above, "\n" is a line break. Numbers become number cells.
 */
export function drawnGrid(drawing: string): WorkbookSnapshot {
  const rows = drawing
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const cells: Record<string, string | number> = {};
  const merges: string[] = [];
  for (const [row, line] of rows.entries()) {
    for (const [column, text] of line.entries()) {
      if (text === "" || text === "<" || text === "^") continue;
      const area = areaAt(rows, row, column);
      const first = nameOf(row, column);
      cells[first] = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text.replaceAll("\\n", "\n");
      const last = nameOf(row + area.rows - 1, column + area.columns - 1);
      if (first !== last) merges.push(`${first}:${last}`);
    }
  }
  return workbookOf(sheetOf("表", cells, merges));
}

const nameOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

function areaAt(rows: readonly (readonly string[])[], row: number, column: number): Area {
  let [height, width] = [1, 1];
  while (rows[row]?.[column + width] === "<") width += 1;
  while (rows[row + height]?.[column] === "^") height += 1;
  return { row, column, rows: height, columns: width };
}
