import { defineFormRule } from "../../engine/rule";
import { compactName } from "../../values/text";
import { goalsOf } from "../../forms/goals";

/** GOAL-SAME: 实施期绩效目标 and 年度绩效目标 differ: one is for the whole period, the other for the year's part. */
export const goalSame = defineFormRule<{ same: Record<string, never> }>({
  meta: {
    code: "GOAL-SAME",
    severity: "info",
    title: { zh: "实施期目标与年度目标相同", en: "Goal of the period equals the goal of the year" },
    dimension: "specific",
    isHouseStyle: true,
    basis: "实施期目标反映项目总体成效，年度目标是其在当年的分解",
  },
  messages: {
    same: {
      zh: () => "年度绩效目标与实施期绩效目标完全相同；实施期超过一年的，请写明当年要完成的部分",
      en: () => "The goal of the year equals that of the whole period; in a longer period, state the year's part",
      headline: { zh: () => "年度目标与实施期目标相同", en: () => "Goals of year and period are the same" },
    },
  },
  *check(form) {
    const stated = goalsOf(form);
    const { annualGoal, periodGoal } = form.texts;
    if (!annualGoal || !periodGoal || !stated.includes(annualGoal) || !stated.includes(periodGoal)) return;
    if (compactName(annualGoal.value) !== compactName(periodGoal.value)) return;
    yield { messageId: "same", params: {}, at: annualGoal.at, related: [periodGoal.at] };
  },
});
