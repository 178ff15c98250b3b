import type { Located } from "../forms/form";
import type { GridCell } from "../workbook/grid";

/** A value that a cell states, with the cell's address and text. */
export const located = <T>(cell: GridCell, value: T): Located<T> => ({
  at: cell.at,
  cellText: cell.text,
  text: cell.text,
  value,
});

/** The text of a cell, trimmed; null if there is no cell. */
export const locatedText = (cell: GridCell | null): Located<string> | null => cell && located(cell, cell.text.trim());
