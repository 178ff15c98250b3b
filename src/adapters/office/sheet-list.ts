import { ok, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import { querySheets, type SheetEntry } from "./sheets";

/** The present worksheets in tab order. */
export const readSheetList = (api: OfficeApi): Outcome<readonly SheetEntry[]> =>
  inExcel(api, async (context): Promise<Result<readonly SheetEntry[], PortError>> => {
    const list = querySheets(context);
    await context.sync();
    return ok(list());
  });

/**
 * The ids of sheets that were renamed, moved relative to others, hidden or shown. Added and deleted sheets are not
 * included, nor those that only shifted because of them.
 */
export function changedEntries(before: readonly SheetEntry[], now: readonly SheetEntry[]): readonly string[] {
  const isIn = (list: readonly SheetEntry[], id: string): boolean => list.some((entry) => entry.id === id);
  const stayed = before.filter(({ id }) => isIn(now, id));
  return now
    .filter(({ id }) => isIn(before, id))
    .flatMap(({ id, name, visibility }, index) => {
      const old = stayed.find((entry) => entry.id === id);
      const isSame = stayed[index]?.id === id && old?.name === name && old.visibility === visibility;
      return isSame ? [] : [id];
    });
}
