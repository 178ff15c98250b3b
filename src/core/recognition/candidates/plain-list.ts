import { firstIndex } from "../../first-index";
import { flatMap } from "../../flat-map";
import { cellsBetween, rowsIn, type GridCell } from "../../workbook/grid";
import type { JudgedCell, View } from "../view";
import { columnsUnder, headerByWords, type HeadedColumn } from "./header";
import { sameHeads, type HeaderRows } from "./header-rows";
import { listColumnsOf, type ListColumns } from "./list";
import { indicatorsOfPairs, pairedColumns, type PairedColumns } from "./paired-columns";
import { isLevel1, isLevel2 } from "../lexicon/categories";
import { isGoalTerm } from "../lexicon/labels";
import { ATTACHMENT } from "../lexicon/titles";
import { joined, readCellOfIndicators, type CellOfIndicators, type Heading } from "./one-cell";

/** A project of a list without indicator columns. */
export interface ListEntry {
  readonly row: number;
  /** The content of its cell or cells of indicators; null if it has none. */
  readonly cell: CellOfIndicators | null;
  /** The cell of its goal or indicators. */
  readonly at: GridCell;
}

/** A list of projects with their goals, and possibly all indicators of each in one cell. */
export interface PlainList {
  readonly header: HeaderRows;
  readonly list: ListColumns;
  readonly entries: readonly ListEntry[];
  readonly lastRow: number;
}

const MAX_BLANK_ROWS = 3;

const isLevel = (head: string): boolean => isLevel1(head) || isLevel2(head);

/** 数量, 质量 and 进度 are also heads of lists of purchases and works; 数量指标, 效益 and 满意度 are not. */
const isLevelOfForm = ({ compact, judged }: JudgedCell): boolean =>
  judged.isLevel && /指标|目标|绩效|产出|效益|效果|满意/.test(compact);

/** Reads the list whose heads are in the row; null if there is none. */
export function plainListAt(view: View, row: number): PlainList | null {
  const cells = view.grid.cellsIn(row);
  if (cells.length < 3) return null;
  const readings = flatMap(cells, ({ judged: { label } }) => (label !== null && label.fit >= 0.8 ? [label] : []));
  if (readings.length < 3) return null;
  const terms = new Set(readings.map(({ term }) => term));
  const isNamed = terms.has("projectName") || terms.has("ownName") || terms.has("unitName");
  if (!isNamed) return null;
  const hasGoal = [...terms].some(isGoalTerm);
  const height = Math.max(1, ...cells.map(({ area }) => area.rows).filter((rows) => rows <= 3));
  const hasLevels = cellsBetween(view.grid, row, row + height - 1).some(isLevelOfForm);
  if (!hasGoal && !hasLevels) return null;
  const header: HeaderRows = { row, firstDataRow: row + height, by: "words" };
  const headed = columnsUnder(view, header, [], row - 1);
  const pairs = pairedColumns(view, headed, row);
  const isOverTable = [1, 2, 3].some((below) => headerByWords(view, row + below) !== null);
  if (isOverTable && pairs.length === 0) return null;
  const list = listColumnsOf(view, headed, Infinity);
  if (!list?.columns.some(({ term }) => term === "projectName")) return null;
  const inPairs = new Set(flatMap(pairs, ({ name, value }) => [name, value]));
  const texts = headed.filter((column) => {
    const { path } = column;
    if (inPairs.has(column)) return false;
    const term = view.label(path.at(-1) ?? "")?.term ?? "other";
    return (
      isGoalTerm(term) || (hasLevels && path.some(isLevel)) || (term === "other" && /指标|目标/.test(path.at(-1) ?? ""))
    );
  });
  const { entries, lastRow } = entriesBelow(view, { header, list, texts, pairs });
  // 年度履职目标, merged over the heads and their rows: what a department does for its money, in its own form.
  const isInBlock = cells.some(({ at, area }) => at.column < (list.columns[0]?.headed.from ?? 0) && area.rows > height);
  if (isInBlock && entries.every(({ cell }) => cell === null)) return null;
  const hasTexts = entries.some(({ cell, at }) => cell !== null || view.features(at.compact).prose === 1);
  return hasTexts ? { header, list, entries, lastRow } : null;
}

/** The heads of a list: those of its fields, of its goals and indicators, and of its pairs of name and value. */
interface ListHeads {
  readonly header: HeaderRows;
  readonly list: ListColumns;
  readonly texts: readonly HeadedColumn[];
  readonly pairs: readonly PairedColumns[];
}

/** The projects below the heads of a list. */
function entriesBelow(view: View, { header, list, texts, pairs }: ListHeads): Pick<PlainList, "entries" | "lastRow"> {
  const height = header.firstDataRow - header.row;
  const entries: ListEntry[] = [];
  let lastRow = header.firstDataRow - 1;
  let lastOfEntry = lastRow;
  const { rows } = view.grid;
  for (let index = firstIndex(rows, (row) => row >= header.firstDataRow); index < rows.length; index += 1) {
    const data = rows[index] ?? 0;
    if (data <= lastRow) continue;
    if (data - lastRow > MAX_BLANK_ROWS + 1) break;
    if (isTitle(view, data) && !isAbove(view, header, data)) break;
    const name = view.grid.at(data, list.nameColumn);
    const again = name.judged.label;
    if (again && again.fit >= 0.8 && again.term !== "other") {
      // Heads again: those of the next page, or another list, or not a list at all.
      if (entries.length === 0 || !repeatsHeads(view, header, data, lastOfEntry)) break;
      lastRow = data + height - 1;
      continue;
    }
    lastRow = data;
    const held = texts
      .map((column) => ({ column, text: view.grid.at(data, column.from) }))
      // A line over all columns says nothing of a project.
      .filter(({ text }) => text.compact !== "" && text !== name);
    const paired = indicatorsOfPairs(view, pairs, data);
    const first = held[0]?.text ?? (paired ? name : undefined);
    if (!first || name.compact === "" || name.at.row !== data || !/[\u4e00-\u9fff]/.test(name.compact)) {
      const last = entries.at(-1);
      // More indicators of the project above.
      if (paired && last) {
        entries[entries.length - 1] = { ...last, cell: joined([...(last.cell ? [last.cell] : []), paired]) };
        lastOfEntry = data;
      }
      continue;
    }
    const cell = joined([
      ...flatMap(held, ({ column, text }) => readCellOfIndicators(text, headingOf(view, column, header.row)) ?? []),
      ...(paired ? [paired] : []),
    ]);
    entries.push({ row: data, cell, at: first });
    lastOfEntry = data;
  }
  return { entries, lastRow };
}

/** Whether a row holds the heads of the list again, with nothing before it since the last entry that is not above the list too. */
const repeatsHeads = (view: View, header: HeaderRows, row: number, lastOfEntry: number): boolean =>
  sameHeads(view.grid, row, header.row) &&
  rowsIn(view.grid, lastOfEntry + 1, row - 1).every((between) => isAbove(view, header, between));

/** Whether all that a row says stands above the list too. */
function isAbove({ grid }: View, header: HeaderRows, row: number): boolean {
  const above = new Set(cellsBetween(grid, 0, header.row - 1).map(({ compact }) => compact));
  return grid.cellsIn(row).every(({ at, compact }) => at.row < row || above.has(compact));
}

const isTitle = ({ grid }: View, row: number): boolean => {
  const [cell, ...others] = grid.cellsIn(row);
  return others.length === 0 && cell !== undefined && (cell.judged.isPlainTitle || ATTACHMENT.test(cell.compact));
};

/** The levels named by the heads above a column, starting at row `firstRow`; null if they name none. */
function headingOf({ grid }: View, { head, from }: HeadedColumn, firstRow: number): Heading | null {
  if (!head) return null;
  const above = head.at.row > firstRow ? grid.at(head.at.row - 1, from) : null;
  if (above && isLevel1(above.compact) && isLevel2(head.compact)) return { level1: above, level2: head };
  if (isLevel1(head.compact)) return { level1: head, level2: null };
  return isLevel2(head.compact) ? { level1: null, level2: head } : null;
}
