import { flatMap } from "../flat-map";
import { known, projectBudget, type KnownAmount } from "../forms/amounts";
import type { BudgetTask, Form } from "../forms/form";
import { groupBy } from "../group-by";
import type { Fen } from "../values/amount";
import { compactName } from "../values/text";
import { amountCells } from "./amount-cells";
import { roundingOf } from "./rounding";

/** A project for which the department form lists another amount (项目明细, 年度主要任务) than the project's own form. */
export interface ListedProject {
  readonly name: string;
  /** The amount in the department form. */
  readonly listed: KnownAmount;
  /** The budget in the project form. */
  readonly own: KnownAmount;
  /** 分 by which the budget exceeds the listed amount. */
  readonly excess: Fen;
}

/**
 * Projects of a department form's list whose amounts differ from those of their forms. A line belongs to the form with
 * the same name. None if several lines or forms have it, or if the project form states the listed amount elsewhere: the
 * list may give only the money of one source.
 */
export function differingProjects(
  department: Form,
  projects: readonly Form[],
  tolerance: Fen,
): readonly ListedProject[] {
  const forms = groupBy(projects, ({ texts }) => compactName(texts.projectName?.value ?? ""));
  const lines = groupBy(department.tasks, ({ name }) => compactName(name.value));
  return flatMap([...lines], ([name, [task, ...further]]) => {
    const [form, ...others] = forms.get(name) ?? [];
    const [listed, own] = [known(task.total), known(form && projectBudget(form))];
    if (name === "" || !form || further.length + others.length > 0 || !listed || !own) return [];
    if (amountCells(form).some(({ value }) => value.fen === listed.value.fen)) return [];
    const excess = own.value.fen - listed.value.fen;
    if (Math.abs(excess) <= Math.max(tolerance, roundingOf([listed, own]))) return [];
    return [{ name: form.texts.projectName?.value.trim() ?? "", listed, own, excess }];
  });
}

/** A project that a department form lists, or that has a form of its own, without its counterpart. */
export interface UnmatchedProjects {
  /** Lines of the department form's list for which there is no form. */
  readonly lines: readonly BudgetTask[];
  /** Project forms that the list does not have. */
  readonly forms: readonly Form[];
}

/** Lines that need no form of a project: 机构运转, 人员经费. */
const NO_PROJECT = /机构|运转|运行|基本支出|人员|公用|工资|日常|其他|其它|合计|小计|总计/;
/** With fewer counterparts the list may be one of tasks that happen to be called like a project. */
const MIN_MATCHED = 2;

/**
 * Projects of a department form's list (项目明细, 年度主要任务) without a form, and forms that the list lacks. None unless most have
 * their counterpart: 年度主要任务 need not be projects, and only the major projects may have forms. One name may hold the other.
 * `all` are the project forms of the workbook, also those that are not known to be of the department.
 */
export function unmatchedProjects(
  department: Form,
  projects: readonly Form[],
  all: readonly Form[],
): UnmatchedProjects {
  const lines = named(department.tasks, ({ name }) => name.value);
  const forms = named(projects, nameOfProject);
  const hasForm = counterpartIn(named(all, nameOfProject));
  const hasLine = counterpartIn(lines);
  const unmatched: UnmatchedProjects = {
    lines: lines.filter((line) => !NO_PROJECT.test(line.name) && !hasForm(line)).map(({ of }) => of),
    forms: forms.filter((form) => !hasLine(form)).map(({ of }) => of),
  };
  const matched = Math.min(lines.filter(hasForm).length, forms.length - unmatched.forms.length);
  const isList = matched >= MIN_MATCHED && Math.max(unmatched.lines.length, unmatched.forms.length) * 2 <= matched;
  return isList ? unmatched : { lines: [], forms: [] };
}

/** A line or a form with its name, compact. */
interface Named<T> {
  readonly of: T;
  readonly name: string;
}

const nameOfProject = ({ texts }: Form): string => texts.projectName?.value ?? "";

/** Those that have a name. */
const named = <T>(all: readonly T[], nameOf: (one: T) => string): readonly Named<T>[] =>
  all.map((of) => ({ of, name: compactName(nameOf(of)) })).filter(({ name }) => name !== "");

/** Tells whether one of these has a name, or one that holds it or is held by it. */
function counterpartIn(all: readonly Named<unknown>[]): (one: Named<unknown>) => boolean {
  const names = new Set(all.map(({ name }) => name));
  return ({ name }) => names.has(name) || [...names].some((other) => other.includes(name) || name.includes(other));
}
