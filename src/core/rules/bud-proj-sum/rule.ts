import { definePackRule } from "../../engine/rule";
import { known, projectBudget } from "../../forms/amounts";
import { formsOf } from "../../forms/form";
import { formatFen } from "../../values/amount";

/** BUD-PROJ-SUM: the projects of a pack add up to the department form's 项目支出. */
export const budProjSum = definePackRule<{
  gap: { count: number; sum: string; stated: string; gap: string };
}>({
  meta: {
    code: "BUD-PROJ-SUM",
    severity: "error",
    title: { zh: "项目合计与部门表项目支出不符", en: "Projects do not add up to project expenditure" },
    basis: "预算编审口径：部门项目支出等于所属各项目预算之和",
  },
  messages: {
    gap: {
      zh: ({ count, sum, stated, gap }) =>
        `${count} 个项目合计 ${sum} 万元，部门表项目支出 ${stated} 万元，相差 ${gap} 万元`,
      en: ({ count, sum, stated, gap }) =>
        `${count} projects add up to ${sum} (10k CNY), project expenditure states ${stated}: a gap of ${gap}`,
    },
  },
  *check(pack, editionOf) {
    const [department, ...furtherDepartments] = formsOf(pack, "department");
    const stated = known(department?.amounts.projectExpenditure);
    const projects = formsOf(pack, "project").map((form) => known(projectBudget(form)));
    const budgets = projects.filter((budget) => budget !== null);
    // With an amount unknown or two departments in one workbook the sum says nothing.
    if (!department || !stated || furtherDepartments.length > 0) return;
    if (budgets.length === 0 || budgets.length < projects.length) return;
    const sum = budgets.reduce((total, { value }) => total + value.fen, 0);
    const gap = Math.abs(sum - stated.value.fen);
    if (gap <= editionOf(department).constants.amountTolerance) return;
    yield {
      messageId: "gap",
      params: {
        count: budgets.length,
        sum: formatFen(sum),
        stated: formatFen(stated.value.fen),
        gap: formatFen(gap),
      },
      at: stated.at,
      related: budgets.map(({ at }) => at),
    };
  },
});
