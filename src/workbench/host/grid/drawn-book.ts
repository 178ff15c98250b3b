import { captureBook } from "../model/book-capture";
import { calculate, type Book } from "../model/book";
import type { BookData } from "../model/book-data";

/** Time in ms in which Univer collects the formulas of conditional formats, and takes over their results. */
const COLLECTING = 100;

/** The workbook as plain data with the formats that are drawn: those of cells, changed by conditional formats. */
export async function drawnBook(book: Book): Promise<BookData> {
  await calculate(book);
  const data = captureBook(book);
  const drawn = (): BookData => ({ ...data, sheets: data.sheets.map((sheet) => drawnSheet(book, sheet)) });
  // Univer evaluates a conditional format when a cell with it is first asked for: on a sheet that was never shown, now.
  drawn();
  await passed(COLLECTING);
  await calculate(book);
  await passed(COLLECTING);
  return drawn();
}

const drawnSheet = (book: Book, sheet: BookData["sheets"][number]): BookData["sheets"][number] => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({
    ...cell,
    format: book.grid.drawnFormat(sheet.id, cell.row, cell.column) ?? cell.format,
  })),
});

const passed = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
