import type { Catalog } from "./schema";

/** As the build serves indicators.json: with the pinyin of every name beside it (scripts/catalog). */
declare const catalog: Catalog;
export default catalog;
