import { firstIndex, type GridCell } from "../../workbook/grid";
import type { View } from "../view";
import { columnsUnder, headerByWords } from "./header";
import type { HeaderRows } from "./header-rows";
import { listColumnsOf, type ListColumns } from "./list";
import { readCellOfIndicators, type CellOfIndicators } from "./one-cell";

/** One project of a list that has no columns of indicators. */
export interface ListEntry {
  readonly row: number;
  /** What its cell of indicators says; null where it has none. */
  readonly cell: CellOfIndicators | null;
  /** The cell of its goal or indicators. */
  readonly at: GridCell;
}

/** A list of projects with their goals, and perhaps all indicators of each in one cell. */
export interface PlainList {
  readonly header: HeaderRows;
  readonly list: ListColumns;
  readonly entries: readonly ListEntry[];
  readonly lastRow: number;
}

const MAX_BLANK_ROWS = 3;
const GOALS: ReadonlySet<string> = new Set(["goal", "annualGoal", "overallGoal", "periodGoal"]);

/** Reads a list whose heads stand in the row; null where it is none. */
export function plainListAt(view: View, row: number): PlainList | null {
  const cells = view.grid.cellsIn(row);
  if (cells.length < 3 || [1, 2, 3].some((below) => headerByWords(view, row + below) !== null)) return null;
  const readings = cells.map(({ compact }) => view.label(compact));
  if (readings.filter((reading) => reading !== null && reading.fit >= 0.8).length < 3) return null;
  const terms = new Set(readings.map((reading) => (reading && reading.fit >= 0.8 ? reading.term : undefined)));
  const isNamed = terms.has("projectName") || terms.has("ownName") || terms.has("unitName");
  if (!isNamed || ![...terms].some((term) => term !== undefined && GOALS.has(term))) return null;
  const height = Math.max(1, ...cells.map(({ area }) => area.rows).filter((rows) => rows <= 3));
  const header: HeaderRows = { row, firstDataRow: row + height, by: "words" };
  const headed = columnsUnder(view, header, [], row - 1);
  const list = listColumnsOf(view, headed, Infinity);
  if (!list?.columns.some(({ term }) => term === "projectName")) return null;
  const texts = headed.filter(({ path }) => {
    const term = view.label(path.at(-1) ?? "")?.term ?? "other";
    return GOALS.has(term) || (term === "other" && /指标|目标/.test(path.at(-1) ?? ""));
  });
  const entries: ListEntry[] = [];
  let lastRow = header.firstDataRow - 1;
  const { rows } = view.grid;
  for (let index = firstIndex(rows, header.firstDataRow); index < rows.length; index += 1) {
    const data = rows[index] ?? 0;
    if (data - lastRow > MAX_BLANK_ROWS + 1) break;
    lastRow = data;
    const name = view.grid.at(data, list.nameColumn);
    // Heads again: another list, or no list at all.
    const again = view.label(name.compact);
    if (again && again.fit >= 0.8 && again.term !== "other") break;
    const held = texts.map(({ from }) => view.grid.at(data, from)).filter(({ compact }) => compact !== "");
    const [first] = held;
    if (!first || name.compact === "" || name.at.row !== data || !/[\u4e00-\u9fff]/.test(name.compact)) continue;
    const cell = held.map((each) => readCellOfIndicators(each)).find((each) => each !== null) ?? null;
    entries.push({ row: data, cell, at: first });
  }
  const hasTexts = entries.some(({ cell, at }) => cell !== null || view.features(at.compact).prose === 1);
  return hasTexts ? { header, list, entries, lastRow } : null;
}
