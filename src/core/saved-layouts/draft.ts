import { TEXT_FIELDS, type Form } from "../forms/form";
import type { SheetLook } from "../plan/look";
import type { PageSetup } from "../plan/plan";
import type { FormSource } from "../recognition/form-source";
import type { GridCell } from "../workbook/grid";
import type { Area, CellAddress } from "../workbook/address";
import type { SheetSnapshot } from "../workbook/snapshot";
import { indicatorRows } from "./indicator-rows";
import { knownSums } from "./known-sums";
import { printedCells } from "./printed-cells";
import { fateOf, type TextChoice, type TextFate } from "./printed-texts";
import type { SavedCell, SavedIndicator, SavedLayout, TextPiece } from "./saved-layout";
import { styleList, type CellUse } from "./style-list";
import { withoutTexts, withoutValues, withYears, type ValuePart } from "./text-pieces";
import { valueParts } from "./value-parts";

/** A form to save as a layout (存为版式). */
export interface DraftRequest {
  readonly sheet: SheetSnapshot;
  readonly form: Form;
  readonly look: SheetLook;
  readonly name: string;
  /** 地区; "" for none. */
  readonly region: string;
  readonly choice: TextChoice;
}

/** A layout, and what happened to the texts of its form. */
export interface SavedForm {
  readonly layout: SavedLayout;
  /** Cells whose value was removed: fields, indicators, tasks. */
  readonly values: readonly CellAddress[];
  /** Other texts, kept or removed by heuristics without being understood. */
  readonly doubtful: readonly TextFate[];
}

/** Numbering before a name, such as 指标1： or 1. */
const NUMBERING = /^(?:指标)?\d*[:：.、]?$/;
/** In points; used if the look does not state sizes. */
const DEFAULT_WIDTH = 54;
const DEFAULT_HEIGHT = 20;

/** The unchecked layout of a form: its printed cells with all values removed. */
export function draftLayout(request: DraftRequest, source: FormSource): SavedForm {
  const { sheet, form, look, name, region } = request;
  const newRows = new Map(source.rows.map((row, index) => [row, index]));
  const place = ({ row, column }: CellAddress): CellAddress => ({ row: newRows.get(row) ?? 0, column });
  const merges = sheet.merges.flatMap((merge) => keptArea(merge, newRows) ?? []);
  const indicators = indicatorRows(form, source).filter(({ cells }) =>
    Object.values(cells).every(({ row }) => newRows.has(row)),
  );
  const columns = columnCount(source, merges);
  const texts = emptiedTexts(request, source, indicators);
  const styles = styleList(look);
  const cells: SavedCell[] = [];
  const placed = new Set<GridCell>();
  for (const row of source.rows) {
    for (let column = 0; column < columns; column += 1) {
      const cell = source.grid.at(row, column);
      const emptied = placed.has(cell) ? null : texts.of(cell);
      placed.add(cell);
      const style = styles.indexAt(row, column, emptied?.use ?? "printed");
      const text = emptied?.text ?? [];
      if (style === null && text.length === 0 && (emptied?.use ?? "printed") === "printed") continue;
      cells.push({
        ...place({ row, column }),
        style: style ?? styles.plain(emptied?.use ?? "printed"),
        ...(text.length > 0 ? { text } : {}),
      });
    }
  }
  const layout: SavedLayout = {
    format: "jixiao-layout",
    version: 1,
    name,
    region,
    kind: form.kind,
    edition: form.edition,
    moneyUnit: form.moneyUnit,
    marks: "kind",
    columnWidths: Array.from({ length: columns }, (_, column) => look.columnWidths[column] ?? DEFAULT_WIDTH),
    rowHeights: source.rows.map((row) => look.rowHeights[row] ?? DEFAULT_HEIGHT),
    styles: styles.all(),
    cells,
    merges,
    title: form.title && newRows.has(form.title.at.row) ? place(form.title.at) : null,
    page: keptPage(look.page, newRows),
    indicators: indicators.map((indicator) => ({ ...indicator, cells: moved(indicator.cells, place) })),
    tasks: form.tasks.map(({ name: task, total, parts }) => ({
      name: place(task.at),
      total: place(total.at),
      parts: parts.map(({ at }) => place(at)),
    })),
    sums: knownSums(form),
  };
  return { layout, values: texts.values(), doubtful: texts.doubtful() };
}

const moved = (cells: SavedIndicator["cells"], place: (at: CellAddress) => CellAddress): SavedIndicator["cells"] =>
  Object.fromEntries(Object.entries(cells).map(([key, at]) => [key, place(at)])) as SavedIndicator["cells"];

/** The page setup without the print area, which is the whole form; repeated rows are adjusted to the kept rows. */
function keptPage(page: PageSetup, newRows: ReadonlyMap<number, number>): SavedLayout["page"] {
  const { paper, orientation, fitToOnePage, fitToWidth, scale, repeatedRows, centerHorizontally, margins } = page;
  const [from, to] = [repeatedRows?.from, repeatedRows?.to].map((row) => newRows.get(row ?? -1));
  return {
    paper,
    orientation,
    fitToOnePage,
    ...(fitToWidth === undefined ? {} : { fitToWidth }),
    ...(scale === undefined ? {} : { scale }),
    ...(from === undefined || to === undefined ? {} : { repeatedRows: { from, to } }),
    centerHorizontally,
    margins,
  };
}

/** The part of a merged area within the kept rows; null for a single cell or none. */
function keptArea(merge: Area, newRows: ReadonlyMap<number, number>): Area | null {
  const kept: number[] = [];
  for (const [row, index] of newRows) if (row >= merge.row && row < merge.row + merge.rows) kept.push(index);
  const [first] = kept;
  if (first === undefined || kept.length * merge.columns < 2) return null;
  return { row: first, column: merge.column, rows: kept.length, columns: merge.columns };
}

/** The number of columns reached by texts and merged areas of the kept rows. */
function columnCount({ grid, rows }: FormSource, merges: readonly Area[]): number {
  const ends = rows.flatMap((row) => grid.cellsIn(row)).map(({ area }) => area.column + area.columns);
  return Math.max(1, ...ends, ...merges.map(({ column, columns }) => column + columns));
}

/** A cell of the layout. */
interface EmptiedCell {
  readonly text: readonly TextPiece[];
  readonly use: CellUse;
}

function emptiedTexts({ form, choice }: DraftRequest, source: FormSource, indicators: readonly SavedIndicator[]) {
  const { grid } = source;
  const at = ({ row, column }: CellAddress): GridCell => grid.at(row, column);
  const parts = valueParts(form, source);
  const ofParts = form.indicators.flatMap(({ parts: own = [] }) => own.map(({ value }) => value.at));
  const open = new Set([...indicators.flatMap(({ cells }) => Object.values(cells)), ...ofParts].map(at));
  const leads = new Map(
    indicators.flatMap(({ cells, lead }) => (lead === undefined ? [] : [[at(cells.level3), lead] as const])),
  );
  const tasks = new Set(
    form.tasks.flatMap(({ name, total, parts: amounts }) => [name, total, ...amounts]).map((part) => at(part.at)),
  );
  const isPrinted = printedCells(form, source);
  const year = form.year?.value ?? null;
  const title = form.title && at(form.title.at);
  const names = namesIn(form);
  const values: CellAddress[] = [];
  const doubtful: TextFate[] = [];
  const finished = (text: string, own: readonly ValuePart[]): readonly TextPiece[] =>
    withYears(
      withoutTexts(
        withoutValues(text, own),
        names.map((name) => name.text),
      ),
      year,
    );
  const of = (cell: GridCell): EmptiedCell => {
    const own = parts.get(cell);
    if (open.has(cell) || tasks.has(cell)) {
      const lead = leads.get(cell);
      if (cell.compact !== "") values.push(cell.at);
      // Levels typed before a name are content and removed; 指标1： is printed.
      return { text: lead !== undefined && NUMBERING.test(lead.replace(/\s/g, "")) ? [lead] : [], use: "text" };
    }
    const inTitle = cell === title ? names.filter(({ text }) => cell.text.includes(text)) : [];
    if (own) {
      const text = finished(cell.text, [
        ...own,
        ...inTitle.filter(({ text: name }) => !own.some((part) => part.text === name)),
      ]);
      if (own.some((part) => part.text.trim() !== "")) values.push(cell.at);
      return { text, use: useOf(text) };
    }
    if (cell.compact === "") return { text: [], use: "printed" };
    const fate = fateOf(cell, source, isPrinted, choice);
    if (!fate.isCertain) doubtful.push(fate);
    const text = finished(fate.kept, inTitle);
    return { text, use: useOf(text) };
  };
  return { of, values: () => values, doubtful: () => doubtful };
}

function useOf(text: readonly TextPiece[]): CellUse {
  const [piece] = text;
  if (text.length !== 1 || typeof piece !== "object" || !("fields" in piece)) return "printed";
  return piece.fields.every((field) => TEXT_FIELDS.some((key) => key === field)) ? "text" : "amount";
}

/** Names of organisations, projects and persons in the form: they must not remain anywhere in the printed text. */
function namesIn({ texts }: Form): readonly ValuePart[] {
  const longest = NAME_FIELDS.flatMap(([field, least]): readonly ValuePart[] => {
    const value = texts[field]?.value ?? "";
    return value.length >= least ? [{ text: value, piece: { fields: [field] } }] : [];
  });
  return longest.toSorted((a, b) => b.text.length - a.text.length);
}

/** With the minimum length for a value to be a name rather than a common word. */
const NAME_FIELDS = [
  ["departmentName", 4],
  ["unitName", 4],
  ["projectName", 4],
  ["preparedBy", 2],
  ["responsible", 2],
  ["phone", 7],
] as const;
