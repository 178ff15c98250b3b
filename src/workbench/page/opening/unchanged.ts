import type { WorkbookFile } from "./as-workbook";

/** A workbook as it is. */
export const unchanged = (name: string, bytes: Uint8Array): WorkbookFile => ({
  name,
  from: name,
  bytes,
  isConverted: false,
  notes: [],
});
