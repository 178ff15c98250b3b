import type { ICellData, Nullable } from "@univerjs/core";
import { copiedFormula } from "../../../core/workbook/copied-formula";

/** The cells of a sheet, by row and column. */
type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

interface Origin {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Whether Univer shares the formula of a cell with others, as it does for fill-down. */
export const isShared = (cell: Nullable<ICellData>): boolean => (cell?.si ?? "") !== "";

const isFollower = (cell: ICellData): boolean => isShared(cell) && (cell.f ?? "") === "";

/**
 * Returns a reader of cells that resolves shared formulas: where Univer stores only the cell that a formula is shared
 * with, that formula is copied to this cell. Create a new one after changes.
 */
export function ownFormulas(cells: Cells): (row: number, column: number, cell: ICellData) => ICellData {
  let origins: ReadonlyMap<string, Origin> | null = null;
  return (row, column, cell) => {
    if (!isFollower(cell)) return cell;
    origins ??= originsIn(cells);
    const origin = origins.get(cell.si ?? "");
    if (!origin) return cell;
    return { ...cell, f: copiedFormula(origin.formula, row - origin.row, column - origin.column) };
  };
}

function originsIn(cells: Cells): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [row, ofRow] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(ofRow ?? {})) {
      const [id, formula] = [cell?.si ?? "", cell?.f ?? ""];
      if (id !== "" && formula !== "") origins.set(id, { row: Number(row), column: Number(column), formula });
    }
  }
  return origins;
}
