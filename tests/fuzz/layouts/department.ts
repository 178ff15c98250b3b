import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { meantForm, type MeantForm } from "./content";
import { drawOf, type Draw } from "./draw";
import { Page } from "./page";
import { putTable, tableStyle, tableWidth } from "./table";
import { departmentLabel, departmentTitle } from "./words";

/** A department form as it was meant. Amounts are in 万元. */
export interface MeantDepartment extends Pick<MeantForm, "year" | "indicators"> {
  readonly departmentName: string;
  readonly goal: string;
  readonly amounts: Readonly<Record<"totalFunds" | "basicExpenditure" | "projectExpenditure", number>>;
  /** The tasks and their amounts, which add up to the total; empty if the form has no list of them. */
  readonly tasks: readonly MeantTask[];
}

/** A task and what it costs. */
export interface MeantTask {
  readonly name: string;
  readonly amount: number;
}

/** A sheet with a department form, and what it means. */
export interface DrawnDepartment {
  readonly sheet: SheetSnapshot;
  readonly form: MeantDepartment;
}

const TASKS = [
  "保障机关日常运转",
  "开展政策宣传",
  "实施民生工程",
  "推进信息化建设",
  "组织业务培训",
  "落实安全监管",
] as const;
/** A form with a list: label of the block, name, content and amount. */
const MIN_WIDTH = 5;

/** Draws the sheet of a seed with one department form, two thirds of them with a list of tasks. */
export function drawDepartment(seed: number): DrawnDepartment {
  const draw = drawOf(seed);
  const form = meantDepartment(draw);
  const table = tableStyle(draw);
  const width = Math.max(MIN_WIDTH, tableWidth(table));
  const page = new Page(draw.pick([0, 0, 1]));
  const title = departmentTitle(draw);
  page.put({ row: 0, column: 0, columns: width }, title);
  page.put({ row: 1, column: 0, columns: width }, `（${String(form.year)}年度）`);
  page.put({ row: 2, column: 0, columns: width }, "单位：万元");
  const putLine = (label: string, value: string | number): void => {
    const row = page.bottom;
    page.put({ row, column: 0 }, label);
    page.put({ row, column: 1, columns: width - 1 }, value);
  };
  putLine(departmentLabel(draw, "departmentName"), form.departmentName);
  const isGoalFirst = draw.chance(0.5);
  const putGoal = (): void => {
    putLine(departmentLabel(draw, "goal"), form.goal);
  };
  if (isGoalFirst) putGoal();
  const areTasksFirst = draw.chance(0.5);
  if (areTasksFirst) putTasks(draw, page, form, width);
  putAmounts(draw, page, form, width);
  if (!areTasksFirst) putTasks(draw, page, form, width);
  if (!isGoalFirst) putGoal();
  putTable(draw, page, table, form, width);
  return { sheet: page.sheet("整体目标表"), form };
}

function meantDepartment(draw: Draw): MeantDepartment {
  const { year, texts, indicators } = meantForm(draw);
  const [basic, project] = [draw.int(200, 60_000) / 10, draw.int(200, 60_000) / 10];
  const names = draw.chance(0.67) ? draw.some(TASKS, draw.int(2, TASKS.length)) : [];
  const total = tenths(basic + project);
  const share = tenths(Math.floor((total * 10) / Math.max(names.length, 1)) / 10);
  return {
    year,
    indicators,
    departmentName: texts.departmentName,
    goal: texts.annualGoal,
    amounts: { totalFunds: total, basicExpenditure: basic, projectExpenditure: project },
    tasks: names.map((name, index) => ({
      name,
      amount: index === 0 ? tenths(total - share * (names.length - 1)) : share,
    })),
  };
}

/** The total and its two parts: in rows of their own or side by side. */
function putAmounts(draw: Draw, page: Page, { amounts }: MeantDepartment, width: number): void {
  const row = page.bottom;
  const label = (field: "totalFunds" | "basicExpenditure" | "projectExpenditure"): string =>
    departmentLabel(draw, field);
  const fields = ["totalFunds", "basicExpenditure", "projectExpenditure"] as const;
  if (draw.chance(0.4)) {
    page.put({ row, column: 0, rows: 2 }, departmentLabel(draw, "block"));
    for (const [index, field] of fields.entries()) {
      const columns = index === 2 ? width - 3 : 1;
      page.put({ row, column: 1 + index, columns }, label(field));
      page.put({ row: row + 1, column: 1 + index, columns }, amounts[field]);
    }
    return;
  }
  page.put({ row, column: 0, rows: 3 }, departmentLabel(draw, "block"));
  for (const [index, field] of fields.entries()) {
    page.put({ row: row + index, column: 1, columns: 2 }, label(field));
    page.put({ row: row + index, column: 3, columns: width - 3 }, amounts[field]);
  }
}

/** The list of tasks, with its line of the sum. */
function putTasks(draw: Draw, page: Page, { tasks, amounts }: MeantDepartment, width: number): void {
  if (tasks.length === 0) return;
  const row = page.bottom;
  page.put({ row, column: 0, rows: tasks.length + 2 }, departmentLabel(draw, "tasks"));
  const line = (offset: number, name: string, content: string, amount: string | number): void => {
    page.put({ row: row + offset, column: 1 }, name);
    page.put({ row: row + offset, column: 2, columns: width - 3 }, content);
    page.put({ row: row + offset, column: width - 1 }, amount);
  };
  line(0, departmentLabel(draw, "taskName"), departmentLabel(draw, "taskContent"), departmentLabel(draw, "taskAmount"));
  for (const [index, { name, amount }] of tasks.entries()) line(index + 1, name, `${name}等年度重点工作`, amount);
  line(tasks.length + 1, draw.pick(["合计", "金额合计", "总计"]), "", amounts.totalFunds);
}

/** Whole thousands of 元, so that sums are exact. */
const tenths = (amount: number): number => Math.round(amount * 10) / 10;
