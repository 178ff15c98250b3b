import { isBlankText } from "../../completeness/blank";
import { defineFormRule } from "../../engine/rule";

/**
 * META-SIGN: the head of the unit signs. This is done by hand on the printed form: a file without the name is not
 * unfinished.
 */
export const metaSign = defineFormRule<{ unsigned: Record<string, never> }>({
  meta: {
    code: "META-SIGN",
    severity: "info",
    title: { zh: "单位负责人未签字", en: "Not signed by the head of the unit" },
    dimension: "completeness",
    basis: "表尾由单位负责人签字",
  },
  messages: {
    unsigned: {
      zh: () => "“单位负责人签字”空白",
      en: () => "the head of the unit has not signed",
      headline: { zh: () => "单位负责人未签字", en: () => "Not signed by the head of the unit" },
    },
  },
  *check({ texts: { responsible } }) {
    if (responsible && isBlankText(responsible)) yield { messageId: "unsigned", params: {}, at: responsible.at };
  },
});
