import type { AmountField, BudgetTask, Located } from "../forms/form";
import type { AmountReading, MoneyUnit } from "../values/amount";
import { readAmount } from "../values/read-amount";
import type { Grid, GridCell } from "./grid";
import type { Region } from "./fields";
import { termOf } from "./vocabulary";

/** 年度主要任务: the lines of a department form that split its money by task, and their total. */
export interface TaskTable {
  readonly region: Region;
  readonly tasks: readonly BudgetTask[];
  readonly totals: Readonly<Partial<Record<AmountField, Located<AmountReading>>>>;
}

const TOTAL_LINE = /^(?:金额)?合计$/;
const TOTAL_COLUMN = /^(?:总额|合计|预算金额|金额|资金总额|小计)(?:\([^()]*\))?$/;

/** Reads the task table whose header names 任务名称; null where the region has none. */
export function readTasks(grid: Grid, region: Region, unit: MoneyUnit): TaskTable | null {
  const header = grid.rows
    .filter((row) => row >= region.from && row <= region.to)
    .flatMap((row) => grid.cellsIn(row))
    .find(({ compact }) => /^(?:主要)?任务名称$/.test(compact));
  if (!header) return null;
  const lastHeaderRow = header.area.row + header.area.rows - 1;
  const columns = amountColumns(grid, header, lastHeaderRow, region.lastColumn);
  const rows = grid.rows.filter((row) => row > lastHeaderRow && row <= region.to);
  const end = rows.findIndex((row) => TOTAL_LINE.test(grid.at(row, header.at.column).compact));
  if (columns.length === 0 || end < 0) return null;
  const amountAt = (row: number, column: number) => locateAmount(grid.at(row, column), unit);
  const [total, ...parts] = columns;
  const tasks = rows.slice(0, end).flatMap((row): readonly BudgetTask[] => {
    const name = grid.at(row, header.at.column);
    if (!total || name.compact === "") return [];
    return [
      {
        name: { at: name.at, cellText: name.text, text: name.text, value: name.text.trim() },
        total: amountAt(row, total.column),
        parts: parts.map(({ column }) => amountAt(row, column)),
      },
    ];
  });
  const totalRow = rows[end] ?? lastHeaderRow;
  return {
    region: { ...region, from: header.at.row, to: totalRow },
    tasks,
    totals: Object.fromEntries(columns.map(({ field, column }) => [field, amountAt(totalRow, column)])),
  };
}

/** 总额, 财政拨款, 其他资金 … under or beside 预算金额. */
function amountColumns(
  grid: Grid,
  header: GridCell,
  lastHeaderRow: number,
  lastColumn: number,
): readonly { readonly field: AmountField; readonly column: number }[] {
  const columns: { readonly field: AmountField; readonly column: number }[] = [];
  for (let column = header.area.column + header.area.columns; column <= lastColumn; column += 1) {
    const cell = grid.at(lastHeaderRow, column);
    if (cell.at.column !== column) continue;
    const term = termOf(cell.compact);
    if (columns.length === 0 && TOTAL_COLUMN.test(cell.compact)) columns.push({ field: "totalFunds", column });
    else if (term === "fiscalFunds" || term === "otherFunds" || term === "carryover")
      columns.push({ field: term, column });
  }
  return columns[0]?.field === "totalFunds" ? columns : [];
}

/** An amount cell as forms hold it. */
export function locateAmount(cell: GridCell, unit: MoneyUnit, text: string = cell.text): Located<AmountReading> {
  const content = cell.number !== null && text === cell.text ? cell.number : text;
  return { at: cell.at, cellText: cell.text, text, value: readAmount(content, unit) };
}
