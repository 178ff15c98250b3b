import { fail, ok, type Result } from "../../core/result";
import type { Area } from "../../core/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { Outcome, PortError } from "../../port/errors";
import type { WorkbookChange } from "../../port/workbook";
import { around, queryMergedAreas } from "./merged-areas";
import type { OfficeApi } from "./office-api";
import { mayHoldForm, mergesThatFit } from "./known-merges";
import { blocksOf, halved, queryCells, requestsOf } from "./read-cells";
import { inExcel, REQUEST_TOO_LARGE, syncWithinLimit } from "./run";
import { queryNames, querySheets, type SheetEntry } from "./sheets";

/** A snapshot, with the host's entry for each sheet. */
export interface Reading {
  readonly snapshot: WorkbookSnapshot;
  /** The sheets of the snapshot, in the same order. */
  readonly sheets: readonly SheetEntry[];
}

/** Limit of cells in the used parts of all sheets; larger workbooks are refused. */
const MAX_CELLS = 5_000_000;
/** Merged areas without any value are read up to this far below or beside the last value. */
const MERGE_MARGIN = 64;

/** What is requested of a sheet before its cells are read. */
interface SheetQuery {
  readonly entry: SheetEntry;
  readonly sheet: Excel.Worksheet;
  /** The bounding area of non-blank cells; null on an empty sheet. */
  readonly valued: () => Area | null;
  /** Includes formatted cells. */
  readonly used: () => Area | null;
  readonly rest: () => Pick<SheetSnapshot, "names" | "isProtected">;
}

/**
 * Reads all worksheets, including hidden ones, in three requests whatever their number: the list of sheets, their
 * extents, and their cells; beyond 50,000 cells, or where Excel on the web refuses an answer of that size, the last one
 * is split. Hidden rows and columns, conditional formats and validations are not read: nothing uses them, and they
 * would cost further requests.
 */
export const readWorkbook = (api: OfficeApi): Outcome<Reading> => readAll(api, (queries) => queries.map(() => null));

/**
 * Reads all worksheets, without requesting merged areas where possible: those of the last reading are kept if the cells
 * still fit them, and a sheet without any word of a form needs none. The others cost one more request.
 */
export function glanceAtWorkbook(api: OfficeApi, last: Reading | null): Outcome<Reading> {
  return readAll(api, (queries) =>
    queries.map(({ entry }): KnownMerges => {
      const index = last?.sheets.findIndex(({ id }) => id === entry.id) ?? -1;
      return { before: last?.snapshot.sheets[index] ?? null };
    }),
  );
}

function readAll(
  api: OfficeApi,
  knownMerges: (queries: readonly SheetQuery[]) => readonly (KnownMerges | null)[],
): Outcome<Reading> {
  return inExcel(api, async (context) => {
    const list = querySheets(context);
    const names = queryNames(context.workbook.names, "Workbook");
    await context.sync();
    const sheets = list();
    const queries = sheets.map((entry) => querySheet(context, entry));
    await context.sync();
    const contents = await readSheets(context, queries, knownMerges(queries));
    return contents.ok
      ? ok({ snapshot: { sheets: contents.value, names: names(), savedYear: null }, sheets })
      : contents;
  });
}

/**
 * Rereads the changed sheets in two requests; the others are kept from the last reading. Merged areas are requested
 * only where cells were shifted: on some builds that request empties the user's undo list (office-js#5918). When sheets
 * were added, deleted or moved, everything is read.
 */
export async function rereadWorkbook(api: OfficeApi, last: Reading, change: WorkbookChange): Outcome<Reading> {
  const changed = new Set(change.sheets.map(({ id }) => id));
  const shifted = new Set(change.sheets.filter(({ isShifted }) => isShifted).map(({ id }) => id));
  const reread = await inExcel(api, async (context): Promise<Result<Reading | null, PortError>> => {
    const list = querySheets(context);
    const names = queryNames(context.workbook.names, "Workbook");
    const queries = last.sheets.filter(({ id }) => changed.has(id)).map((entry) => querySheet(context, entry));
    await context.sync();
    const sheets = list();
    if (sheets.map(({ id }) => id).join() !== last.sheets.map(({ id }) => id).join()) return ok(null);
    const known = (id: string): SheetSnapshot | undefined =>
      last.snapshot.sheets[last.sheets.findIndex((sheet) => sheet.id === id)];
    const contents = await readSheets(
      context,
      queries,
      queries.map(({ entry: { id } }) => {
        const merges = shifted.has(id) ? null : known(id)?.merges;
        return merges ? { merges } : null;
      }),
    );
    if (!contents.ok) return contents;
    const byId = new Map(queries.map(({ entry }, index) => [entry.id, contents.value[index]]));
    const merged = sheets.flatMap(({ id, name, visibility }) => {
      const sheet = byId.get(id) ?? known(id);
      return sheet ? [{ ...sheet, name, visibility }] : [];
    });
    return ok({ snapshot: { sheets: merged, names: names(), savedYear: null }, sheets });
  });
  if (!reread.ok) return reread.error.kind === "changed-meanwhile" ? readWorkbook(api) : reread;
  return reread.value === null ? readWorkbook(api) : ok(reread.value);
}

function querySheet(context: Excel.RequestContext, entry: SheetEntry): SheetQuery {
  const sheet = context.workbook.worksheets.getItem(entry.id);
  const { protection } = sheet;
  protection.load("protected");
  const names = queryNames(sheet.names, "Worksheet");
  return {
    entry,
    sheet,
    valued: queryExtent(sheet.getUsedRangeOrNullObject(true)),
    used: queryExtent(sheet.getUsedRangeOrNullObject(false)),
    rest: () => ({ names: names(), isProtected: protection.protected }),
  };
}

function queryExtent(range: Excel.Range): () => Area | null {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    range.isNullObject
      ? null
      : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/**
 * What is known of the merged areas of a sheet before it is read: all of them, or the sheet's former snapshot, null for
 * a sheet that was not read yet.
 */
type KnownMerges = { readonly merges: readonly Area[] } | { readonly before: SheetSnapshot | null };

/** Reads the cells of sheets. Merged areas that are not known are requested together with the first cells. */
async function readSheets(
  context: Excel.RequestContext,
  queries: readonly SheetQuery[],
  knownMerges: readonly (KnownMerges | null)[],
): Promise<Result<readonly SheetSnapshot[], PortError>> {
  const cellCount = queries.reduce((sum, { valued }) => sum + sizeOf(valued()), 0);
  if (cellCount > MAX_CELLS) return fail({ kind: "too-large", what: "cells", limit: MAX_CELLS });
  const queryMerges = (): readonly (() => readonly Area[])[] =>
    queries.map((query, index) => {
      const known = knownMerges[index];
      if (known) return () => ("merges" in known ? known.merges : []);
      return queryMergesOf(query);
    });
  let merges: ReturnType<typeof queryMerges> | null = null;
  const requests = requestsOf(
    queries.flatMap(({ sheet, valued }) => {
      const area = valued();
      return area ? blocksOf(sheet, area) : [];
    }),
  );
  const cells = new Map<Excel.Worksheet, SheetSnapshot["cells"][number][]>();
  // At least one request, even an empty one: it carries the query for merged areas.
  const waiting = requests.length === 0 ? [[]] : [...requests];
  for (let blocks = waiting.shift(); blocks; blocks = waiting.shift()) {
    const asked: ReturnType<typeof queryMerges> = merges ?? queryMerges();
    const answers = blocks.map((block) => ({ sheet: block.sheet, take: queryCells(block) }));
    if (!(await syncWithinLimit(context))) {
      const halves = halved(blocks);
      if (halves.length === 0) return fail(REQUEST_TOO_LARGE);
      waiting.unshift(...halves);
      continue;
    }
    merges = asked;
    for (const { sheet, take } of answers) {
      const ofSheet = cells.get(sheet) ?? [];
      for (const cell of take()) ofSheet.push(cell);
      cells.set(sheet, ofSheet);
    }
  }
  const late = queries.map((query, index): (() => readonly Area[]) | null => {
    const known = knownMerges[index];
    if (!known || "merges" in known) return null;
    const held = cells.get(query.sheet) ?? [];
    const merges = mergesThatFit(known.before, held);
    return merges ? () => merges : mayHoldForm(held) ? queryMergesOf(query) : () => [];
  });
  if (late.some((take) => take !== null)) await context.sync();
  return ok(
    queries.map(({ entry, sheet, rest }, index) => ({
      name: entry.name,
      visibility: entry.visibility,
      cells: cells.get(sheet) ?? [],
      merges: (late[index] ?? merges?.[index])?.() ?? [],
      hiddenRows: [],
      hiddenColumns: [],
      formulaFormats: [],
      listValidations: [],
      ...rest(),
    })),
  );
}

function queryMergesOf({ sheet, valued, used }: SheetQuery): () => readonly Area[] {
  const area = mergeArea(valued(), used());
  return area ? queryMergedAreas(sheet, area) : () => [];
}

const sizeOf = (area: Area | null): number => (area ? area.rows * area.columns : 0);

/** The area in which merged areas can matter: around the values, plus a margin of formatted cells. */
function mergeArea(valued: Area | null, used: Area | null): Area | null {
  if (!valued) return null;
  if (!used) return valued;
  const last = { row: valued.row + valued.rows + MERGE_MARGIN, column: valued.column + valued.columns + MERGE_MARGIN };
  const near: Area = {
    row: used.row,
    column: used.column,
    rows: Math.max(1, Math.min(used.row + used.rows, last.row) - used.row),
    columns: Math.max(1, Math.min(used.column + used.columns, last.column) - used.column),
  };
  return around(valued, near);
}
