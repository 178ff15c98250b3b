import type { PeriodRows, Rows } from "../../forms/form";
import { rowsIn } from "../../workbook/grid";
import { captionKind } from "../lexicon/period-captions";
import type { JudgedCell, View } from "../view";
import type { IndicatorTable } from "./table";

/** A line over fewer columns is a cell of the table. */
const MIN_LINE_COLUMNS = 3;

/** A caption of a block of indicators. */
interface Caption extends Rows {
  readonly isOfPeriod: boolean;
}

/**
 * The block with the indicators of the whole run, 长期绩效指标, beside that of the year, 年度绩效指标, or above or below it: told by captions at
 * the left of the columns, or alone in a row. Null for forms without both blocks.
 */
export function periodRowsOf(view: View, tables: readonly IndicatorTable[]): PeriodRows | null {
  const beside = tables.find(({ periodColumns }) => periodColumns !== null);
  if (beside?.periodColumns) {
    const to = Math.max(...tables.map(({ lastRow }) => lastRow));
    return { from: beside.header.firstDataRow, to, columns: beside.periodColumns };
  }
  const captions = captionsOf(view, tables);
  const ofPeriod = captions.find(({ isOfPeriod }) => isOfPeriod);
  if (!ofPeriod || captions.every(({ isOfPeriod }) => isOfPeriod)) return null;
  return { from: ofPeriod.from, to: ofPeriod.to };
}

/** The captions beside or between the rows of the tables, from top to bottom. */
function captionsOf({ grid }: View, tables: readonly IndicatorTable[]): readonly Caption[] {
  const [first, last] = [tables[0], tables.at(-1)];
  if (!first || !last) return [];
  const left = Math.min(...tables.map(({ roles }) => roles.span.from));
  const mayCaption = ({ area }: JudgedCell, isAlone: boolean): boolean =>
    area.column < left || (isAlone && area.columns >= MIN_LINE_COLUMNS);
  const found: { readonly from: number; readonly height: number; readonly isOfPeriod: boolean }[] = [];
  for (const row of rowsIn(grid, first.header.row - 1, last.lastRow)) {
    const cells = grid.cellsIn(row);
    for (const cell of cells) {
      const isOfPeriod = mayCaption(cell, cells.length === 1) ? captionKind(cell.compact) : null;
      if (isOfPeriod !== null) found.push({ from: row, height: cell.area.rows, isOfPeriod });
    }
  }
  // A caption that is not merged holds for the rows until the next one.
  return found.map(({ from, height, isOfPeriod }, index) => {
    const end = height > 1 ? from + height - 1 : (found[index + 1]?.from ?? last.lastRow + 1) - 1;
    return { from, to: end, isOfPeriod };
  });
}
