import { defineFormRule } from "../../engine/rule";
import { compactText } from "../../values/text";
import { isKnownUnit } from "../../indicators/units";

/** A calendar year is no target. */
const YEAR = /^(19|20)\d\d年/;
/** A figure with a unit that ends a name: 举办培训班12期, 好评率达到90%以上. */
const FIGURE_AT_END = /[≥≤><=]?(?<!\d)\d+(?:\.\d+)?[余多]?([十百千万亿]{0,8}[\p{L}%‰]{1,4}?)(?:以上|以下|以内)?$/u;

/** 5G is a name, 5期 a count. */
const WRITTEN_UNIT = /[\p{Script=Han}%‰]/u;

/** VAL-IN-NAME: the target stands in the value's cell, not in the name. */
export const valInName = defineFormRule<{ inName: { name: string; value: string; figure: string } }>({
  meta: {
    code: "VAL-IN-NAME",
    severity: "warning",
    title: { zh: "目标值写进了指标名称", en: "Target stands in the name" },
    dimension: "quantified",
    basis: "三级指标名称写衡量什么，指标值写达到多少",
  },
  messages: {
    inName: {
      zh: ({ name, value, figure }) =>
        `“${name}”把目标“${figure}”写进了名称，指标值却是“${value}”，请把“${figure}”填到指标值`,
      en: ({ name, value, figure }) => `The name “${name}” holds the target “${figure}” while the value is “${value}”`,
      headline: {
        zh: ({ figure }) => `名称里写了目标“${figure}”`,
        en: ({ figure }) => `The name holds the target “${figure}”`,
      },
    },
  },
  *check({ indicators }) {
    for (const { level3, target } of indicators) {
      const { kind, number, unit } = target.value;
      if (kind !== "percent" || unit !== "%" || number !== "100") continue;
      const [figure, unitText] = FIGURE_AT_END.exec(compactText(level3.value)) ?? [];
      if (figure === undefined || unitText === undefined || YEAR.test(figure)) continue;
      if (!WRITTEN_UNIT.test(unitText) || !isKnownUnit(unitText)) continue;
      yield {
        messageId: "inName",
        params: { name: level3.value, value: compactText(target.text), figure },
        at: target.at,
        related: [level3.at],
      };
    }
  },
});
