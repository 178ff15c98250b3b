import { defineFormRule } from "../../engine/rule";
import { COST_RATE, costRows, statesBenefit } from "../../budget/cost";
import { nameOf } from "../../indicators/measure";
import { isRate } from "../../indicators/rates";

/** Words for money or its use: rates with these belong to costs, however they are rated. */
const MONEY_WORDS =
  /成本|费|经费|支出|金额|资金|预算|开支|工资|薪|报酬|补助|补贴|租|价|造价|投资|投入|款|采购|标准|定额|耗/;
/** Rates of change whose name does not say what changes. */
const CHANGE = /增长|增幅|增加|降低|下降|减少|变化/;

/** COST-NOT-COST: a cost row states a cost, not a benefit for others or how well something is done. */
export const costNotCost = defineFormRule<{ benefit: { name: string }; rate: { name: string } }>({
  meta: {
    code: "COST-NOT-COST",
    severity: "warning",
    title: { zh: "成本指标写的不是成本", en: "Cost row without a cost" },
    dimension: "relevance",
    basis: "成本指标反映本项目的支出控制，效益、质量另设指标",
  },
  messages: {
    benefit: {
      zh: ({ name }) => `“${name}”是效益，不是本项目的成本，请移到效益指标，成本指标另填支出上限`,
      en: ({ name }) => `“${name}” is a benefit, not a cost of this budget: move it and state what is spent`,
      headline: { zh: ({ name }) => `“${name}”是效益，不是成本`, en: ({ name }) => `“${name}” is a benefit, no cost` },
    },
    rate: {
      zh: ({ name }) => `“${name}”反映的是质量或效果，不是成本，请移到相应指标，成本指标另填支出上限`,
      en: ({ name }) => `“${name}” measures quality or effect, not a cost: move it and state what is spent`,
      headline: { zh: ({ name }) => `“${name}”不是成本`, en: ({ name }) => `“${name}” is no cost` },
    },
  },
  *check(form) {
    for (const indicator of costRows(form)) {
      const name = nameOf(indicator);
      if (indicator.category !== "cost" || COST_RATE.test(name)) continue;
      const isBenefit = statesBenefit(name);
      if (!isBenefit && (!isRate(indicator) || MONEY_WORDS.test(name) || CHANGE.test(name))) continue;
      yield { messageId: isBenefit ? "benefit" : "rate", params: { name }, at: indicator.level3.at };
    }
  },
});
