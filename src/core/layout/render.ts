import type { Edition } from "../editions/edition";
import type { FieldKey, FormKind } from "../forms/form";
import type { NewCell, NewSheet, PageSetup } from "../plan/plan";
import { fail, ok, type Result } from "../result";
import { formatAbsolute, type Area } from "../workbook/address";
import type { DefinedName } from "../workbook/snapshot";
import { branchRows } from "./branch-rows";
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
import type { FormLayout } from "./layout";
import { placeIndicators, placeRow, type PlacedCell } from "./place";
import { sumFormat } from "./sum-formats";
import { textHeight } from "./text-height";

/** The title of a layout for a budget year; without a year its place is left to be filled in by hand. */
export const titleOf = (layout: FormLayout, year: number | null): string =>
  layout.title.replace("{year}", year === null ? "    " : String(year));

/**
 * Renders one form of an edition as a complete sheet: the printed table with its content, ready for the printer, hidden
 * names for every field (`form-names.ts`), and conditional formats that guard its sums. Branches with more indicators
 * than blank rows get further rows. Fails with every problem at once, when content has no place in the layout.
 */
export function renderForm(
  edition: Edition,
  kind: FormKind,
  sheetName: string,
  content: FormContent,
): Result<NewSheet, readonly RenderProblem[]> {
  const layout = edition.layouts?.[kind];
  if (!layout) return fail([noLayout(edition.id, edition.layouts ? kind : null)]);
  const { branches, unplaced } = branchRows(edition.tree[kind], content.indicators);
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
      const columns = layoutRow.columns.map(({ column }) => column);
      const first = Math.min(...columns);
      indicatorArea = {
        row: row + 1,
        column: first,
        rows: placed.heights.length - 1,
        columns: Math.max(...columns) - first + 1,
      };
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
    conditionalFormats: layout.sums.flatMap((sum) => {
      const areaOf = (field: FieldKey): Area | undefined => cells.find(({ name }) => name === fieldName(field))?.area;
      return sumFormat(sum, areaOf) ?? [];
    }),
    validations: [],
    page: pageSetup(layout, rowHeights.length),
  });
}

/** What the content says that the layout has no cell for, and texts that no cell can hold. */
function contentProblems(layout: FormLayout, edition: string, content: FormContent): readonly RenderProblem[] {
  const fields: readonly string[] = layoutFields(layout);
  const columns: readonly string[] = layout.rows.flatMap((row) =>
    row.kind === "indicators" ? row.columns.map((column) => column.content) : [],
  );
  const fieldEntries = Object.entries(content.fields);
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
    ...fieldEntries.map(([, value]) => value),
    ...content.indicators.map(({ level3 }) => level3),
    ...columnEntries.map(({ value }) => value),
  ];
  return [
    ...fieldEntries
      .filter(([field, value]) => !fields.includes(field) && !isBlank(value))
      .map(([field]) => noSuchField(field, edition)),
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
  layout.rows
    .flatMap((row) => (row.kind === "cells" ? row.cells : []))
    .flatMap(({ content }): readonly FieldKey[] => {
      if (content.kind === "amount" || content.kind === "text") return [content.field];
      return content.kind === "attachment" ? ["attachment"] : [];
    });

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
  orientation: "portrait",
  printArea: { row: 0, column: 0, rows, columns: layout.columns.length },
  fitToOnePage: true,
  centerHorizontally: true,
  margins: MARGINS,
});
