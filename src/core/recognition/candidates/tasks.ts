import { flatMap } from "../../flat-map";
import type { AmountField, BudgetTask, Form, ListSum, Located } from "../../forms/form";
import type { AmountReading, MoneyUnit } from "../../values/amount";
import { readAmount } from "../../values/read-amount";
import { cellLabel } from "../../workbook/address";
import { rowsIn, type GridCell } from "../../workbook/grid";
import { isGoalTerm } from "../lexicon/labels";
import type { JudgedCell, View } from "../view";
import type { Region } from "./raw-field";

/** A list in the head of a form that breaks down its money by task, by duty or by use, and its totals. */
export interface TaskTable {
  /** The rows of the list, including its heads. */
  readonly region: Region;
  /** Its first column of amounts if the names are the goals of the form, which are read as such; otherwise 0. */
  readonly firstColumn: number;
  readonly tasks: readonly BudgetTask[];
  readonly totals: Readonly<Partial<Record<AmountField, Located<AmountReading>>>>;
}

const NAME_HEAD = /(?:任务|活动|工作|项目)名称$|^(?:重点|主要)?(?:任务|工作)(?:名称)?$|^名称$|职能$/;
const TOTAL_LINE = /^(?:金额|总)?(?:合计|总计)$/;
const SUBTOTAL_LINE = /^小计$/;
const TOTAL_COLUMN = /^(?:总额|合计|小计)(?:\([^()]*\))?$/;

/** Reads the lists in the region: a row of heads with a name and an amount, followed by at least two rows. */
export function readTasks(view: View, region: Region, unit: MoneyUnit): readonly TaskTable[] {
  const tables: TaskTable[] = [];
  for (const row of rowsIn(view.grid, region.from, region.to)) {
    if (row <= (tables.at(-1)?.region.to ?? -1)) continue;
    const header =
      view.grid.cellsIn(row).find(({ compact }) => NAME_HEAD.test(compact)) ?? headOfUses(view, row, region);
    const table = header && taskTableUnder(view, header, region, unit);
    if (table) tables.push(table);
  }
  return tables;
}

/** Whether a cell belongs to one of the lists. */
export const isInTasks = (tasks: readonly TaskTable[], { at }: JudgedCell): boolean =>
  tasks.some(({ region, firstColumn }) => at.row >= region.from && at.row <= region.to && at.column >= firstColumn);

/** Taller heads are captions of the block. */
const MAX_HEAD_ROWS = 3;

/**
 * The head of the names in a row such as 支出明细 | 测算依据 | 金额 above lines with amounts: whatever the names are headed,
 * several amounts below one head are parts of a sum, and the first of them is not the sum.
 */
function headOfUses(view: View, row: number, region: Region): JudgedCell | null {
  const { grid } = view;
  const cells = grid.cellsIn(row);
  if (cells.length < 2 || cells.some(({ judged }) => judged.features.amount === 1)) return null;
  const linesUnder = ({ area }: JudgedCell): readonly number[] => rowsIn(grid, row + area.rows, region.to).slice(0, 2);
  const money = cells.find((cell) => {
    if (!HEADS_MONEY.test(cell.compact) || cell.area.rows > MAX_HEAD_ROWS) return false;
    const lines = linesUnder(cell).map((line) => grid.at(line, cell.at.column));
    return lines.length === 2 && lines.every(({ judged }) => judged.features.amount === 1);
  });
  if (!money) return null;
  // A list of duties with their goals and indicators is no list of sums.
  if (cells.some(({ at, compact }) => at.column > money.at.column && /目标|指标/.test(compact))) return null;
  const first = linesUnder(money);
  const isName = ({ compact, judged }: JudgedCell): boolean => {
    const { features, label } = judged;
    const { amount, level1, level2 } = features;
    const isLabel = label !== null && label.fit >= CLEAR_LABEL && !TOTAL_LINE.test(compact);
    return compact.length > 1 && amount + level1 + level2 === 0 && !isLabel && !/^\d+$|^20\d{2}年/.test(compact);
  };
  const head = cells.find(
    ({ at, area }) =>
      at.column < money.at.column &&
      area.rows <= MAX_HEAD_ROWS &&
      first.every((line) => grid.at(line, at.column).at.row === line && isName(grid.at(line, at.column))),
  );
  return head ?? null;
}

const numbersBelow = (end: number): readonly number[] => Array.from({ length: end }, (_, index) => index);

/** 金额, 预算金额（万元）, 安排资金; 资金来源 and the like head no amounts. */
const HEADS_MONEY = /(?:金额|资金|预算|经费|预算数|费用)(?:\((?:单位[:：])?(?:亿元|万元|元)\))?$/;
/** Names that fit a label so well are lines of fields. */
const CLEAR_LABEL = 0.8;

function taskTableUnder(view: View, header: JudgedCell, region: Region, unit: MoneyUnit): TaskTable | null {
  const { grid } = view;
  const lastHeaderRow = header.area.row + header.area.rows - 1;
  const columns = amountColumns(view, header, lastHeaderRow, region.lastColumn);
  const rows = linesBelow(
    view,
    header,
    lastHeaderRow,
    region.to,
    columns.map(({ column }) => column),
  );
  if (columns.length === 0 || rows.length < 2) return null;
  const amountAt = (row: number, column: number) => locateAmount(grid.at(row, column), unit);
  const [total, ...parts] = columns;
  const end = totalLineAmong(rows.map((row) => grid.at(row, header.at.column).compact));
  const tasks = flatMap(rows.slice(0, end < 0 ? rows.length : end), (row): readonly BudgetTask[] => {
    const name = grid.at(row, header.at.column);
    if (SUBTOTAL_LINE.test(name.compact)) return [];
    if (!total || name.compact === "" || grid.at(row, total.column).compact === "") return [];
    return [
      {
        name: { at: name.at, cellText: name.text, text: name.text, value: name.text.trim() },
        total: amountAt(row, total.column),
        parts: parts.map(({ column }) => amountAt(row, column)),
      },
    ];
  });
  const totalRow = rows[end];
  const isOfGoals = numbersBelow(total?.column ?? 0).some((column) =>
    isGoalTerm(grid.at(header.at.row, column).judged.label?.term),
  );
  return {
    region: { ...region, from: header.at.row, to: rows.at(-1) ?? lastHeaderRow },
    firstColumn: isOfGoals ? (total?.column ?? 0) : 0,
    // Without a total line the tasks may be only a selection, which cannot be compared with anything.
    tasks: totalRow === undefined ? [] : tasks,
    totals:
      totalRow === undefined
        ? {}
        : Object.fromEntries(columns.map(({ field, column }) => [field, amountAt(totalRow, column)])),
  };
}

/** The index of the line that sums up all others: 合计, or the first 小计 if it is the last line; -1 if there is none. */
function totalLineAmong(names: readonly string[]): number {
  const total = names.findIndex((name) => TOTAL_LINE.test(name));
  if (total >= 0) return total;
  const subtotal = names.findIndex((name) => SUBTOTAL_LINE.test(name));
  return subtotal === names.length - 1 ? subtotal : -1;
}

/** The rows of the list: as long as they have a name and only amounts in the amount columns. */
function linesBelow(
  view: View,
  header: JudgedCell,
  lastHeaderRow: number,
  last: number,
  columns: readonly number[],
): readonly number[] {
  const { grid } = view;
  const lines: number[] = [];
  for (const row of rowsIn(grid, lastHeaderRow + 1, last)) {
    const name = grid.at(row, header.at.column);
    const isLine =
      name.compact !== "" &&
      columns.every((column) => {
        const cell = grid.at(row, column);
        // An amount that begins at another column belongs to the block below: 部门预算总额 over both columns.
        const isBelowHead = cell.at.column === column && cell !== name;
        return isBelowHead && (cell.compact === "" || cell.judged.features.amount === 1 || /^\d/.test(cell.compact));
      });
    if (!isLine) break;
    lines.push(row);
    if (TOTAL_LINE.test(name.compact)) break;
  }
  return lines;
}

const BUDGETS: ReadonlySet<AmountField> = new Set<AmountField>([
  "generalBudget",
  "governmentFund",
  "stateCapital",
  "specialAccount",
]);
const SOURCES: readonly AmountField[] = ["fiscalFunds", "otherFunds", "carryover", ...BUDGETS];

/** 总额, 财政拨款, 其他资金 … under or beside 预算金额. */
function amountColumns(
  view: View,
  header: JudgedCell,
  lastHeaderRow: number,
  lastColumn: number,
): readonly { readonly field: AmountField; readonly column: number }[] {
  const columns: { readonly field: AmountField; readonly column: number }[] = [];
  for (let column = header.area.column + header.area.columns; column <= lastColumn; column += 1) {
    const cell = view.grid.at(lastHeaderRow, column);
    if (cell.at.column !== column || cell.compact === "") continue;
    const term = cell.judged.label?.term;
    if (
      columns.length === 0 &&
      (TOTAL_COLUMN.test(cell.compact) || term === "totalFunds" || /金额|资金/.test(cell.compact))
    ) {
      columns.push({ field: "totalFunds", column });
    } else {
      const source = SOURCES.find((field) => field === term);
      if (source) columns.push({ field: source, column });
    }
  }
  if (columns[0]?.field !== "totalFunds") return [];
  // Beside 财政拨款 the budgets that it comes from are not added up once more.
  const isWithinOther = columns.some(({ field }) => field === "fiscalFunds");
  return isWithinOther ? columns.filter(({ field }) => !BUDGETS.has(field)) : columns;
}

/** The relative error that a number format's rounding may cause. */
const ROUNDING = 0.05;

/** By what a number format divides the number it shows: `0!.0,` shows 2,500,000 元 as 250.0 under 万元. */
function shownScale(number: number, text: string): number {
  const shown = Number(text.replaceAll(",", ""));
  if (shown === 0 || !Number.isFinite(shown)) return 1;
  return [1e3, 1e4, 1e6, 1e8].find((scale) => Math.abs(number / shown / scale - 1) < ROUNDING) ?? 1;
}

/** Converts an amount cell to its form in `Form`: scaled as displayed, but not rounded. */
export function locateAmount(cell: GridCell, unit: MoneyUnit, text: string = cell.text): Located<AmountReading> {
  const content = cell.number !== null && text === cell.text ? cell.number / shownScale(cell.number, text) : text;
  return { at: cell.at, cellText: cell.text, text, value: readAmount(content, unit) };
}

/** The sums of the lists in a form's head whose totals are not among the amounts of the form: 年度主要任务 with a 合计 line. */
export function taskSums(tables: readonly TaskTable[], amounts: Form["amounts"]): readonly ListSum[] {
  if (tables.length === 0) return [];
  const taken = new Set(Object.values(amounts).map(({ at }) => cellLabel(at)));
  return flatMap(tables, ({ tasks, totals }) =>
    Object.values(totals)
      .filter(({ at, value }) => value.fen !== null && !taken.has(cellLabel(at)))
      .map((total) => ({
        total,
        lines: flatMap(tasks, (task) => [task.total, ...task.parts]).filter(({ at }) => at.column === total.at.column),
      })),
  );
}
