import { defineFormRule } from "../../engine/rule";
import { compactName } from "../../values/text";

/** GOAL-DUTY: 整体绩效目标 is more than a copy of 部门职能职责. */
export const goalDuty = defineFormRule<{ copied: Record<string, never> }>({
  meta: {
    code: "GOAL-DUTY",
    severity: "info",
    title: { zh: "绩效目标照抄职责", en: "Goal copies the duties" },
    dimension: "specific",
    basis: "绩效目标写明当年预期达到的产出和效果，不以职责代替",
  },
  messages: {
    copied: {
      zh: () => "绩效目标与部门职能职责文字相同，请改写为当年要完成的工作和预期效果",
      en: () => "The goal repeats the unit's duties: state what is to be achieved this year",
      headline: { zh: () => "绩效目标照抄职责", en: () => "The goal repeats the duties" },
    },
  },
  *check({ texts }) {
    const { duties } = texts;
    const goal = texts.overallGoal ?? texts.annualGoal;
    if (!duties || !goal || compactName(duties.value) === "") return;
    if (compactName(duties.value) !== compactName(goal.value)) return;
    yield { messageId: "copied", params: {}, at: goal.at, related: [duties.at] };
  },
});
