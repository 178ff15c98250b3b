import type { Grid } from "./grid";
import type { StoredCell } from "./univer-cell";

/** The formula of a cell. */
export interface FormulaCell {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** With "=". */
  readonly formula: string;
  readonly result: StoredCell["value"];
}

/** The formulas of all cells. */
export function formulasOf(grid: Grid): readonly FormulaCell[] {
  const formulas: FormulaCell[] = [];
  for (const sheet of grid.tabs.ids()) {
    grid.eachCell(sheet, (row, column, { formula, value }) => {
      if (formula !== null) formulas.push({ sheet, row, column, formula, result: value });
    });
  }
  return formulas;
}

/**
 * Sets these formulas in cells, with their results. To be called after steps in which Univer rewrites formulas by its own
 * reading, which breaks unions, intersections and references to several sheets and drops results.
 */
export function keepFormulas(grid: Grid, formulas: readonly FormulaCell[]): void {
  for (const sheet of grid.tabs.ids()) {
    const changes = formulas.flatMap((wanted) => {
      if (wanted.sheet !== sheet) return [];
      const { row, column, formula, result } = wanted;
      const cell: StoredCell | null = grid.cell(sheet, row, column);
      return cell?.formula === formula && cell.value === result ? [] : [{ row, column, content: { formula, result } }];
    });
    grid.write(sheet, changes);
  }
}
