import type { TableColumn } from "../../forms/form";
import { rowsIn, type Grid, type GridCell } from "../../workbook/grid";
import type { Term } from "../lexicon/label-reading";
import { FOOT_TERMS, HEAD_TERMS, isGoalTerm, isMoneyTerm } from "../lexicon/labels";
import { ATTACHMENT } from "../lexicon/titles";
import type { JudgedCell, View } from "../view";
import type { ColumnSpan } from "./column-span";
import type { ColumnRoles } from "./columns";
import { headerByWords } from "./header";
import { beginsProject } from "./project-lines";
import { beginsTree } from "./tree-column";
import { firstCell } from "./row-cells";

/**
 * Whether the row is not part of the table: a foot, a title, an attachment label, another header, or a text over
 * several columns.
 */
export function endsTable(view: View, row: number, { columns, span }: ColumnRoles): boolean {
  const { grid } = view;
  const [names, targets] = [columns.get("level3"), columns.get("target")];
  const level3 = grid.at(row, names?.from ?? span.from);
  const target = grid.at(row, targets?.from ?? span.to);
  if (level3.compact !== "" && span.from !== span.to && spansOthers(level3, target, columns)) return true;
  const [first] = grid.cellsIn(row);
  if (!first) return false;
  if (headerByWords(view, row) || BLANK_SEAL.test(target.compact) || first.compact === NUMBERS) return true;
  if (namesAnother(first) || holdsField(grid, first) || beginsTree(view, row) || headsPurchases(grid, row)) return true;
  const isFilled = level3.compact !== "" && target.compact !== "" && level3.at.column > span.from;
  if (isFilled) return isFootTerm(level3) && startsWithEndTerm(first);
  return beginsAnother(first) || startsWithEndTerm(first);
}

const OF_PRICES = /^(?:单价|总价|金额|测算(?:过程|依据|标准))(?:\([^()]*\))?$/;
const OF_PURCHASES = /^(?:(?:采购|支出|费用)?(?:品目|内容|名称|项目)|规格型号|规格|型号|数量|单位)$/;

/** 采购品目 | 数量 | 单价 | 金额: the heads of a list of purchases or costs. */
function headsPurchases(grid: Grid, row: number): boolean {
  const heads = grid.cellsIn(row).map(({ compact }) => compact);
  const prices = heads.filter((head) => OF_PRICES.test(head)).length;
  return prices > 0 && prices + heads.filter((head) => OF_PURCHASES.test(head)).length > 2;
}

/** Heads the numbers of another list, or of the next page. */
const NUMBERS = "序号";

/** A line over fewer columns is a cell of the table. */
const MIN_LINE_COLUMNS = 3;

/**
 * Whether a line over the columns heads the rows below it, which go on with the table: 目标1：按期建成门诊楼, 履职一：行业监管执法. A line
 * that names a project begins another table.
 */
export function headsSection(view: View, row: number, roles: ColumnRoles): boolean {
  const { grid } = view;
  const cells = grid.cellsIn(row);
  const [line] = cells;
  if (!line || cells.length > 1 || line.area.columns < MIN_LINE_COLUMNS) return false;
  if (beginsAnother(line) || startsWithEndTerm(line) || beginsProject(view, row) || NAMED.test(line.compact))
    return false;
  const next = rowsIn(grid, line.area.row + line.area.rows, line.area.row + line.area.rows)[0];
  return next !== undefined && !endsTable(view, next, roles) && holdsIndicator(grid, next, roles);
}

/** A project's name without a label: 二、病虫害防控项目. */
const NAMED = /(?:项目|专项|经费|资金)(?:\([^()]*\))?$/;

function holdsIndicator(grid: Grid, row: number, { columns }: ColumnRoles): boolean {
  const [name, target] = (["level3", "target"] as const).map((role) => {
    const span = columns.get(role);
    return span && firstCell(grid, row, span);
  });
  return name?.at.row === row && name.compact !== "" && target !== undefined && target.compact !== "";
}

/** Whether a cell covers both name and value, or a name begins to the left of its levels; neither is an indicator. */
function spansOthers(name: GridCell, target: GridCell, columns: ReadonlyMap<TableColumn, ColumnSpan>): boolean {
  if (name === target) return true;
  const [level1, level2, level3] = [columns.get("level1"), columns.get("level2"), columns.get("level3")];
  const left = level2 && level3 && level2.from !== level3.from ? level2 : undefined;
  const leftmost = level1 && left ? Math.min(level1.from, left.from) : left?.from;
  return (
    leftmost !== undefined &&
    name.at.column <= leftmost &&
    name.area.columns > 1 &&
    name.at.column < (level3?.from ?? 0)
  );
}

const NAMES: ReadonlySet<Term> = new Set<Term>(["projectName", "departmentName", "unitName"]);

/** 项目名称：病虫害防控 below a table begins the next form. */
function namesAnother({ judged: { labelAhead: reading } }: JudgedCell): boolean {
  return reading !== null && reading.fit >= 0.9 && NAMES.has(reading.term);
}

/** 项目资金总额 | 268, 年度目标 and its text: funds and goals below the table. */
function holdsField(grid: Grid<JudgedCell>, { judged: { label }, area }: JudgedCell): boolean {
  if (label === null || label.fit < 0.9 || !HEAD_TERMS.has(label.term)) return false;
  const beside = grid.at(area.row, area.column + area.columns);
  const { amount, prose } = beside.judged.features;
  return beside.at.row === area.row && (isMoneyTerm(label.term) ? amount === 1 : isGoalTerm(label.term) && prose === 1);
}

export const beginsAnother = ({ compact, judged }: JudgedCell): boolean =>
  judged.isPlainTitle || ATTACHMENT.test(compact);

const END_LABEL =
  /^(?:备注|填报?表?人|单位负责人|部门负责人|负责人|制表人|经办人|财政部门|主管部门|审核|审批|联系|说明|注[:：]|填表说明)|(?:审核|审批|批复|初审|复核|审查)意见|(?:科室?|股室?|处室?|部门|单位|局)(?:意见|\(?(?:盖章|签章|公章|签字)\)?)/;

/** The place for a seal, a signature and a date: （盖章） 年 月 日. */
const BLANK_SEAL = /^\(?(?:盖章|签章|公章|签字|签名)\)?[:：]?(?:年月日)?$|^年月日$/;

export const startsWithEndTerm = (cell: JudgedCell): boolean =>
  isFootTerm(cell) || (cell.compact.length <= 40 && END_LABEL.test(cell.compact));

/** 联系电话 and the like, in its own cell or before its value: 联系电话：0730-5550166. */
export function isFootTerm({ judged: { labelAhead: reading } }: JudgedCell): boolean {
  return reading !== null && reading.fit > 0.8 && FOOT_TERMS.has(reading.term);
}
