import type { LocalText } from "../core/local-text";
import { gridOf, type GridCell } from "../core/workbook/grid";
import { headerAbove, type IndicatorHeader } from "../core/recognition/indicator-columns";

import { recognise } from "../core/recognition/recognise";
import type { CellEdit } from "../core/plan/plan";
import { fail, ok, type Result } from "../core/result";
import { contains, type CellRef } from "../core/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook/snapshot";
import { targetSkeleton } from "./target-skeleton";

/** A catalog indicator to write into a row. */
export interface IndicatorChoice {
  /** 三级指标. */
  readonly name: string;
  /** "≥", or null if the catalog leaves it open. */
  readonly comparator: string | null;
  /** 计量单位, or null. */
  readonly unit: string | null;
  /** The number, if known; otherwise the user fills it in. */
  readonly figure?: string | null;
}

/** The result of planning to write an indicator. */
export interface IndicatorFill {
  readonly edits: readonly CellEdit[];
  /** Cells with other content. Text is replaced only after the user agrees. */
  readonly replaced: readonly CellRef[];
}

/** Why a row cannot take an indicator. */
export interface FillProblem {
  readonly kind: "not-an-indicator-row";
  readonly message: LocalText;
}

/**
 * Writes an indicator into the row of a cell: its name; comparator and unit into columns of their own, or into the
 * blank value cell around the number, which the user fills in. Keeps an existing value.
 */
export function planFillIndicator(
  snapshot: WorkbookSnapshot,
  cell: CellRef,
  { name, comparator, unit, figure = null }: IndicatorChoice,
): Result<IndicatorFill, FillProblem> {
  const sheet = snapshot.sheets.find((each) => each.name === cell.sheet);
  const header = sheet && tableAt(snapshot, sheet, cell);
  if (!header) return fail(notAnIndicatorRow(cell));
  const grid = gridOf(sheet);
  const at = (term: "level3" | "target" | "comparator" | "unit"): GridCell | null => {
    const span = header.columns.get(term);
    return span ? grid.at(cell.row, span.from) : null;
  };
  const [nameCell, valueCell, comparatorCell, unitCell] = [at("level3"), at("target"), at("comparator"), at("unit")];
  if (nameCell?.at.row !== cell.row) return fail(notAnIndicatorRow(cell));
  const skeleton = targetSkeleton(comparatorCell ? null : comparator, figure, unitCell ? null : unit);
  const wanted: readonly (readonly [GridCell | null, string | null])[] = [
    [nameCell, name],
    [comparatorCell, comparator],
    [unitCell, unit],
    [valueCell?.compact === "" ? valueCell : null, skeleton],
  ];
  const edits = wanted.flatMap(([to, value]): readonly CellEdit[] =>
    to && value !== null && value !== to.text ? [{ at: to.at, before: to.text, value }] : [],
  );
  return ok({ edits, replaced: edits.filter(({ before }) => before.trim() !== "").map(({ at: place }) => place) });
}

/** The header of the indicator table that the cell's row belongs to; null outside tables. */
function tableAt(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, cell: CellRef): IndicatorHeader | null {
  const forms = recognise(snapshot).filter((form) => form.sheet === cell.sheet);
  // A row may extend beyond its form, and another form may be beside it.
  const form =
    forms.find(({ area }) => contains(area, cell)) ??
    forms.find(({ area }) => contains(area, { ...cell, column: area.column }));
  const isRow =
    form?.branches.some(({ rows }) => cell.row >= rows.from && cell.row <= rows.to) === true ||
    form?.indicators.some(({ level3 }) => level3.at.row === cell.row) === true;
  return isRow ? headerAbove(sheet, cell) : null;
}

const notAnIndicatorRow = ({ sheet, row }: CellRef): FillProblem => ({
  kind: "not-an-indicator-row",
  message: {
    zh: `“${sheet}”第 ${row + 1} 行不在绩效指标表内。请选中要填写的指标行`,
    en: `Row ${row + 1} of "${sheet}" is in no indicator table. Select the row to fill in`,
  },
});
