import type { CellAddress } from "../workbook/address";
import type { CellStyle, NewSheet, PageSetup } from "./plan";

/** How a sheet looks and prints, apart from what its cells hold. */
export interface SheetLook {
  /** In points, one a column from A on. */
  readonly columnWidths: readonly number[];
  /** In points, one a row from 1 on. */
  readonly rowHeights: readonly number[];
  /** The cells that look like anything, covered cells of merged areas included. */
  readonly styles: readonly (CellAddress & { readonly style: CellStyle })[];
  readonly page: PageSetup;
}

/** The look that a new sheet will have. */
export const lookOf = ({ columnWidths, rowHeights, cells, page }: NewSheet): SheetLook => ({
  columnWidths,
  rowHeights,
  styles: cells.map(({ row, column, style }) => ({ row, column, style })),
  page,
});
