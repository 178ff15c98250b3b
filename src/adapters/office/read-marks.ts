import { markSeverity, type Mark } from "../../core/plan/mark";
import { fail, ok, type Result } from "../../core/result";
import type { Area } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import type { SkippedSheet } from "../../port/workbook";
import { around, queryMergedAreas } from "./merged-areas";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import { querySheets, type SheetEntry } from "./sheets";

/** A sheet with what matters for marks. */
export interface MarkedSheet {
  readonly entry: SheetEntry;
  /** Why its marks cannot be changed; null if they can. */
  readonly obstacle: SkippedSheet["reason"] | null;
  /** Ids of our conditional formats, including copies and fragments that Excel made of them. */
  readonly own: readonly string[];
  readonly merges: readonly Area[];
}

/** Attempts to read all sheets at once: the known sheets may be outdated, and change meanwhile. */
const ATTEMPTS = 4;
/** Limit of requests per sheet when searching for our rules among unreadable ones. */
const MAX_SEARCH = 40;

/** Whether Excel refused something about one object, not the whole request. */
export const isFaultOfObject = ({ kind }: PortError): boolean => kind === "changed-meanwhile" || kind === "unexpected";

/**
 * Reads the sheets with their marks, all at once; `known` are the sheets as last read. Where Excel cannot return a
 * conditional format (office-js#6396, #6835) each sheet is read separately, so that it does not block the others.
 */
export async function readMarked(
  api: OfficeApi,
  known: readonly SheetEntry[],
  marks: readonly Mark[],
): Outcome<readonly MarkedSheet[]> {
  let sheets = known;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const read = await readTogether(api, sheets, marks);
    if (read.ok) {
      if (sameSheets(read.value.list, sheets)) return ok(read.value.sheets);
      sheets = read.value.list;
    } else if (!isFaultOfObject(read.error) || sheets.length === 0) {
      return read;
    } else if (attempt === 1) {
      // A sheet may have been deleted: read the list of sheets again.
      sheets = [];
    } else {
      return readOneByOne(api, sheets, marks);
    }
  }
  return fail({ kind: "changed-meanwhile" });
}

interface Together {
  readonly list: readonly SheetEntry[];
  readonly sheets: readonly MarkedSheet[];
}

const readTogether = (api: OfficeApi, known: readonly SheetEntry[], marks: readonly Mark[]): Outcome<Together> =>
  inExcel(api, async (context): Promise<Result<Together, PortError>> => {
    const list = querySheets(context);
    const sheets = known.map((entry) => {
      const sheet = context.workbook.worksheets.getItem(entry.id);
      const { conditionalFormats } = sheet.getRange();
      // "custom" fails on a list that also holds rules of other kinds (office-js#2180).
      conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
      const rest = queryRest(sheet, entry, marks);
      return () => ({ entry, own: conditionalFormats.items.filter(isOwn).map(({ id }) => id), ...rest() });
    });
    await context.sync();
    return ok({ list: list(), sheets: sheets.map((take) => take()) });
  });

const sameSheets = (a: readonly SheetEntry[], b: readonly SheetEntry[]): boolean =>
  a.length === b.length && a.every(({ id, name }, index) => b[index]?.id === id && b[index].name === name);

const isOwn = ({ type, customOrNullObject }: Excel.ConditionalFormat): boolean =>
  type === "Custom" && markSeverity(customOrNullObject.rule.formula) !== null;

/** Requests what is needed of a sheet besides its conditional formats. */
function queryRest(
  sheet: Excel.Worksheet,
  entry: SheetEntry,
  marks: readonly Mark[],
): () => Pick<MarkedSheet, "obstacle" | "merges"> {
  const { protection } = sheet;
  protection.load("protected,options");
  const area = markedArea(entry, marks);
  const merges = area ? queryMergedAreas(sheet, area) : () => [];
  return () => ({
    obstacle: protection.protected && protection.options.allowFormatCells !== true ? "protected" : null,
    merges: merges(),
  });
}

/** The bounding area of a sheet's marks; null if there are none. */
const markedArea = ({ name }: SheetEntry, marks: readonly Mark[]): Area | null =>
  marks
    .filter(({ at }) => at.sheet === name)
    .map(({ at: { row, column } }): Area => ({ row, column, rows: 1, columns: 1 }))
    .reduce<Area | null>((all, area) => (all ? around(all, area) : area), null);

async function readOneByOne(
  api: OfficeApi,
  sheets: readonly SheetEntry[],
  marks: readonly Mark[],
): Outcome<readonly MarkedSheet[]> {
  const read: MarkedSheet[] = [];
  for (const entry of sheets) {
    const sheet = await readSheet(api, entry, marks);
    if (!sheet.ok) return sheet;
    read.push(sheet.value);
  }
  return ok(read);
}

/** Reads the ids of all rules first, then which of them are ours. */
async function readSheet(api: OfficeApi, entry: SheetEntry, marks: readonly Mark[]): Outcome<MarkedSheet> {
  const unreadable: MarkedSheet = { entry, obstacle: "unreadable", own: [], merges: [] };
  const read = await inExcel(api, async (context): Promise<Result<MarkedSheet & Listed, PortError>> => {
    const sheet = context.workbook.worksheets.getItem(entry.id);
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/id");
    const rest = queryRest(sheet, entry, marks);
    await context.sync();
    return ok({ entry, own: [], ids: conditionalFormats.items.map(({ id }) => id), ...rest() });
  });
  if (!read.ok) return isFaultOfObject(read.error) ? ok(unreadable) : read;
  const { ids, ...sheet } = read.value;
  const own = await searchOwn(api, entry, ids);
  if (!own.ok) return own;
  return ok(own.value === null ? unreadable : { ...sheet, own: own.value });
}

interface Listed {
  readonly ids: readonly string[];
}

/**
 * Finds our rules of a sheet. A rule that cannot be read is skipped, since ours are readable; it is found by halving a
 * list that fails. Null where a rule does not answer at all, even on a second attempt: it may be one of ours, restored
 * by undo.
 */
async function searchOwn(
  api: OfficeApi,
  { id }: SheetEntry,
  ids: readonly string[],
): Outcome<readonly string[] | null> {
  const own: string[] = [];
  const waiting = [ids];
  let lost: string | null = null;
  let requests = 0;
  for (let rules = waiting.shift(); rules; rules = waiting.shift()) {
    requests += 1;
    if (requests > MAX_SEARCH) return ok(null);
    const read = await readRules(api, id, rules);
    const [rule] = rules;
    if (read.ok) {
      own.push(...read.value);
    } else if (!isFaultOfObject(read.error)) {
      return read;
    } else if (rules.length > 1) {
      const half = Math.ceil(rules.length / 2);
      waiting.push(rules.slice(0, half), rules.slice(half));
    } else if (read.error.kind === "changed-meanwhile" && rule !== undefined) {
      if (lost === rule) return ok(null);
      lost = rule;
      waiting.unshift(rules);
    }
  }
  return ok(own);
}

const readRules = (api: OfficeApi, sheet: string, ids: readonly string[]): Outcome<readonly string[]> =>
  inExcel(api, async (context): Promise<Result<readonly string[], PortError>> => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(sheet).getRange();
    const rules = ids.map((id) => {
      const rule = conditionalFormats.getItem(id);
      rule.load("id,type,customOrNullObject/rule/formula");
      return rule;
    });
    await context.sync();
    return ok(rules.filter(isOwn).map(({ id }) => id));
  });
