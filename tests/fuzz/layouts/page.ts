import { formatCell, type Area } from "../../../src/core/workbook/address";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { sheetOf } from "../../support/sheet";

/** A place with its extent; rows and columns count from 0 of the form. */
type Place = Readonly<Partial<Area>> & { readonly row: number; readonly column: number };

/** Cells being written, from the form's own corner on. */
export class Page {
  private readonly cells = new Map<string, string | number>();
  private readonly areas: Area[] = [];
  private readonly left: number;
  private next = 0;

  constructor(left: number) {
    this.left = left;
  }

  /** The first row below all that was written. */
  get bottom(): number {
    return this.next;
  }

  skip(rows: number): void {
    this.next += rows;
  }

  /** A page that begins in the same row, `columns` further to the right. */
  beside(columns: number): Page {
    const page = new Page(this.left + columns);
    page.skip(this.next);
    return page;
  }

  put({ row, column, rows = 1, columns = 1 }: Place, value: string | number): void {
    const area = { row, column: column + this.left, rows, columns };
    if (value !== "") this.cells.set(formatCell({ row, column: area.column }), value);
    if (rows > 1 || columns > 1) this.areas.push(area);
    this.next = Math.max(this.next, row + rows);
  }

  /** The sheet with what was written on this page and on the others. */
  sheet(name: string, ...others: readonly Page[]): SheetSnapshot {
    const pages: readonly Page[] = [this, ...others];
    const merges = pages
      .flatMap((page) => page.areas)
      .map(
        ({ row, column, rows, columns }) =>
          `${formatCell({ row, column })}:${formatCell({ row: row + rows - 1, column: column + columns - 1 })}`,
      );
    const cells = pages.flatMap((page) => [...page.cells]);
    return sheetOf(name, Object.fromEntries(cells), merges);
  }
}

/** A sheet as a grid of texts, for messages. Places that a merged area covers show "·". */
export function gridText({ cells, merges }: SheetSnapshot): string {
  const text = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.text] as const));
  const lastRow = Math.max(...cells.map(({ row }) => row));
  const lastColumn = Math.max(...cells.map(({ column }) => column));
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  return Array.from({ length: lastRow + 1 }, (_row, row) =>
    Array.from(
      { length: lastColumn + 1 },
      (_column, column) => text.get(`${row},${column}`) ?? (isCovered(row, column) ? "·" : ""),
    ).join(" | "),
  ).join("\n");
}
