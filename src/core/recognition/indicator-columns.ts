import type { Form } from "../forms/form";
import type { Area } from "../workbook/address";
import type { Grid } from "./grid";
import { indicatorHeaderAt, type IndicatorHeader } from "./indicator-header";
import type { HeaderTerm } from "./vocabulary";

/** The header of the indicator table that a row belongs to; null where there is none above. */
export function headerAbove(grid: Grid, row: number): IndicatorHeader | null {
  for (let above = row - 1; above >= 0; above -= 1) {
    const header = indicatorHeaderAt(grid, above);
    if (header) return header.firstDataRow <= row ? header : null;
  }
  return null;
}

/** The indicator rows of each column of a form's table, without the header; empty where it has no rows. */
export function indicatorColumns(form: Form, grid: Grid): ReadonlyMap<HeaderTerm, Area> {
  const rows = [
    ...form.branches.flatMap((branch) => [branch.rows.from, branch.rows.to]),
    ...form.indicators.map(({ level3 }) => level3.at.row),
  ];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const header = rows.length === 0 ? null : headerAbove(grid, first);
  return new Map(
    [...(header?.columns ?? [])].map(([term, { from, to }]) => [
      term,
      { row: first, column: from, rows: last - first + 1, columns: to - from + 1 },
    ]),
  );
}
