import Big from "big.js";
import { definePackRule } from "../../engine/rule";
import type { Indicator, Pack } from "../../forms/form";
import { typedTarget } from "../shared/measure";
import { shareTopic } from "../shared/topics";

/** From here on a difference is a slip of the magnitude, not of the plan. */
const FACTOR = 100;

/** Rows that count something: a figure, a unit, no share. */
const isCounted = ({ target: { value } }: Indicator): boolean =>
  (value.kind === "quantity" || value.kind === "amount") && value.unit !== null && Number(value.number) > 0;

/** The same figure of the same unit, one of them with a 万 that the other lacks. */
function differsByMagnitude(small: Indicator, large: Indicator): boolean {
  const [a, b] = [small.target.value, large.target.value];
  if (a.unit !== b.unit || a.figure === null || b.figure === null || a.number === null || b.number === null)
    return false;
  return new Big(a.figure).eq(b.figure) && new Big(b.number).div(a.number).gte(FACTOR);
}

const rowsOf = ({ forms }: Pack, isWanted: (index: number) => boolean): readonly Indicator[] =>
  forms.flatMap(({ indicators }, index) => (isWanted(index) ? indicators.filter(isCounted) : []));

/** MAG-UNIT: one measure has the same magnitude in every form. */
export const magUnit = definePackRule<{
  magnitude: { name: string; value: string; other: string; otherValue: string; factor: string };
}>({
  meta: {
    code: "MAG-UNIT",
    severity: "error",
    title: { zh: "同一事项的数量级不一致", en: "Same measure, other magnitude" },
    basis: "本工具：部门表与项目表中同一事项的指标值应使用同一数量级（相关性、适当性）",
  },
  messages: {
    magnitude: {
      zh: ({ name, value, other, otherValue, factor }) =>
        `“${name}”为“${value}”，另一张表“${other}”为“${otherValue}”，相差 ${factor} 倍，请核对是否漏写或多写“万”`,
      en: ({ name, value, other, otherValue, factor }) =>
        `“${name}” is “${value}”, another form has “${other}” at “${otherValue}”: ${factor} times apart, check the magnitude`,
    },
  },
  *check(pack) {
    for (const [index, form] of pack.forms.entries()) {
      const others = rowsOf(pack, (other) => other !== index);
      for (const row of form.indicators.filter(isCounted)) {
        const larger = others.filter(
          (other) => differsByMagnitude(row, other) && shareTopic(row.level3.value, other.level3.value),
        );
        const [first] = larger;
        if (!first) continue;
        yield {
          messageId: "magnitude",
          params: {
            name: row.level3.value,
            value: typedTarget(row),
            other: first.level3.value,
            otherValue: typedTarget(first),
            factor: new Big(first.target.value.number ?? 1).div(row.target.value.number ?? 1).toFixed(0),
          },
          at: row.target.at,
          related: larger.map(({ target }) => target.at),
        };
      }
    }
  },
});
