import type { CellNote } from "../../core/plan/note";
import { fail, ok } from "../../core/result";
import { formatCell, type CellRef } from "../../core/workbook/address";
import type { Outcome } from "../../port/errors";
import type { SkippedSheet } from "../../port/workbook";
import type { OfficeApi } from "./office-api";
import { isFaultOfObject } from "./read-marks";
import { notesOn, readNoted, type NotedSheet } from "./read-notes";
import { inExcel } from "./run";
import { readSheetList } from "./sheet-list";
import type { SheetEntry } from "./sheets";

/** The result of writing notes. */
export interface ChangedNotes {
  readonly placed: number;
  readonly removed: number;
  readonly skipped: readonly SkippedSheet[];
  /** Cells that already have a note or comment, or for which Excel refuses one. */
  readonly occupied: readonly CellRef[];
}

/** A sheet with its wanted notes. */
interface PlannedSheet extends NotedSheet {
  readonly wanted: readonly CellNote[];
}

/** Number of refused cells after which a sheet is skipped. */
const MAX_REFUSALS = 20;

/**
 * Replaces our notes: as notes where Excel has them (ExcelApi 1.18), else as comments. Keeps notes and comments of
 * users, and ours that somebody has changed or answered. A sheet that is protected, or whose notes and comments Excel
 * cannot return, is skipped and reported.
 */
export async function changeNotes(api: OfficeApi, notes: readonly CellNote[]): Outcome<ChangedNotes> {
  const list = await readSheetList(api);
  if (!list.ok) return list;
  const missing = notes.find(({ at }) => !list.value.some(({ name }) => name === at.sheet));
  if (missing) return fail({ kind: "sheet-missing", sheet: missing.at.sheet });
  const read = await readAll(api, list.value);
  if (!read.ok) return read;
  const sheets = read.value.map((sheet) => planned(sheet, notes));
  const touched = sheets.filter((sheet) => hasWork(sheet.plan));
  const skipped = touched.flatMap(({ plan: { entry, obstacle } }): readonly SkippedSheet[] =>
    obstacle === null ? [] : [{ sheet: entry.name, reason: obstacle }],
  );
  const open = touched.filter(({ plan }) => plan.obstacle === null).map(({ plan }) => plan);
  const occupied = sheets.filter(({ plan }) => plan.obstacle === null).flatMap((sheet) => sheet.occupied);
  const written = open.length > 0 ? await write(api, open) : ok(null);
  if (written.ok) return ok({ ...summary(open), skipped, occupied });
  if (!isFaultOfObject(written.error)) return written;
  return writeOneByOne(api, open, { placed: 0, removed: 0, skipped, occupied });
}

/** Reads all sheets at once or, where Excel cannot return a note or comment, each separately. */
async function readAll(api: OfficeApi, list: readonly SheetEntry[]): Outcome<readonly NotedSheet[]> {
  const together = await readNoted(api, list);
  if (together.ok || !isFaultOfObject(together.error)) return together;
  const sheets: NotedSheet[] = [];
  for (const entry of list) {
    const alone = await readNoted(api, [entry]);
    if (alone.ok) sheets.push(...alone.value);
    else if (isFaultOfObject(alone.error)) sheets.push({ entry, obstacle: "unreadable", notes: [], comments: [] });
    else return alone;
  }
  return ok(sheets);
}

/** The wanted notes of a sheet, and its cells that already have someone else's. */
function planned(
  sheet: NotedSheet,
  notes: readonly CellNote[],
): { readonly plan: PlannedSheet; readonly occupied: readonly CellRef[] } {
  const theirs = new Set(remarksOf(sheet).flatMap(({ isOwn, cell }) => (isOwn ? [] : [cell])));
  const ofSheet = notes.filter(({ at }) => at.sheet === sheet.entry.name);
  const wanted = ofSheet.filter(({ at }) => !theirs.has(formatCell(at)));
  const occupied = ofSheet.filter((note) => !wanted.includes(note)).map(({ at }) => at);
  return { plan: { ...sheet, wanted }, occupied };
}

const remarksOf = ({ notes, comments }: NotedSheet): NotedSheet["notes"] => [...notes, ...comments];

const ownOf = (sheet: NotedSheet): number => remarksOf(sheet).filter(({ isOwn }) => isOwn).length;

const hasWork = (sheet: PlannedSheet): boolean => sheet.wanted.length + ownOf(sheet) > 0;

const summary = (sheets: readonly PlannedSheet[]): Pick<ChangedNotes, "placed" | "removed"> => ({
  placed: sheets.reduce((sum, { wanted }) => sum + wanted.length, 0),
  removed: sheets.reduce((sum, sheet) => sum + ownOf(sheet), 0),
});

/** Writes the notes of sheets in one request: deletes the old ones first, since a cell holds at most one. */
const write = (api: OfficeApi, sheets: readonly PlannedSheet[]): Outcome<null> =>
  inExcel(api, async (context) => {
    for (const { entry, wanted, notes, comments } of sheets) {
      const sheet = context.workbook.worksheets.getItem(entry.id);
      const noteList = notesOn(api, sheet);
      for (const { cell, isOwn } of notes) if (isOwn) noteList?.getItem(cell).delete();
      for (const { cell, isOwn } of comments) if (isOwn) sheet.comments.getItemByCell(sheet.getRange(cell)).delete();
      for (const { at, text } of wanted) {
        (noteList ?? sheet.comments).add(sheet.getRangeByIndexes(at.row, at.column, 1, 1), text);
      }
    }
    await context.sync();
    return ok(null);
  });

/** After a refusal: retries each sheet, and then its cells, separately, so that one cell does not block the others. */
async function writeOneByOne(
  api: OfficeApi,
  sheets: readonly PlannedSheet[],
  start: ChangedNotes,
): Outcome<ChangedNotes> {
  let done = start;
  for (const sheet of sheets) {
    const refused = await writeWhatGoes(api, sheet);
    if (!refused.ok) return refused;
    const total = summary([sheet]);
    done =
      refused.value === null
        ? { ...done, skipped: [...done.skipped, { sheet: sheet.entry.name, reason: "unreadable" }] }
        : {
            ...done,
            placed: done.placed + total.placed - refused.value.length,
            removed: done.removed + total.removed,
            occupied: [...done.occupied, ...refused.value],
          };
  }
  return ok(done);
}

/**
 * Writes the notes of a sheet that Excel accepts; returns the refused cells, such as one with a note that an Excel
 * below 1.18 does not report. Null if too many are refused, or if Excel cannot return the existing ones.
 */
async function writeWhatGoes(api: OfficeApi, sheet: PlannedSheet): Outcome<readonly CellRef[] | null> {
  const now = await readAgain(api, sheet);
  if (!now.ok || now.value === null) return now.ok ? ok(null) : now;
  const cleared = await write(api, [{ ...now.value, wanted: [] }]);
  if (!cleared.ok) return isFaultOfObject(cleared.error) ? ok(null) : cleared;
  const refused: CellRef[] = [];
  let waiting = sheet.wanted;
  while (refused.length < MAX_REFUSALS) {
    const written = await write(api, [{ ...sheet, notes: [], comments: [], wanted: waiting }]);
    if (written.ok) return ok(refused);
    if (!isFaultOfObject(written.error)) return written;
    const standing = await readAgain(api, sheet);
    if (!standing.ok || standing.value === null) return standing.ok ? ok(null) : standing;
    const cells = new Set(remarksOf(standing.value).flatMap(({ isOwn, cell }) => (isOwn ? [cell] : [])));
    // Excel stopped at the first one that is missing.
    const [first, ...rest] = waiting.filter(({ at }) => !cells.has(formatCell(at)));
    if (first) refused.push(first.at);
    if (rest.length === 0) return ok(refused);
    waiting = rest;
  }
  return ok(null);
}

/** The present notes and comments of a sheet; null where Excel cannot return them. */
async function readAgain(api: OfficeApi, { entry }: NotedSheet): Outcome<NotedSheet | null> {
  const read = await readNoted(api, [entry]);
  if (!read.ok) return isFaultOfObject(read.error) ? ok(null) : read;
  return ok(read.value[0] ?? null);
}
