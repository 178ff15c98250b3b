import { definePackRule } from "../../engine/rule";
import { formatFen, type MoneyUnit } from "../../values/amount";
import { listGaps, projectSums } from "../../budget/budget-sums";
import { differingProjects } from "../../budget/listed-projects";
import { sumGap, type SumGap } from "../../budget/sums";
import type { Fix } from "../../engine/finding";
import { editValue } from "../edits";

/**
 * BUD-PROJ-SUM: the projects of a pack add up to the department form's 项目支出, and each has the amount that the
 * department form lists for it. A project with another amount is told instead of the gap in the sum that it causes.
 * The projects or tasks of a list add up to its total line, those of a unit to the unit's.
 */
export const budProjSum = definePackRule<{
  gap: { count: number; sum: string; stated: string; gap: string };
  listed: { name: string; own: string; listed: string; gap: string };
  list: { count: number; sum: string; stated: string; gap: string };
  unit: { unit: string; count: number; sum: string; stated: string; gap: string };
}>({
  meta: {
    code: "BUD-PROJ-SUM",
    severity: "error",
    title: { zh: "项目合计与部门表项目支出不符", en: "Projects do not add up to project expenditure" },
    dimension: "completeness",
    basis: "部门项目支出等于所属各项目预算之和",
  },
  messages: {
    gap: {
      zh: ({ count, sum, stated, gap }) =>
        `${count} 个项目合计 ${sum} 万元，部门表项目支出 ${stated} 万元，相差 ${gap} 万元`,
      en: ({ count, sum, stated, gap }) =>
        `${count} projects add up to ${sum} (10k CNY), project expenditure states ${stated}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `项目合计差 ${gap} 万元`,
        en: ({ gap }) => `Projects miss the total by ${gap}`,
      },
    },
    listed: {
      zh: ({ name, own, listed, gap }) =>
        `“${name}”本表金额 ${own} 万元，部门表所列 ${listed} 万元，相差 ${gap} 万元，请核对哪一处有误`,
      en: ({ name, own, listed, gap }) =>
        `“${name}” states ${own} (10k CNY), the department form lists ${listed} for it: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `与部门表所列差 ${gap} 万元`,
        en: ({ gap }) => `Department form lists ${gap} else`,
      },
    },
    list: {
      zh: ({ count, sum, stated, gap }) =>
        `清单 ${count} 项合计 ${sum} 万元，合计行 ${stated} 万元，相差 ${gap} 万元，请核对`,
      en: ({ count, sum, stated, gap }) =>
        `The ${count} lines of the list add up to ${sum} (10k CNY), its total line states ${stated}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `清单合计行差 ${gap} 万元`,
        en: ({ gap }) => `The list's total is off by ${gap}`,
      },
    },
    // No error, since a list may leave out projects of its unit.
    unit: {
      severity: "warning",
      zh: ({ unit, count, sum, stated, gap }) =>
        `“${unit}”一行 ${stated} 万元，其下 ${count} 个项目合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ unit, count, sum, stated, gap }) =>
        `The line of “${unit}” states ${stated} (10k CNY), its ${count} projects add up to ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `单位一行差 ${gap} 万元`,
        en: ({ gap }) => `The unit's line is off by ${gap}`,
      },
    },
  },
  *check(pack, editionOf) {
    for (const { unit, total, lines, sum, gap } of listGaps(pack, editionOf)) {
      const params = {
        count: lines.length,
        sum: formatFen(sum),
        stated: formatFen(total.value.fen),
        gap: formatFen(gap),
      };
      const related = lines.map(({ at }) => at);
      if (unit === undefined) yield { messageId: "list", params, at: total.at, related };
      else yield { messageId: "unit", params: { unit, ...params }, at: total.at, related };
    }
    for (const sum of projectSums(pack, editionOf)) {
      const differing = differingProjects(sum.department, sum.projects, sum.tolerance);
      for (const { name, listed, own, excess } of differing) {
        yield {
          messageId: "listed",
          params: {
            name,
            own: formatFen(own.value.fen),
            listed: formatFen(listed.value.fen),
            gap: formatFen(Math.abs(excess)),
          },
          at: own.at,
          related: [listed.at],
        };
      }
      const found = sumGap(sum);
      const explained = differing.reduce((total, { excess }) => total + excess, 0);
      if (!found || (explained !== 0 && found.sum - found.total.value.fen === explained)) continue;
      yield {
        messageId: "gap",
        params: {
          count: found.lines.length,
          sum: formatFen(found.sum),
          stated: formatFen(found.total.value.fen),
          gap: formatFen(found.gap),
        },
        at: found.total.at,
        related: found.lines.map(({ at }) => at),
        ...(found.total.value.typedUnit === null && { fix: totalFix(found, sum.department.moneyUnit) }),
      };
    }
  },
});

/** Offers to replace the stated amount by the sum of the projects; the user decides which of the two is right. */
function totalFix({ total, sum }: SumGap, unit: MoneyUnit): Fix {
  const figure = formatFen(sum, unit);
  return {
    label: { zh: `改为 ${figure}（如各项目金额无误）`, en: `Change to ${figure}, if the projects are right` },
    edits: [editValue(total, Number(figure))],
    isOffer: true,
  };
}
