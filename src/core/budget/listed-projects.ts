import { flatMap } from "../flat-map";
import { known, projectBudget, type KnownAmount } from "../forms/amounts";
import type { Form } from "../forms/form";
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
