import { defineFormRule } from "../../engine/rule";
import { isCost } from "../../forms/category";
import { usualRate } from "../../indicators/catalog-norms";
import { nameOf, typedTarget } from "../../indicators/measure";

/** A target below this share of the usual level is low. */
const FAR_BELOW = 0.8;

/** What is covered or maintained, in any branch. */
const STATE = /覆盖率|完好率|合格率/;

/** VAL-LOW: a rate is about as high as is usual elsewhere. */
export const valLow = defineFormRule<{ low: { name: string; value: string; usual: number } }>({
  meta: {
    code: "VAL-LOW",
    severity: "warning",
    title: { zh: "指标值明显偏低", en: "Target far below what is usual" },
    dimension: "realistic",
    yieldsTo: ["VAL-QUAL-AS-PCT"],
    yieldsInRow: ["COST-NOT-COST", "CAT-MISFILED"],
    basis: "指标值不明显低于同类指标的水平",
  },
  messages: {
    low: {
      zh: ({ name, value, usual }) =>
        `“${name}”的指标值“${value}”明显偏低，同类指标一般不低于 ${usual}%，请核对或说明理由`,
      en: ({ name, value, usual }) => `“${value}” of “${name}” is low: such rates are usually at least ${usual}%`,
      headline: {
        zh: ({ name, value }) => `“${name}”${value} 偏低`,
        en: ({ name, value }) => `“${name}”: ${value} is low`,
      },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { level3, target, category } = indicator;
      const { kind, unit, number, comparator } = target.value;
      // A rate under 成本 is checked by COST-PERCENT unless it states what is done; ≤ and < are not minimums.
      if (kind !== "percent" || unit !== "%" || number === null || comparator === "≤" || comparator === "<") continue;
      const usual = usualRate(nameOf(indicator));
      if (usual === null || Number(number) >= usual * FAR_BELOW) continue;
      if (isCost(category) && !STATE.test(level3.value)) continue;
      yield { messageId: "low", params: { name: level3.value, value: typedTarget(indicator), usual }, at: target.at };
    }
  },
});
