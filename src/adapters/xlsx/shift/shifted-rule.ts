import type { Area } from "../../../core/workbook/address";
import { shifted, type Shift } from "../../../core/workbook/shift";
import { withCellsShifted, type SheetShift } from "../../../core/workbook/shift-formula";
import { shiftFormula } from "../shared-formula";

/** The cells of a rule after a shift, and how its formulas change. */
export interface ShiftedRule {
  readonly areas: readonly Area[];
  readonly formula: (formula: string) => string;
}

/**
 * Moves a rule on the shifted sheet; null when all its cells are deleted. Its formulas are relative to the first cell;
 * if that is deleted, they are rebased to the first remaining cell.
 */
export function shiftedRule(areas: readonly Area[], moved: SheetShift): ShiftedRule | null {
  const { sheet, shift } = moved;
  const left = areas.flatMap((area) => shifted(area, shift) ?? []);
  const [first] = areas;
  const staying = areas.find((area) => shifted(area, shift) !== null);
  if (!first || !staying) return null;
  const corner = firstStaying(staying, shift);
  const [rows, columns] = [corner.row - first.row, corner.column - first.column];
  return {
    areas: left,
    formula: (formula) => {
      const told = rows === 0 && columns === 0 ? formula : shiftFormula(formula, rows, columns);
      return withCellsShifted(told, sheet, moved);
    },
  };
}

/** The top-left cell of an area, or of its remainder after a deletion, at its position before the deletion. */
function firstStaying({ row, column }: Area, { axis, change, at, count }: Shift): { row: number; column: number } {
  const behind = (index: number): number =>
    change === "delete" && at <= index && index < at + count ? at + count : index;
  return axis === "rows" ? { row: behind(row), column } : { row, column: behind(column) };
}
