import { SEVERITIES } from "../../core/engine/finding";
import { MARK_FORMATS, markFormula, markSeverity, type Mark } from "../../core/plan/mark";
import { markAreas } from "../../core/plan/mark-areas";
import { fail, ok, type Result } from "../../core/result";
import type { Area } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import { addressLists } from "./addresses";
import { addFormulaFormat } from "./conditional-formats";
import { around, queryMergedAreas } from "./merged-areas";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import { querySheets, type SheetEntry } from "./sheets";

/** What was done. `placed` counts marked cells, a merged area as one; `removed` counts rules. */
export interface ChangedMarks {
  readonly placed: number;
  readonly removed: number;
  /** Sheets that are protected against formatting. Their marks stayed as they were. */
  readonly skipped: readonly string[];
}

/** A sheet with what matters for marking. */
interface MarkedSheet {
  readonly entry: SheetEntry;
  /** Whether its protection forbids to format cells. */
  readonly isLocked: boolean;
  /** Ids of the conditional formats that are ours, also of copies and fragments that Excel made of them. */
  readonly own: readonly string[];
  readonly merges: readonly Area[];
}

/**
 * Replaces all marks by these: one request reads the rules of all sheets, one writes. `known` are the sheets as last read;
 * where they have changed since, a further request reads. The user's own rules are never touched. Either all marks are
 * replaced or none.
 */
export async function changeMarks(
  api: OfficeApi,
  known: readonly SheetEntry[],
  marks: readonly Mark[],
): Outcome<ChangedMarks> {
  const read = await readMarked(api, known, marks);
  if (!read.ok) return read;
  const missing = marks.find(({ at }) => !read.value.some(({ entry }) => entry.name === at.sheet));
  if (missing) return fail({ kind: "sheet-missing", sheet: missing.at.sheet });
  const sheets = read.value.map((sheet) => {
    const ofSheet = marks.filter(({ at }) => at.sheet === sheet.entry.name);
    return { ...sheet, ...markAreas(ofSheet, sheet.merges) };
  });
  const open = sheets.filter(({ isLocked }) => !isLocked);
  const result: ChangedMarks = {
    placed: open.reduce((sum, { cells }) => sum + cells, 0),
    removed: open.reduce((sum, { own }) => sum + own.length, 0),
    skipped: sheets
      .filter(({ isLocked, cells, own }) => isLocked && cells + own.length > 0)
      .map(({ entry }) => entry.name),
  };

  const added: { readonly entry: SheetEntry; readonly rule: Excel.ConditionalFormat }[] = [];
  const written = await inExcel(api, async (context) => {
    // The old ones go last: up to there a failure is undone by deleting what is new.
    for (const { entry, areas } of open) {
      const sheet = context.workbook.worksheets.getItem(entry.id);
      // Each new rule ranks before the others, so the worst comes last.
      for (const severity of SEVERITIES.toReversed()) {
        for (const addresses of addressLists(areas.get(severity) ?? [])) {
          const ranges = sheet.getRanges(addresses);
          added.push({ entry, rule: addFormulaFormat(ranges, markFormula(severity), MARK_FORMATS[severity]) });
        }
      }
    }
    for (const { entry, own } of open) deleteRules(context, entry, own);
    await context.sync();
    return ok(null);
  });
  if (written.ok) return ok(result);
  const settled = await settle(api, open, added);
  if (!settled.ok) return fail({ kind: "left-behind", sheets: open.map(({ entry }) => entry.name) });
  return settled.value ? ok(result) : written;
}

/**
 * After a failure: back to the old marks, or on to the new ones where the first old one is gone already. Answers whether
 * the new ones stand.
 */
async function settle(
  api: OfficeApi,
  open: readonly MarkedSheet[],
  added: readonly { readonly entry: SheetEntry; readonly rule: Excel.ConditionalFormat }[],
): Outcome<boolean> {
  const now = await readMarked(
    api,
    open.map(({ entry }) => entry),
    [],
  );
  if (!now.ok) return now;
  const present = new Set(now.value.flatMap(({ own }) => own));
  const isComplete = open.some(({ own }) => own.some((id) => !present.has(id)));
  const cleaned = await inExcel(api, async (context) => {
    if (isComplete) {
      for (const { entry, own } of open)
        deleteRules(
          context,
          entry,
          own.filter((id) => present.has(id)),
        );
    } else {
      for (const { entry, rule } of added) deleteRules(context, entry, idOf(rule));
    }
    await context.sync();
    return ok(null);
  });
  return cleaned.ok ? ok(isComplete) : cleaned;
}

function deleteRules(context: Excel.RequestContext, { id }: SheetEntry, rules: readonly string[]): void {
  const { conditionalFormats } = context.workbook.worksheets.getItem(id).getRange();
  for (const rule of rules) conditionalFormats.getItem(rule).delete();
}

/** The id of a rule that was added before the failure; none for one that was not. Reading what has not arrived throws. */
function idOf(rule: Excel.ConditionalFormat): readonly string[] {
  try {
    return [rule.id];
  } catch {
    return [];
  }
}

/** Reads the sheets with their marks; again, as long as the list of sheets turns out to be another one than `known`. */
async function readMarked(
  api: OfficeApi,
  known: readonly SheetEntry[],
  marks: readonly Mark[],
): Outcome<readonly MarkedSheet[]> {
  const read = await inExcel(api, async (context): Promise<Result<Marked, PortError>> => {
    const list = querySheets(context);
    const sheets = known.map((entry) => querySheet(context, entry, marks));
    await context.sync();
    return ok({ list: list(), sheets: sheets.map((take) => take()) });
  });
  if (!read.ok) {
    const isGone = read.error.kind === "changed-meanwhile" && known.length > 0;
    return isGone ? readMarked(api, [], marks) : read;
  }
  const { list, sheets } = read.value;
  return sameSheets(list, known) ? ok(sheets) : readMarked(api, list, marks);
}

interface Marked {
  readonly list: readonly SheetEntry[];
  readonly sheets: readonly MarkedSheet[];
}

const sameSheets = (a: readonly SheetEntry[], b: readonly SheetEntry[]): boolean =>
  a.length === b.length && a.every(({ id, name }, index) => b[index]?.id === id && b[index].name === name);

function querySheet(context: Excel.RequestContext, entry: SheetEntry, marks: readonly Mark[]): () => MarkedSheet {
  const sheet = context.workbook.worksheets.getItem(entry.id);
  const { protection } = sheet;
  protection.load("protected,options");
  const { conditionalFormats } = sheet.getRange();
  // "custom" fails on a list that also holds rules of other kinds (office-js#2180).
  conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  const area = markedArea(entry, marks);
  const merges = area ? queryMergedAreas(sheet, area) : () => [];
  return () => ({
    entry,
    isLocked: protection.protected && protection.options.allowFormatCells !== true,
    own: conditionalFormats.items
      .filter(
        ({ type, customOrNullObject }) => type === "Custom" && markSeverity(customOrNullObject.rule.formula) !== null,
      )
      .map(({ id }) => id),
    merges: merges(),
  });
}

/** Around the marked cells of a sheet; null where none is marked. */
const markedArea = ({ name }: SheetEntry, marks: readonly Mark[]): Area | null =>
  marks
    .filter(({ at }) => at.sheet === name)
    .map(({ at: { row, column } }): Area => ({ row, column, rows: 1, columns: 1 }))
    .reduce<Area | null>((all, area) => (all ? around(all, area) : area), null);
