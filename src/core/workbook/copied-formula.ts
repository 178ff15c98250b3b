import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { rewritten, type Corner, type Line } from "./formula-pieces";
import { cornerText } from "./shift-formula";

/**
 * A formula after its cell is copied `rows` down and `columns` to the right: relative references move along; those that
 * leave the sheet become #REF!.
 */
export const copiedFormula = (formula: string, rows: number, columns: number): string =>
  rewritten(formula, (piece) => {
    if (piece.kind !== "reference") return null;
    const corners = piece.corners.map((corner) => movedCorner(corner, rows, columns));
    return corners.includes(null) ? "#REF!" : corners.map((corner) => corner && cornerText(corner)).join(":");
  });

function movedCorner({ row, column }: Corner, rows: number, columns: number): Corner | null {
  const moved = { row: row && movedLine(row, rows), column: column && movedLine(column, columns) };
  const isInside = (line: Line | null, limit: number): boolean =>
    line === null || (line.index >= 0 && line.index < limit);
  return isInside(moved.row, MAX_ROWS) && isInside(moved.column, MAX_COLUMNS) ? moved : null;
}

const movedLine = (line: Line, by: number): Line => (line.isFixed ? line : { ...line, index: line.index + by });
