import { AMOUNT_FIELDS, type FieldKey, type FormKind } from "../forms/form";
import { groupBy } from "../group-by";
import type { NewCell, NewConditionalFormat, NewSheet, PageSetup } from "../plan/plan";
import { fail, ok, type Result } from "../result";
import { formatAbsolute, type Area } from "../workbook/address";
import type { DefinedName } from "../workbook/snapshot";
import { branchRows, plainRows } from "./branch-rows";
import { contentProblems } from "./content-problems";
import { fittedHeights } from "./fit-rows";
import { noLayout, unknownBranch, type FormContent, type RenderProblem } from "./form-content";
import { fieldName, FORM_NAME, identityFormula, INDICATORS_NAME } from "./form-names";
import type { FormLayout, PrintedEdition } from "./layout";
import { tableOf } from "./layout-contents";
import {
  placeEntries,
  placeIndicators,
  placeRow,
  withYear,
  type ListEntry,
  type PlacedCell,
  type PlacedRows,
} from "./place";
import { shareFormat, sumFormat } from "./sum-formats";

/** The title of a layout for a budget year; without a year, space is left for filling it in by hand. */
export const titleOf = (layout: FormLayout, year: number | null, project = ""): string =>
  withYear(layout.title, year).replace("{project}", () => project);

/**
 * Renders one form of an edition as a complete, printable sheet: the table with its content, hidden names for every
 * field (`form-names.ts`), and conditional formats that check its sums. Branches with more indicators than blank rows
 * get additional rows. If content has no place in the layout, fails with all problems at once.
 */
export const renderForm = (
  edition: PrintedEdition,
  kind: FormKind,
  sheetName: string,
  content: FormContent,
): Result<NewSheet, readonly RenderProblem[]> => renderForms(edition, kind, sheetName, [content]);

/**
 * Renders the forms of a list on one sheet, or a single form. Title, year and the fields outside the entries
 * (`sharedContents`) are taken from the first form.
 */
export function renderForms(
  edition: PrintedEdition,
  kind: FormKind,
  sheetName: string,
  contents: readonly FormContent[],
): Result<NewSheet, readonly RenderProblem[]> {
  const layout = edition.layouts?.[kind];
  if (!layout) return fail([noLayout(edition.id, edition.layouts ? kind : null)]);
  const entries = contents.map((content) => {
    const { branches, unplaced } = rowsOf(layout, edition.tree[kind], content.indicators);
    const problems = [
      ...unplaced.map((indicator) => unknownBranch(indicator, edition.id)),
      ...contentProblems(layout, edition.id, content),
    ];
    return { content, branches, problems };
  });
  const problems = entries.flatMap((entry) => entry.problems);
  if (problems.length > 0) return fail(problems);

  const { heights, cells, table } = placed(layout, entries);
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
      ...namedCells(cells),
      ...(table ? [hiddenName(INDICATORS_NAME, reference(table.area))] : []),
    ],
    conditionalFormats: conditionalFormats(layout, cells),
    validations: [],
    page: pageSetup(layout, rowHeights.length, table?.isList === true ? table.area.row : null),
  });
}

/** A layout filled with its content. */
interface Placed {
  readonly heights: readonly number[];
  readonly cells: readonly PlacedCell[];
  /** The indicator rows without their heads; in a list including the totals above them. */
  readonly table: { readonly area: Area; readonly isList: boolean } | null;
}

function placed(layout: FormLayout, entries: readonly ListEntry[]): Placed {
  const contents = entries.map(({ content }) => content);
  const heights: number[] = [];
  const cells: PlacedCell[] = [];
  let table: Placed["table"] = null;
  const add = (rows: PlacedRows): void => {
    heights.push(...rows.heights);
    cells.push(...rows.cells);
  };
  for (const layoutRow of layout.rows) {
    const row = heights.length;
    if (layoutRow.kind === "cells") {
      add(placeRow(layoutRow, row, contents));
      continue;
    }
    const isList = layoutRow.kind === "list";
    if (isList) {
      for (const line of layoutRow.totals) add(placeRow(line, heights.length, contents));
      add(placeEntries(layoutRow, heights.length, entries));
    } else add(placeIndicators(layoutRow, row, entries[0]?.branches ?? []));
    const from = isList ? row : row + 1;
    const column = Math.min(...layoutRow.columns.map((each) => each.column));
    const end = Math.max(...layoutRow.columns.map((each) => each.column + each.columns));
    table = { area: { row: from, column, rows: heights.length - from, columns: end - column }, isList };
  }
  return { heights, cells, table };
}

/** The rows of the indicator table: by branches of the tree, or in order if the table has no 二级. */
function rowsOf(
  layout: FormLayout,
  tree: PrintedEdition["tree"][FormKind],
  indicators: FormContent["indicators"],
): ReturnType<typeof branchRows> {
  const table = tableOf(layout);
  return table?.columns.some(({ content }) => content === "level2") === false
    ? plainRows(table.blankRows, indicators)
    : branchRows(tree, indicators);
}

/** The hidden names of the cells. In a list the corresponding cells of all entries share one name: part of a column. */
function namedCells(cells: readonly PlacedCell[]): readonly DefinedName[] {
  const byName = groupBy(cells, ({ name }) => name);
  return [...byName].flatMap(([name, [first, ...others]]) => {
    if (name === null) return [];
    const { row, column } = first.area;
    const last = others.at(-1)?.area ?? first.area;
    const isListed = first.entry !== undefined;
    return hiddenName(name, reference({ row, column, rows: isListed ? last.row + last.rows - row : 1, columns: 1 }));
  });
}

/**
 * The form's own colours: for totals and their parts (in a list those of each entry), and for the amounts below a list
 * of tasks or above the entries.
 */
function conditionalFormats(layout: FormLayout, cells: readonly PlacedCell[]): readonly NewConditionalFormat[] {
  const areaOf = (wanted: string): Area | undefined => cells.find(({ name }) => name === wanted)?.area;
  const sharesOf = (field: FieldKey): readonly Area[] =>
    cells.filter(({ shareOf }) => shareOf === field).map(({ area }) => area);
  const columnOf = (field: FieldKey): readonly Area[] =>
    cells.filter(({ name }) => name === fieldName(field)).map(({ area }) => area);
  const ofEntries = groupBy(cells, ({ entry }) => entry);
  return [
    ...layout.sums.flatMap((sum) =>
      [...ofEntries].flatMap(
        ([, own]) => sumFormat(sum, (wanted) => own.find(({ name }) => name === wanted)?.area) ?? [],
      ),
    ),
    ...cells.flatMap(({ area, totalOf }) => (totalOf ? (shareFormat(area, columnOf(totalOf)) ?? []) : [])),
    ...AMOUNT_FIELDS.flatMap((field) => shareFormat(areaOf(fieldName(field)), sharesOf(field)) ?? []),
  ];
}

/** The declared heights, increased if the text of a cell needs more. */
function grownHeights(
  heights: readonly number[],
  cells: readonly PlacedCell[],
  widths: readonly number[],
): readonly number[] {
  const texts = cells.flatMap(({ area, value, style }) => {
    const width = widths.slice(area.column, area.column + area.columns).reduce((sum, each) => sum + each, 0);
    return typeof value === "string" ? [{ area, text: value, width, fontSize: style.font.size }] : [];
  });
  const fitted = fittedHeights(texts, new Map(heights.entries()));
  return heights.map((height, row) => fitted.get(row) ?? height);
}

/** All places that the cell covers: the first holds the value; all have its style, so that borders are complete. */
const gridCells = ({ area, value, style }: PlacedCell): readonly NewCell[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
    value: index === 0 ? value : null,
    style,
  }));

const hiddenName = (name: string, formula: string): DefinedName => ({ name, formula, hidden: true });

const reference = (area: Area): string => `{sheet}!${formatAbsolute(area)}`;

/** In points: 1.8 cm left and right, 1.6 cm top and bottom. */
const MARGINS = { left: 51, right: 51, top: 45, bottom: 45 };

/** A form fits on one page. A list takes as many as it needs; the rows above `listFrom` repeat on each. */
const pageSetup = (layout: FormLayout, rows: number, listFrom: number | null): PageSetup => ({
  paper: "A4",
  orientation: layout.orientation,
  printArea: { row: 0, column: 0, rows, columns: layout.columns.length },
  fitToOnePage: listFrom === null,
  ...(listFrom === null ? {} : { fitToWidth: true, repeatedRows: { from: 0, to: listFrom - 1 } }),
  centerHorizontally: true,
  margins: MARGINS,
});
