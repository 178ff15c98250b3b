import { flatMap } from "../../flat-map";
import type { Rows } from "../../forms/form";
import { rowsIn } from "../../workbook/grid";
import type { JudgedCell, View } from "../view";
import type { IndicatorTable } from "./table";

const OF_PERIOD =
  /^(?:项目)?(?:中长期|长期|中期|远期|实施期|实施周期|项目期|全周期|总体)(?:绩效)?(?:目标|指标)(?:衡量)?(?:指标)?$/;
const OF_YEAR = /^(?:项目)?(?:年度|当年|本年度?|全年|20\d{2}年度?)(?:绩效)?(?:目标|指标)(?:衡量)?(?:指标)?$/;

/** A line over fewer columns is a cell of the table. */
const MIN_LINE_COLUMNS = 3;

/** A caption of a block of indicators. */
interface Caption extends Rows {
  readonly isOfPeriod: boolean;
}

/**
 * The rows of the block with the indicators of the whole run, 长期绩效指标, above or below that of the year, 年度绩效指标: told by captions at the
 * left of the columns, or alone in a row. Null for forms without both blocks.
 */
export function periodRowsOf(view: View, tables: readonly IndicatorTable[]): Rows | null {
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
  const isCaption = ({ area }: JudgedCell, isAlone: boolean): boolean =>
    area.column < left || (isAlone && area.columns >= MIN_LINE_COLUMNS);
  const found = flatMap(rowsIn(grid, first.header.row - 1, last.lastRow), (row) => {
    const cells = grid.cellsIn(row);
    return flatMap(cells, (cell) => {
      const isOfPeriod = cell.at.row === row && isCaption(cell, cells.length === 1) ? captionKind(cell.compact) : null;
      return isOfPeriod === null ? [] : [{ from: row, height: cell.area.rows, isOfPeriod }];
    });
  });
  // A caption that is not merged holds for the rows until the next one.
  return found.map(({ from, height, isOfPeriod }, index) => {
    const end = height > 1 ? from + height - 1 : (found[index + 1]?.from ?? last.lastRow + 1) - 1;
    return { from, to: end, isOfPeriod };
  });
}

/** Whether a text captions the whole run; null if it is no caption. */
function captionKind(compact: string): boolean | null {
  const bare = compact.replace(/\([^()]*\)|[:：]$|^[(（]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．]?/g, "");
  if (OF_PERIOD.test(bare)) return true;
  return OF_YEAR.test(bare) || OF_YEAR.test(compact) ? false : null;
}
