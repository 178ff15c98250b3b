import { formatCell, type CellRef } from "../../core/workbook/address";
import { PartFailure } from "../package/failure";
import { changedPiece, isIndex, lengthOf, numberAt, pieceOf, type Piece } from "./pieces";
import { RECORD } from "./records";

/** A blank cell to receive a shared string. */
export interface StringCell {
  readonly at: CellRef;
  /** The index of the shared string. */
  readonly string: number;
}

/** Records that belong to the preceding formula. */
const FOLLOWERS: ReadonlySet<number> = new Set([RECORD.sharedFormula, RECORD.array, RECORD.table, RECORD.string]);
/** Records of a single cell with a value. */
const VALUES: ReadonlySet<number> = new Set([
  RECORD.labelSst,
  RECORD.label,
  RECORD.rString,
  RECORD.number,
  RECORD.rk,
  RECORD.boolErr,
  RECORD.formula,
]);
/** The style of a cell when neither cell, row nor column sets one. */
const DEFAULT_STYLE = 15;
/** Flag in a ROW record: the row has a style of its own. */
const ROW_HAS_STYLE = 0x80;

/**
 * Puts texts into blank cells of a sheet. The cells keep their style or take that of their row or column. The optional
 * row index is dropped. Throws PartFailure when a cell is not blank.
 */
export function withStringCells(sheet: readonly Piece[], cells: readonly StringCell[]): readonly Piece[] {
  if (cells.length === 0) return sheet;
  const rows = new Set(cells.map(({ at }) => at.row));
  const pieces = sheet
    .filter(({ type }) => !isIndex(type))
    .flatMap((piece) => (piece.type === RECORD.mulBlank && rows.has(rowOf(piece)) ? blanksOf(piece) : [piece]));
  for (const cell of cells.toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column)) place(pieces, cell);
  return pieces.map((piece) => withBounds(piece, cells));
}

/** Inserts or replaces one cell in `pieces`. */
function place(pieces: Piece[], { at, string }: StringCell): void {
  const same = pieces.findIndex((piece) => covers(piece, at));
  const found = pieces[same];
  if (found && found.type !== RECORD.blank) {
    throw new PartFailure({ kind: "cell-changed", at, expected: "", found: formatCell(at) });
  }
  const style = found ? numberAt(found, 4) : styleAt(pieces, at);
  const cell = pieceOf(RECORD.labelSst, [at.row, at.column, style, string & 0xffff, string >>> 16]);
  if (found) pieces[same] = cell;
  else pieces.splice(placeFor(pieces, at), 0, cell);
}

const isCell = ({ type }: Piece): boolean =>
  VALUES.has(type) || type === RECORD.blank || type === RECORD.mulBlank || type === RECORD.mulRk;

const rowOf = (piece: Piece): number => numberAt(piece, 0);
const columnOf = (piece: Piece): number => numberAt(piece, 2);

/** The last column of a cell record; records of several cells store it at their end. */
const lastColumnOf = (piece: Piece): number =>
  piece.type === RECORD.mulBlank || piece.type === RECORD.mulRk
    ? numberAt(piece, lengthOf(piece) - 2)
    : columnOf(piece);

const covers = (piece: Piece, { row, column }: CellRef): boolean =>
  isCell(piece) && rowOf(piece) === row && columnOf(piece) <= column && column <= lastColumnOf(piece);

/** Splits a MULBLANK record into a BLANK record for each cell. */
function blanksOf(piece: Piece): readonly Piece[] {
  const count = Math.max(0, Math.floor((lengthOf(piece) - 6) / 2));
  return Array.from({ length: count }, (_, index) =>
    pieceOf(RECORD.blank, [rowOf(piece), columnOf(piece) + index, numberAt(piece, 4 + 2 * index)]),
  );
}

function styleAt(pieces: readonly Piece[], { row, column }: CellRef): number {
  const own = pieces.find((piece) => piece.type === RECORD.row && rowOf(piece) === row);
  if (own && (numberAt(own, 12) & ROW_HAS_STYLE) !== 0) return numberAt(own, 14) & 0x0fff;
  const ofColumn = pieces.find(
    (piece) => piece.type === RECORD.colInfo && rowOf(piece) <= column && column <= columnOf(piece),
  );
  return ofColumn ? numberAt(ofColumn, 6) : DEFAULT_STYLE;
}

/**
 * The insertion index after all preceding cells and rows, so that cells stay in order and follow the records of their
 * rows.
 */
function placeFor(pieces: readonly Piece[], { row, column }: CellRef): number {
  const before = pieces.findLastIndex((piece) =>
    isCell(piece)
      ? rowOf(piece) < row || (rowOf(piece) === row && columnOf(piece) < column)
      : (piece.type === RECORD.row && rowOf(piece) <= row) || piece.type === RECORD.dimensions,
  );
  const isBehind = (piece: Piece | undefined): boolean =>
    piece !== undefined && (FOLLOWERS.has(piece.type) || piece.type === RECORD.row);
  let place = before + 1;
  while (isBehind(pieces[place])) place += 1;
  return place;
}

/** Extends the used range that ROW and DIMENSIONS records state. */
function withBounds(piece: Piece, cells: readonly StringCell[]): Piece {
  const mine = piece.type === RECORD.row ? cells.filter(({ at }) => at.row === rowOf(piece)) : cells;
  if (mine.length === 0 || (piece.type !== RECORD.row && piece.type !== RECORD.dimensions)) return piece;
  const columns = mine.map(({ at }) => at.column);
  const [first, last] = [Math.min(...columns), Math.max(...columns) + 1];
  const from = piece.type === RECORD.row ? 2 : 8;
  return changedPiece(piece, from + 4, (data) => {
    const isEmpty = data.getUint16(from + 2, true) === 0;
    data.setUint16(from, isEmpty ? first : Math.min(first, data.getUint16(from, true)), true);
    data.setUint16(from + 2, Math.max(last, data.getUint16(from + 2, true)), true);
    if (piece.type === RECORD.row) return;
    const rows = mine.map(({ at }) => at.row);
    data.setUint32(0, isEmpty ? Math.min(...rows) : Math.min(...rows, data.getUint32(0, true)), true);
    data.setUint32(4, Math.max(Math.max(...rows) + 1, data.getUint32(4, true)), true);
  });
}
