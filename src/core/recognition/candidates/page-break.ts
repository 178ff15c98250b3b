import { flatMap } from "../../flat-map";
import { compactText } from "../../values/text";
import { cellsBetween } from "../../workbook/grid";
import { isMoneyTerm } from "../lexicon/labels";
import { ATTACHMENT } from "../lexicon/titles";
import type { JudgedCell, View } from "../view";
import { headerByWords } from "./header";
import { sameHeads, type HeaderRows } from "./header-rows";
import { inlinePairs } from "./pairs";
import { startsWithEndTerm } from "./table-end";

/** How many rows a repeated page header may have (title, unit line, column heads). */
const MAX_PAGE_HEADER_ROWS = 6;
/** The fit of a label whose words are all known. */
const CLEAR_FIT = 0.8;
/** 续表, …目标表（续）, …目标表（续表1）. */
const GOES_ON = /^续表?\d{0,2}$|续表\d{0,2}$|\(续表?[\d一二三四五六七八九十]{0,2}\)/;

/**
 * The first row below the heads of a table that are printed again on the next page; null where the table ends. `index` is the
 * place of the first row of the page among the table rows. Only titles may stand before the heads and, where one of them
 * says that the form goes on (续表), its fields too, unless they name another project.
 */
export function rowBelowPageBreak(view: View, index: number, header: HeaderRows): number | null {
  const rows = view.tableRows.slice(index, index + MAX_PAGE_HEADER_ROWS);
  const heads = rows.findIndex((row) => headerByWords(view, row) !== null);
  const next = heads < 0 ? null : headerByWords(view, rows[heads] ?? 0);
  if (!next || !isSameHeader(view, next, header)) return null;
  const between = flatMap(rows.slice(0, heads), (row) => view.grid.cellsIn(row));
  if (between.some(({ compact }) => ATTACHMENT.test(compact))) return null;
  const goesOn = between.some(({ compact }) => GOES_ON.test(compact)) && !namesOther(view, between, header);
  return goesOn || isOfPage(between) || repeatsName(view, between, header) ? next.firstDataRow : null;
}

/** Whether the heads recur in the same columns, over as many rows. */
const isSameHeader = ({ grid }: View, next: HeaderRows, first: HeaderRows): boolean =>
  next.firstDataRow - next.row === first.firstDataRow - first.row && sameHeads(grid, next.row, first.row);

/** A title, a unit of amounts, the body that fills in: what is printed on each page. */
const isOfPage = (cells: readonly JudgedCell[]): boolean =>
  !cells.some(startsWithEndTerm) &&
  cells.every(({ judged: { labelAhead: reading, isPlainTitle } }) => {
    const isUnclear = reading === null || reading.fit < CLEAR_FIT || isPlainTitle;
    return isUnclear || ["other", "ownName", "unitName"].includes(reading.term);
  });

/** Whether the cells only name the project again, in words that stand above the table too. A title would begin another form. */
function repeatsName(view: View, cells: readonly JudgedCell[], header: HeaderRows): boolean {
  if (namesIn(view, cells).length === 0 || namesOther(view, cells, header)) return false;
  const above = new Set(cellsBetween(view.grid, 0, header.row - 1).map(({ compact }) => compact));
  return cells.every((cell) => above.has(cell.compact) && !cell.judged.isPlainTitle && !labelsMoney(cell));
}

const labelsMoney = ({ judged: { labelAhead: reading } }: JudgedCell): boolean =>
  reading !== null && isMoneyTerm(reading.term);

/** Whether the cells name a project that is not the last one named above the table. */
function namesOther(view: View, cells: readonly JudgedCell[], { row }: HeaderRows): boolean {
  const names = namesIn(view, cells);
  const above = namesIn(view, cellsBetween(view.grid, 0, row - 1)).at(-1);
  return names.some((name) => name !== above);
}

/** The project names behind their labels, in the same cells or in those at the right. */
const namesIn = (view: View, cells: readonly JudgedCell[]): readonly string[] =>
  flatMap(cells, (cell) => {
    const { labelAhead: reading } = cell.judged;
    if (reading?.term !== "projectName" || reading.fit < CLEAR_FIT) return [];
    const inside = inlinePairs(view, cell.text).find((pair) => pair.reading.term === "projectName");
    const { area } = cell;
    const beside = view.grid.at(area.row, area.column + area.columns);
    return [inside ? compactText(inside.text) : beside.compact];
  });
