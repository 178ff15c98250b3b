import { contains, type Area, type CellAddress } from "../../../core/workbook/address";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import { covers, intersection, isUnbounded, overlaps } from "./areas";
import { liveArrays, splitsArray } from "./array-formulas";
import { sourceOf, type Book } from "./book";
import type { CellFormat } from "./cell-format";
import type { Sheet } from "./sheet";
import { isInPivotTable, meetsPivotTable } from "./tables";
import { entryOf } from "./type-in";
import type { CellChange, StoredCell } from "./univer-cell";
import { raiseChanged, valueTypeOf } from "./change-event";
import { formatArea } from "../../../core/workbook/address";

/** A cell that was never touched. */
export const blankCell = (book: Book): StoredCell => ({
  value: null,
  isError: false,
  formula: null,
  format: book.grid.baseFormat,
  fileFormat: null,
});

export const cellAt = (book: Book, sheet: Sheet, row: number, column: number): StoredCell =>
  book.grid.cell(sheet.id, row, column) ?? blankCell(book);

/** Reads a property of each cell of an area, row by row. */
export function readCells<T>(book: Book, sheet: Sheet, area: Area, read: (cell: StoredCell) => T): T[][] {
  const blank = read(blankCell(book));
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell = book.grid.cell(sheet.id, area.row + row, area.column + column);
      return cell ? read(cell) : blank;
    }),
  );
}

/** What a write puts into a cell; null writes nothing. */
export type Written = string | number | boolean | null;

/**
 * Checks that the rows sent for an area have exactly its shape. Throws InvalidArgument for any other shape, and for an
 * area of whole rows or columns.
 */
export function matrixOf(area: Area, value: Json): readonly (readonly Written[])[] {
  if (isUnbounded(area)) throw invalidArgument();
  if (!Array.isArray(value) || value.length !== area.rows) throw invalidArgument();
  return value.map((row: Json): readonly Written[] => {
    if (!Array.isArray(row) || row.length !== area.columns) throw invalidArgument();
    return (row as readonly Json[]).map((cell) => {
      if (typeof cell === "object" && cell !== null) throw invalidArgument();
      return cell;
    });
  });
}

/**
 * Writes values or formulas into an area; null leaves a cell as it is, "" empties it. Throws AccessDenied for a locked
 * cell of a protected sheet, InvalidOperation for a covered cell of a merged area and for part of an array formula,
 * PivotTableRangeConflict for a cell of a PivotTable.
 */
export function writeCells(book: Book, sheet: Sheet, area: Area, rows: readonly (readonly Written[])[]): void {
  const merges = book.grid.merges(sheet.id).filter((merge) => overlaps(merge, area));
  const changes: CellChange[] = [];
  for (const [r, values] of rows.entries()) {
    for (const [c, value] of values.entries()) {
      if (value === null) continue;
      const at = { row: area.row + r, column: area.column + c };
      if (isCovered(merges, at)) {
        if (value !== "" && book.switches.coveredCellWrites === "fail") throw new HostFault("InvalidOperation");
        continue;
      }
      const cell = cellAt(book, sheet, at.row, at.column);
      checkUnlocked(sheet, cell);
      const entry = entryOf(value, cell.format.numberFormat, (text) => book.grid.formulas.isFormula(text));
      const format: CellFormat | null =
        entry.numberFormat === null ? null : { ...cell.format, numberFormat: entry.numberFormat };
      changes.push({ ...at, content: entry.content, ...(format === null ? {} : { format }) });
    }
  }
  if (changes.length === 0) return;
  checkWhole(book, sheet, changes);
  book.beforeChange();
  const first = changes[0];
  const before = area.rows * area.columns === 1 && first ? cellAt(book, sheet, first.row, first.column) : null;
  book.grid.write(sheet.id, changes);
  const after = before ? cellAt(book, sheet, area.row, area.column) : null;
  raiseChanged(book, sheet, {
    address: formatArea(area),
    changeType: "RangeEdited",
    details:
      before && after
        ? {
            valueBefore: before.value ?? "",
            valueAfter: after.formula ?? after.value ?? "",
            valueTypeBefore: valueTypeOf(before),
            valueTypeAfter: valueTypeOf(after),
          }
        : null,
  });
}

/** Sets the number format of each cell; null leaves it. */
export function writeNumberFormats(book: Book, sheet: Sheet, area: Area, rows: readonly (readonly Written[])[]): void {
  checkFormatting(sheet, "allowFormatCells");
  const changes = rows.flatMap((values, r) =>
    values.flatMap((code, c): CellChange[] => {
      if (code === null) return [];
      if (typeof code !== "string") throw invalidArgument();
      const at = { row: area.row + r, column: area.column + c };
      const { format } = cellAt(book, sheet, at.row, at.column);
      return [{ ...at, format: { ...format, numberFormat: code === "" ? "General" : code } }];
    }),
  );
  if (changes.length === 0) return;
  book.beforeChange();
  book.grid.write(sheet.id, changes);
}

/** Formats each cell of an area. Refuses whole rows and columns: the model keeps formats of cells only. */
export function formatCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  change: (cell: CellFormat, at: CellAddress) => CellFormat,
): void {
  checkFormatting(sheet, "allowFormatCells");
  if (isUnbounded(area)) throw new HostFault("NotImplemented", "formats of whole rows and columns");
  checkExtent(area);
  const changes: CellChange[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const { format } = cellAt(book, sheet, row, column);
      const changed = change(format, { row, column });
      if (changed !== format) changes.push({ row, column, format: changed });
    }
  }
  book.beforeChange();
  book.grid.write(sheet.id, changes);
  book.events.raise("formatChanged", sheet.id, {
    address: formatArea(area),
    source: sourceOf(book),
    type: "WorksheetFormatChanged",
    worksheetId: sheet.id,
  });
}

export const isCovered = (merges: readonly Area[], at: CellAddress): boolean =>
  merges.some((merge) => contains(merge, at) && (merge.row !== at.row || merge.column !== at.column));

/** Merges an area, or each of its rows: the top-left value is kept, the others are lost. */
export function merge(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  checkFormatting(sheet, null);
  checkExtent(area);
  if (meetsPivotTable(sheet.tables, area)) throw new HostFault("PivotTableRangeConflict");
  if (liveArrays(book, sheet).some((array) => overlaps(array.area, area))) throw new HostFault("InvalidOperation");
  book.beforeChange();
  const areas = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  for (const part of areas.filter(({ rows, columns }) => rows * columns > 1)) {
    const old = book.grid.merges(sheet.id).filter((other) => overlaps(other, part));
    if (old.some((other) => !covers(part, other))) throw new HostFault("InvalidOperation");
    if (old.length > 0) book.grid.removeMerges(sheet.id, old);
    const emptied: CellChange[] = [];
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        const isAnchor = row === part.row && column === part.column;
        if (!isAnchor && book.grid.cell(sheet.id, row, column)) emptied.push({ row, column, content: null });
      }
    }
    book.grid.write(sheet.id, emptied);
    book.grid.addMerge(sheet.id, part);
  }
}

export function unmerge(book: Book, sheet: Sheet, area: Area): void {
  checkFormatting(sheet, null);
  const merges = book.grid.merges(sheet.id).filter((other) => overlaps(other, area));
  if (merges.length === 0) return;
  book.beforeChange();
  book.grid.removeMerges(sheet.id, merges);
}

/** Clears contents, formats or both. */
export function clearCells(book: Book, sheet: Sheet, area: Area, what: "All" | "Contents" | "Formats"): void {
  const touched = touchedCells(book, sheet, area);
  if (sheet.protection) for (const { cell } of touched) checkUnlocked(sheet, cell);
  if (what !== "Contents") checkFormatting(sheet, "allowFormatCells");
  if (what !== "Formats") checkWhole(book, sheet, touched);
  book.beforeChange();
  book.grid.write(
    sheet.id,
    touched.map(({ row, column }) => ({
      row,
      column,
      ...(what === "Formats" ? {} : { content: null }),
      ...(what === "Contents" ? {} : { format: book.grid.baseFormat, fileFormat: null }),
    })),
  );
  if (what !== "Contents") unmerge(book, sheet, area);
  if (what !== "Formats") {
    raiseChanged(book, sheet, { address: formatArea(area), changeType: "RangeEdited", details: null });
  }
}

/** The cells of an area that have content or a format. */
export function touchedCells(
  book: Book,
  sheet: Sheet,
  area: Area,
): readonly (CellAddress & { readonly cell: StoredCell })[] {
  const found: (CellAddress & { readonly cell: StoredCell })[] = [];
  book.grid.eachCell(sheet.id, (row, column, cell) => {
    if (contains(area, { row, column })) found.push({ row, column, cell });
  });
  return found;
}

/** The used part of an area; null when it is blank. */
export function usedArea(book: Book, sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  const extent = book.grid.extent(
    sheet.id,
    valuesOnly ? ({ value, formula }) => value !== null || formula !== null : () => true,
  );
  return extent && intersection(extent, within);
}

/** Limit in cells for formats, merged areas and copies, which are kept cell by cell. */
const MAX_EXTENT = 1_000_000;

/** Throws NotImplemented for an area larger than the model can keep. */
export function checkExtent({ rows, columns }: Area): void {
  if (rows * columns > MAX_EXTENT) throw new HostFault("NotImplemented", `more than ${MAX_EXTENT} cells at once`);
}

/** Throws where an edit would change cells of a PivotTable, or a part of an array formula. */
function checkWhole(book: Book, sheet: Sheet, edited: readonly CellAddress[]): void {
  if (edited.some((cell) => isInPivotTable(sheet.tables, cell))) throw new HostFault("PivotTableRangeConflict");
  if (splitsArray(book, sheet, edited)) throw new HostFault("InvalidOperation");
}

/** Throws AccessDenied for a locked cell of a protected sheet. */
function checkUnlocked(sheet: Sheet, cell: StoredCell): void {
  if (sheet.protection && cell.format.locked) throw new HostFault("AccessDenied");
}

/**
 * Throws AccessDenied when the sheet's protection does not allow this kind of formatting; null means that nothing
 * allows it.
 */
export function checkFormatting(
  sheet: Sheet,
  option: "allowEditObjects" | "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | null,
): void {
  if (sheet.protection && (option === null || !sheet.protection.options[option])) throw new HostFault("AccessDenied");
}
