import type { AmountField, FieldKey } from "../forms/form";
import type { CellStyle, HorizontalAlignment } from "../plan/plan";
import type { Area } from "../workbook/address";
import type { BranchRows } from "./branch-rows";
import type { FormContent, IndicatorContent } from "./form-content";
import { fieldName, ownName, TITLE_NAME } from "./form-names";
import type { CellRow, IndicatorBlock, LayoutContent, ListBlock, ListedColumn } from "./layout";
import { amountStyle, attachmentStyle, labelStyle, TEXT_FORMAT, textStyle, titleStyle } from "./styles";

/** A cell of the rendered form, covering one or more places of the grid. */
export interface PlacedCell {
  readonly area: Area;
  readonly value: string | number | null;
  readonly style: CellStyle;
  /** The hidden name of the cell, or null. */
  readonly name: string | null;
  /** The amount below a list of tasks of which this cell is a share. */
  readonly shareOf?: AmountField;
  /** The amount whose total over all list entries is in this cell. */
  readonly totalOf?: AmountField;
  /** The 0-based list entry that the cell belongs to; `name` is then the name of a column. */
  readonly entry?: number;
}

/** Consecutive rows of the sheet. */
export interface PlacedRows {
  /** In points. */
  readonly heights: readonly number[];
  readonly cells: readonly PlacedCell[];
}

/**
 * Places a row of single cells at sheet row `row` (0-based). In a list the cells hold the shared fields of the first
 * entry, and the totals over all entries.
 */
export function placeRow(layoutRow: CellRow, row: number, contents: readonly FormContent[]): PlacedRows {
  const cells = layoutRow.cells.map(({ column, columns, rows, content: kind }) => ({
    area: { row, column, rows, columns },
    ...cellOf(kind, layoutRow.bordered, contents),
  }));
  return { heights: [layoutRow.height], cells };
}

const NO_CONTENT: FormContent = { title: "", fields: {}, indicators: [] };

function cellOf(kind: LayoutContent, border: boolean, contents: readonly FormContent[]): Omit<PlacedCell, "area"> {
  const align = border ? "center" : "left";
  const [content = NO_CONTENT] = contents;
  switch (kind.kind) {
    case "title":
      return { value: content.title, style: titleStyle, name: TITLE_NAME };
    case "attachment":
      return fieldCell("attachment", attachmentStyle, content);
    case "label":
      return { value: kind.text, style: labelStyle(border, kind.align ?? align), name: null };
    case "year":
      return { value: withYear(kind.text, content.year ?? null), style: labelStyle(border, "center"), name: null };
    case "task":
      return {
        value: null,
        style: kind.holds === "text" ? textStyle(border, "left") : amountStyle(border),
        name: null,
        ...(kind.shareOf === null ? {} : { shareOf: kind.shareOf }),
      };
    case "own":
      return ownCell(kind, border, align, content);
    case "number":
      return { value: null, style: amountStyle(border), name: null };
    case "total":
      return {
        value: totalOf(kind.field, contents),
        style: amountStyle(border),
        name: null,
        totalOf: kind.field,
      };
    case "blank":
      return { value: null, style: labelStyle(border, align), name: null };
    case "amount":
      return amountCell(kind.field, border, content);
    case "text":
      return fieldCell(kind.field, textStyle(border, kind.long ? "left" : align), content);
  }
}

const fieldCell = (field: FieldKey, style: CellStyle, { fields }: FormContent): Omit<PlacedCell, "area"> => ({
  value: orNull(fields[field]),
  style,
  name: fieldName(field),
});

/** Text in an amount cell gets the text format, so that hosts do not turn it into a number or a date. */
function amountCell(field: FieldKey, border: boolean, content: FormContent): Omit<PlacedCell, "area"> {
  const cell = fieldCell(field, amountStyle(border), content);
  return typeof cell.value === "string" ? { ...cell, style: { ...cell.style, numberFormat: TEXT_FORMAT } } : cell;
}

function ownCell(
  { key, holds }: Extract<LayoutContent, { readonly kind: "own" }>,
  border: boolean,
  align: HorizontalAlignment,
  { own = {} }: FormContent,
): Omit<PlacedCell, "area"> {
  const typed = orNull(own[key]);
  const value = holds === "amount" && typeof typed === "string" ? figureOf(typed) : typed;
  const style =
    holds === "amount" && typeof value !== "string"
      ? amountStyle(border)
      : textStyle(border, holds === "long-text" ? "left" : align);
  return { value, style, name: ownName(key) };
}

/** A plain figure becomes a number, so that the form's own sums include it; anything else stays as typed. */
const figureOf = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text);

/** Fills in {year} in fixed text; without a year, space is left for filling it in by hand. */
export const withYear = (text: string, year: number | null): string =>
  text.replace("{year}", year === null ? "    " : String(year));

/** The total over all entries of a list; null if an entry has no figure. */
function totalOf(field: AmountField, contents: readonly FormContent[]): number | null {
  const amounts = contents.flatMap(({ fields }) => (typeof fields[field] === "number" ? fields[field] : []));
  const isKnown = amounts.length === contents.length && amounts.length > 0;
  return isKnown ? Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * PLACES) / PLACES : null;
}

/** Amounts in forms may have six decimals. */
const PLACES = 1_000_000;

const orNull = (value: string | number | undefined): string | number | null =>
  value === undefined || value === "" ? null : value;

/** Places the indicator table, including its header, at sheet row `row` (0-based). */
export function placeIndicators(block: IndicatorBlock, row: number, branches: readonly BranchRows[]): PlacedRows {
  const rowCount = branches.reduce((sum, { rows }) => sum + rows, 0);
  const caption = fixedCell(block.caption.text, {
    row,
    column: block.caption.column,
    rows: rowCount + 1,
    columns: block.caption.columns,
  });
  const header = block.columns.map(({ header, column, columns }) =>
    fixedCell(header, { row, column, rows: 1, columns }),
  );
  return {
    heights: [block.headerHeight, ...Array.from({ length: rowCount }, () => block.rowHeight)],
    cells: [caption, ...header, ...block.columns.flatMap((column) => columnCells(column, row + 1, branches))],
  };
}

/** A list entry to place: its content and its indicator rows. */
export interface ListEntry {
  readonly content: FormContent;
  readonly branches: readonly BranchRows[];
}

/** Places the entries of a list one below the other, starting at sheet row `row`. */
export function placeEntries(block: ListBlock, row: number, entries: readonly ListEntry[]): PlacedRows {
  const heights: number[] = [];
  const cells: PlacedCell[] = [];
  for (const [entry, { content, branches }] of entries.entries()) {
    const first = row + heights.length;
    const rowCount = branches.reduce((sum, { rows }) => sum + rows, 0);
    heights.push(...Array.from({ length: rowCount }, () => block.rowHeight));
    const own = block.entry.map(({ column, columns, content: kind }): PlacedCell => ({
      area: { row: first, column, rows: rowCount, columns },
      ...cellOf(kind, true, [content]),
      ...(kind.kind === "number" ? { value: entry + 1 } : {}),
      entry,
    }));
    cells.push(...own, ...block.columns.flatMap((column) => columnCells(column, first, branches)));
  }
  return { heights, cells };
}

const fixedCell = (value: string, area: Area): PlacedCell => ({
  area,
  value,
  style: labelStyle(true, "center"),
  name: null,
});

function columnCells(
  { content, column, columns }: ListedColumn,
  row: number,
  branches: readonly BranchRows[],
): readonly PlacedCell[] {
  if (content === "level1") return stack(levels(branches), { row, column, columns });
  if (content === "level2") {
    const names = branches.map(({ level2, rows }) => [level2, rows] as const);
    return stack(names, { row, column, columns });
  }
  const indicators = branches.flatMap((branch) =>
    Array.from({ length: branch.rows }, (_, index) => branch.indicators[index]),
  );
  return indicators.map((indicator, index) => {
    const value = orNull(valueOf(content, indicator));
    const style = textStyle(true, INDICATOR_ALIGNMENT[content] ?? "center");
    return {
      area: { row: row + index, column, rows: 1, columns },
      value,
      style: typeof value === "number" ? { ...style, numberFormat: null } : style,
      name: null,
    };
  });
}

function valueOf(
  content: Exclude<ListedColumn["content"], "level1" | "level2">,
  indicator: IndicatorContent | undefined,
): string | number | undefined {
  if (content === "aside") return undefined;
  return content === "level3" ? indicator?.level3 : indicator?.columns[content];
}

/** 一级 names and the number of rows of all their branches. */
function levels(branches: readonly BranchRows[]): readonly (readonly [name: string, rows: number])[] {
  const rows = new Map<string, number>();
  for (const branch of branches) rows.set(branch.level1, (rows.get(branch.level1) ?? 0) + branch.rows);
  return [...rows];
}

/** Names one below the other, each merged over its number of rows. */
function stack(
  names: readonly (readonly [name: string, rows: number])[],
  { row, column, columns }: Omit<Area, "rows">,
): readonly PlacedCell[] {
  let next = row;
  return names.map(([name, rows]) => {
    const cell = fixedCell(name, { row: next, column, rows, columns });
    next += rows;
    return cell;
  });
}

/** Names and explanations are sentences; values and standards are short and therefore centred. */
const INDICATOR_ALIGNMENT: Readonly<Partial<Record<ListedColumn["content"], HorizontalAlignment>>> = {
  level3: "left",
  explanation: "left",
  scoring: "left",
  note: "left",
};
