import { flatMap } from "../../flat-map";
import type { View } from "../view";
import type { ColumnRoles } from "./columns";
import { firstCell } from "./row-cells";

const YEAR = /^(20\d{2})年?度?$/;

/**
 * The rows of years other than the budget's where each indicator has a row for each year: 年度 | 年度值 with 2026年, 2027年,
 * 2028年 below each other. Empty for tables whose rows have no year, or if the budget year is not among them.
 */
export function rowsOfOtherYears(
  { grid }: View,
  { columns, judged, span }: ColumnRoles,
  rows: readonly number[],
  budgetYear: () => number | null,
): ReadonlySet<number> {
  const name = columns.get("level3");
  const taken = new Set([...columns.values()].map(({ from }) => from));
  for (const { column } of judged) {
    if (!name || taken.has(column.from) || column.from < span.from) continue;
    const years = flatMap(rows, (row) => {
      const year = YEAR.exec(grid.at(row, column.from).compact)?.[1];
      return year === undefined ? [] : [{ row, year: Number(year) }];
    });
    if (years.length < rows.length || !repeatsYears(years)) continue;
    const names = new Set(rows.map((row) => firstCell(grid, row, name).compact).filter((text) => text !== ""));
    const year = budgetYear();
    const own = years.filter((each) => each.year === year);
    // A year that not every indicator has is a property of the indicator.
    if (own.length > 0 && own.length >= names.size && names.size * 2 <= rows.length)
      return new Set(flatMap(years, (each) => (each.year === year ? [] : [each.row])));
  }
  return new Set();
}

const repeatsYears = (years: readonly { readonly year: number }[]): boolean => {
  const distinct = new Set(years.map(({ year }) => year)).size;
  return distinct > 1 && years.length >= 2 * distinct;
};
