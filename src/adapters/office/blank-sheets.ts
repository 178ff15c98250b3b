import { ok, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { OfficeApi } from "./office-api";
import { notesOn } from "./read-notes";
import { inExcel } from "./run";

/** A blank sheet that was removed. */
export interface BlankSheet {
  readonly name: string;
  /** Its tab position, counted from 0. */
  readonly position: number;
}

/**
 * Deletes those of the sheets that are completely empty: no cell with a value or format, no picture, chart, comment, name
 * or, where Excel tells of them, note.
 */
export const removeBlankSheets = (api: OfficeApi, names: readonly string[]): Outcome<readonly BlankSheet[]> =>
  inExcel(api, async (context): Promise<Result<readonly BlankSheet[], PortError>> => {
    const sheets = names.map((name) => {
      const proxy = context.workbook.worksheets.getItem(name);
      proxy.load("position,visibility");
      const used = proxy.getUsedRangeOrNullObject(false);
      used.load("address");
      const notes = notesOn(api, proxy);
      const things = [proxy.shapes, proxy.charts, proxy.comments, proxy.names, ...(notes ? [notes] : [])];
      const counts = things.map((each) => each.getCount());
      return { name, proxy, used, counts };
    });
    await context.sync();
    const blank = sheets.filter(
      ({ proxy, used, counts }) =>
        proxy.visibility === "Visible" && used.isNullObject && counts.every(({ value }) => value === 0),
    );
    for (const { proxy } of blank) proxy.delete();
    await context.sync();
    return ok(blank.map(({ name, proxy }) => ({ name, position: proxy.position })));
  });

/** Restores removed blank sheets, each to its position. */
export const restoreBlankSheets = (api: OfficeApi, sheets: readonly BlankSheet[]): Outcome<null> =>
  inExcel(api, async (context) => {
    for (const { name, position } of sheets) context.workbook.worksheets.add(name).position = position;
    await context.sync();
    return ok(null);
  });
