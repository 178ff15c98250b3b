import { defineFormRule } from "../../engine/rule";
import type { Edition } from "../../editions/edition";
import type { Form, Indicator } from "../../forms/form";
import { goalsOf } from "../../forms/goals";
import { branchGaps, isUnread, setIndicators } from "../../indicators/branches";
import { compactText } from "../../values/text";
import type { CellRef } from "../../workbook/address";

/** CNT-L2-MISSING: every mandatory 二级指标 has an indicator. 满意度 and 效益 as a whole have their own rules. */
export const cntL2Missing = defineFormRule<{
  missing: { level1: string; level2: string };
  goal: { goal: string };
}>({
  meta: {
    code: "CNT-L2-MISSING",
    severity: "warning",
    title: { zh: "缺少必设的二级指标", en: "Mandatory branch without an indicator" },
    dimension: "completeness",
    hasOneRemedy: true,
    basis: "必填的二级指标至少设一个三级指标",
    isAboutWhole: true,
  },
  messages: {
    missing: {
      zh: ({ level1, level2 }) => `${level1}中没有“${level2}”，请至少设一个三级指标；确实不涉及的，请说明理由`,
      en: ({ level1, level2 }) =>
        `No indicator under “${level2}” (${level1}): set at least one or say why there is none`,
      headline: { zh: ({ level2 }) => `没有“${level2}”`, en: ({ level2 }) => `Nothing under “${level2}”` },
    },
    goal: {
      zh: ({ goal }) => `绩效目标写了“${goal}”，产出指标中却没有一个数量，请增加数量指标`,
      en: ({ goal }) => `The goal states “${goal}”, but no output is a quantity: add one`,
      headline: { zh: () => "目标写了数量，指标中没有", en: () => "A quantity in the goal alone" },
    },
  },
  *check(form, edition) {
    const { branches } = branchGaps(form, edition);
    for (const { level1, level2, at } of branches) yield { messageId: "missing", params: { level1, level2 }, at };
    const stated = branches.length > 0 ? null : countInGoal(form, edition);
    if (stated) yield { messageId: "goal", params: { goal: stated.text }, at: stated.at };
  },
});

/** The things and people in figures that the year's goal promises, if the form measures nothing but rates, times and money. */
function countInGoal(form: Form, { constants }: Edition): { readonly text: string; readonly at: CellRef } | null {
  const [goal] = goalsOf(form);
  const rows = setIndicators(form);
  const mayCount = ({ category, target: { value } }: Indicator): boolean =>
    category === null || category === "quantity" || value.kind === "quantity" || value.kind === "unknown";
  if (!goal || isUnread(form) || rows.length < constants.minIndicators || rows.some(mayCount)) return null;
  const text = goal.value
    .split(/[，。；、,;\n]/)
    .find((clause) => COUNT.test(compactText(clause)) && !OF_OTHERS.test(clause));
  return text === undefined ? null : { text: text.trim(), at: goal.at };
}

/** A figure with a unit for people or things, not for a share, a time or money. */
const COUNT =
  /\d万?[余多]?(?:人次|人|名|户|个|家|件|台|套|辆|场|期|处|座|项|篇|册|份|批次|亩|公里|公顷|平方米)(?![/／以内]|工作日|月|小时|百分点|自然日)/;
/** Figures that describe the area or the past. */
const OF_OTHERS = /现有|共有|拥有|辖区|截至|上年|去年|目前/;
