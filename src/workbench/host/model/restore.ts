import { joinAreas } from "../../../core/plan/join-areas";
import { captureBook, changeNames, contentOf, loadLines, loadSheet } from "./book-capture";
import type { Book } from "./book";
import { keepFormulas } from "./cell-formulas";
import type { BookData, LineData } from "./book-data";
import { changesBetween, type SheetChanges } from "./changes";
import { formatArea } from "../../../core/workbook/address";
import { raiseChanged } from "./change-event";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from "./univer-sheet";

/**
 * Restores the workbook to earlier data, changing only what differs, so that observers see no more changes than there
 * are. Returns the differences, as seen from the earlier state.
 */
function restoreBook(book: Book, data: BookData): readonly SheetChanges[] {
  const { newSheets, deletedSheets, changedSheets } = changesBetween(captureBook(book), data);
  for (const sheet of newSheets) loadSheet(book, sheet);
  for (const change of changedSheets) restoreSheet(book, change);
  for (const id of deletedSheets) dropSheet(book, id);
  for (const [index, { id }] of data.sheets.entries()) book.grid.tabs.move(id, index);
  book.names = changeNames(book, book.names, data.names, null);
  for (const sheet of data.sheets) {
    const held = book.sheets.get(sheet.id);
    if (!held) continue;
    held.names = changeNames(book, held.names, sheet.names, sheet.id);
    held.tables = sheet.tables;
  }
  keepFormulas(
    book.grid,
    data.sheets.flatMap(({ id, cells }) =>
      cells.flatMap(({ row, column, formula, value }) =>
        formula === null ? [] : [{ sheet: id, row, column, formula, result: value }],
      ),
    ),
  );
  book.settings = new Map(Object.entries(data.settings));
  book.protection = data.protection;
  book.steps = data.steps;
  const active = data.sheets.find(({ id }) => id === book.activeSheet);
  if (active?.visibility !== "visible") {
    book.activeSheet = data.activeSheet ?? data.sheets.find(({ visibility }) => visibility === "visible")?.id ?? "";
  }
  return changedSheets;
}

/** Undoes or redoes to a record; changed cells are reported as an edit. */
export function goBack(book: Book, record: BookData): void {
  for (const { id, cells } of restoreBook(book, record)) {
    const sheet = book.sheets.get(id);
    const changed = cells.filter(({ content }) => content);
    if (!sheet || changed.length === 0) continue;
    const areas = joinAreas(changed.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
    const address = areas.map(formatArea).join(",");
    raiseChanged(book, sheet, { address, changeType: "RangeEdited", details: null });
  }
}

function restoreSheet(book: Book, change: SheetChanges): void {
  const { id, after } = change;
  const sheet = book.sheets.get(id);
  if (!sheet) return;
  const { grid } = book;
  if (change.merges.removed.length > 0) grid.removeMerges(id, change.merges.removed);
  grid.write(
    id,
    change.cells.map(({ row, column, after: cell, content, format }) => ({
      row,
      column,
      ...(content ? { content: cell === null ? null : contentOf(cell) } : {}),
      ...(format ? { format: cell?.format ?? grid.baseFormat, fileFormat: cell?.fileFormat ?? null } : {}),
    })),
  );
  for (const merge of change.merges.added) grid.addMerge(id, merge);
  restoreLines(book, change);
  if (change.isRenamed) grid.tabs.rename(id, after.name);
  if (change.visibility) grid.tabs.setHidden(id, after.visibility !== "visible");
  if (change.gridlines) grid.tabs.setGridlines(id, after.showGridlines);
  if (change.frozen) grid.tabs.setFrozen(id, after.frozen);
  if (change.tabColor) grid.tabs.setTabColor(id, after.tabColor);
  sheet.visibility = after.visibility;
  sheet.tabColor = after.tabColor;
  if (book.switches.areRestoredFormatsLost) {
    const known = new Set(sheet.conditionalFormats.map(({ id: format }) => format));
    const back = after.conditionalFormats.map(({ id: format }) => format).filter((format) => !known.has(format));
    sheet.lostFormats = new Set([...sheet.lostFormats, ...back]);
  }
  sheet.conditionalFormats = after.conditionalFormats.map((format) => ({ ...format }));
  sheet.validations = after.validations.map((validation) => ({ ...validation }));
  sheet.comments = after.comments;
  sheet.arrays = after.arrays;
  sheet.page = after.page;
  sheet.protection = after.protection;
  sheet.customProperties = new Map(Object.entries(after.customProperties));
}

/** Lines that no longer differ from the default get it back; the others are set again. */
function restoreLines({ grid }: Book, { id, before, after, columns, rows }: SheetChanges): void {
  if (columns) {
    for (const { index, isGone } of resetLines(before.columns, after.columns)) {
      if (isGone) grid.lines.setColumnWidth(id, index, 1, DEFAULT_WIDTH);
      grid.lines.setColumnsHidden(id, index, 1, false);
    }
  }
  if (rows) {
    for (const { index, isGone } of resetLines(before.rows, after.rows)) {
      if (isGone) grid.lines.setRowHeight(id, index, 1, DEFAULT_HEIGHT);
      grid.lines.setRowsHidden(id, index, 1, false);
    }
  }
  if (columns || rows) loadLines(grid, after);
}

/** The lines to reset: those back at the default (`isGone`) and those no longer hidden. */
const resetLines = (
  before: readonly LineData[],
  after: readonly LineData[],
): readonly { readonly index: number; readonly isGone: boolean }[] => {
  const now = new Map(after.map((line) => [line.index, line]));
  return before.flatMap(({ index, hidden }) => {
    const line = now.get(index);
    return !line || (hidden && !line.hidden) ? [{ index, isGone: !line }] : [];
  });
};

function dropSheet(book: Book, id: string): void {
  const sheet = book.sheets.get(id);
  if (!sheet) return;
  for (const { id: name, name: text } of sheet.names) book.grid.formulas.removeName(name, text);
  book.grid.tabs.remove(id);
  book.sheets.delete(id);
  sheet.isDeleted = true;
}
