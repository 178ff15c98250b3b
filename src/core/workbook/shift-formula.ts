import { columnName, isSameName, MAX_COLUMNS, MAX_ROWS, type Area } from "./address";
import { sameArea } from "./areas";
import { flatMap } from "../flat-map";
import { rewritten, type Corner, type Line, type ReferencePiece } from "./formula-pieces";
import { shifted, shiftedLine, type Shift } from "./shift";

/** Rows or columns inserted into or deleted from a sheet. */
export interface SheetShift {
  readonly sheet: string;
  readonly shift: Shift;
}

/**
 * A formula with its references adjusted to moved cells; references to deleted cells become #REF!. `home` is the sheet
 * of the formula, null for a chart's. References to several sheets or to other workbooks stay unchanged, as in Excel.
 */
export const withCellsShifted = (formula: string, home: string | null, { sheet, shift }: SheetShift): string =>
  withAreasMoved(formula, home, sheet, (area) => shifted(area, shift));

/**
 * The formula of a name after a shift. A name belongs to no cell, and a relative reference in it is an offset from the
 * cell that uses the name, so only the parts fixed by "$" are adjusted.
 */
export const withNameShifted = (formula: string, { sheet, shift }: SheetShift): string =>
  rewritten(formula, (piece) => {
    if (piece.kind !== "reference" || !isOn(piece, null, sheet)) return null;
    const lines = piece.corners.map((corner) => (shift.axis === "rows" ? corner.row : corner.column));
    if (lines.every((line) => line?.isFixed !== true)) return null;
    if (lines.every((line) => line?.isFixed === true)) return movedReference(piece, (area) => shifted(area, shift));
    const moved = piece.corners.map((corner) => shiftedCorner(corner, shift));
    return moved.includes(null) ? "#REF!" : moved.map((corner) => corner && cornerText(corner)).join(":");
  });

/** A formula with its references to areas of a sheet adjusted by `move`, which returns null for a deleted area. */
export const withAreasMoved = (
  formula: string,
  home: string | null,
  sheet: string,
  move: (area: Area) => Area | null,
): string =>
  rewritten(formula, (piece) =>
    piece.kind === "reference" && isOn(piece, home, sheet) ? movedReference(piece, move) : null,
  );

/**
 * The formula of a name with its references to areas of a sheet adjusted by `move`. References that are not fixed by "$"
 * throughout are offsets and stay unchanged.
 */
export const withNameAreasMoved = (formula: string, sheet: string, move: (area: Area) => Area | null): string =>
  rewritten(formula, (piece) =>
    piece.kind === "reference" && isOn(piece, null, sheet) && isFixed(piece) ? movedReference(piece, move) : null,
  );

/** Whether a reference is fixed by "$" in all its coordinates. */
export const isFixed = ({ corners }: Pick<ReferencePiece, "corners">): boolean =>
  corners.every(({ row, column }) => (row?.isFixed ?? true) && (column?.isFixed ?? true));

/** Whether a reference is to cells of just this sheet of this workbook. */
function isOn({ sheet }: ReferencePiece, home: string | null, wanted: string): boolean {
  if (sheet === null) return home !== null && isSameName(home, wanted);
  const [name, ...others] = sheet.names;
  return !sheet.isExternal && name !== undefined && others.length === 0 && isSameName(name, wanted);
}

/** A reference, without its sheet, after its cells have moved; null for cells that are gone. */
export function movedReference({ text, corners }: ReferencePiece, move: (area: Area) => Area | null): string {
  const area = areaOfReference({ corners });
  const moved = move(area);
  if (!moved) return "#REF!";
  if (sameArea(moved, area)) return text;
  const last = { row: moved.row + moved.rows - 1, column: moved.column + moved.columns - 1 };
  return corners.map((corner, index) => cornerText(placed(corner, index === 0 ? moved : last))).join(":");
}

/** The area of a reference. Whole rows and columns extend to the edges of the sheet. */
export function areaOfReference({ corners }: Pick<ReferencePiece, "corners">): Area {
  const extent = (lines: readonly (Line | null)[], limit: number): readonly [number, number] => {
    const indexes = flatMap(lines, (line) => (line ? [line.index] : [0, limit - 1]));
    const first = Math.min(...indexes);
    return [first, Math.max(...indexes) - first + 1];
  };
  const [row, rows] = extent(
    corners.map((corner) => corner.row),
    MAX_ROWS,
  );
  const [column, columns] = extent(
    corners.map((corner) => corner.column),
    MAX_COLUMNS,
  );
  return { row, column, rows, columns };
}

const placed = (corner: Corner, { row, column }: { readonly row: number; readonly column: number }): Corner => ({
  column: corner.column && { ...corner.column, index: column },
  row: corner.row && { ...corner.row, index: row },
});

function shiftedCorner(corner: Corner, shift: Shift): Corner | null {
  const key = shift.axis === "rows" ? "row" : "column";
  const line = corner[key];
  if (!line?.isFixed) return corner;
  const index = shiftedLine(line.index, shift);
  return index === null ? null : { ...corner, [key]: { ...line, index } };
}

/** A corner in formula syntax: "$A1", "B", "3". */
export function cornerText({ column, row }: Corner): string {
  const mark = ({ isFixed }: Line): string => (isFixed ? "$" : "");
  return `${column ? mark(column) + columnName(column.index) : ""}${row ? mark(row) + String(row.index + 1) : ""}`;
}
