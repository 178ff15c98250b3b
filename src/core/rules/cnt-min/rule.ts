import { defineFormRule } from "../../engine/rule";
import type { Form } from "../../forms/form";
import { isUnread, setIndicators } from "../../indicators/branches";

/** A form that nobody has started: its head (unit, project, amount) may have been filled in when it was created. */
const isUnwritten = ({ indicators, texts }: Form): boolean =>
  indicators.length === 0 &&
  [texts.overallGoal, texts.periodGoal, texts.annualGoal, texts.duties].every((text) => !text || text.value === "");

/** CNT-MIN: a form has at least the edition's minimum of 三级指标. Silent on blank forms and if no table is found. */
export const cntMin = defineFormRule<{ few: { count: number; least: number } }>({
  meta: {
    code: "CNT-MIN",
    severity: "error",
    title: { zh: "三级指标过少", en: "Too few indicators" },
    dimension: "completeness",
    basis: "三级指标不少于规定个数",
    isLocal: true,
    isAboutWhole: true,
  },
  messages: {
    few: {
      zh: ({ count, least }) =>
        count === 0
          ? `本表没有填写三级指标，至少应有 ${least} 个`
          : `本表只有 ${count} 个三级指标，至少应有 ${least} 个，请补充`,
      en: ({ count, least }) => `The form has ${count} indicator(s), it needs at least ${least}`,
      headline: { zh: ({ count }) => `只有 ${count} 个三级指标`, en: ({ count }) => `Only ${count} indicators` },
    },
  },
  *check(form, { constants }) {
    if (isUnwritten(form) || isUnread(form)) return;
    const count = setIndicators(form).length;
    const at = form.indicators[0]?.level3.at ?? form.branches[0]?.level2.at;
    if (at && count < constants.minIndicators)
      yield { messageId: "few", params: { count, least: constants.minIndicators }, at };
  },
});
