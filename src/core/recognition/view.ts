import { remembered } from "../remembered";
import { gridOfCells, gridWithin, type Grid, type GridCell, type MakeCell } from "../workbook/grid";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { HeaderRows } from "./candidates/header-rows";
import type { CellFeatures } from "./cells";
import { newJudge, type Judge, type JudgedText } from "./judged-text";
import { readHead, type HeadFit } from "./lexicon/heads";
import type { LabelReading } from "./lexicon/label-reading";
import { HEAD_TERMS } from "./lexicon/labels";

/** A cell and the possible meanings of its text. */
export interface JudgedCell extends GridCell {
  readonly judged: JudgedText;
}

/**
 * The recogniser's view of a sheet: its grid, and the possible meanings of each text. Texts repeat, so each is judged
 * once.
 */
export interface View {
  readonly grid: Grid<JudgedCell>;
  readonly judge: Judge;
  readonly features: (compact: string) => CellFeatures;
  readonly label: (compact: string) => LabelReading | null;
  readonly head: (path: readonly string[]) => HeadFit;
  /** Rows with content, and rows below them that are covered by their merged cells, ascending. */
  readonly tableRows: readonly number[];
  /** Cache of whether each row is a header. */
  readonly headers: Map<number, HeaderRows | null>;
}

/** A label that fits less well may be a coincidence. */
const CLEAR_FIT = 0.8;

/** Whether a cell begins with a label that occurs only in the head of a form: 项目名称, 主管部门. */
export function isHeadLabel({ judged: { labelAhead: reading } }: JudgedCell): boolean {
  return reading !== null && reading.fit >= CLEAR_FIT && HEAD_TERMS.has(reading.term);
}

/** Creates the view of a sheet. */
export const viewOf = (sheet: SheetSnapshot, judge = newJudge()): View =>
  viewOfGrid(gridOfCells(sheet, judged(judge)), judge);

/** The part of a view that these columns take. */
export const viewWithin = ({ grid, judge }: View, columns: { readonly from: number; readonly to: number }): View =>
  viewOfGrid(gridWithin(grid, columns, judged(judge)), judge);

const judged =
  (judge: Judge): MakeCell<JudgedCell> =>
  (at, area, text, compact, number) => ({ at, area, text, compact, number, judged: judge(compact) });

function viewOfGrid(grid: Grid<JudgedCell>, judge: Judge): View {
  const heads = remembered((path: string) => readHead(path.split("\n")));
  return {
    grid,
    judge,
    features: (text) => judge(text).features,
    label: (text) => judge(text).label,
    head: (path) => (path.length === 1 ? judge(path[0] ?? "").head : heads(path.join("\n"))),
    tableRows: tableRows(grid),
    headers: new Map(),
  };
}

/** A branch without indicators has rows without cells of their own; taller merged cells are not branches. */
const MAX_BRANCH_ROWS = 200;

function tableRows(grid: Grid): readonly number[] {
  const rows: number[] = [];
  // The last row that a cell of the rows above covers.
  let covered = -1;
  for (const row of grid.rows) {
    for (let blank = (rows.at(-1) ?? row) + 1; blank <= covered && blank < row; blank += 1) rows.push(blank);
    rows.push(row);
    for (const { area } of grid.cellsIn(row)) {
      if (area.rows <= MAX_BRANCH_ROWS) covered = Math.max(covered, area.row + area.rows - 1);
    }
  }
  for (let blank = (rows.at(-1) ?? covered) + 1; blank <= covered; blank += 1) rows.push(blank);
  return rows;
}
