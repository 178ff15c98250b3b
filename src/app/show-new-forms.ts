import { fillSlots } from "../core/completeness/fill-slots";
import { editionOf } from "../core/recognition/edition";
import { recognise } from "../core/recognition/recognise";
import type { CellRef } from "../core/workbook/address";
import type { WorkbookNavigator, WorkbookReader } from "../port/workbook";

/**
 * Selects the first place to fill in the first of the new forms, given their sheets. Failing is harmless: the forms
 * exist, and the user finds them by their tabs.
 */
export async function showNewForms(
  workbook: WorkbookReader & WorkbookNavigator,
  [sheet]: readonly string[],
): Promise<void> {
  if (sheet === undefined) return;
  await workbook.reveal((await firstGap(workbook, sheet)) ?? { sheet, row: 0, column: 0 });
}

async function firstGap(workbook: WorkbookReader, sheet: string): Promise<CellRef | null> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) return null;
  const form = recognise({ ...snapshot.value, sheets: snapshot.value.sheets.filter(({ name }) => name === sheet) })[0];
  return (
    (form && fillSlots(form, editionOf(form)).find(({ gap, kind }) => gap !== null && kind !== "signature")?.at) ?? null
  );
}
