import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { catalogIndicator } from "../../indicators/catalog-names";
import { COST_RATE, costRows, statesBenefit } from "../../budget/cost";
import { isFloor, nameOf, STARTS_WITH_REDUCTION, typedTarget } from "../../indicators/measure";
import { moneyValue } from "../../budget/money";
import { isRate } from "../../indicators/rates";

/** Names that denote money spent. */
const SPENDING = /成本|费|支出|开支|工资|薪酬|租金|造价|单价|金额|总价|投资|资金投入/;
/** Money contributed by others or saved: a minimum is meant. */
const NOT_SPENT =
  /节约|节支|结余|审减|核减|节省|收入|自筹|配套|社会资本|免费(?!.*总成本)|减免|降低|下降|减少|压减|压缩|消费/;
/** Payments promised to a person or case: a minimum may be meant. */
const PROMISED =
  /补助|补贴|救助|奖励|奖补|奖金|津贴|低保|待遇|抚恤|慰问|供养|赔偿|资助|最低|保底|补差|(?<!定额|费用|成本)标准/;

/** DIR-COST-GE: a cost needs an upper limit. */
export const dirCostGe = defineFormRule<{
  floor: { name: string; target: string };
  rate: { name: string; target: string };
}>({
  meta: {
    code: "DIR-COST-GE",
    severity: "error",
    title: { zh: "成本指标用了≥", en: "Cost with ≥" },
    dimension: "appropriateness",
    basis: "成本越低越好，用“≤”",
  },
  messages: {
    floor: {
      zh: ({ name, target }) => `“${name}”是成本，“${target}”表示至少要花这么多，方向相反，应写上限（≤××万元）`,
      en: ({ name, target }) => `“${name}” is a cost: “${target}” demands to spend at least that, state an upper limit`,
      headline: {
        zh: ({ target }) => `成本写成 ${target}，应写金额上限`,
        en: ({ target }) => `Cost with ${target}: state a ceiling`,
      },
    },
    rate: {
      zh: ({ name, target }) => `“${name}”越低越好，“${target}”方向相反，应写上限（≤）`,
      en: ({ name, target }) => `“${name}” is better when lower: “${target}” should be an upper limit (≤)`,
      headline: { zh: ({ name }) => `“${name}”应用 ≤，不用 ≥`, en: ({ name }) => `“${name}” needs ≤, not ≥` },
    },
  },
  *check(form) {
    for (const indicator of costRows(form)) {
      if (!isFloor(indicator) || indicator.target.value.number === null) continue;
      const messageId = flooredCost(indicator);
      if (!messageId) continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      yield { messageId, params, at: indicator.target.at };
    }
  },
});

/**
 * Whether a row sets a minimum for spending ("floor"), or lets a spending rate rise ("rate"); null if it may be
 * intended.
 */
function flooredCost(indicator: Indicator): "floor" | "rate" | null {
  const name = nameOf(indicator);
  const money = moneyValue(indicator);
  const listed = catalogIndicator(name);
  const isListedCost = listed?.category === "cost" && listed.direction === "negative";
  if (isListedCost && money === null && isRate(indicator)) return name.includes("控制") ? null : "rate";
  if (isListedCost) return "floor";
  if (NOT_SPENT.test(name) || STARTS_WITH_REDUCTION.test(name) || statesBenefit(name)) return null;
  if (money === null && (!SPENDING.test(name) || COST_RATE.test(name) || isRate(indicator))) return null;
  return money?.unit !== "元" && PROMISED.test(name) ? null : "floor";
}
