import type { NewSheet } from "../../core/plan/plan";
import { fail, ok, type Result } from "../../core/result";
import { formatArea, quoteSheetName, type Area } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import { addFormulaFormat } from "./conditional-formats";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import { formatCells, sizeArea } from "./sheet-formats";
import { typedValue } from "./typed-text";
import { setDropdown } from "./validations";

/**
 * Adds sheets in one request, which is one undo step, except that Excel on the desktop cannot undo moving a sheet to a
 * position before others. On failure the added sheets are deleted again. Returns the ids of the new sheets.
 */
export async function addSheets(api: OfficeApi, sheets: readonly NewSheet[]): Outcome<readonly string[]> {
  if (sheets.length === 0) return ok([]);
  let added: readonly { readonly sheet: NewSheet; readonly proxy: Excel.Worksheet }[] = [];
  const built = await inExcel(api, async (context) => {
    const { worksheets } = context.workbook;
    added = sheets.map((sheet) => ({ sheet, proxy: worksheets.add(sheet.name) }));
    const models = new Map<string, Model>();
    for (const { sheet, proxy } of added) {
      const shape = shapeOf(sheet);
      const range = build(proxy, sheet, models.get(shape) ?? null);
      if (!models.has(shape)) models.set(shape, { sheet, range });
    }
    for (const { sheet, proxy } of added) if (sheet.position !== undefined) proxy.position = sheet.position;
    await context.sync();
    return ok(null);
  });
  // Excel returns the ids of sheets with the answer to adding them, even if a later action fails.
  const present = added.flatMap(({ sheet, proxy }) => {
    const id = idOf(proxy);
    return id === null ? [] : [{ id, name: sheet.name }];
  });
  if (built.ok) return ok(present.map(({ id }) => id));
  if (built.error.kind === "no-answer") return built;
  const error = await causeOf(api, built.error, sheets[present.length]);
  if (present.length === 0) return fail(error);
  const removed = await removeSheets(
    api,
    present.map(({ id }) => id),
  );
  return removed.ok ? fail(error) : fail({ kind: "left-behind", sheets: present.map(({ name }) => name) });
}

/** Reading a property that has not arrived throws. */
function idOf(sheet: Excel.Worksheet): string | null {
  try {
    return sheet.id;
  } catch {
    return null;
  }
}

/**
 * Explains an error in adding a sheet: its name is taken, possibly by a chart sheet, or no sheet can be added at all.
 */
async function causeOf(api: OfficeApi, error: PortError, refused: NewSheet | undefined): Promise<PortError> {
  if (refused === undefined) return error;
  if (error.kind === "unexpected" && error.detail.startsWith("ItemAlreadyExists")) {
    return { kind: "sheet-exists", sheet: refused.name };
  }
  if (error.kind !== "access-denied") return error;
  const isProtected = await inExcel(api, async (context): Promise<Result<boolean, PortError>> => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    return ok(protection.protected);
  });
  return isProtected.ok && isProtected.value ? { kind: "workbook-protected" } : error;
}

/** Deletes sheets by their ids. If Excel refuses, those that were hidden are hidden again. */
export async function removeSheets(api: OfficeApi, ids: readonly string[]): Outcome<null> {
  let sheets: readonly { readonly id: string; readonly former: Excel.Worksheet }[] = [];
  const removed = await inExcel(api, async (context) => {
    const { worksheets } = context.workbook;
    sheets = ids.map((id) => ({ id, former: worksheets.getItem(id).load("visibility") }));
    for (const id of ids) {
      const sheet = worksheets.getItem(id);
      // Excel does not delete very hidden sheets.
      sheet.visibility = "Visible";
      sheet.delete();
    }
    await context.sync();
    return ok(null);
  });
  if (removed.ok || removed.error.kind === "no-answer") return removed;
  const hidden = sheets.filter(({ former }) => visibilityOf(former) !== "Visible");
  if (hidden.length === 0) return removed;
  const restored = await inExcel(api, async (context) => {
    const left = hidden.map(({ id, former }) => {
      const proxy = context.workbook.worksheets.getItemOrNullObject(id);
      return { proxy: proxy.load("visibility"), visibility: visibilityOf(former) };
    });
    await context.sync();
    for (const { proxy, visibility } of left) if (!proxy.isNullObject) proxy.visibility = visibility;
    await context.sync();
    return ok(null);
  });
  return restored.ok ? removed : restored;
}

/** Reading a property that has not arrived throws; then nothing was changed. */
function visibilityOf(sheet: Excel.Worksheet): Excel.Worksheet["visibility"] {
  try {
    return sheet.visibility;
  } catch {
    return "Visible";
  }
}

/** A finished sheet, and the range of its cells. */
interface Model {
  readonly sheet: NewSheet;
  readonly range: Excel.Range;
}

/** The common properties of sheets that look the same; texts, names and numbers may differ. */
const shapeOf = ({ cells, merges, conditionalFormats, validations }: NewSheet): string =>
  JSON.stringify([
    cells.map(({ row, column, style }) => [row, column, style]),
    merges,
    conditionalFormats,
    validations,
  ]);

/**
 * Fills a sheet and returns the range of its cells. `model` is a sheet of the same shape to copy, so that the request
 * holds only the differences. Formats come before values, so that texts stay texts; dropdowns after values; page setup
 * last, because it is slow.
 */
function build(proxy: Excel.Worksheet, sheet: NewSheet, model: Model | null): Excel.Range {
  const area = extentOf(sheet);
  const range = proxy.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  if (model) range.copyFrom(model.range, "All");
  else formatSheet(proxy, sheet, range, area);
  sizeArea(range, area, sheet);
  const copied = model?.sheet.cells ?? [];
  range.values = matrix(area, sheet, ({ value, style }, index) => {
    if (value === (copied[index]?.value ?? null)) return null;
    return typedValue(value ?? "", style.numberFormat);
  });
  if (!model) for (const list of sheet.validations) setDropdown(proxy, list);
  const quoted = quoteSheetName(sheet.name);
  for (const { name, formula, hidden } of sheet.names) {
    const item = proxy.names.add(name, `=${formula.replaceAll("{sheet}", () => quoted)}`);
    if (hidden) item.visible = false;
  }
  setUpPage(proxy.pageLayout, sheet);
  if (sheet.visibility !== "visible") proxy.visibility = sheet.visibility === "hidden" ? "Hidden" : "VeryHidden";
  return range;
}

/** Merges before formatting, so that borders around merged areas are complete. */
function formatSheet(proxy: Excel.Worksheet, sheet: NewSheet, range: Excel.Range, area: Area): void {
  if (sheet.cells.some(({ style }) => style.numberFormat !== null)) {
    range.numberFormat = matrix(area, sheet, ({ style }) => style.numberFormat);
  }
  for (const { address, isAcross } of mergesOf(sheet.merges)) proxy.getRange(address).merge(isAcross);
  // Very hidden sheets need no formats.
  if (sheet.visibility !== "veryHidden") formatCells(proxy, sheet.cells, range);
  // Each new one ranks above the others, so add the first last.
  for (const { areas, formula, format } of sheet.conditionalFormats.toReversed()) {
    addFormulaFormat(proxy.getRanges(areas.map(formatArea).join(",")), formula, format);
  }
}

/** From A1 to the last cell. */
function extentOf({ cells }: NewSheet): Area {
  const rows = cells.reduce((most, { row }) => Math.max(most, row), 0) + 1;
  const columns = cells.reduce((most, { column }) => Math.max(most, column), 0) + 1;
  return { row: 0, column: 0, rows, columns };
}

/** A value for each cell of an area; null leaves the cell as it is. */
function matrix<T>(
  { rows, columns }: Area,
  sheet: NewSheet,
  of: (cell: NewSheet["cells"][number], index: number) => T | null,
): (T | null)[][] {
  const values = Array.from({ length: rows }, () => Array.from({ length: columns }, (): T | null => null));
  for (const [index, cell] of sheet.cells.entries()) {
    const row = values[cell.row];
    if (row) row[cell.column] = of(cell, index);
  }
  return values;
}

interface Merge {
  readonly address: string;
  /** Each row of the address becomes a merged area of its own. */
  readonly isAcross: boolean;
}

/** Merges vertically adjacent one-row areas of the same columns in one call. */
function mergesOf(merges: readonly Area[]): readonly Merge[] {
  const single = merges.filter(({ rows }) => rows === 1);
  const stacks: Area[] = [];
  for (const merge of single.toSorted((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row)) {
    const last = stacks.at(-1);
    if (last?.column === merge.column && last.columns === merge.columns && last.row + last.rows === merge.row) {
      stacks[stacks.length - 1] = { ...last, rows: last.rows + 1 };
    } else {
      stacks.push(merge);
    }
  }
  const others = merges.filter(({ rows }) => rows > 1);
  return [
    ...stacks.map((area) => ({ address: formatArea(area), isAcross: true })),
    ...others.map((area) => ({ address: formatArea(area), isAcross: false })),
  ];
}

function setUpPage(layout: Excel.PageLayout, { list, page }: NewSheet): void {
  layout.paperSize = page.paper;
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.leftMargin = page.margins.left;
  layout.rightMargin = page.margins.right;
  layout.topMargin = page.margins.top;
  layout.bottomMargin = page.margins.bottom;
  layout.centerHorizontally = page.centerHorizontally;
  if (page.printArea) layout.setPrintArea(formatArea(page.printArea));
  const repeated = list ? { from: list.row, to: list.row } : page.repeatedRows;
  if (repeated) layout.setPrintTitleRows(`$${repeated.from + 1}:$${repeated.to + 1}`);
  if (list || page.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  else if (page.fitToOnePage) layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  else if (page.scale !== undefined) layout.zoom = { scale: page.scale };
}
