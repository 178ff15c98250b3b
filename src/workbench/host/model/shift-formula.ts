import { shiftFormula } from "../../../adapters/xlsx/shared-formula";
import { columnName, parseArea, type Area } from "../../../core/workbook/address";
import { sameArea, shifted, type Shift } from "./areas";
import { sameName } from "./sheet-name";

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
    if (reference === undefined || name === null || !sameName(name, sheet)) continue;
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

/** Where the cells of a rule are after a shift, and what becomes of its formulas. */
export interface ShiftedRule {
  readonly areas: readonly Area[];
  readonly formula: (formula: string) => string;
}

/**
 * A rule for cells of the shifted sheet; null when all of them are gone. Its formulas are relative to the first cell:
 * where that goes, they are told from the first that stays.
 */
export function shiftedRule(areas: readonly Area[], moved: SheetShift): ShiftedRule | null {
  const { sheet, shift } = moved;
  const left = areas.flatMap((area) => shifted(area, shift) ?? []);
  const [first] = areas;
  const staying = areas.find((area) => shifted(area, shift) !== null);
  if (!first || !staying) return null;
  const corner = firstStaying(staying, shift);
  const [rows, columns] = [corner.row - first.row, corner.column - first.column];
  return {
    areas: left,
    formula: (formula) => {
      const told = rows === 0 && columns === 0 ? formula : shiftFormula(formula, rows, columns);
      return withCellsShifted(told, sheet, moved);
    },
  };
}

/** The top-left cell of an area, or of what a deletion leaves of it, at its place before the deletion. */
function firstStaying({ row, column }: Area, { axis, change, at, count }: Shift): { row: number; column: number } {
  const behind = (index: number): number =>
    change === "delete" && at <= index && index < at + count ? at + count : index;
  return axis === "rows" ? { row: behind(row), column } : { row, column: behind(column) };
}
