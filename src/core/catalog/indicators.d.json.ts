import type { Catalog } from "./schema";

/** indicators.json as provided by the build: with the pinyin of every name added (scripts/catalog). */
declare const catalog: Catalog;
export default catalog;
