import type { Edition } from "../../editions/edition";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { AMOUNT_FIELDS, type AmountField, type BudgetTask, type Form, type Located } from "../../forms/form";
import { formatFen, toFen, type AmountReading, type Fen } from "../../values/amount";
import { amountCells } from "../../budget/amount-cells";
import { lastPlace } from "../../budget/rounding";
import { sourceSum, totalOfSources } from "../../budget/budget-sums";
import { AMOUNT_NAMES } from "../../forms/field-names";
import { sumGap, type SumGap } from "../../budget/sums";

/** A total more than this many rows below the tasks is not the total line of their table. */
const TOTAL_LINE_WITHIN = 3;

/** Lines below the tasks that state a part of them: 其中：基本支出. */
const PARTS_OF_TOTAL: ReadonlySet<AmountField> = new Set(["basicExpenditure", "projectExpenditure"]);

/** BUD-SOURCE-SUM: 资金总额 is the sum of its sources, of 本级 and 上级 funds, and of the tasks of the year. */
export const budSourceSum = defineFormRule<{
  sources: { name: string; nameEn: string; stated: string; sum: string; gap: string };
  tasks: { name: string; nameEn: string; stated: string; sum: string; gap: string; count: number };
  task: { name: string; stated: string; sum: string; gap: string };
  breakdown: { text: string; stated: string; sum: string; gap: string };
}>({
  meta: {
    code: "BUD-SOURCE-SUM",
    severity: "error",
    title: { zh: "资金来源或任务金额合计与总额不符", en: "Sources or tasks do not add up to the total" },
    dimension: "completeness",
    basis: "资金总额等于各资金来源之和、各项任务金额之和",
  },
  messages: {
    sources: {
      zh: ({ name, stated, sum, gap }) =>
        `${name} ${stated} 万元，各资金来源合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ nameEn, stated, sum, gap }) =>
        `The ${nameEn} state ${stated} (10k CNY), their sources add up to ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `来源与总额差 ${gap} 万元`,
        en: ({ gap }) => `Sources miss the total by ${gap}`,
      },
    },
    tasks: {
      zh: ({ name, stated, sum, gap, count }) =>
        `${name} ${stated} 万元，${count} 项任务合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ nameEn, stated, sum, gap, count }) =>
        `The ${nameEn} state ${stated} (10k CNY), ${count} tasks add up to ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `任务与总额差 ${gap} 万元`,
        en: ({ gap }) => `Tasks miss the total by ${gap}`,
      },
    },
    task: {
      zh: ({ name, stated, sum, gap }) =>
        `任务“${name}”总额 ${stated} 万元，各资金来源合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ name, stated, sum, gap }) =>
        `Task “${name}” states ${stated} (10k CNY), its sources add up to ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ name, gap }) => `“${name}”差 ${gap} 万元`,
        en: ({ name, gap }) => `Task “${name}”: a gap of ${gap}`,
      },
    },
    breakdown: {
      zh: ({ text, stated, sum, gap }) =>
        `金额“${text}”中所列各项合计 ${sum} 万元，总额是 ${stated} 万元，相差 ${gap} 万元，请核对`,
      en: ({ text, stated, sum, gap }) =>
        `The parts in “${text}” add up to ${sum} (10k CNY), the amount is ${stated}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `金额内各项差 ${gap} 万元`,
        en: ({ gap }) => `Parts of the amount: gap ${gap}`,
      },
    },
  },
  *check(form, edition) {
    const sum = sourceSum(form, edition);
    const sources = sum && sumGap(sum);
    if (sources) {
      const field = AMOUNT_FIELDS.find((name) => form.amounts[name] === sum.total) ?? totalOfSources(form);
      yield {
        messageId: "sources",
        params: { name: AMOUNT_NAMES[field].zh, nameEn: AMOUNT_NAMES[field].en, ...figures(sources) },
        at: sources.total.at,
        related: sources.lines.map(({ at }) => at),
      };
    }
    for (const field of AMOUNT_FIELDS.filter((name) => !PARTS_OF_TOTAL.has(name))) {
      const found = taskGap(form, form.amounts[field], field === "totalFunds", edition);
      if (!found) continue;
      yield {
        messageId: "tasks",
        params: {
          name: AMOUNT_NAMES[field].zh,
          nameEn: AMOUNT_NAMES[field].en,
          count: found.lines.length,
          ...figures(found),
        },
        at: found.total.at,
        related: found.lines.map(({ at }) => at),
      };
    }
    for (const amount of amountCells(form)) {
      const sum = breakdownOf(amount);
      const stated = amount.value.fen;
      if (sum === null || stated === null || !misses(amount, sum)) continue;
      yield {
        messageId: "breakdown",
        params: {
          text: amount.text.trim(),
          stated: formatFen(stated),
          sum: formatFen(sum),
          gap: formatFen(Math.abs(sum - stated)),
        },
        at: amount.at,
      };
    }
    for (const task of form.tasks) {
      const found = partGap(task, edition);
      if (!found) continue;
      yield {
        messageId: "task",
        params: { name: task.name.value, ...figures(found) },
        at: found.total.at,
        related: found.lines.map(({ at }) => at),
      };
    }
  },
});

/** Parts of an amount, in brackets after it: (示范园46万元,普通园30万元). */
const PART = /(?<![\d.])(\d[\d.]*)(万元|亿元|元|万)(?![/每])/g;
/** Money other than parts: prices, last year's amounts. */
const OTHER_MONEY = /每|单价|标准|均|上年|去年|结转|累计|总|剩余|\/|×|\*|%/;
/** Words that introduce a list which may be incomplete. */
const OPEN_LIST = /其中|含|包括|等|主要/;

/** The sum of the parts listed beside an amount; null if there are fewer than two or other money is mentioned. */
function breakdownOf({ value: { remark } }: Located<AmountReading>): Fen | null {
  if (remark === "" || OTHER_MONEY.test(remark)) return null;
  const parts = [...remark.matchAll(PART)].map(([, figure = "", unit = ""]) =>
    toFen(figure.replace(/\.$/, ""), unit === "元" ? "元" : unit === "亿元" ? "亿元" : "万元"),
  );
  if (parts.length < 2 || parts.includes(null)) return null;
  return parts.reduce<Fen>((sum, part) => sum + (part ?? 0), 0);
}

/** Parts may not exceed the whole, and must add up to it if the list is complete. */
function misses(amount: Located<AmountReading>, sum: Fen): boolean {
  const { fen, remark } = amount.value;
  const gap = sum - (fen ?? 0);
  return Math.abs(gap) > lastPlace([amount]) && (gap > 0 || !OPEN_LIST.test(remark));
}

const figures = ({ total, sum, gap }: SumGap) => ({
  stated: formatFen(total.value.fen),
  sum: formatFen(sum),
  gap: formatFen(gap),
});

/**
 * A total line below the tasks must equal the sum of its column. 资金总额 elsewhere must not be below the sum of the tasks,
 * but may be above it, since only the main tasks are listed.
 */
function taskGap(
  { tasks }: Form,
  total: Located<AmountReading> | undefined,
  isTotalFunds: boolean,
  { constants }: Edition,
): SumGap | null {
  const last = tasks.at(-1);
  if (!total || !last) return null;
  const below = total.at.row - last.total.at.row;
  const isTotalLine = below > 0 && below <= TOTAL_LINE_WITHIN;
  if (!isTotalLine && !isTotalFunds) return null;
  const lines = isTotalLine
    ? flatMap(tasks, (task) => [task.total, ...task.parts].filter(({ at }) => at.column === total.at.column))
    : tasks.map((task) => task.total);
  return sumGap({ total, lines, open: !isTotalLine, tolerance: constants.amountTolerance });
}

/** If only one source is listed, others may lack a column. */
const partGap = ({ total, parts }: BudgetTask, { constants }: Edition): SumGap | null =>
  sumGap({ total, lines: parts, open: parts.length < 2, tolerance: constants.amountTolerance });
