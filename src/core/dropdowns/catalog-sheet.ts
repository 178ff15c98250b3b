import { CATALOG_NAME, hasName } from "../catalog/catalog-names";
import { INDICATOR_CATEGORIES } from "../forms/form";
import { isTaken } from "../layout/sheet-names";
import type { CellStyle, NewSheet } from "../plan/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { CatalogList, OfferedIndicator } from "./catalog-lists";

/**
 * The catalog sheet (指标库): very hidden, one per workbook, the source of all dropdowns, so that they work in any
 * program without the add-in. Column A holds the keys of the lists, B the offset of each list below D1, C its number of
 * items, D the items of all lists, those of equal lists once, F and G the settings, and from I on the bureau's own
 * indicators, which travel with the workbook.
 */
export interface CatalogSheet {
  /** The name of the sheet. */
  readonly sheet: string;
  readonly state: CatalogState;
  /** The keys of its lists. */
  readonly keys: readonly string[];
}

/** The settings of a workbook, from which the lists are derived. */
export interface CatalogState {
  /** Version of the built-in catalog that the lists come from. */
  readonly version: string;
  /** Number of times the lists were generated, from 1. */
  readonly revision: number;
  /** Ids of the chosen 领域, in order of preference. */
  readonly domains: readonly string[];
  readonly own: readonly OwnIndicator[];
}

/** An indicator of the bureau's own catalog. */
export interface OwnIndicator extends OfferedIndicator {
  readonly comparator: string | null;
  /** 参考值, as text. */
  readonly example: string | null;
  /** 指标说明. */
  readonly definition: string | null;
}

const ARRANGEMENT = "1";
const SHEET_NAME = "指标库";
/** Columns counted from 0. */
const [ITEMS, SETTINGS, OWN] = [3, 6, 8];
const HEADINGS = ["列表", "起始行", "项数", "选项"];
const OWN_HEADINGS = ["二级指标", "三级指标", "计算符号", "计量单位", "参考值", "指标说明", "领域"];
const SETTING_LABELS = ["指标库版本", "修订", "领域"];

export type CatalogRows = readonly (readonly (string | number | null)[])[];

/** The name for a catalog sheet: 指标库, or 指标库2 … if the user has a sheet of that name. */
export const catalogSheetName = (taken: readonly string[]): string => freeSheetName(SHEET_NAME, taken);

/** The name itself, or with a number from 2 on appended if it is taken. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = [wanted, ...taken.map((_, index) => `${wanted}${index + 2}`)];
  return names.find((name) => !isTaken(name, taken)) ?? wanted;
}

/** Whether a sheet may be the catalog sheet, judging by its name. */
export const mayBeCatalogSheet = (name: string): boolean => /^指标库\d*$/.test(name);

/** The entire content of the catalog sheet. */
export function catalogRows(lists: readonly CatalogList[], state: CatalogState): CatalogRows {
  const items: string[] = [];
  // Branches of one category offer the same under the names of many editions.
  const starts = new Map<string, number>();
  const index = lists.map((list) => {
    const content = JSON.stringify(list.items);
    const start = starts.get(content) ?? items.length + 1;
    if (!starts.has(content)) items.push(...list.items);
    starts.set(content, start);
    return [list.key, start, list.items.length];
  });
  const settings = [state.version, state.revision, ...state.domains];
  const own = [OWN_HEADINGS, ...state.own.map(ownRow)];
  const rows = Math.max(items.length, index.length, own.length, settings.length) + 1;
  return Array.from({ length: rows }, (_, row) => [
    ...(row === 0 ? HEADINGS.slice(0, ITEMS) : (index[row - 1] ?? [null, null, null])),
    row === 0 ? (HEADINGS[ITEMS] ?? null) : (items[row - 1] ?? null),
    null,
    SETTING_LABELS[row] ?? null,
    settings[row] ?? null,
    null,
    ...(own[row] ?? []),
  ]);
}

const ownRow = ({ category, name, comparator, unit, example, definition, domain }: OwnIndicator) => [
  category,
  name,
  comparator,
  unit,
  example,
  definition,
  domain,
];

/** A new catalog sheet. */
export function newCatalogSheet(name: string, rows: CatalogRows): NewSheet {
  return {
    name,
    visibility: "veryHidden",
    columnWidths: [],
    rowHeights: [],
    cells: rows.flatMap((values, row) =>
      values.flatMap((value, column) => (value === null ? [] : [{ row, column, value, style: PLAIN }])),
    ),
    merges: [],
    names: [{ name: CATALOG_NAME, formula: `"${ARRANGEMENT}"`, hidden: true }],
    conditionalFormats: [],
    validations: [],
    page: {
      paper: "A4",
      orientation: "portrait",
      printArea: null,
      fitToOnePage: false,
      centerHorizontally: false,
      margins: { left: 51, right: 51, top: 45, bottom: 45 },
    },
  };
}

const PLAIN: CellStyle = {
  font: { name: "宋体", family: "roman", size: 10.5, bold: false },
  horizontal: "left",
  vertical: "center",
  wrap: false,
  border: false,
  numberFormat: null,
};

/** The catalog sheet of a workbook, or null. */
export function readCatalogSheet({ sheets }: WorkbookSnapshot): CatalogSheet | null {
  const sheet = sheets.find((each) => hasName(each, CATALOG_NAME));
  if (!sheet) return null;
  const texts = new Map(sheet.cells.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const at = (row: number, column: number): string | null => texts.get(`${row} ${column}`) ?? null;
  const last = sheet.cells.reduce((most, { row }) => Math.max(most, row), 0);
  const settings = Array.from({ length: last + 1 }, (_, row) => at(row, SETTINGS)).filter((text) => text !== null);
  const [version = "", revision = "", ...domains] = settings;
  const own = Array.from({ length: last }, (_, index): OwnIndicator | null => {
    const [categoryId, name, comparator, unit, example, definition, domain] = OWN_HEADINGS.map((_heading, column) =>
      at(index + 1, OWN + column),
    );
    const category = INDICATOR_CATEGORIES.find((id) => id === categoryId);
    if (!category || !name) return null;
    return {
      category,
      name,
      comparator: comparator ?? null,
      unit: unit ?? null,
      example: example ?? null,
      definition: definition ?? null,
      domain: domain ?? null,
    };
  });
  return {
    sheet: sheet.name,
    state: { version, revision: Number(revision) || 0, domains, own: own.filter((row) => row !== null) },
    keys: Array.from({ length: last }, (_, index) => at(index + 1, 0)).filter((key) => key !== null),
  };
}
