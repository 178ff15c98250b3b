import { isAmountField, type FieldKey } from "../forms/form";
import type { CellStyle, NewCell, NewSheet } from "../plan/plan";
import { fail, ok, type Result } from "../result";
import { formatAbsolute, type Area, type CellAddress } from "../workbook/address";
import type { DefinedName } from "../workbook/snapshot";
import { amountCell } from "../layout/amount-cell";
import { MAX_CELL_TEXT, noSuchColumn, noSuchField, tooLong, type RenderProblem } from "../layout/form-content";
import {
  fieldName,
  fieldOfName,
  FORM_NAME,
  identityFormula,
  INDICATORS_NAME,
  SAVED_VERSION,
} from "../layout/form-names";
import { TEXT_FORMAT } from "../layout/styles";
import { sumFormat } from "../layout/sum-formats";
import { textHeight } from "../layout/text-height";
import { assignRows, type AssignedRows } from "./assign";
import type { SavedContent } from "./content";
import { savedFields, type SavedCell, type SavedColumn, type SavedLayout, type TextPiece } from "./saved-layout";

/**
 * Renders a form of a saved layout with its content as a complete sheet: it looks like the form that the layout was
 * saved from, with the hidden names that the layout needs and conditional formats that guard its sums. Branches with
 * more indicators than rows get additional rows. Fails with all problems at once if content has no place in the layout.
 */
export function placeForm(
  saved: SavedLayout,
  sheetName: string,
  content: SavedContent,
): Result<NewSheet, readonly RenderProblem[]> {
  const assigned = assignRows(saved, content.indicators);
  const problems = [...assigned.problems, ...lostContent(saved, content, assigned)];
  if (problems.length > 0) return fail(problems);
  const { layout } = assigned;
  const values = new Map([...rowValues(assigned), ...taskValues(layout, content)]);
  const cells = layout.cells.map((cell): NewCell => {
    const style = layout.styles[cell.style] ?? FALLBACK_STYLE;
    const value = values.get(keyOf(cell)) ?? textOf(cell, layout, content);
    return {
      row: cell.row,
      column: cell.column,
      value: value === "" ? null : value,
      style: styleFor(style, value, isOpen(cell, layout)),
    };
  });
  const tooLongTexts = cells.flatMap(({ value }) =>
    typeof value === "string" && value.length > MAX_CELL_TEXT ? [tooLong(value)] : [],
  );
  if (tooLongTexts.length > 0) return fail(tooLongTexts);
  const areaOf = (hiddenName: string): Area | undefined => {
    const field = fieldOfName(hiddenName);
    return field === null ? undefined : fieldArea(layout, field);
  };
  return ok({
    name: sheetName,
    visibility: "visible",
    columnWidths: layout.columnWidths,
    rowHeights: grownHeights(layout, cells),
    cells,
    merges: layout.merges,
    names: namesOf(layout),
    conditionalFormats: layout.sums.flatMap((sum) => sumFormat(sum, areaOf) ?? []),
    validations: [],
    page: {
      ...layout.page,
      printArea: { row: 0, column: 0, rows: layout.rowHeights.length, columns: layout.columnWidths.length },
    },
  });
}

const FALLBACK_STYLE: CellStyle = {
  font: { name: "宋体", family: "roman", size: 10.5, bold: false },
  horizontal: "general",
  vertical: "center",
  wrap: true,
  border: false,
  numberFormat: null,
};

const keyOf = ({ row, column }: CellAddress): string => `${row},${column}`;

/** Content that the layout has no cell for. */
function lostContent(saved: SavedLayout, content: SavedContent, { rows }: AssignedRows): readonly RenderProblem[] {
  const fields = savedFields(saved);
  const filled = [
    ...Object.entries(content.amounts).filter(([, { value, text = "" }]) => value !== null || text.trim() !== ""),
    ...Object.entries(content.texts).filter(([, text]) => text.trim() !== ""),
  ];
  const lost = new Map(
    rows
      .flatMap(({ content: own, indicator }) =>
        Object.entries(own.columns).flatMap(([column, value]) =>
          String(value).trim() === "" || column in indicator.cells ? [] : [[column, own] as const],
        ),
      )
      .toReversed(),
  );
  return [
    ...filled
      .filter(([key]) => !fields.has(key as FieldKey) && key !== "attachment")
      .map(([key]) => noSuchField(key, saved.name)),
    ...[...lost].map(([column, own]) => noSuchColumn(column, own, saved.name)),
    ...(content.tasks.length > saved.tasks.length ? [noSuchField("tasks", saved.name)] : []),
  ];
}

function* rowValues({ rows }: AssignedRows): Generator<[string, string | number]> {
  for (const { content, indicator } of rows) {
    yield [keyOf(indicator.cells.level3), (indicator.lead ?? "") + content.level3];
    for (const [column, value] of Object.entries(content.columns)) {
      const at = indicator.cells[column as SavedColumn];
      if (at) yield [keyOf(at), value];
    }
  }
}

function* taskValues({ tasks }: SavedLayout, content: SavedContent): Generator<[string, string]> {
  for (const [index, { name, amounts }] of content.tasks.entries()) {
    const line = tasks[index];
    if (!line) continue;
    yield [keyOf(line.name), name];
    for (const [part, at] of [line.total, ...line.parts].entries()) yield [keyOf(at), amounts[part] ?? ""];
  }
}

/** Whether a cell of the indicator table or of the tasks is to be filled in. */
const isOpen = (cell: SavedCell, { indicators, tasks }: SavedLayout): boolean =>
  cell.text?.some((piece) => typeof piece === "object") === true ||
  indicators.some(({ cells }) => Object.values(cells).some((at) => keyOf(at) === keyOf(cell))) ||
  tasks.some(({ name, total, parts }) => [name, total, ...parts].some((at) => keyOf(at) === keyOf(cell)));

/** The text of a cell with the values of its fields; a number if it holds just an amount. */
function textOf(cell: SavedCell, { moneyUnit, title }: SavedLayout, content: SavedContent): string | number {
  const { text = [] } = cell;
  if (content.title !== null && title && keyOf(title) === keyOf(cell)) return content.title;
  const values = text.map((piece) => valueOf(piece, moneyUnit, content));
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values.join("");
}

function valueOf(piece: TextPiece, moneyUnit: SavedLayout["moneyUnit"], content: SavedContent): string | number {
  if (typeof piece === "string") return piece;
  if ("year" in piece) return content.year === null ? "    " : String(content.year + piece.year);
  for (const field of piece.fields) {
    const value = fieldValue(field, piece.unit ?? moneyUnit, content);
    if (value !== "") return value;
  }
  return "";
}

function fieldValue(field: FieldKey, unit: SavedLayout["moneyUnit"], content: SavedContent): string | number {
  if (!isAmountField(field)) return content.texts[field] ?? "";
  const amount = content.amounts[field];
  return amount ? amountCell(amount, unit) : "";
}

/**
 * Figures keep the number format of their cell; texts to be filled in get the text format, so that they are not
 * converted to figures or dates.
 */
function styleFor(style: CellStyle, value: string | number, isToFill: boolean): CellStyle {
  if (typeof value === "number") return style.numberFormat === TEXT_FORMAT ? { ...style, numberFormat: null } : style;
  return value !== "" && isToFill ? { ...style, numberFormat: TEXT_FORMAT } : style;
}

/** The cell that holds nothing but the field. */
export function fieldArea({ cells }: SavedLayout, field: FieldKey): Area | undefined {
  const cell = cells.find(({ text = [] }) => {
    const [piece] = text;
    return (
      text.length === 1 && typeof piece === "object" && "fields" in piece && piece.fields.some((key) => key === field)
    );
  });
  return cell && { row: cell.row, column: cell.column, rows: 1, columns: 1 };
}

function namesOf(layout: SavedLayout): readonly DefinedName[] {
  const { edition, kind, marks } = layout;
  const identity = hidden(FORM_NAME, identityFormula({ edition, kind, version: SAVED_VERSION }));
  const table = tableArea(layout);
  const fields = [...savedFields(layout)].flatMap((field) => {
    const area = fieldArea(layout, field);
    return area ? [hidden(fieldName(field), reference(area))] : [];
  });
  return [
    identity,
    ...(marks === "fields" ? fields : []),
    ...(marks !== "kind" && table ? [hidden(INDICATORS_NAME, reference(table))] : []),
  ];
}

const hidden = (name: string, formula: string): DefinedName => ({ name, formula, hidden: true });

const reference = (area: Area): string => `{sheet}!${formatAbsolute(area)}`;

/** The indicator rows, from the first column of the sheet to the last column of the table. */
function tableArea({ indicators }: SavedLayout): Area | null {
  const places = indicators.flatMap(({ cells }) => Object.values(cells));
  if (places.length === 0) return null;
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return { row: first, column: 0, rows: last - first + 1, columns: Math.max(...columns) + 1 };
}

/** The saved row heights, increased where a wrapped text needs more. */
function grownHeights({ rowHeights, columnWidths, merges }: SavedLayout, cells: readonly NewCell[]): readonly number[] {
  const needed = new Map<number, number>();
  const byPlace = new Map(merges.map((merge) => [keyOf(merge), merge]));
  for (const cell of cells) {
    if (typeof cell.value !== "string" || !cell.style.wrap) continue;
    const merge = byPlace.get(keyOf(cell));
    if (merge && merge.rows > 1) continue;
    const width = columnWidths
      .slice(cell.column, cell.column + (merge?.columns ?? 1))
      .reduce((sum, each) => sum + each, 0);
    needed.set(cell.row, Math.max(needed.get(cell.row) ?? 0, textHeight(cell.value, width, cell.style.font.size)));
  }
  return rowHeights.map((height, row) => Math.max(height, needed.get(row) ?? 0));
}
