import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import { formulaPieces, type Corner, type FormulaPiece, type Line } from "../../core/workbook/formula-pieces";
import { cornerText } from "../../core/workbook/shift-formula";

/** A formula moved a number of rows down and columns to the right. */
export type MovableFormula = (rows: number, columns: number) => string;

/** `shiftFormula` for a formula needed in many cells; it is parsed only once. */
export function movableFormula(formula: string): MovableFormula {
  const pieces = formulaPieces(formula);
  return (rows, columns) => pieces.map((piece) => movedPiece(piece, rows, columns)).join("");
}

/**
 * A shared formula moved `rows` down and `columns` to the right: relative references move along and wrap at the edges
 * of the sheet, as ECMA-376 part 1, 18.3.1.40 requires. ("A1*$B$1", 2, 0) → "A3*$B$1".
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  movableFormula(formula)(rows, columns);

const movedPiece = (piece: FormulaPiece, rows: number, columns: number): string =>
  piece.kind === "reference"
    ? piece.corners.map((corner) => cornerText(movedCorner(corner, rows, columns))).join(":")
    : piece.text;

const movedCorner = ({ column, row }: Corner, rows: number, columns: number): Corner => ({
  column: column && movedLine(column, columns, MAX_COLUMNS),
  row: row && movedLine(row, rows, MAX_ROWS),
});

const movedLine = (line: Line, by: number, size: number): Line =>
  line.isFixed ? line : { ...line, index: (((line.index + by) % size) + size) % size };
