import { defineFormRule } from "../../engine/rule";
import { formatFen } from "../../values/amount";
import { compactName, compactText } from "../../values/text";
import { canonicalUnit } from "../../values/units";
import { costRows } from "../../budget/cost";
import { nameOf } from "../../indicators/measure";
import { moneyValue } from "../../budget/money";

/** COST-STANDARD: a unit cost does not exceed the edition's standards (预算支出标准). */
export const costStandard = defineFormRule<{
  above: { name: string; value: string; standard: string; limit: string; unit: string };
}>({
  meta: {
    code: "COST-STANDARD",
    severity: "warning",
    title: { zh: "单位成本超过支出标准", en: "Unit cost above the standard" },
    dimension: "appropriateness",
    basis: "成本指标值不超过预算支出标准",
  },
  messages: {
    above: {
      zh: ({ name, value, standard, limit, unit }) =>
        `“${name}” ${value} ${unit}，超过“${standard}”支出标准 ${limit} ${unit}，请按标准填写`,
      en: ({ name, value, standard, limit, unit }) =>
        `“${name}” is ${value} ${unit}, above the standard ${limit} ${unit} for “${standard}”`,
      headline: { zh: ({ name }) => `“${name}”超过支出标准`, en: ({ name }) => `“${name}” exceeds the standard` },
    },
  },
  *check(form, edition) {
    for (const indicator of costRows(form)) {
      const value = moneyValue(indicator);
      const name = nameOf(indicator);
      if (!value?.unit.includes("/")) continue;
      // The strictest matching standard, so that a row is reported once.
      const [standard] = edition.constants.unitCostLimits
        .filter((limit) => compactName(name).includes(compactName(limit.name)))
        .filter((limit) => comparable(limit.unit) === comparable(value.unit))
        .toSorted((a, b) => a.limit - b.limit);
      if (!standard || value.fen <= standard.limit) continue;
      yield {
        messageId: "above",
        params: {
          name,
          value: formatFen(value.fen, "元"),
          standard: standard.name,
          limit: formatFen(standard.limit, "元"),
          unit: value.unit,
        },
        at: indicator.target.at,
      };
    }
  },
});

/** 元/人/天 and 元/人·天 are the same unit. */
const comparable = (unit: string): string => canonicalUnit(compactText(unit)).replaceAll("·", "/");
