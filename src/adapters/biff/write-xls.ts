import type { CellRef } from "../../core/workbook/address";
import type { CellValue } from "../../core/workbook/snapshot";
import type { Result } from "../../core/result";
import type { PortError } from "../../port/errors";
import { openCompound } from "../compound/compound";
import { replaceStream } from "../compound/replace-stream";
import { attempt, PartFailure } from "../package/failure";
import { withStrings } from "./append-strings";
import { withStringCells, type StringCell } from "./edit-cells";
import { readGlobals } from "./globals";
import { changedPiece, joinedPieces, lengthOf, longAt, piecesOf, type Piece } from "./pieces";
import { RECORD } from "./records";
import { readXls, STREAM_NAMES } from "./read-xls";

/** A blank cell and the text to put in it. */
export interface TextCell {
  readonly at: CellRef;
  readonly value: string;
}

/**
 * Puts texts into blank cells of an .xls or .et file. Lists, names, formats, hidden sheets and everything else are kept
 * record by record; formulas are recalculated when the file is opened. Fails with "cell-changed" when a cell is not
 * blank, with "sheet-missing", and with "damaged-file" when the result would not read as the original and the texts.
 */
export const fillXls = (bytes: Uint8Array, cells: readonly TextCell[]): Result<Uint8Array, PortError> =>
  attempt(() => {
    const file = openCompound(bytes);
    const name = STREAM_NAMES.find((each) => file.names.includes(each)) ?? "";
    const stream = file.stream(name);
    if (!stream) throw new PartFailure({ kind: "not-a-workbook", reason: "old-excel" });
    const before = valuesOf(bytes);
    for (const { at, value } of cells) before.set(placeOf(at), value);
    const filled = replaceStream(bytes, name, filledStream(stream, cells));
    // The records of a damaged file may contradict each other, so that texts would end in other cells, or nowhere.
    const after = valuesOf(filled);
    if (after.size !== before.size || [...before].some(([place, value]) => after.get(place) !== value)) {
      throw new PartFailure({ kind: "not-a-workbook", reason: "damaged-file", detail: "cells after filling" });
    }
    return filled;
  });

const placeOf = ({ sheet, row, column }: CellRef): string => `${row} ${column} ${sheet}`;

/** The values of all cells by their place. */
const valuesOf = (bytes: Uint8Array): Map<string, CellValue> =>
  new Map(
    readXls(bytes).snapshot.sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, value }) => [placeOf({ sheet: name, row, column }), value] as const),
    ),
  );

function filledStream(stream: Uint8Array, cells: readonly TextCell[]): Uint8Array {
  const { tabs } = readGlobals(stream);
  const missing = cells.find(({ at }) => !tabs.some(({ name, isWorksheet }) => isWorksheet && name === at.sheet));
  if (missing) throw new PartFailure({ kind: "sheet-missing", sheet: missing.at.sheet });
  const texts = [...new Set(cells.map(({ value }) => value))];
  const starts = tabs.map(({ position }) => position).toSorted((a, b) => a - b);
  const first = starts[0] ?? stream.length;
  if (new Set(starts).size < starts.length || starts.some((start) => start >= stream.length)) {
    throw new PartFailure({ kind: "not-a-workbook", reason: "damaged-file", detail: "places of sheets" });
  }
  const { globals, first: firstString } = withStrings(piecesOf(stream.subarray(0, first)), texts);

  const head = joinedPieces(globals).length;
  const moved = new Map<number, number>();
  let end = head;
  const sheets = starts.map((start, index) => {
    const part = stream.subarray(start, starts[index + 1] ?? stream.length);
    const sheet = tabs.find(({ position }) => position === start)?.name;
    const own: readonly StringCell[] = cells
      .filter(({ at }) => at.sheet === sheet)
      .map(({ at, value }) => ({ at, string: firstString + texts.indexOf(value) }));
    const pieces = withStringCells(piecesOf(part), own).map((piece) => shiftedIndex(piece, end - start));
    moved.set(start, end);
    const bytes = joinedPieces(pieces);
    end += bytes.length;
    return bytes;
  });
  const hasFormulas = sheets.some((sheet) => piecesOf(sheet).some(({ type }) => type === RECORD.formula));
  const settled = globals.map((piece) => settledGlobal(piece, moved, hasFormulas));
  const filled = new Uint8Array(end);
  filled.set(joinedPieces(settled));
  let at = head;
  for (const sheet of sheets) {
    filled.set(sheet, at);
    at += sheet.length;
  }
  return filled;
}

/**
 * Updates the offsets of sheets; clears the calculation engine version when there are formulas, so that Excel
 * recalculates.
 */
function settledGlobal(piece: Piece, moved: ReadonlyMap<number, number>, hasFormulas: boolean): Piece {
  if (piece.type === RECORD.boundSheet) {
    const start = longAt(piece, 0);
    return changedPiece(piece, 4, (data) => {
      data.setUint32(0, moved.get(start) ?? start, true);
    });
  }
  if (piece.type !== RECORD.recalcId || !hasFormulas) return piece;
  return changedPiece(piece, 8, (data) => {
    data.setUint32(4, 0, true);
  });
}

/** Adjusts the stream offsets in the INDEX record of a sheet that has moved but not changed. */
function shiftedIndex(piece: Piece, distance: number): Piece {
  if (piece.type !== RECORD.index || distance === 0) return piece;
  return changedPiece(piece, 16, (data) => {
    for (let at = 12; at + 4 <= lengthOf(piece); at += 4) data.setUint32(at, data.getUint32(at, true) + distance, true);
  });
}
