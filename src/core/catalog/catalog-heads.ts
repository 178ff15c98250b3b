import type { Grid } from "../workbook/grid";

/**
 * The columns of a bureau's own catalog and the headings they are recognised by, without spaces and brackets; the
 * second entry is the usual heading.
 */
export const CATALOG_COLUMNS = {
  level2: [/^(二级指标|指标类别|二级|指标分类)$/, "二级指标"],
  name: [/^(三级指标(名称)?|指标名称|绩效指标(名称)?|指标|三级)$/, "三级指标"],
  comparator: [/^(计算符号|符号|指标性质|比较符号)$/, "计算符号"],
  unit: [/^(计量单位|度量单位|单位)$/, "计量单位"],
  example: [/^(参考值|指标值(及单位)?|目标值|参考指标值|示例值?|标准值)$/, "参考值"],
  definition: [/^(指标说明|指标解释|说明|指标内容|计算方法|计算公式|备注|指标值说明)$/, "指标说明"],
  domain: [/^(领域|适用领域|适用范围|行业领域|行业)$/, "领域"],
} as const satisfies Readonly<Record<string, readonly [RegExp, string]>>;

export type CatalogColumn = keyof typeof CATALOG_COLUMNS;
export const COLUMN_NAMES = Object.keys(CATALOG_COLUMNS) as readonly CatalogColumn[];

/** Matches any of these headings: most texts are none of them and are dismissed with this one test. */
const ANY_HEAD = new RegExp(COLUMN_NAMES.map((name) => CATALOG_COLUMNS[name][0].source).join("|"));

/** Rows that may precede the headings: a title, a date, remarks. */
const MAX_ROWS_ABOVE = 20;
/** Longer texts are no headings of a catalog. */
const MAX_HEAD = 30;
/** Headings that catalogs have and forms do not: example value and scope. */
const CATALOG_ONLY = /^(参考值|参考指标值|示例值?|标准值|领域|适用领域|适用范围|行业领域)$/;

const REMARKED = /[*＊(]/;

function withoutRemarks(head: string): string {
  const text = head.replace(/[*＊]/g, "");
  const bracket = text.indexOf("(");
  return bracket >= 0 && text.endsWith(")") ? text.slice(0, bracket) : text;
}

/** The headings of a catalog that forms to fill in hardly have; null if a sheet has none. */
export function headsOfCatalogOnly(grid: Grid): CatalogHeads | null {
  const holdsOne = (row: number): boolean => grid.cellsIn(row).some(({ compact }) => CATALOG_ONLY.test(compact));
  const heads = grid.rows.slice(0, MAX_ROWS_ABOVE).some(holdsOne) ? catalogHeads(grid) : null;
  return heads && holdsOne(heads.row) ? heads : null;
}

/** The location of a catalog's headings. */
export interface CatalogHeads {
  readonly row: number;
  readonly columns: ReadonlyMap<CatalogColumn, number>;
}

/** The first row with catalog headings, 二级 and 三级指标 among them. */
export function catalogHeads(grid: Grid): CatalogHeads | null {
  for (const row of grid.rows.slice(0, MAX_ROWS_ABOVE)) {
    const cells = grid.cellsIn(row);
    if (cells.length < 2) continue;
    const columns = new Map<CatalogColumn, number>();
    for (const { at, compact } of cells) {
      if (compact.length > MAX_HEAD) continue;
      const text = REMARKED.test(compact) ? withoutRemarks(compact) : compact;
      const column = ANY_HEAD.test(text) && COLUMN_NAMES.find((name) => CATALOG_COLUMNS[name][0].test(text));
      if (column && !columns.has(column)) columns.set(column, at.column);
    }
    if (columns.has("level2") && columns.has("name")) return { row, columns };
  }
  return null;
}
