import { columnName, isSameName, parseArea } from "./address";
import { sameArea } from "./areas";
import { shifted, type Shift } from "./shift";

/** Rows or columns of a sheet, by its name, that come in or go away. */
export interface SheetShift {
  readonly sheet: string;
  readonly shift: Shift;
}

/**
 * A reference, with its sheet where one is named: 'a b'!$A$1, 甲!A1:B2, $A:B, 1:3. Matched besides, to be passed over:
 * texts, table columns, and names and numbers that a reference could be seen in (LOG10, 1E5).
 */
const TOKEN =
  /"(?:[^"]|"")*"|(?<qualifier>(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>(?:\[[^[\]]*\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?))!)?(?<![\p{L}\p{N}_.\\$])(?<reference>\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.\\([!])|\[[^[\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*[!(]?|\d[\d.]*(?:[Ee][+-]?\d+)?/gu;

/**
 * A formula whose references follow cells that have moved; what it says of cells that are gone becomes #REF!. `home` is
 * the sheet that the formula stands on. References to several sheets at once and to other workbooks stay, as in Excel.
 */
export function withCellsShifted(formula: string, home: string | null, { sheet, shift }: SheetShift): string {
  let result = "";
  let from = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const { qualifier = "", quoted, plain, reference } = match.groups ?? {};
    const name = quoted?.replaceAll("''", "'") ?? plain ?? home;
    if (reference === undefined || name === null || !isSameName(name, sheet)) continue;
    result += formula.slice(from, match.index) + qualifier + shiftedReference(reference, shift);
    from = match.index + match[0].length;
  }
  return result + formula.slice(from);
}

function shiftedReference(reference: string, shift: Shift): string {
  const area = parseArea(reference);
  if (!area) return reference;
  const moved = shifted(area, shift);
  if (!moved) return "#REF!";
  if (sameArea(moved, area)) return reference;
  const last = { row: moved.row + moved.rows - 1, column: moved.column + moved.columns - 1 };
  const corner = (text: string, { row, column }: { readonly row: number; readonly column: number }): string =>
    text.replace(/[A-Za-z]+/, columnName(column)).replace(/\d+/, String(row + 1));
  const [first = "", second] = reference.split(":");
  return second === undefined ? corner(first, moved) : `${corner(first, moved)}:${corner(second, last)}`;
}
