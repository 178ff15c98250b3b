import { assemble, type ReadForm } from "./assemble";
import { statedUnit } from "./candidates/amount-units";
import { readFields } from "./candidates/fields";
import { entryFields, unitsAbove, withShared } from "./candidates/list";
import { headingLeftOf, readCellOfIndicators, type CellOfIndicators } from "./candidates/one-cell";
import type { PlainList } from "./candidates/plain-list";
import { isFilled, type Region } from "./candidates/raw-field";
import { flatMap } from "../flat-map";
import { cellsBetween } from "../workbook/grid";
import { isListOfGoals, isReview } from "./form-evidence";
import { areaOf, cellsOf, lastFilledRow, readHead } from "./region-head";
import { isLevel2 } from "./lexicon/categories";
import { withListSums } from "./list-sums";
import type { HeadOnly, MatrixSection } from "./regions";
import type { View } from "./view";

/** The projects of a list without indicator columns. */
export function formsOfList(view: View, head: Region, plain: PlainList): readonly ReadForm[] {
  const common = readHead(view, head);
  const heads = cellsBetween(view.grid, plain.header.row, plain.header.firstDataRow - 1);
  const hasIndicators = plain.entries.some(({ cell }) => cell !== null);
  if (!hasIndicators && !isListOfGoals(view.grid.sheet, common.headCells, heads)) return [];
  const forms = plain.entries.map(({ row, cell, at }) => {
    const own = entryFields(view, plain.list, row).map((field) =>
      field.cell === at && cell?.goal ? { ...field, text: cell.goal } : field,
    );
    return assemble({
      head: common,
      stated: common.stated ?? statedUnit(view.grid.cellsIn(plain.header.row)),
      area: areaOf(view, row, row, head.lastColumn),
      printed: { rows: [{ from: head.from, to: plain.header.firstDataRow - 1 }], heads: [] },
      fields: withShared(own, common.fields),
      indicators: cell?.indicators ?? [],
      branches: cell?.branches ?? [],
      columns: null,
      uncertain: cell ? [] : [{ kind: "no-indicators", at: at.at, other: null }],
    });
  });
  const isEntry = (row: number): boolean => plain.entries.some((entry) => entry.row === row);
  const units = unitsAbove(view, plain.list, { from: plain.header.firstDataRow, to: plain.lastRow }, isEntry);
  return withListSums(view, plain.list, [plain.header.row + 1, plain.lastRow], forms, units);
}

/** The form or forms of a matrix of indicators. */
export function formsOfMatrix(view: View, { head, matrix, foot }: MatrixSection): readonly ReadForm[] {
  const common = readHead(view, head);
  const { firstRow, lastHeadRow, lastRow, entries } = matrix;
  const below = readFields(view, foot, () => false);
  const end = lastFilledRow(view, foot, lastRow);
  const heads: Region = { from: firstRow, to: lastHeadRow, lastColumn: head.lastColumn };
  return entries.map(({ row, content, fields }) =>
    assemble({
      head: common,
      stated: common.stated ?? statedUnit(cellsOf(view, heads)),
      area: areaOf(view, row ?? head.from, row ?? end, head.lastColumn),
      printed: { rows: [{ from: head.from, to: lastHeadRow }, foot], heads: [] },
      fields: [...fields, ...common.fields, ...below],
      indicators: content.indicators,
      branches: content.branches,
      columns: null,
      uncertain: [],
    }),
  );
}

/** Shorter texts do not list indicators. */
const MIN_LIST = 12;

/** A form without a table: its indicators are texts in cells, or could not be read. */
export function formOfHead(view: View, { region, lastRow, at }: HeadOnly): readonly ReadForm[] {
  const common = readHead(view, region);
  const cells = cellsOfIndicators(view, { ...region, to: lastRow });
  const filled = common.fields.filter((field) => field.term !== "other" && isFilled(field));
  if (!common.title || filled.length < 3 || (cells.length === 0 && isReview(common.title.value))) return [];
  return [
    assemble({
      head: common,
      stated: common.stated,
      fields: common.fields,
      area: areaOf(view, region.from, cells.length > 0 ? lastRow : region.to, region.lastColumn),
      printed: { rows: [region], heads: [] },
      indicators: flatMap(cells, ({ indicators }) => indicators),
      branches: flatMap(cells, ({ branches }) => branches),
      columns: null,
      uncertain:
        cells.length > 0 ? [] : [{ kind: "no-indicators", at: { sheet: view.grid.sheet, ...at }, other: null }],
    }),
  ];
}

/** Whether a text begins with a 二级: 时效指标：4月底前. */
function namesLevel2(compact: string): boolean {
  const colon = compact.search(/[:：]./);
  return colon > 0 && isLevel2(compact.slice(0, colon));
}

/** The texts of a head that list indicators, each with the 一级 to its left if there is one. */
const cellsOfIndicators = (view: View, region: Region): readonly CellOfIndicators[] =>
  flatMap(cellsOf(view, region), (cell) => {
    const heading = headingLeftOf(view.grid, cell);
    const isOfLevel = heading !== null && (heading.level2 !== null || namesLevel2(cell.compact));
    if (cell.compact.length < MIN_LIST && !isOfLevel) return [];
    return readCellOfIndicators(cell, heading) ?? [];
  });
