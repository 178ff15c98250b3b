import { defineFormRule } from "../../engine/rule";
import { isBlankProse } from "../../completeness/blank";
import { goalsOf } from "../../forms/goals";
import { statesFigure } from "./figures";

/** GOAL-VAGUE: the goal states at least one verifiable figure. */
export const goalVague = defineFormRule<{ noFigure: Record<string, never> }>({
  meta: {
    code: "GOAL-VAGUE",
    severity: "info",
    title: { zh: "绩效目标没有量化", en: "Goal without a figure" },
    dimension: "quantified",
    basis: "绩效目标细化、量化",
  },
  messages: {
    noFigure: {
      zh: () => "绩效目标没有可考核的数量、比率或时限，请写明完成多少、达到什么程度，并与绩效指标对应",
      en: () => "The goal holds no quantity, rate or deadline: state how much is to be done, matching the indicators",
      headline: { zh: () => "绩效目标没有量化", en: () => "The goal holds no figure" },
    },
  },
  *check(form) {
    const [goal, ...further] = goalsOf(form);
    // A goal of 略 or a bare number is one to fill.
    if (!goal || isBlankProse(goal) || [goal, ...further].some(({ value }) => statesFigure(value))) return;
    yield { messageId: "noFigure", params: {}, at: goal.at, related: further.map(({ at }) => at) };
  },
});
