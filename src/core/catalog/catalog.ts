import catalog from "./indicators.json";
import type { Catalog } from "./schema";

/** The built-in catalog: indicators in use nationwide, for every edition. */
export const CATALOG: Catalog = catalog;
