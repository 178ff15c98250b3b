import { defineFormRule } from "../../engine/rule";
import { isBlankProse } from "../../completeness/blank";
import { goalsOf } from "../../forms/goals";
import { statesFigure } from "./figures";
import { isMoneyAlone, isSlogan } from "./slogan";

/** GOAL-VAGUE: the goal names its work and states at least one verifiable figure. */
export const goalVague = defineFormRule<{ noFigure: Record<string, never>; slogan: { goal: string } }>({
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
    slogan: {
      zh: ({ goal }) => `绩效目标“${goal}”没有说明具体做什么、达到什么结果，无法考核，请写明本年度的主要工作和数量`,
      en: ({ goal }) => `The goal “${goal}” does not say what is to be done: name the work and its quantity`,
      headline: { zh: () => "绩效目标没有具体内容", en: () => "The goal names no work" },
      severity: "warning",
    },
  },
  *check(form) {
    const slogans = goalsOf(form).filter((each) => !isBlankProse(each) && saysNothing(each.value));
    for (const { value, at } of slogans) yield { messageId: "slogan", params: { goal: value.trim() }, at };
    if (slogans.length > 0) return;
    const [goal, ...further] = goalsOf(form);
    // A goal of 略 or a bare number is one to fill.
    if (!goal || isBlankProse(goal) || [goal, ...further].some(({ value }) => statesFigure(value))) return;
    yield { messageId: "noFigure", params: {}, at: goal.at, related: further.map(({ at }) => at) };
  },
});

const saysNothing = (goal: string): boolean => isSlogan(goal) || isMoneyAlone(goal);
