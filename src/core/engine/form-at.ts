import type { Form, Pack } from "../forms/form";
import { groupBy } from "../group-by";
import { oncePer } from "../once-per";
import { contains, type CellRef } from "../workbook/address";

/** Finds the form at a cell; on a sheet with one form also for cells outside its area. Null if there is none. */
export const formFinder = oncePer(({ forms }: Pack): ((at: CellRef) => Form | null) => {
  const bySheet = groupBy(forms, ({ sheet }) => sheet);
  return (at) => {
    const ofSheet = bySheet.get(at.sheet) ?? [];
    return ofSheet.find(({ area }) => contains(area, at)) ?? (ofSheet.length === 1 ? ofSheet[0] : null) ?? null;
  };
});
