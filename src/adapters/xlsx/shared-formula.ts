import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";

/**
 * What may look like a reference: a string, a quoted sheet name (with doubled quotes they are two pieces side by side), a
 * table reference, rows "1:3", columns "$A:B", a name or cell with what follows it ("LOG10(", "表1!"), a number ("1E5").
 */
const TOKEN =
  /"[^"]*"|'[^']*'|\[[^[\]]*\]|(\$?\d+):(\$?\d+)|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$(])|[\p{L}_\\$][\p{L}\p{N}_.\\$]*(?:\s*[(!])?|\d[\d.]*(?:[Ee][+-]?\d+)?/gu;
const CELL = /^(\$?[A-Za-z]{1,3})(\$?[1-9]\d{0,6})$/;

/** A corner of a reference: the column or the row is null where whole rows or columns are meant. */
interface Corner {
  readonly column: { readonly index: number; readonly isFixed: boolean } | null;
  readonly row: { readonly index: number; readonly isFixed: boolean } | null;
}

/** A formula as it reads a number of rows further down and columns further right. */
export type MovableFormula = (rows: number, columns: number) => string;

/** `shiftFormula` for a formula that is wanted at many places: it is taken apart only once. */
export function movableFormula(formula: string): MovableFormula {
  const pieces: (string | Corner)[] = [];
  let from = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const corners = cornersOf(match);
    if (corners.length === 0) continue;
    pieces.push(formula.slice(from, match.index));
    corners.forEach((corner, index) => pieces.push(...(index === 0 ? [corner] : [":", corner])));
    from = match.index + match[0].length;
  }
  pieces.push(formula.slice(from));
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : cornerText(piece, rows, columns))).join("");
}

/**
 * A shared formula as it reads `rows` further down and `columns` further right: relative references move along and wrap
 * at the edges of the sheet, as ECMA-376 part 1, 18.3.1.40 wants it. ("A1*$B$1", 2, 0) → "A3*$B$1".
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  movableFormula(formula)(rows, columns);

function cornersOf(match: RegExpExecArray): readonly Corner[] {
  const [token, row1, row2, column1, column2] = match;
  if (row1 && row2) return [row1, row2].map((text) => ({ column: null, row: rowOf(text) }));
  if (column1 && column2) return [column1, column2].map((text) => ({ column: columnOf(text), row: null }));
  const [, column = "", row = ""] = CELL.exec(token) ?? [];
  const corner = { column: columnOf(column), row: rowOf(row) };
  return column !== "" && corner.column.index < MAX_COLUMNS && corner.row.index < MAX_ROWS ? [corner] : [];
}

const rowOf = (text: string): NonNullable<Corner["row"]> => ({
  index: Number(text.replace("$", "")) - 1,
  isFixed: text.startsWith("$"),
});

const columnOf = (text: string): NonNullable<Corner["column"]> => ({
  index: columnIndex(text.replace("$", "")),
  isFixed: text.startsWith("$"),
});

function cornerText({ column, row }: Corner, rows: number, columns: number): string {
  let text = "";
  if (column)
    text += column.isFixed ? `$${columnName(column.index)}` : columnName(wrap(column.index + columns, MAX_COLUMNS));
  if (row) text += row.isFixed ? `$${row.index + 1}` : String(wrap(row.index + rows, MAX_ROWS) + 1);
  return text;
}

const wrap = (index: number, size: number): number => ((index % size) + size) % size;
