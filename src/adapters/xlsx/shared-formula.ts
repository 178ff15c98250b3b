import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";

/**
 * What may look like a reference: a string, a quoted sheet name (with doubled quotes they are two pieces side by side), a table reference, rows "1:3", columns "$A:B", a name or
 * cell with what follows it ("LOG10(", "表1!"), a number ("1E5").
 */
const TOKEN =
  /"[^"]*"|'[^']*'|\[[^\]]*\]|(\$?\d+):(\$?\d+)|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$(])|[\p{L}_\\$][\p{L}\p{N}_.\\$]*(?:\s*[(!])?|\d[\d.]*(?:[Ee][+-]?\d+)?/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/**
 * A shared formula as it reads `rows` further down and `columns` further right: relative references move along and wrap
 * at the edges of the sheet, as ECMA-376 part 1, 18.3.1.40 wants it. ("A1*$B$1", 2, 0) → "A3*$B$1".
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (text: string): string =>
    text.startsWith("$") ? text : String(wrap(Number(text) - 1 + rows, MAX_ROWS) + 1);
  const column = (text: string): string =>
    text.startsWith("$") ? text : columnName(wrap(columnIndex(text) + columns, MAX_COLUMNS));
  return formula.replace(TOKEN, (token, row1?: string, row2?: string, column1?: string, column2?: string) => {
    if (row1 && row2) return `${row(row1)}:${row(row2)}`;
    if (column1 && column2) return `${column(column1)}:${column(column2)}`;
    const cell = CELL.exec(token);
    if (!cell) return token;
    const [, columnMark = "", columnText = "", rowMark = "", rowText = ""] = cell;
    return columnIndex(columnText) < MAX_COLUMNS && Number(rowText) <= MAX_ROWS
      ? column(columnMark + columnText).concat(row(rowMark + rowText))
      : token;
  });
}

const wrap = (index: number, size: number): number => ((index % size) + size) % size;
