import { isSameName, quoteSheetName, type Area } from "./address";
import { formulaPieces } from "./formula-pieces";
import { areaOfReference, isFixed, movedReference } from "./shift-formula";

/** A block of cells that is moved (剪切、拖动) to another place, on its sheet or another one. Sheets by name. */
export interface BlockMove {
  readonly from: { readonly sheet: string; readonly area: Area };
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The sheet that a formula stands on, before and after the move; another one after it where the formula moves along. */
export interface Home {
  readonly before: string;
  readonly after: string;
}

/**
 * A formula after a block was moved, as Excel rewrites it: references to cells of the block follow, also to another
 * sheet; an area whose edge is moved along it grows or shrinks; what is written over becomes #REF!. References to
 * several sheets at once and to other workbooks stay. `home` is null for the formula of a name: only references that
 * name a sheet and are fixed by "$" throughout are adjusted, the others are offsets.
 */
export function withBlockMoved(formula: string, home: Home | null, move: BlockMove): string {
  const pieces = formulaPieces(formula);
  return pieces
    .map((piece, index) => {
      if (piece.kind === "other" || piece.kind === "columns") return piece.text;
      const next = pieces[index + 1];
      // A sheet is written with its reference.
      if (piece.kind === "sheet") return next?.kind === "reference" && next.sheet === piece ? "" : piece.text;
      const named = piece.sheet;
      const written = named?.text ?? "";
      const [name, ...others] = named ? named.names : home ? [home.before] : [];
      const isElsewhere = named?.isExternal === true || name === undefined || others.length > 0;
      if (isElsewhere || (!home && !isFixed(piece))) return written + piece.text;
      const target = targetOf(name, areaOfReference(piece), move);
      const text = movedReference(piece, () => target.area);
      const isUnderstood =
        named || home === null ? isSameName(target.sheet, name) : isSameName(target.sheet, home.after);
      return isUnderstood ? written + text : `${quoteSheetName(target.sheet)}!${text}`;
    })
    .join("");
}

/** Where the cells of an area are after the move; the area is null where they are gone. */
function targetOf(
  sheet: string,
  area: Area,
  { from, to }: BlockMove,
): { readonly sheet: string; readonly area: Area | null } {
  const isFrom = isSameName(sheet, from.sheet);
  const [rows, columns] = [to.row - from.area.row, to.column - from.area.column];
  if (isFrom && isInside(area, from.area)) {
    return { sheet: to.sheet, area: { ...area, row: area.row + rows, column: area.column + columns } };
  }
  if (isSameName(sheet, to.sheet) && isInside(area, { ...from.area, row: to.row, column: to.column })) {
    return { sheet, area: null };
  }
  return { sheet, area: isFrom && isSameName(from.sheet, to.sheet) ? edgeMoved(area, from.area, rows, columns) : area };
}

const isInside = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** An area one of whose edges is moved, as a whole and in its own direction. */
function edgeMoved(area: Area, block: Area, rows: number, columns: number): Area {
  const isWide = block.column <= area.column && block.column + block.columns >= area.column + area.columns;
  const isHigh = block.row <= area.row && block.row + block.rows >= area.row + area.rows;
  if (isWide && columns === 0) {
    const [row, count] = spanMoved([area.row, area.rows], [block.row, block.rows], rows);
    return { ...area, row, rows: count };
  }
  if (isHigh && rows === 0) {
    const [column, count] = spanMoved([area.column, area.columns], [block.column, block.columns], columns);
    return { ...area, column, columns: count };
  }
  return area;
}

type Span = readonly [start: number, count: number];

/** Only one end of the span is in the block; it may not pass the other end. */
function spanMoved([start, count]: Span, [blockStart, blockCount]: Span, by: number): Span {
  const last = start + count - 1;
  const isIn = (line: number): boolean => line >= blockStart && line < blockStart + blockCount;
  if (isIn(last) && last + by >= start) return [start, last + by - start + 1];
  if (isIn(start) && start + by <= last) return [start + by, last - start - by + 1];
  return [start, count];
}
