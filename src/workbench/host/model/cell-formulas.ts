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
}

/** The formulas of all cells. */
export function formulasOf(grid: Grid): readonly FormulaCell[] {
  const formulas: FormulaCell[] = [];
  for (const sheet of grid.tabs.ids()) {
    grid.eachCell(sheet, (row, column, { formula }) => {
      if (formula !== null) formulas.push({ sheet, row, column, formula });
    });
  }
  return formulas;
}

/**
 * Sets these formulas in cells and keeps the results. To be called after steps in which Univer rewrites formulas by its
 * own reading, which breaks unions, intersections and references to several sheets.
 */
export function keepFormulas(grid: Grid, formulas: readonly FormulaCell[]): void {
  for (const sheet of grid.tabs.ids()) {
    const changes = formulas.flatMap((wanted) => {
      if (wanted.sheet !== sheet) return [];
      const { row, column, formula } = wanted;
      const cell: StoredCell | null = grid.cell(sheet, row, column);
      return cell?.formula === formula ? [] : [{ row, column, content: { formula, result: cell?.value ?? null } }];
    });
    grid.write(sheet, changes);
  }
}
