import type { SheetSnapshot } from "../workbook/snapshot";

/** The hidden name that tells the sheet from the user's; its formula is the version of the arrangement: see dropdowns/catalog-sheet.ts. */
export const CATALOG_NAME = "jixiao.catalog";
/** The hidden name of a sheet that the bureau's own indicators are read from. */
export const OWN_CATALOG_NAME = "jixiao.ownCatalog";

/** Whether a sheet holds a catalog of indicators and thus no form, whatever its words. */
export const holdsCatalog = (sheet: Pick<SheetSnapshot, "names">): boolean =>
  hasName(sheet, CATALOG_NAME) || hasName(sheet, OWN_CATALOG_NAME);

/** Whether a sheet bears a name. Hosts compare names without regard to case. */
export const hasName = ({ names }: Pick<SheetSnapshot, "names">, wanted: string): boolean =>
  names.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
