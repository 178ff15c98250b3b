import type { NewSheet } from "../../core/plan/plan";
import { fail, ok, type Result } from "../../core/result";
import { parseCell, type CellAddress } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import { removeBlankSheets, restoreBlankSheets, type BlankSheet } from "./blank-sheets";
import { rangeOf, type MadeChange } from "./change";
import type { OfficeApi } from "./office-api";
import { removeSheets } from "./new-sheets";
import { readNoted } from "./read-notes";
import { inExcel } from "./run";
import { readSheetList } from "./sheet-list";

/** The changes of one action, and what is needed to take them back. */
export interface Step {
  readonly added: readonly AddedSheet[];
  readonly changes: readonly MadeChange[];
  /** Number of edited cells. */
  readonly cells: number;
  /** Blank sheets that were removed with it. */
  readonly removed: readonly BlankSheet[];
}

export interface AddedSheet {
  readonly id: string;
  readonly sheet: NewSheet;
}

/**
 * Takes a step back, in any Excel: everything is checked first, and if anything has changed since, nothing is done.
 * Sheets that the user has deleted since are skipped.
 */
export async function takeBack(api: OfficeApi, { added, changes, removed }: Step): Outcome<null> {
  const looked = await inExcel(api, (context) => look(context, added, changes));
  if (!looked.ok) return looked;
  if (looked.value.length > 0) {
    const remarks = await lookAtRemarks(api, looked.value);
    if (!remarks.ok) return remarks;
  }
  if (removed.length > 0) {
    // First, because Excel needs at least one sheet.
    const blank = await restoreBlankSheets(api, removed);
    if (!blank.ok) return blank;
  }
  if (looked.value.length > 0) {
    // Before the cells: if Excel does not delete the sheets, nothing has been done.
    const gone = await removeSheets(api, looked.value);
    if (!gone.ok) {
      if (removed.length > 0) await removeBlankSheets(api, namesOf(removed));
      return gone;
    }
  }
  return changes.length > 0 ? restoreChanges(api, changes) : ok(null);
}

const namesOf = (sheets: readonly BlankSheet[]): readonly string[] => sheets.map(({ name }) => name);

/** Writes the old contents back, the last change first. */
const restoreChanges = (api: OfficeApi, changes: readonly MadeChange[]): Outcome<null> =>
  inExcel(api, async (context) => {
    for (const { change } of changes.toReversed()) await change.restore(context);
    await context.sync();
    return ok(null);
  });

/** Checks that everything still holds what was written; returns the ids of the added sheets that still exist. */
async function look(
  context: Excel.RequestContext,
  added: readonly AddedSheet[],
  changes: readonly MadeChange[],
): Promise<Result<readonly string[], PortError>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const cells = changes.flatMap(({ held }) => held.map((place) => ({ place, range: rangeOf(context, place) })));
  for (const { range } of cells) range.load("formulas");
  const sheets = added.map(({ id, sheet }) => {
    const proxy = worksheets.getItemOrNullObject(id);
    const used = proxy.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,formulas");
    return { id, sheet, proxy, used };
  });
  await context.sync();
  for (const { place, range } of cells) {
    const cell = firstDifference(range.formulas, place.formulas);
    if (cell) {
      const { row, column } = place.area;
      return changedSince(place.sheet, { row: row + cell.row, column: column + cell.column });
    }
  }
  const present = sheets.filter(({ proxy }) => !proxy.isNullObject);
  for (const { id, sheet, used } of present) {
    if (used.isNullObject) continue;
    const { rowIndex, columnIndex, formulas } = used;
    const values = new Map(sheet.cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
    const expected = formulas.map((cellsOfRow: readonly unknown[], row: number) =>
      cellsOfRow.map((_, column) => values.get(`${rowIndex + row} ${columnIndex + column}`) ?? ""),
    );
    const cell = firstDifference(formulas, expected);
    const name = worksheets.items.find((item) => item.id === id)?.name ?? sheet.name;
    if (cell) return changedSince(name, { row: rowIndex + cell.row, column: columnIndex + cell.column });
  }
  return ok(present.map(({ id }) => id));
}

/** Refuses if somebody has written a note or comment on one of these sheets; ours are deleted with them. */
async function lookAtRemarks(api: OfficeApi, ids: readonly string[]): Outcome<null> {
  const list = await readSheetList(api);
  if (!list.ok) return list;
  const read = await readNoted(
    api,
    list.value.filter(({ id }) => ids.includes(id)),
  );
  if (!read.ok) return read;
  for (const { entry, notes, comments } of read.value) {
    const theirs = [...notes, ...comments].find(({ isOwn }) => !isOwn);
    if (theirs) return changedSince(entry.name, parseCell(theirs.cell));
  }
  return ok(null);
}

const changedSince = (sheet: string, cell: CellAddress | null): Result<never, PortError> =>
  fail({ kind: "changed-since", sheet, cell });

function firstDifference(
  found: readonly (readonly unknown[])[],
  expected: readonly (readonly unknown[])[],
): CellAddress | null {
  for (const [row, cells] of found.entries()) {
    const column = cells.findIndex((cell, index) => cell !== expected[row]?.[index]);
    if (column >= 0) return { row, column };
  }
  return null;
}
