import { defineFormRule } from "../../engine/rule";
import { isCost } from "../../forms/category";
import type { Indicator } from "../../forms/form";
import { isFloor, nameOf, typedTarget } from "../../indicators/measure";
import { moneyValue } from "../../budget/money";

/** 成本控制率, 预算控制情况; but not 控制合格率 or 控制措施. */
const CONTROL = /控制(?:率|比例|比率|比|程度|情况)?$/;
const SPENDING = /成本|费|经费|支出|预算|投资|造价|资金|三公/;

/** COST-CONTROL-GE: a cost control rate needs an upper limit. */
export const costControlGe = defineFormRule<{
  floor: { name: string; target: string };
  zero: { name: string; target: string };
}>({
  meta: {
    code: "COST-CONTROL-GE",
    severity: "error",
    title: { zh: "成本控制率的方向或数值不当", en: "Cost control rate with ≥, or of zero" },
    dimension: "appropriateness",
    basis: "成本控制率越低越好，用“≤”",
  },
  messages: {
    floor: {
      zh: ({ name, target }) => `“${name}”是实际支出占预算的比率，越低越好，“${target}”方向相反，应写“≤100%”一类的上限`,
      en: ({ name, target }) => `“${name}” is better when lower: “${target}” should be an upper limit such as ≤100%`,
      headline: {
        zh: ({ name }) => `“${name}”越低越好，应用 ≤`,
        en: ({ name }) => `“${name}”: lower is better, use ≤`,
      },
    },
    zero: {
      zh: ({ name, target }) =>
        `“${name}”是实际支出占预算的比率，“${target}”等于一分钱不花，应写“≤100%”，或改写为增长率`,
      en: ({ name, target }) => `“${target}” of “${name}” means to spend nothing: write ≤100%, or name a growth rate`,
      headline: { zh: ({ target }) => `控制率不能是“${target}”`, en: ({ target }) => `A control rate of “${target}”` },
    },
  },
  *check(form) {
    const floored = form.indicators.filter((row) => isControlRate(row) && isFloor(row));
    // The same rate in several branches is one mistake.
    for (const [first, ...further] of groupsByName(floored)) {
      if (!first) continue;
      const params = { name: nameOf(first), target: typedTarget(first) };
      yield { messageId: "floor", params, at: first.target.at, related: further.map(({ target }) => target.at) };
    }
    for (const indicator of form.indicators) {
      const { number, kind } = indicator.target.value;
      if (!isControlRate(indicator) || Number(number) !== 0 || kind !== "percent") continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      yield { messageId: "zero", params, at: indicator.target.at };
    }
  },
});

function isControlRate(indicator: Indicator): boolean {
  const name = nameOf(indicator);
  const { kind, number } = indicator.target.value;
  if (!CONTROL.test(name) || !(isCost(indicator.category) || SPENDING.test(name))) return false;
  return number !== null && kind !== "duration" && moneyValue(indicator) === null;
}

function groupsByName(indicators: readonly Indicator[]): Iterable<readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const group = groups.get(nameOf(indicator));
    if (group) group.push(indicator);
    else groups.set(nameOf(indicator), [indicator]);
  }
  return groups.values();
}
