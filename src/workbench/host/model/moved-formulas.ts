import type { ICellData, IRange } from "@univerjs/core";
import type { Area } from "../../../core/workbook/address";
import { withBlockMoved } from "../../../core/workbook/moved-block";
import { withAreasMoved } from "../../../core/workbook/shift-formula";
import { shifted, type Shift } from "../../../core/workbook/shift";
import { nameOfSheet, type Book } from "./book";
import { formulasOf, type FormulaCell } from "./cell-formulas";
import { areaOf } from "./univer-sheet";

/** Kinds of cell movements, by Univer's numbers (FormulaReferenceMoveType, which it does not export). */
const MOVE = { range: 0, rows: 1, columns: 2, deleteLeft: 7, deleteUp: 8, insertDown: 9, insertRight: 10 } as const;

/** Univer's description of a cell movement; `range` where cells are inserted or deleted. */
interface UniverMove {
  readonly type: number;
  readonly sheetId: string;
  readonly targetSheetId?: string;
  readonly from?: IRange;
  readonly to?: IRange;
  readonly range?: IRange;
}

/** Formulas by unit, sheet, row and column. */
type FormulaData = Record<string, Record<string, Record<number, Record<number, Pick<ICellData, "f">>>>>;

/** The part of Univer's UpdateFormulaController that rewrites formulas when cells move. */
interface FormulaRewriter {
  _getFormulaReferenceMoveInfo(
    formulas: unknown,
    sheetNames: unknown,
    move: UniverMove,
  ): { readonly newFormulaData: FormulaData };
}

const isRewriter = (controller: object): controller is FormulaRewriter =>
  "_getFormulaReferenceMoveInfo" in controller && typeof controller._getFormulaReferenceMoveInfo === "function";

/**
 * Rewrites formulas when the user drags, cuts, inserts or deletes cells, with our own tokenizer: Univer breaks unions,
 * intersections and references to several sheets. Univer still takes the new formulas into its step, so that undo
 * restores the old ones. `controller` is its UpdateFormulaController.
 */
export function rewriteMovedFormulas(controller: object, book: Book): { dispose(): void } {
  if (!isRewriter(controller)) throw new Error("This Univer rewrites formulas in another way");
  const original = controller._getFormulaReferenceMoveInfo.bind(controller);
  controller._getFormulaReferenceMoveInfo = (formulas, sheetNames, move) => {
    const rewrite = book.grid.isWriting ? null : rewriteFor(book, move);
    if (!rewrite) return original(formulas, sheetNames, move);
    const data: FormulaData = {};
    const put = ({ sheet, row, column, formula }: FormulaCell): void => {
      const ofSheet = ((data[book.grid.unit] ??= {})[sheet] ??= {});
      (ofSheet[row] ??= {})[column] = { f: formula };
    };
    for (const cell of formulasOf(book.grid)) {
      const moved = rewrite(cell);
      // A shared formula gets a text of its own: the cell that it is shared with may move elsewhere.
      if (moved.formula !== cell.formula || book.grid.isShared(cell.sheet, cell.row, cell.column)) put(moved);
    }
    return { newFormulaData: data };
  };
  return {
    dispose: () => {
      controller._getFormulaReferenceMoveInfo = original;
    },
  };
}

/**
 * How a movement rewrites a formula; its position changes only when it moves to another sheet. Null for other
 * movements.
 */
function rewriteFor(book: Book, move: UniverMove): ((cell: FormulaCell) => FormulaCell) | null {
  const nameOf = (id: string): string | null => {
    const sheet = book.sheets.get(id);
    return sheet ? nameOfSheet(book, sheet) : null;
  };
  const [source, target] = [nameOf(move.sheetId), nameOf(move.targetSheetId ?? move.sheetId)];
  if (source === null || target === null) return null;
  const { from, to } = move;
  if (move.type === MOVE.range && from && to) return blockMoved(move, { from, to, source, target, nameOf });
  const moveArea = areaMover(move);
  if (!moveArea) return null;
  return (cell) => ({ ...cell, formula: withAreasMoved(cell.formula, nameOf(cell.sheet), source, moveArea) });
}

function blockMoved(
  { sheetId, targetSheetId = sheetId }: UniverMove,
  {
    from,
    to,
    source,
    target,
    nameOf,
  }: {
    readonly from: IRange;
    readonly to: IRange;
    readonly source: string;
    readonly target: string;
    readonly nameOf: (id: string) => string | null;
  },
): (cell: FormulaCell) => FormulaCell {
  const block = {
    from: { sheet: source, area: areaOf(from) },
    to: { sheet: target, row: to.startRow, column: to.startColumn },
  };
  return (cell) => {
    const { sheet, row, column } = cell;
    const isInBlock =
      sheet === sheetId &&
      row >= from.startRow &&
      row <= from.endRow &&
      column >= from.startColumn &&
      column <= from.endColumn;
    const before = nameOf(sheet) ?? source;
    const home = { before, after: isInBlock ? target : before };
    const formula = withBlockMoved(cell.formula, home, block);
    // Univer itself moves formulas within their sheet, and expects those that leave it at their target.
    if (!isInBlock || targetSheetId === sheetId) return { ...cell, formula };
    return {
      sheet: targetSheetId,
      row: row + to.startRow - from.startRow,
      column: column + to.startColumn - from.startColumn,
      formula,
    };
  };
}

/**
 * Maps areas of the sheet to their position after cells were inserted or deleted, or after rows or columns were
 * dragged.
 */
function areaMover({ type, from, to, range }: UniverMove): ((area: Area) => Area | null) | null {
  if (from && to && type === MOVE.rows) return linesMoved("row", "rows", from.startRow, from.endRow, to.startRow);
  if (from && to && type === MOVE.columns) {
    return linesMoved("column", "columns", from.startColumn, from.endColumn, to.startColumn);
  }
  if (!range) return null;
  const { row, column, rows, columns } = areaOf(range);
  const byRows = (change: Shift["change"]) => (area: Area) =>
    area.column >= column && area.column + area.columns <= column + columns
      ? shifted(area, { axis: "rows", change, at: row, count: rows })
      : area;
  const byColumns = (change: Shift["change"]) => (area: Area) =>
    area.row >= row && area.row + area.rows <= row + rows
      ? shifted(area, { axis: "columns", change, at: column, count: columns })
      : area;
  switch (type) {
    case MOVE.insertDown:
      return byRows("insert");
    case MOVE.deleteUp:
      return byRows("delete");
    case MOVE.insertRight:
      return byColumns("insert");
    case MOVE.deleteLeft:
      return byColumns("delete");
    default:
      return null;
  }
}

/** Maps positions when whole lines are moved before another one; the ends of an area follow their lines. */
function linesMoved(
  start: "row" | "column",
  count: "rows" | "columns",
  first: number,
  last: number,
  before: number,
): (area: Area) => Area {
  const size = last - first + 1;
  const placeOf = (line: number): number => {
    if (line >= first && line <= last) return line - first + (before > last ? before - size : before);
    if (line > last && line < before) return line - size;
    if (line < first && line >= before) return line + size;
    return line;
  };
  return (area) => {
    const ends = [placeOf(area[start]), placeOf(area[start] + area[count] - 1)];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return { ...area, [start]: low, [count]: high - low + 1 };
  };
}
