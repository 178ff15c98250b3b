import { isAmountField, type FieldKey, type Indicator } from "../forms/form";
import type { ColumnRoles } from "./candidates/columns";
import { isFilled, type RawField } from "./candidates/raw-field";
import { isGoalTerm } from "./lexicon/labels";
import type { JudgedCell } from "./view";

/** What a table and the cells above it say. */
interface Evidence {
  readonly sheet: string;
  readonly headCells: readonly JudgedCell[];
  readonly fields: readonly RawField[];
  readonly indicators: readonly Indicator[];
  readonly roles: ColumnRoles;
}

/** 绩效目标, 项目支出; 绩效考核 and 绩效工资 are of people. */
const OF_PERFORMANCE = /绩效(?!考核|工资|奖)|项目支出|专项资金/;
/** 指标值, 绩效目标; the head 目标值 or 2026年目标 stands in any table. */
const HEAD_OF_TARGETS = /指标值|绩效/;

/**
 * Whether a table of names and values is one of performance targets. 指标名称 | 单位 | 2026年目标 is also how statistics, plans and
 * limits are printed: without levels, comparators, money, a project or a goal, the words around it decide.
 */
export function isOfPerformance({ sheet, headCells, fields, indicators, roles }: Evidence): boolean {
  const isOfForm = ({ term }: RawField): boolean =>
    term === "projectName" || isGoalTerm(term) || isAmountField(term as FieldKey);
  return (
    indicators.some(({ level1, level2 }) => level1 !== null || level2 !== null) ||
    roles.columns.has("comparator") ||
    roles.judged.some(({ column }) => column.path.some((head) => HEAD_OF_TARGETS.test(head))) ||
    OF_PERFORMANCE.test(sheet) ||
    fields.filter(isFilled).some(isOfForm) ||
    headCells.some(({ compact }) => OF_PERFORMANCE.test(compact))
  );
}

/** 绩效目标, 年度目标, 项目目标; 目标任务 is also a head of plans of work. */
const HEAD_OF_GOALS = /绩效|(?:年度|总体|项目|实施|预期|长期|中期)目标/;

/** Whether a list of projects whose goals are all that it says of them is one of performance targets: its words decide. */
export const isListOfGoals = (sheet: string, headCells: readonly JudgedCell[], heads: readonly JudgedCell[]): boolean =>
  OF_PERFORMANCE.test(sheet) ||
  headCells.some(({ compact }) => OF_PERFORMANCE.test(compact)) ||
  heads.some(({ compact }) => HEAD_OF_GOALS.test(compact));

/** Whether a table without indicators, such as an 绩效目标审核表, holds what a reviewer says of a form. */
export const isReview = (title: string): boolean => /(?:审核|评审)(?:意见)?表/.test(title);
