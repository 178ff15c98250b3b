import type { CellAddress } from "../workbook/address";
import type { CellStyle, NewSheet, PageSetup } from "./plan";

/** The appearance and page setup of a sheet, without its content. */
export interface SheetLook {
  /** In points, one per column from A on. */
  readonly columnWidths: readonly number[];
  /** In points, one per row from 1 on. */
  readonly rowHeights: readonly number[];
  /** Styled cells, including covered cells of merged areas. */
  readonly styles: readonly (CellAddress & { readonly style: CellStyle })[];
  readonly page: PageSetup;
}

/** The look of a new sheet. */
export const lookOf = ({ columnWidths, rowHeights, cells, page }: NewSheet): SheetLook => ({
  columnWidths,
  rowHeights,
  styles: cells.map(({ row, column, style }) => ({ row, column, style })),
  page,
});
