import Big from "big.js";
import { definePackRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { typedTarget } from "../../indicators/measure";
import { shareTopic } from "../../indicators/topics";

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

/** MAG-UNIT: one measure has the same magnitude in every form. */
export const magUnit = definePackRule<{
  magnitude: { name: string; value: string; other: string; otherValue: string; factor: string };
}>({
  meta: {
    code: "MAG-UNIT",
    severity: "error",
    title: { zh: "同一事项的数量级不一致", en: "Same measure, other magnitude" },
    dimension: "realistic",
    basis: "部门表与项目表中同一事项的指标值使用同一数量级",
  },
  messages: {
    magnitude: {
      zh: ({ name, value, other, otherValue, factor }) =>
        `“${name}”为“${value}”，另一张表“${other}”为“${otherValue}”，相差 ${factor} 倍，请核对是否漏写或多写“万”`,
      en: ({ name, value, other, otherValue, factor }) =>
        `“${name}” is “${value}”, another form has “${other}” at “${otherValue}”: ${factor} times apart, check the magnitude`,
      headline: {
        zh: ({ name, factor }) => `“${name}”与另一张表差 ${factor} 倍`,
        en: ({ name, factor }) => `“${name}”: ${factor} times apart`,
      },
    },
  },
  *check(pack) {
    const counted = pack.forms.map(({ indicators }) => indicators.filter(isCounted));
    for (const rows of counted) {
      const others = counted.filter((other) => other !== rows).flat();
      for (const row of rows) {
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
