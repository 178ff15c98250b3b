import type { FormKind } from "../forms/form";
import { formatCell, quoteSheetName, type Area } from "../workbook/address";

/** The begin of every key; no other program's formulas have it, so it also tells our dropdowns from the user's. */
const KEY = "jixiao/";

/** Excel, and files, hold no longer formula in a validation. */
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
  /** The 三级指标 of one 二级指标, as its cell reads. */
  levels3: (kind: FormKind, level2: string): string => `${KEY}${kind}/${level2}`,
};

/** Whether the formula of a list validation is ours, also after its catalog sheet was lost or left in another workbook. */
export const isOwnSource = (source: string): boolean => source.includes(`"${KEY}`);

/** The formula of a dropdown with a fixed list, without "=". */
export const fixedSource = (catalogSheet: string, key: string): string => sourceOf(catalogSheet, `"${key}"`);

/**
 * The formula of a dropdown whose list depends on the cell to the left, without "=", for the first row of `parents`, the
 * column of those cells in the whole table. A parent that is merged over rows, or left blank because it is the one above,
 * counts for all of them: the last filled cell up to the row is the parent. `key` is that of the lists up to the parent's
 * name.
 */
export function dependentSource(catalogSheet: string, key: string, parents: Area): string {
  const first = formatCell(parents).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2:$$$1$2");
  return sourceOf(catalogSheet, `"${key}"&LOOKUP(2,1/(${first}<>""),${first})`);
}

/** So far below D1 nothing stands: the list of what has none. Short, since the formula may not be long. */
const NOTHING = "9E4";

/**
 * Column A holds the keys, B where each list begins below D1, C how many items it has. The formula is never an error, not
 * even where no parent stands yet: Excel may refuse a list whose source is one.
 */
function sourceOf(catalogSheet: string, key: string): string {
  const sheet = quoteSheetName(catalogSheet);
  const lookUp = (column: number, missing: string): string =>
    `IFERROR(VLOOKUP(${key},${sheet}!$A:$C,${column},0),${missing})`;
  return `OFFSET(${sheet}!$D$1,${lookUp(2, NOTHING)},0,${lookUp(3, "1")},1)`;
}

/** A formula of ours as it reads so many rows further down: `$C$14:$C14` → `$C$14:$C16`. */
export const sourceBelow = (source: string, rows: number): string =>
  source.replace(/(\$[A-Z]+)(\d+)/g, (_, column: string, row: string) => `${column}${Number(row) + rows}`);
