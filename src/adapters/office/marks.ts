import { SEVERITIES } from "../../core/severity";
import { MARK_FORMATS, markFormula, type Mark } from "../../core/plan/mark";
import { markAreas, type MarkAreas } from "../../core/plan/mark-areas";
import { fail, ok } from "../../core/result";
import type { Outcome } from "../../port/errors";
import type { SkippedSheet } from "../../port/workbook";
import { addressLists } from "./addresses";
import { addFormulaFormat } from "./conditional-formats";
import type { OfficeApi } from "./office-api";
import { isFaultOfObject, readMarked, type MarkedSheet } from "./read-marks";
import { inExcel } from "./run";
import type { SheetEntry } from "./sheets";

/** The result of marking. `placed` counts marked cells, a merged area as one; `removed` counts rules. */
export interface ChangedMarks {
  readonly placed: number;
  readonly removed: number;
  /** Sheets whose marks were not changed. */
  readonly skipped: readonly SkippedSheet[];
}

/** A sheet with its wanted marks. */
type PlannedSheet = MarkedSheet & MarkAreas;

/** How a rule is deleted: through the collection of its sheet, or that of its own cells. */
type Way = "sheet" | "cells";

/**
 * Replaces all marks: one request reads the rules of all sheets, one writes. `known` are the sheets as last read; if
 * they have changed since, a further request reads. Never touches the user's own rules. On each sheet either all marks
 * are replaced or none; a sheet whose rules Excel cannot return is skipped and reported.
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
  const sheets = read.value.map((sheet): PlannedSheet => {
    const ofSheet = marks.filter(({ at }) => at.sheet === sheet.entry.name);
    return { ...sheet, ...markAreas(ofSheet, sheet.merges) };
  });
  const skipped = sheets.flatMap(({ entry, obstacle, cells, own }): readonly SkippedSheet[] =>
    obstacle === "unreadable" || (obstacle !== null && cells + own.length > 0)
      ? [{ sheet: entry.name, reason: obstacle }]
      : [],
  );
  const open = sheets.filter(({ obstacle, cells, own }) => obstacle === null && cells + own.length > 0);
  const written = await write(api, open, "sheet");
  if (written.ok) return ok(summary(open, skipped));
  return isFaultOfObject(written.error) ? writeOneByOne(api, open, skipped) : written;
}

const summary = (done: readonly PlannedSheet[], skipped: readonly SkippedSheet[]): ChangedMarks => ({
  placed: done.reduce((sum, { cells }) => sum + cells, 0),
  removed: done.reduce((sum, { own }) => sum + own.length, 0),
  skipped,
});

/** After a refusal: retries each sheet separately, so that one does not block the others. */
async function writeOneByOne(
  api: OfficeApi,
  open: readonly PlannedSheet[],
  skipped: readonly SkippedSheet[],
): Outcome<ChangedMarks> {
  const done: PlannedSheet[] = [];
  const refused: SkippedSheet[] = [];
  for (const sheet of open) {
    const written = await write(api, [sheet], "cells");
    if (written.ok) done.push(sheet);
    else if (isFaultOfObject(written.error)) refused.push({ sheet: sheet.entry.name, reason: "unreadable" });
    else if (done.length === 0) return written;
    else return fail({ kind: "left-behind", sheets: open.map(({ entry }) => entry.name) });
  }
  return ok(summary(done, [...skipped, ...refused]));
}

/**
 * Writes the marks of sheets in one request. After a failure the old marks stand; the new ones stand where `ok` is
 * returned.
 */
async function write(api: OfficeApi, sheets: readonly PlannedSheet[], way: Way): Outcome<null> {
  if (sheets.length === 0) return ok(null);
  const added: { readonly entry: SheetEntry; readonly rule: Excel.ConditionalFormat }[] = [];
  const written = await inExcel(api, async (context) => {
    // Delete the old ones last: until then a failure is undone by deleting the new ones.
    for (const { entry, areas } of sheets) {
      const sheet = context.workbook.worksheets.getItem(entry.id);
      // Each new rule ranks above the others, so add the worst last.
      for (const severity of SEVERITIES.toReversed()) {
        for (const addresses of addressLists(areas.get(severity) ?? [])) {
          const ranges = sheet.getRanges(addresses);
          added.push({ entry, rule: addFormulaFormat(ranges, markFormula(severity), MARK_FORMATS[severity]) });
        }
      }
    }
    for (const { entry, own } of sheets) deleteRules(context, entry, own, way);
    await context.sync();
    return ok(null);
  });
  if (written.ok || written.error.kind === "no-answer") return written;
  const settled = await settle(api, sheets, added);
  if (!settled.ok) return fail({ kind: "left-behind", sheets: sheets.map(({ entry }) => entry.name) });
  return settled.value ? ok(null) : written;
}

/**
 * After a failure: restores the old marks, or completes the new ones if the first old one has already been deleted.
 * Returns whether the new ones stand.
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
  const leftOver = isComplete
    ? open.map(({ entry, own }) => ({ entry, rules: own.filter((id) => present.has(id)) }))
    : added.map(({ entry, rule }) => ({ entry, rules: idOf(rule) }));
  const clean = (way: Way): Outcome<null> =>
    inExcel(api, async (context) => {
      for (const { entry, rules } of leftOver) deleteRules(context, entry, rules, way);
      await context.sync();
      return ok(null);
    });
  const cleaned = await clean("cells");
  if (cleaned.ok) return ok(isComplete);
  const again = await clean("sheet");
  return again.ok ? ok(isComplete) : cleaned;
}

/** Through the sheet's collection Excel may not find a rule whose cells have another one as well (office-js#5222). */
function deleteRules(context: Excel.RequestContext, { id }: SheetEntry, rules: readonly string[], way: Way): void {
  const { conditionalFormats } = context.workbook.worksheets.getItem(id).getRange();
  for (const rule of rules) {
    const found = conditionalFormats.getItem(rule);
    if (way === "sheet") found.delete();
    else found.getRanges().conditionalFormats.getItem(rule).delete();
  }
}

/** The id of a rule that was added before the failure, else none. Reading a property that has not arrived throws. */
function idOf(rule: Excel.ConditionalFormat): readonly string[] {
  try {
    return [rule.id];
  } catch {
    return [];
  }
}
