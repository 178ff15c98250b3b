import { defineFormRule } from "../../engine/rule";
import { isCeiling, nameOf, STARTS_WITH_REDUCTION, typedTarget } from "../../indicators/measure";

/** The name ends in a reduction of something undesired: 能耗降低率, 三公经费压减比例, 成本节约额. */
const REDUCTION_OF_BAD =
  /(?:降低|减少|下降|压减|压缩|削减|缩减|缩短|节约|节省)(?:率|幅度|比例|程度|额|量|数)?$(?<=(?:成本|费|支出|开支|能耗|消耗|排放|污染|事故|投诉|差错|发案|发病|死亡|失业|贫困|负担|损耗|损失|时间|时限).*)/;

/** DIR-REDUCE-LE: a reduction with ≤ reads "reduce by at most". */
export const dirReduceLe = defineFormRule<{ ceiling: { name: string; target: string } }>({
  meta: {
    code: "DIR-REDUCE-LE",
    severity: "warning",
    title: { zh: "降低、减少类指标用了≤", en: "Reduction with ≤" },
    dimension: "appropriateness",
    basis: "降低、减少的幅度越大越好，用“≥”",
  },
  messages: {
    ceiling: {
      zh: ({ name, target }) =>
        `“${name} ${target}”读作最多只降低这么多，方向相反，应写“≥”；如指降到的水平，请改写指标名称`,
      en: ({ name, target }) =>
        `“${name} ${target}” reads as a reduction by at most that: use ≥, or name the level that is meant`,
      headline: { zh: ({ name }) => `“${name}”应用 ≥，不用 ≤`, en: ({ name }) => `“${name}” needs ≥, not ≤` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const name = nameOf(indicator);
      const { number } = indicator.target.value;
      // With 0 the level is meant: 减少事故 ≤0起.
      if (!isCeiling(indicator) || number === null || Number(number) === 0) continue;
      if (!STARTS_WITH_REDUCTION.test(name) && !REDUCTION_OF_BAD.test(name)) continue;
      yield { messageId: "ceiling", params: { name, target: typedTarget(indicator) }, at: indicator.target.at };
    }
  },
});
