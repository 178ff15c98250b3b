import type { FormKind } from "../forms/form";
import { formatCell, quoteSheetName, type Area } from "../workbook/address";

/** The prefix of every key. Other programs' formulas do not contain it, so it also identifies our dropdowns. */
const KEY = "jixiao/";

/** Maximum length of a validation formula in Excel and in files. */
export const MAX_SOURCE = 255;

/** Keys of the lists on the catalog sheet (`catalog-sheet.ts`). */
export const listKeys = {
  /** 绩效标准. */
  standards: `${KEY}standards`,
  /** 计算符号. */
  comparators: `${KEY}comparators`,
  /** 计量单位. */
  units: `${KEY}units`,
  /** The 一级指标 of an edition's form. */
  levels1: (edition: string, kind: FormKind): string => `${KEY}${edition}/${kind}`,
  /** The 二级指标 of one 一级指标. */
  levels2: (edition: string, kind: FormKind, level1: string): string => `${KEY}${edition}/${kind}/${level1}`,
  /** The 三级指标 of one 二级指标, as written in its cell. */
  levels3: (kind: FormKind, level2: string): string => `${KEY}${kind}/${level2}`,
};

/** Whether the formula of a list validation is ours, even if its catalog sheet is missing or in another workbook. */
export const isOwnSource = (source: string): boolean => source.includes(`"${KEY}`);

/** The formula of a dropdown with a fixed list, without "=". */
export const fixedSource = (catalogSheet: string, key: string): string => sourceOf(catalogSheet, `"${key}"`);

/**
 * The formula of a dropdown whose list depends on the cell to its left, without "=", for the first row of `parents`,
 * the column of those cells in the whole table. A parent merged over several rows, or left blank because it repeats the
 * one above, applies to all of them: the parent is the last filled cell up to the row. `key` is the key of the lists
 * without the parent's name.
 */
export function dependentSource(catalogSheet: string, key: string, parents: Area): string {
  const first = formatCell(parents).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2:$$$1$2");
  return sourceOf(catalogSheet, `"${key}"&LOOKUP(2,1/(${first}<>""),${first})`);
}

/**
 * An offset below D1 that is always blank: the list if there are no items. Kept short, since formula length is limited.
 */
const NOTHING = "9E4";

/**
 * Column A holds the keys, B the offset of each list below D1, C its number of items. The formula never results in an
 * error, even without a parent: Excel may refuse a list whose source is an error.
 */
function sourceOf(catalogSheet: string, key: string): string {
  const sheet = quoteSheetName(catalogSheet);
  const lookUp = (column: number, missing: string): string =>
    `IFERROR(VLOOKUP(${key},${sheet}!$A:$C,${column},0),${missing})`;
  return `OFFSET(${sheet}!$D$1,${lookUp(2, NOTHING)},0,${lookUp(3, "1")},1)`;
}

/** One of our formulas moved down by a number of rows: `$C$14:$C14` → `$C$14:$C16`. */
export const sourceBelow = (source: string, rows: number): string =>
  source.replace(/(\$[A-Z]+)(\d+)/g, (_, column: string, row: string) => `${column}${Number(row) + rows}`);
