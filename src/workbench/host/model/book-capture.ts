import { DEFAULT_FORMAT } from "./cell-format";
import { DEFAULT_PAGE, NOTHING_FROZEN, type BookData, type CellData, type LineData, type SheetData } from "./book-data";
import { nameOfSheet, sheetsOf, type Book } from "./book";
import type { Grid } from "./grid";
import { POINTS_PER_PIXEL } from "./univer-sheet";
import type { CellContent } from "./univer-cell";
import type { GridLine } from "./univer-sheet";
import { newSheet, type Name, type Sheet } from "./sheet";
import { withMerged } from "./sheets";

const BLANK_SHEET: SheetData = {
  id: "{00000000-0001-0000-0000-000000000000}",
  name: "Sheet1",
  visibility: "visible",
  tabColor: "",
  showGridlines: true,
  frozen: NOTHING_FROZEN,
  cells: [],
  merges: [],
  arrays: [],
  columns: [],
  rows: [],
  conditionalFormats: [],
  validations: [],
  comments: [],
  names: [],
  page: DEFAULT_PAGE,
  protection: null,
  customProperties: {},
  tables: [],
};

/** A new workbook: one blank sheet. */
export const NEW_BOOK: BookData = {
  sheets: [BLANK_SHEET],
  names: [],
  settings: {},
  protection: null,
  activeSheet: null,
  baseFormat: DEFAULT_FORMAT,
  steps: [],
};

/** The workbook as plain data; equal workbooks give equal data. */
export const captureBook = (book: Book): BookData => ({
  sheets: sheetsOf(book).map((sheet) => captureSheet(book, sheet)),
  names: book.names.map(nameData),
  settings: Object.fromEntries(book.settings),
  protection: book.protection,
  activeSheet: book.activeSheet,
  baseFormat: book.grid.baseFormat,
  steps: book.steps,
});

export function captureSheet(book: Book, sheet: Sheet): SheetData {
  const { grid } = book;
  const cells: CellData[] = [];
  grid.eachCell(sheet.id, (row, column, cell) => {
    if (cell.value === null && cell.formula === null && cell.fileFormat === null && cell.format === grid.baseFormat)
      return;
    cells.push({ row, column, ...cell });
  });
  return {
    id: sheet.id,
    name: nameOfSheet(book, sheet),
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: grid.tabs.showsGridlines(sheet.id),
    frozen: grid.tabs.frozen(sheet.id),
    cells,
    merges: [...grid.merges(sheet.id)],
    arrays: sheet.arrays,
    columns: grid.lines.columns(sheet.id).map(lineData),
    rows: grid.lines.rows(sheet.id).map(lineData),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format })),
    validations: sheet.validations.map((validation) => ({ ...validation })),
    comments: sheet.comments,
    names: sheet.names.map(nameData),
    page: sheet.page,
    protection: sheet.protection,
    customProperties: Object.fromEntries(sheet.customProperties),
    tables: sheet.tables,
  };
}

const nameData = ({ name, formula, visible, comment }: BookData["names"][number]): BookData["names"][number] => ({
  name,
  formula,
  visible,
  comment,
});

const lineData = ({ index, size, hidden }: GridLine): SheetData["columns"][number] => ({
  index,
  size: size * POINTS_PER_PIXEL,
  hidden,
});

/** Replaces the book's content with a workbook's data. */
export function loadBook(book: Book, data: BookData): void {
  const names = data.names.map((name) => newName(book, name));
  const sheets = data.sheets.map((sheet) => ({ sheet, names: sheet.names.map((name) => newName(book, name)) }));
  book.grid.open(data.sheets, [
    ...names.map((name) => ({ ...name, scope: null })),
    ...sheets.flatMap(({ sheet, names: own }) => own.map((name) => ({ ...name, scope: sheet.id }))),
  ]);
  for (const sheet of book.sheets.values()) sheet.isDeleted = true;
  book.sheets.clear();
  for (const { sheet, names: own } of sheets) fillSheet(book, sheet).names = own;
  book.names = names;
  book.grid.formulas.trustResults();
  book.settings = new Map(Object.entries(data.settings));
  book.protection = data.protection;
  book.steps = data.steps;
  const visible = data.sheets.find(({ visibility }) => visibility === "visible");
  book.activeSheet = data.activeSheet ?? visible?.id ?? "";
}

/** Makes a list of names equal to another; names that stay keep their ids. */
export function changeNames(
  book: Book,
  names: readonly Name[],
  wanted: readonly BookData["names"][number][],
  scope: string | null,
): Name[] {
  const kept = new Map<string, Name>();
  const textOf = (name: BookData["names"][number]): string => JSON.stringify(nameData(name));
  const stays = new Set(wanted.map(textOf));
  for (const name of names) {
    if (stays.has(textOf(name))) kept.set(textOf(name), name);
    else book.grid.formulas.removeName(name.id, name.name);
  }
  return wanted.map((name) => kept.get(textOf(name)) ?? loadName(book, name, scope));
}

const newName = (book: Book, data: BookData["names"][number]): Name => ({ id: `n${book.nextId++}`, ...data });

function loadName(book: Book, data: BookData["names"][number], scope: string | null): Name {
  const name = newName(book, data);
  book.grid.formulas.setName({ ...name, scope });
  return name;
}

/** Adds a sheet after the others. */
export function loadSheet(book: Book, data: SheetData): Sheet {
  book.grid.tabs.insert(data.id, data.name, book.sheets.size);
  const sheet = fillSheet(book, data);
  sheet.names = data.names.map((name) => loadName(book, name, data.id));
  return sheet;
}

/** Gives a blank tab the content of a sheet, all but its names. */
function fillSheet(book: Book, data: SheetData): Sheet {
  const { grid } = book;
  const blank = newSheet(data.id);
  const sheet: Sheet = {
    ...blank,
    selection: blank.selection.map((area) => withMerged(area, data.merges)),
    visibility: data.visibility,
    tabColor: data.tabColor,
    conditionalFormats: data.conditionalFormats.map((format) => ({ ...format })),
    validations: data.validations.map((validation) => ({ ...validation })),
    comments: data.comments,
    page: data.page,
    protection: data.protection,
    customProperties: new Map(Object.entries(data.customProperties)),
    tables: data.tables,
    arrays: data.arrays,
  };
  book.sheets.set(data.id, sheet);
  grid.write(
    data.id,
    data.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      content: contentOf(cell),
      ...(cell.format === grid.baseFormat ? {} : { format: cell.format }),
      fileFormat: cell.fileFormat,
    })),
  );
  for (const merge of data.merges) grid.addMerge(data.id, merge);
  loadLines(grid, data);
  if (data.visibility !== "visible") grid.tabs.setHidden(data.id, true);
  if (!data.showGridlines) grid.tabs.setGridlines(data.id, false);
  if (data.frozen.rows + data.frozen.columns > 0) grid.tabs.setFrozen(data.id, data.frozen);
  if (data.tabColor !== "") grid.tabs.setTabColor(data.id, data.tabColor);
  return sheet;
}

/** The grid content of a cell of the data. */
export const contentOf = ({ value, isError, formula }: CellData): CellContent | null => {
  if (formula !== null) return { formula, result: value };
  return value === null ? null : { value, ...(isError ? { isError } : {}) };
};

/** Sets sizes and hidden state of lines; lines not in the data are left as they are. */
export function loadLines(grid: Grid, { id, columns, rows }: SheetData): void {
  for (const { index, count, size, hidden } of runsOf(columns)) {
    grid.lines.setColumnWidth(id, index, count, size / POINTS_PER_PIXEL);
    if (hidden) grid.lines.setColumnsHidden(id, index, count, true);
  }
  for (const { index, count, size, hidden } of runsOf(rows)) {
    grid.lines.setRowHeight(id, index, count, size / POINTS_PER_PIXEL);
    if (hidden) grid.lines.setRowsHidden(id, index, count, true);
  }
}

/** Groups equal neighbouring lines. */
function runsOf(lines: readonly LineData[]): readonly (LineData & { readonly count: number })[] {
  const runs: (LineData & { count: number })[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last.index + last.count === line.index && last.size === line.size && last.hidden === line.hidden) {
      last.count += 1;
    } else {
      runs.push({ ...line, count: 1 });
    }
  }
  return runs;
}
