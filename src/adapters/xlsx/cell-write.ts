import type { CellAddress } from "../../core/workbook/address";
import type { CellValue } from "../../core/workbook/snapshot";

/** A value ("" empties the cell), a formula without "=", or a new result for the formula already in the cell. */
export type CellEntry =
  | CellValue
  | { readonly formula: string; readonly result: CellValue | null }
  | { readonly newResult: CellValue | null };

/** A change to one cell. */
export interface CellWrite {
  readonly at: CellAddress;
  /** The new content; if missing, the content is kept. */
  readonly value?: CellEntry;
  /** The index of the new format; if missing, a cell keeps its format and a new cell takes its row's or column's. */
  readonly style?: number;
}
