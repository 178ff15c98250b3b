import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { known, projectBudget } from "../../forms/amounts";
import type { Edition } from "../../editions/edition";
import type { Form } from "../../forms/form";
import { formatFen, type Fen } from "../../values/amount";
import { compactName, withoutEndings } from "../../values/text";
import type { CellRef } from "../../workbook/address";
import { pairForms } from "../../forms/pairing";
import { costCeilings, namesWhole, type CostCeiling } from "../../budget/cost";
import { nameOf } from "../../indicators/measure";

/** Words after the thing paid for: 人员工资|发放数, 物业|费用总额. */
const AMOUNT_WORDS = "发放 支付 支出 缴纳 控制 金额 费用 成本 经费 开支 总 额 数 费".split(" ");
/** Shorter names are too unspecific to find a project by. */
const MIN_THING = 2;

/** COST-SUM-PART: a department's cost ceiling is the sum of the projects' ceilings with the same name. */
export const costSumPart = definePackRule<{
  gap: { name: string; whole: string; count: number; sum: string; gap: string };
}>({
  meta: {
    code: "COST-SUM-PART",
    severity: "warning",
    title: { zh: "部门成本上限与项目同项合计不符", en: "Department cost ceiling differs from its projects" },
    dimension: "matching",
    basis: "部门整体的成本指标等于所属项目同项成本之和",
  },
  messages: {
    gap: {
      zh: ({ name, whole, count, sum, gap }) =>
        `部门“${name}”上限 ${whole} 万元，${count} 个项目同项成本合计 ${sum} 万元，相差 ${gap} 万元，请核对或说明口径`,
      en: ({ name, whole, count, sum, gap }) =>
        `The department allows ${whole} (10k CNY) for “${name}”, ${count} projects together ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ name, gap }) => `“${name}”差 ${gap} 万元`,
        en: ({ name, gap }) => `“${name}”: parts differ by ${gap}`,
      },
    },
  },
  *check(pack, editionOf) {
    for (const { department, projects, isCertain } of pairForms(pack).sets)
      if (isCertain) yield* gapsOf(department, projects, editionOf(department));
  },
});

/** The ceilings of a department form that differ from the sum of the ceilings of its projects. */
function* gapsOf(department: Form, projects: readonly Form[], { constants }: Edition) {
  const tolerance = constants.amountTolerance;
  for (const { indicator, fen } of costCeilings(department)) {
    const name = nameOf(indicator);
    const parts = namesWhole(name, department) ? [] : partsOf(name, projects);
    const sum = parts.reduce((total, part) => total + part.fen, 0);
    const gap = Math.abs(fen - sum);
    if (parts.length === 0 || gap <= tolerance) continue;
    yield {
      messageId: "gap",
      params: {
        name,
        whole: formatFen(fen),
        count: new Set(parts.map(({ form }) => form)).size,
        sum: formatFen(sum),
        gap: formatFen(gap),
      },
      at: indicator.target.at,
      related: parts.map(({ at }) => at),
    } as const;
  }
}

interface Part {
  readonly form: Form;
  readonly fen: Fen;
  readonly at: CellRef;
}

/**
 * What the projects spend on the same thing: their ceilings with that name, and the budgets of projects named after it
 * that have no such ceiling. Empty if no project has a ceiling with that name, since nothing then suggests that the
 * department's figure is their sum.
 */
function partsOf(name: string, projects: readonly Form[]): readonly Part[] {
  const key = compactName(name);
  const thing = withoutEndings(key, AMOUNT_WORDS);
  const byForm = projects.map((form) => ({ form, ceilings: ceilingsNamed(key, form) }));
  if (byForm.every(({ ceilings }) => ceilings.length === 0)) return [];
  return flatMap(byForm, ({ form, ceilings }): readonly Part[] => {
    if (ceilings.length > 0) return ceilings.map(({ indicator, fen }) => ({ form, fen, at: indicator.target.at }));
    const budget = known(projectBudget(form));
    const isNamedAfter = thing.length >= MIN_THING && compactName(form.texts.projectName?.value ?? "").includes(thing);
    return budget && isNamedAfter ? [{ form, fen: budget.value.fen, at: budget.at }] : [];
  });
}

const ceilingsNamed = (key: string, form: Form): readonly CostCeiling[] =>
  costCeilings(form).filter(({ indicator }) => compactName(nameOf(indicator)) === key);
