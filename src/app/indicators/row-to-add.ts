import type { Branch, Form, IndicatorCategory } from "../../core/forms/form";
import { gridOf, type Grid, type GridCell } from "../../core/workbook/grid";
import { headerAbove } from "../../core/recognition/indicator-columns";
import type { InsertedRow } from "../../core/plan/plan";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { IndicatorChoice } from "../fill-indicator";
import { targetSkeleton } from "../target-skeleton";

/**
 * Adds a row for one more indicator to the block of its 二级: below the selected row if that is in the block, else before
 * the block's last row, so that all areas that span the block grow with it. A block of one row gets it below; the last
 * block of its table gets it above, because the table's areas end there. Null if the form has no such block or several,
 * or cannot grow.
 */
export function rowToAdd(
  snapshot: WorkbookSnapshot,
  form: Form,
  selected: number,
  { category, ...choice }: IndicatorChoice & { readonly category: IndicatorCategory },
): InsertedRow | null {
  const sheet = snapshot.sheets.find(({ name }) => name === form.sheet);
  const [branch, ...others] = form.branches.filter((each) => each.category === category);
  if (!sheet || !branch || others.length > 0) return null;
  const grid = gridOf(sheet);
  const header = headerAbove(sheet, { row: branch.rows.from, column: branch.level2.at.column });
  const names = header?.columns.get("level3");
  if (!header || !names) return null;
  const { row, like } = placeIn(branch, form, selected);
  // A row inserted above the first row of a table is outside its areas.
  if (row === header.firstDataRow) return null;
  const columns = range(form.area.column, Math.max(header.span.to, form.area.column + form.area.columns - 1));
  const cells = cellsOfRow(grid, like, columns);
  const isSingle = branch.rows.from === branch.rows.to;
  const heads = isSingle ? cells.filter(({ at }) => at.column < names.from) : [];
  const isAbove = isSingle && row === like;
  const growing = heads.filter(({ area }) => (isAbove ? area.row === like : area.row + area.rows - 1 === like));
  const own = cells.filter(({ at, area }) => at.column >= names.from && area.rows === 1 && area.columns > 1);
  // Excel extends these by itself; other programs need them listed.
  const spanning = cells.filter(({ area }) => area.row < row && row < area.row + area.rows);
  const nameCell = grid.at(like, names.from);
  return {
    sheet: form.sheet,
    row,
    beside: { at: nameCell.at, text: nameCell.text },
    cells: textsOf(header.columns, choice),
    movedUp: isAbove ? growing.map(({ at }) => at.column) : [],
    merges: [
      ...[...spanning, ...growing].map(({ area }) => ({ ...area, rows: area.rows + 1 })),
      ...own.map(({ area }) => ({ ...area, row })),
    ],
  };
}

/** The position of the new row, and a row of the block before the insertion. */
function placeIn(
  { rows: { from, to } }: Branch,
  { branches }: Form,
  selected: number,
): { readonly row: number; readonly like: number } {
  if (from === to) {
    const isLast = branches.every(({ rows }) => rows.to <= to);
    return { row: isLast ? to : to + 1, like: to };
  }
  const row = selected >= from && selected < to ? selected + 1 : to;
  return { row, like: row - 1 };
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const cellsOfRow = (grid: Grid, row: number, columns: readonly number[]): readonly GridCell[] => [
  ...new Set(columns.map((column) => grid.at(row, column))),
];

/** Comparator and unit go into their own columns, else around the number. */
function textsOf(
  columns: NonNullable<ReturnType<typeof headerAbove>>["columns"],
  { name, comparator, unit, figure = null }: IndicatorChoice,
): InsertedRow["cells"] {
  const [comparators, units] = [columns.get("comparator"), columns.get("unit")];
  const wanted = [
    [columns.get("level3"), name],
    [comparators, comparator],
    [units, unit],
    [columns.get("target"), targetSkeleton(comparators ? null : comparator, figure, units ? null : unit)],
  ] as const;
  return wanted.flatMap(([span, value]) => (span && value ? [{ column: span.from, value }] : []));
}
