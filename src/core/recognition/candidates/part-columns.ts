import { flatMap } from "../../flat-map";
import type { IndicatorPart, Months } from "../../forms/form";
import { parseTarget } from "../../values/parse-target";
import type { TargetContext } from "../../values/target";
import type { Grid, GridCell } from "../../workbook/grid";
import { namesPlace, partOfYear } from "../lexicon/part-heads";
import { located } from "../located";
import type { HeadedColumn } from "./header";
import type { JudgedColumn, NameAndValue } from "./judged-column";
import { cellOf } from "./row-cells";

/** A column with the values of a part: of a quarter, of a region. */
export interface PartColumn {
  readonly headed: HeadedColumn;
  readonly head: GridCell;
  readonly of: IndicatorPart["of"];
  readonly months: Months | null;
}

/** The fit of a head that says that its column holds values. */
const VALUE_FIT = 2.2;
/** With fewer columns of regions, the head may be a word that only looks like a name. */
const MIN_PLACES = 2;

/** The columns of parts of the year, if another column holds the values of the year; otherwise none. */
export function partsOfYear(headed: readonly HeadedColumn[]): readonly PartColumn[] {
  const isPart = ({ fit }: HeadedColumn): boolean => (fit.part ?? 0) > 0;
  const hasYear = headed.some((column) => !isPart(column) && (column.fit.target ?? 0) >= VALUE_FIT);
  if (!hasYear) return [];
  return flatMap(headed.filter(isPart), (column) => {
    const part = column.head && partOfYear(column.head.compact);
    return column.head && part ? [{ headed: column, head: column.head, of: "time", months: part.months }] : [];
  });
}

/** The columns of regions or bodies at the right of the names, beside a value of the whole. */
export function placesBeside(
  columns: readonly JudgedColumn[],
  { name, target }: NameAndValue,
  isOpen: (column: JudgedColumn) => boolean,
): readonly PartColumn[] {
  const places = flatMap(columns, (judged): readonly PartColumn[] => {
    const { column } = judged;
    if (judged === target || column.from < name.column.from || !column.head || !isOpen(judged)) return [];
    return namesPlace(column.head.compact) ? [{ headed: column, head: column.head, of: "place", months: null }] : [];
  });
  return places.length < MIN_PLACES ? [] : places;
}

/** The values of the parts in a row, beside its target. */
export function partsInRow(
  grid: Grid,
  row: number,
  target: GridCell,
  columns: readonly PartColumn[],
  context: TargetContext,
): readonly IndicatorPart[] {
  return flatMap(columns, ({ headed, head, of, months }) => {
    const cell = cellOf(grid, row, headed);
    if (!cell || cell.at === target.at || (cell.at.row !== row && cell.compact === "")) return [];
    const value = { at: cell.at, cellText: cell.text, text: cell.text, value: parseTarget(cell.text, context) };
    return [{ label: located(head, head.compact), of, months, value }];
  });
}
