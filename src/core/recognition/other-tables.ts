import { flatMap } from "../flat-map";
import type { Rows } from "../forms/form";
import { rowsIn } from "../workbook/grid";
import type { SheetSnapshot } from "../workbook/snapshot";
import { headerByWords } from "./candidates/header";
import { plainListAt } from "./candidates/plain-list";
import { ATTACHMENT, isNamedTable, isTitle } from "./lexicon/titles";
import { isHeadLabel, type View } from "./view";

/** 政府采购预算表, 合同管理台账, 满意度调查统计: the line above a table that is no form. */
const NAME_OF_TABLE =
  /[\u4e00-\u9fff](?:表|清单|台账|目录|名录|清册|一览|统计|汇总|情况|参数|技术要求|项目库)(?:\([^()]*\))?$/;
/** Words of a form, and of a form that goes on; 绩效工资 is of people. */
const OF_FORM = /绩效(?!工资|奖)|目标|(?:^|[^术])指标|自评|申报|申请|批复|任务|续/;
const MAX_NAME = 40;
/** How many rows may stand between the line and the heads: the department, the unit of amounts. */
const MAX_ROWS_BETWEEN = 2;
const MIN_HEADS = 3;

/**
 * The sheet without the tables that stand above or below its forms and that a line of their own names: purchases,
 * contracts, staff. Their words would be read into the form beside them. Whatever may be part of a form stays.
 */
export function withoutOtherTables(sheet: SheetSnapshot, view: View): SheetSnapshot {
  const names = view.grid.rows.filter((row) => namesOtherTable(view, row));
  if (names.length === 0) return sheet;
  const marks = view.grid.rows.filter((row) => isTitleRow(view, row) || headerByWords(view, row) !== null);
  const blocks = flatMap(names, (row): readonly Rows[] => {
    const block = blockAt(view, row);
    return block && isBesideForms(view, block, marks) ? [block] : [];
  });
  if (blocks.length === 0) return sheet;
  const isLeftOut = (row: number): boolean => blocks.some(({ from, to }) => row >= from && row <= to);
  return { ...sheet, cells: sheet.cells.filter(({ row }) => !isLeftOut(row)) };
}

/** Whether the cells of a view are such a table from the first row on: one that stands beside a form. */
export function isOtherTable(view: View): boolean {
  const [first] = view.grid.rows;
  return first !== undefined && namesOtherTable(view, first) && blockAt(view, first) !== null;
}

function namesOtherTable({ grid }: View, row: number): boolean {
  const cells = grid.cellsIn(row);
  const [cell] = cells;
  if (!cell || cells.length > 1) return false;
  const { compact } = cell;
  return (
    compact.length <= MAX_NAME && !/[:：。；]/.test(compact) && NAME_OF_TABLE.test(compact) && !OF_FORM.test(compact)
  );
}

function isTitleRow({ grid }: View, row: number): boolean {
  const cells = grid.cellsIn(row);
  const [cell] = cells;
  if (!cell || cells.length > 1) return false;
  const { compact } = cell;
  return isTitle(compact) || isNamedTable(compact) || ATTACHMENT.test(compact);
}

/** The rows of the table that the line names, up to a blank row or another line of that sort; null if it has no list heads. */
function blockAt(view: View, name: number): Rows | null {
  const { grid } = view;
  const below = rowsIn(grid, name + 1, name + 1 + MAX_ROWS_BETWEEN);
  const heads = below.find((row) => grid.cellsIn(row).length >= MIN_HEADS);
  if (heads === undefined || below.some((row) => row <= heads && isTitleRow(view, row))) return null;
  const cells = grid.cellsIn(heads);
  const isListHead = cells.every(({ number, compact }) => number === null && !OF_FORM.test(compact));
  if (!isListHead || headerByWords(view, heads) || plainListAt(view, heads)) return null;
  let to = heads;
  for (const row of grid.rows) {
    if (row <= heads) continue;
    if (row > to + 1 || isTitleRow(view, row) || namesOtherTable(view, row)) break;
    const [first] = grid.cellsIn(row);
    // 主管部门 | 水利局 below: labels beside their values, as a form has them.
    if (first && isHeadLabel(first)) return null;
    to = row;
  }
  return { from: name, to };
}

/** Whether the rows are neither between the title of a form and its table, nor directly above a table without a title. */
function isBesideForms(view: View, { from, to }: Rows, marks: readonly number[]): boolean {
  const above = marks.findLast((row) => row < from);
  const below = marks.find((row) => row >= from);
  if (above === undefined && below === undefined) return false;
  const isAfterTable = above === undefined || headerByWords(view, above) !== null;
  return isAfterTable && (below === undefined || (below > to && isTitleRow(view, below)));
}
