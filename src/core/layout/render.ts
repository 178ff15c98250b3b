import { AMOUNT_FIELDS, type FieldKey, type FormKind } from "../forms/form";
import type { NewCell, NewConditionalFormat, NewSheet, PageSetup } from "../plan/plan";
import { fail, ok, type Result } from "../result";
import { formatAbsolute, type Area } from "../workbook/address";
import type { DefinedName } from "../workbook/snapshot";
import { branchRows, plainRows } from "./branch-rows";
import {
  MAX_CELL_TEXT,
  noLayout,
  noSuchColumn,
  noSuchField,
  tooLong,
  unknownBranch,
  type FormContent,
  type RenderProblem,
} from "./form-content";
import { fieldName, FORM_NAME, identityFormula, INDICATORS_NAME } from "./form-names";
import type { FormLayout, LayoutContent, PrintedEdition } from "./layout";
import { placeIndicators, placeRow, withYear, type PlacedCell } from "./place";
import { shareFormat, sumFormat } from "./sum-formats";
import { textHeight } from "./text-height";

/** The title of a layout for a budget year; without a year its place is left to be filled in by hand. */
export const titleOf = (layout: FormLayout, year: number | null, project = ""): string =>
  withYear(layout.title, year).replace("{project}", () => project);

/**
 * Renders one form of an edition as a complete sheet: the printed table with its content, ready for the printer, hidden
 * names for every field (`form-names.ts`), and conditional formats that guard its sums. Branches with more indicators
 * than blank rows get further rows. Fails with every problem at once, when content has no place in the layout.
 */
export function renderForm(
  edition: PrintedEdition,
  kind: FormKind,
  sheetName: string,
  content: FormContent,
): Result<NewSheet, readonly RenderProblem[]> {
  const layout = edition.layouts?.[kind];
  if (!layout) return fail([noLayout(edition.id, edition.layouts ? kind : null)]);
  const { branches, unplaced } = rowsOf(layout, edition.tree[kind], content.indicators);
  const problems = [
    ...unplaced.map((indicator) => unknownBranch(indicator, edition.id)),
    ...contentProblems(layout, edition.id, content),
  ];
  if (problems.length > 0) return fail(problems);

  const heights: number[] = [];
  const cells: PlacedCell[] = [];
  let indicatorArea: Area | null = null;
  for (const layoutRow of layout.rows) {
    const row = heights.length;
    const placed =
      layoutRow.kind === "cells" ? placeRow(layoutRow, row, content) : placeIndicators(layoutRow, row, branches);
    heights.push(...placed.heights);
    cells.push(...placed.cells);
    if (layoutRow.kind === "indicators") {
      const first = Math.min(...layoutRow.columns.map(({ column }) => column));
      const end = Math.max(...layoutRow.columns.map(({ column, columns }) => column + columns));
      indicatorArea = { row: row + 1, column: first, rows: placed.heights.length - 1, columns: end - first };
    }
  }
  const rowHeights = grownHeights(heights, cells, layout.columns);
  return ok({
    name: sheetName,
    visibility: "visible",
    columnWidths: layout.columns,
    rowHeights,
    cells: cells.flatMap(gridCells).toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: cells.map(({ area }) => area).filter(({ rows, columns }) => rows * columns > 1),
    names: [
      hiddenName(FORM_NAME, identityFormula({ edition: edition.id, kind, version: layout.version })),
      ...cells.flatMap(({ name, area }) =>
        name === null ? [] : [hiddenName(name, reference({ ...area, rows: 1, columns: 1 }))],
      ),
      ...(indicatorArea ? [hiddenName(INDICATORS_NAME, reference(indicatorArea))] : []),
    ],
    conditionalFormats: conditionalFormats(layout, cells),
    validations: [],
    page: pageSetup(layout, rowHeights.length),
  });
}

/** The rows of the indicator table: by the branches of the tree, or in a table without 二级 one under the other. */
function rowsOf(
  layout: FormLayout,
  tree: PrintedEdition["tree"][FormKind],
  indicators: FormContent["indicators"],
): ReturnType<typeof branchRows> {
  const block = layout.rows.find((row) => row.kind === "indicators");
  return block?.columns.some(({ content }) => content === "level2") === false
    ? plainRows(block.blankRows, indicators)
    : branchRows(tree, indicators);
}

/** The form's own colours: totals and their parts, and the amounts below a list of tasks. */
function conditionalFormats(layout: FormLayout, cells: readonly PlacedCell[]): readonly NewConditionalFormat[] {
  const areaOf = (wanted: string): Area | undefined => cells.find(({ name }) => name === wanted)?.area;
  const sharesOf = (field: FieldKey): readonly Area[] =>
    cells.filter(({ shareOf }) => shareOf === field).map(({ area }) => area);
  return [
    ...layout.sums.flatMap((sum) => sumFormat(sum, areaOf) ?? []),
    ...AMOUNT_FIELDS.flatMap((field) => shareFormat(areaOf(fieldName(field)), sharesOf(field)) ?? []),
  ];
}

/** What the content says that the layout has no cell for, and texts that no cell can hold. */
function contentProblems(layout: FormLayout, edition: string, content: FormContent): readonly RenderProblem[] {
  const fields: readonly string[] = layoutFields(layout);
  const columns: readonly string[] = layout.rows.flatMap((row) =>
    row.kind === "indicators" ? row.columns.map((column) => column.content) : [],
  );
  const ownKeys = cellContents(layout).flatMap((cell) => (cell.kind === "own" ? [cell.key] : []));
  const fieldEntries = Object.entries(content.fields);
  const ownEntries = Object.entries(content.own ?? {});
  const columnEntries = content.indicators.flatMap((indicator) =>
    Object.entries(indicator.columns).map(([column, value]) => ({ indicator, column, value })),
  );
  const lostColumns = new Map(
    columnEntries
      .filter(({ column, value }) => !columns.includes(column) && !isBlank(value))
      .toReversed()
      .map(({ indicator, column }) => [column, indicator]),
  );
  const texts = [
    content.title,
    ...[...fieldEntries, ...ownEntries].map(([, value]) => value),
    ...content.indicators.map(({ level3 }) => level3),
    ...columnEntries.map(({ value }) => value),
  ];
  return [
    ...fieldEntries
      .filter(([field, value]) => !fields.includes(field) && !isBlank(value))
      // A form without a cell for it names the project in its title.
      .filter(([field, value]) => field !== "projectName" || !content.title.includes(String(value)))
      .map(([field]) => noSuchField(field, edition)),
    ...ownEntries
      .filter(([key, value]) => !ownKeys.includes(key) && !isBlank(value))
      .map(([key]) => noSuchField(key, edition)),
    ...[...lostColumns].map(([column, indicator]) => noSuchColumn(column, indicator, edition)),
    ...texts
      .filter((value) => typeof value === "string")
      .filter((value) => value.length > MAX_CELL_TEXT)
      .map(tooLong),
  ];
}

const isBlank = (value: string | number): boolean => typeof value === "string" && value.trim() === "";

/** The fields that a layout has a cell for. */
export const layoutFields = (layout: FormLayout): readonly FieldKey[] =>
  cellContents(layout).flatMap((content): readonly FieldKey[] => {
    if (content.kind === "amount" || content.kind === "text") return [content.field];
    return content.kind === "attachment" ? ["attachment"] : [];
  });

const cellContents = ({ rows }: FormLayout): readonly LayoutContent[] =>
  rows.flatMap((row) => (row.kind === "cells" ? row.cells.map(({ content }) => content) : []));

/** Declared heights, more where the text of a cell of one row needs more. */
function grownHeights(
  heights: readonly number[],
  cells: readonly PlacedCell[],
  widths: readonly number[],
): readonly number[] {
  const needed = new Map<number, number>();
  for (const { area, value, style } of cells) {
    if (area.rows > 1 || typeof value !== "string") continue;
    const width = widths.slice(area.column, area.column + area.columns).reduce((sum, each) => sum + each, 0);
    const height = textHeight(value, width, style.font.size);
    needed.set(area.row, Math.max(needed.get(area.row) ?? 0, height));
  }
  return heights.map((height, row) => Math.max(height, needed.get(row) ?? 0));
}

/** Every place that the cell covers: the first holds the value, all have its style, so that borders are whole. */
const gridCells = ({ area, value, style }: PlacedCell): readonly NewCell[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
    value: index === 0 ? value : null,
    style,
  }));

const hiddenName = (name: string, formula: string): DefinedName => ({ name, formula, hidden: true });

const reference = (area: Area): string => `{sheet}!${formatAbsolute(area)}`;

/** In points: 1.8 cm at the sides, 1.6 cm above and below. */
const MARGINS = { left: 51, right: 51, top: 45, bottom: 45 };

const pageSetup = (layout: FormLayout, rows: number): PageSetup => ({
  paper: "A4",
  orientation: layout.orientation,
  printArea: { row: 0, column: 0, rows, columns: layout.columns.length },
  fitToOnePage: true,
  centerHorizontally: true,
  margins: MARGINS,
});
