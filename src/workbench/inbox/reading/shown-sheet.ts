import type { Area } from "../../../core/workbook/address";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";

/** A sheet for display: its texts, without other formats. */
export interface ShownSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its extent. Further rows and columns are not shown: `isCut`. */
  readonly rows: number;
  readonly columns: number;
  readonly isCut: boolean;
  /** In row order, then column order. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly merges: readonly Area[];
  /** Widths in points from A on; [] if the file has none. */
  readonly columnWidths: readonly number[];
}

/** Limits that a page displays without delay; a form has 60 rows and 12 columns. */
const MOST = { rows: 400, columns: 60 };

/** The non-empty sheets of a workbook, for display. */
export const shownSheets = (
  { sheets }: WorkbookSnapshot,
  columnWidths: (sheet: string) => readonly number[],
): readonly ShownSheet[] =>
  sheets
    .filter(({ cells }) => cells.length > 0)
    .map((sheet) => {
      const rows = sheet.cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
      const columns = sheet.cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
      const isIn = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
        row < MOST.rows && column < MOST.columns;
      const merges = sheet.merges.filter(isIn).map((area) => ({
        ...area,
        rows: Math.min(area.rows, MOST.rows - area.row),
        columns: Math.min(area.columns, MOST.columns - area.column),
      }));
      return {
        name: sheet.name,
        isHidden: sheet.visibility !== "visible",
        rows: Math.min(MOST.rows, furthest(rows, merges, "rows")),
        columns: Math.min(MOST.columns, furthest(columns, merges, "columns")),
        isCut: rows > MOST.rows || columns > MOST.columns,
        cells: sheet.cells.filter(isIn).map(({ row, column, text }) => ({ row, column, text })),
        merges,
        columnWidths: columnWidths(sheet.name).slice(0, MOST.columns),
      };
    });

/** The extent of cells and of merged areas that begin among them. */
const furthest = (cells: number, merges: readonly Area[], way: "rows" | "columns"): number =>
  merges.reduce((most, area) => {
    const from = way === "rows" ? area.row : area.column;
    return from < cells ? Math.max(most, from + area[way]) : most;
  }, cells);
