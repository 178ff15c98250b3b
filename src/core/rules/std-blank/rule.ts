import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { isNotApplicable } from "../../indicators/not-applicable";

/** STD-BLANK: the 绩效标准 column is filled. */
export const stdBlank = defineFormRule<{ blank: { count: number; all: number } }>({
  meta: {
    code: "STD-BLANK",
    severity: "info",
    title: { zh: "绩效标准未填写", en: "Standard is blank" },
    dimension: "completeness",
    isHouseStyle: true,
    basis: "绩效标准填计划标准、历史标准、行业标准等",
  },
  messages: {
    blank: {
      zh: ({ count, all }) =>
        `${count === all ? `全部 ${all} 个指标都` : `${all} 个指标中有 ${count} 个`}没有填写绩效标准，请按目标值的来源选填（如计划标准、历史标准）`,
      en: ({ count, all }) => `${count} of ${all} indicators have no standard: state where the target comes from`,
      headline: { zh: ({ count }) => `绩效标准空白 ${count} 处`, en: ({ count }) => `${count} standards are blank` },
    },
  },
  *check({ columns, indicators }) {
    if (!columns.has("standard")) return;
    const rows = indicators.filter((indicator) => indicator.standard !== null && !isNotApplicable(indicator));
    const blanks = flatMap(rows, ({ standard }) => (standard?.value.trim() === "" ? [standard] : []));
    const [first, ...further] = blanks;
    if (!first) return;
    const params = { count: blanks.length, all: rows.length };
    yield { messageId: "blank", params, at: first.at, related: further.map(({ at }) => at) };
  },
});
