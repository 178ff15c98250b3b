import { defineFormRule } from "../../engine/rule";
import { isFloor, nameOf, typedTarget } from "../../indicators/measure";
import { polarityOf } from "../../indicators/polarity/polarity";

/** DIR-INPUT-GE: vehicles, trips, receptions and hired staff need an upper limit. */
export const dirInputGe = defineFormRule<{ limit: { name: string; target: string } }>({
  meta: {
    code: "DIR-INPUT-GE",
    severity: "warning",
    title: { zh: "控制规模的投入用了≥", en: "Means that are kept down with ≥" },
    dimension: "appropriateness",
    basis: "公务用车、出国、接待、派遣人员等投入从严控制，用“≤”",
  },
  messages: {
    limit: {
      zh: ({ name, target }) => `“${name}”属于控制规模的投入，“${target}”没有上限，应写“≤”，或改考核产出`,
      en: ({ name, target }) =>
        `“${name}” is to be kept down: “${target}” sets no upper limit, use ≤ or state an output`,
      headline: { zh: ({ name }) => `“${name}”应设上限（≤）`, en: ({ name }) => `“${name}” needs an upper limit` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      if (!isFloor(indicator) || indicator.target.value.number === null) continue;
      if (polarityOf(indicator)?.about !== "means") continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      yield { messageId: "limit", params, at: indicator.target.at };
    }
  },
});
