import type { ICellData, Nullable } from "@univerjs/core";
import { copiedFormula } from "../../../core/workbook/copied-formula";

/** The cells of a sheet, by row and column. */
type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

interface Origin {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Whether Univer keeps the formula of a cell with that of others, as it does with what was filled by dragging. */
export const isShared = (cell: Nullable<ICellData>): boolean => (cell?.si ?? "") !== "";

const isFollower = (cell: ICellData): boolean => isShared(cell) && (cell.f ?? "") === "";

/**
 * Reads cells of a sheet with formulas of their own: where Univer says only with which cell a formula is shared, it is that
 * one's, copied to here. To be made anew after changes.
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
