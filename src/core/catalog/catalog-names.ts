import type { SheetSnapshot } from "../workbook/snapshot";

/**
 * The hidden name that identifies our catalog sheet; its formula is the version of the sheet's structure, see
 * dropdowns/catalog-sheet.ts.
 */
export const CATALOG_NAME = "jixiao.catalog";
/** The hidden name of a sheet with the bureau's own indicators. */
export const OWN_CATALOG_NAME = "jixiao.ownCatalog";

/** Whether a sheet holds an indicator catalog and thus no form, whatever its text. */
export const holdsCatalog = (sheet: Pick<SheetSnapshot, "names">): boolean =>
  hasName(sheet, CATALOG_NAME) || hasName(sheet, OWN_CATALOG_NAME);

/** Whether a sheet has a name. Hosts compare names case-insensitively. */
export const hasName = ({ names }: Pick<SheetSnapshot, "names">, wanted: string): boolean =>
  names.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
