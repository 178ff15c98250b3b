import catalog from "./indicators.json";
import type { Catalog } from "./schema";

/** The product's own catalog: indicators of the whole country's practice, for every edition. */
export const CATALOG: Catalog = catalog;
