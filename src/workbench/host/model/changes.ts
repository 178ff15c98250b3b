import type { Area } from "../../../core/workbook/address";
import type {
  BookData,
  CellData,
  CommentData,
  ConditionalFormatData,
  NameData,
  SheetData,
  ValidationData,
} from "./book-data";

/** What changed in a workbook since it was opened, sheet by sheet in tab order; the basis for saving. */
export interface BookChanges {
  readonly newSheets: readonly SheetData[];
  /** Ids. */
  readonly deletedSheets: readonly string[];
  readonly changedSheets: readonly SheetChanges[];
  /** The ids in tab order; null when the order is unchanged (new sheets at the end not counted). */
  readonly order: readonly string[] | null;
  readonly names: ListChange<NameData>;
  readonly settings: boolean;
  readonly protection: boolean;
}

export interface SheetChanges {
  readonly id: string;
  readonly before: SheetData;
  readonly after: SheetData;
  /** Cells whose content or format differs; a deleted cell compares as an empty cell with the default look. */
  readonly cells: readonly CellChange[];
  readonly merges: ListChange<Area>;
  readonly conditionalFormats: ListChange<ConditionalFormatData>;
  /** Priorities changed, or formats were added or removed. */
  readonly conditionalFormatOrder: boolean;
  readonly validations: ListChange<ValidationData>;
  readonly comments: ListChange<CommentData>;
  readonly names: ListChange<NameData>;
  readonly page: boolean;
  readonly visibility: boolean;
  readonly protection: boolean;
  readonly isRenamed: boolean;
  readonly columns: boolean;
  readonly rows: boolean;
  readonly tabColor: boolean;
  readonly gridlines: boolean;
  readonly frozen: boolean;
  readonly customProperties: boolean;
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** Null for a new cell. */
  readonly before: CellData | null;
  /** Null for a deleted cell. */
  readonly after: CellData | null;
  readonly content: boolean;
  readonly format: boolean;
}

export interface ListChange<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** Compares a workbook with its state when opened. */
export function changesBetween(before: BookData, after: BookData): BookChanges {
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const now = new Set(after.sheets.map(({ id }) => id));
  const kept = before.sheets.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const fresh = after.sheets.filter(({ id }) => !old.has(id));
  const expected = [...kept, ...fresh.map(({ id }) => id)];
  const order = after.sheets.map(({ id }) => id);
  return {
    newSheets: fresh,
    deletedSheets: before.sheets.flatMap(({ id }) => (now.has(id) ? [] : [id])),
    changedSheets: after.sheets.flatMap((sheet) => {
      const opened = old.get(sheet.id);
      const changes = opened && sheetChanges(opened, sheet);
      return changes && isChanged(changes) ? [changes] : [];
    }),
    order: differs(order, expected) ? order : null,
    names: listChange(before.names, after.names),
    settings: differs(before.settings, after.settings),
    protection: differs(before.protection, after.protection),
  };
}

function sheetChanges(before: SheetData, after: SheetData): SheetChanges {
  return {
    id: after.id,
    before,
    after,
    cells: cellChanges(before.cells, after.cells),
    merges: listChange(before.merges, after.merges),
    conditionalFormats: listChange(before.conditionalFormats, after.conditionalFormats),
    conditionalFormatOrder: differs(
      before.conditionalFormats.map(({ id }) => id),
      after.conditionalFormats.map(({ id }) => id),
    ),
    validations: listChange(before.validations, after.validations),
    comments: listChange(before.comments, after.comments),
    names: listChange(before.names, after.names),
    page: differs(before.page, after.page),
    visibility: before.visibility !== after.visibility,
    protection: differs(before.protection, after.protection),
    isRenamed: before.name !== after.name,
    columns: differs(before.columns, after.columns),
    rows: differs(before.rows, after.rows),
    tabColor: before.tabColor !== after.tabColor,
    gridlines: before.showGridlines !== after.showGridlines,
    frozen: before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns,
    customProperties: differs(before.customProperties, after.customProperties),
  };
}

function isChanged(changes: SheetChanges): boolean {
  return Object.entries(changes).some(([key, change]: [string, SheetChanges[keyof SheetChanges]]) => {
    if (key === "id" || key === "before" || key === "after") return false;
    if (typeof change === "boolean") return change;
    if (typeof change !== "object") return false;
    if ("added" in change) return change.added.length + change.removed.length > 0;
    return Array.isArray(change) && change.length > 0;
  });
}

function cellChanges(before: readonly CellData[], after: readonly CellData[]): readonly CellChange[] {
  const places = new Map<string, { before: CellData | null; after: CellData | null }>();
  for (const cell of before) places.set(`${cell.row} ${cell.column}`, { before: cell, after: null });
  for (const cell of after) {
    const place = places.get(`${cell.row} ${cell.column}`);
    if (place) place.after = cell;
    else places.set(`${cell.row} ${cell.column}`, { before: null, after: cell });
  }
  const changes = [...places.values()].flatMap((place) => {
    const at = place.after ?? place.before;
    const content = differs(contentOf(place.before), contentOf(place.after));
    const format = differs(formatOf(place.before), formatOf(place.after));
    return at && (content || format) ? [{ row: at.row, column: at.column, ...place, content, format }] : [];
  });
  return changes.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A formula cell counts as changed by its formula, not its result. */
const contentOf = (cell: CellData | null): unknown =>
  cell === null || (cell.formula === null && cell.value === null) ? null : (cell.formula ?? [cell.value, cell.isError]);
const formatOf = (cell: CellData | null): unknown => cell && [cell.format, cell.fileFormat];

function listChange<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const old = new Set(before.map(textOf));
  const now = new Set(after.map(textOf));
  return {
    added: after.filter((item) => !old.has(textOf(item))),
    removed: before.filter((item) => !now.has(textOf(item))),
  };
}

const textOf = (value: unknown): string => JSON.stringify(value);
const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
