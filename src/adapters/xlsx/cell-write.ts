import type { CellAddress } from "../../core/workbook/address";
import type { CellValue } from "../../core/workbook/snapshot";

/** A value, "" to empty the cell; a formula without "="; or what a formula that stands there has come to. */
export type CellEntry =
  | CellValue
  | { readonly formula: string; readonly result: CellValue | null }
  | { readonly newResult: CellValue | null };

/** What to do with one cell. */
export interface CellWrite {
  readonly at: CellAddress;
  /** What shall stand in it; a missing one leaves what stands there. */
  readonly value?: CellEntry;
  /** The index of its format; a missing one leaves the format, or takes the row's or column's. */
  readonly style?: number;
}
