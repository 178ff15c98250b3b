import type { Area } from "../../../core/workbook/address";
import type { Shift } from "./areas";
import { bandShift, blockMove, linesMove, type CellMove } from "./cell-move";

/** Whole rows or columns were inserted or deleted. */
interface LinesShifted {
  readonly kind: "lines-shifted";
  readonly sheet: string;
  readonly shift: Shift;
}

/** A block was dragged or cut. */
interface BlockMoved {
  readonly kind: "block-moved";
  readonly sheet: string;
  readonly area: Area;
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Cells were inserted or deleted, and those below or to the right of them moved. */
interface CellsShifted {
  readonly kind: "cells-shifted";
  readonly sheet: string;
  readonly area: Area;
  readonly axis: Shift["axis"];
  readonly change: Shift["change"];
}

/** Whole rows or columns were dragged before another one. */
interface LinesMoved {
  readonly kind: "lines-moved";
  readonly sheet: string;
  readonly axis: Shift["axis"];
  readonly first: number;
  readonly last: number;
  readonly before: number;
}

/** A movement of cells other than inserting and deleting whole rows and columns. Sheets by id. */
export type MoveStep = BlockMoved | CellsShifted | LinesMoved;

/** A movement of cells. What hangs on them in parts that the host does not read follows when the file is saved. */
export type CellStep = LinesShifted | MoveStep;

/** The movement of a step; null if one of its sheets has no name. */
export function moveOf(step: MoveStep, nameOf: (sheet: string) => string | null): CellMove | null {
  const sheet = nameOf(step.sheet);
  if (sheet === null) return null;
  if (step.kind === "cells-shifted") return bandShift(sheet, step.area, step.axis, step.change);
  if (step.kind === "lines-moved") return linesMove(sheet, step.axis, step.first, step.last, step.before);
  const target = nameOf(step.to.sheet);
  if (target === null) return null;
  const { row, column } = step.to;
  return blockMove({ from: { sheet, area: step.area }, to: { sheet: target, row, column } });
}

/** Adds an insertion or deletion of rows or columns; inserted ones that are deleted again leave no step. */
export function withShift(steps: readonly CellStep[], sheet: string, shift: Shift): readonly CellStep[] {
  const last = steps.at(-1);
  const isTakenBack =
    last?.kind === "lines-shifted" &&
    last.sheet === sheet &&
    last.shift.change === "insert" &&
    shift.change === "delete" &&
    last.shift.axis === shift.axis &&
    last.shift.at === shift.at &&
    last.shift.count === shift.count;
  return isTakenBack ? steps.slice(0, -1) : [...steps, { kind: "lines-shifted", sheet, shift }];
}

/** Whether whole rows or columns of a sheet were inserted or deleted. */
export const isShifted = (steps: readonly CellStep[], sheet: string): boolean =>
  steps.some((step) => step.kind === "lines-shifted" && step.sheet === sheet);
