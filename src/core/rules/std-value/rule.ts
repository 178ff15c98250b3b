import { defineFormRule } from "../../engine/rule";
import { compactText } from "../../values/text";

/** Longer texts and texts with figures are explanations of the standard. */
const MAX_WORD = 12;
/** This many filled cells show the convention of a form. */
const CONVENTION = 4;
/** What a figure was taken from; as good an answer as its kind. */
const SOURCE =
  /合同|协议|批复|台账|文件|方案|规划|统计|报表|年报|年鉴|档案|记录|清单|第三方|测评|调查|问卷|招标|中标|概算|预算|询价|市场价|定额|规范|规程|国标|地标/;

/** STD-VALUE: 绩效标准 contains one of the edition's kinds of standard. */
export const stdValue = defineFormRule<{ other: { standard: string; allowed: string } }>({
  meta: {
    code: "STD-VALUE",
    severity: "warning",
    title: { zh: "绩效标准不在规定范围", en: "Unknown kind of standard" },
    dimension: "completeness",
    hasOneRemedy: true,
    basis: "绩效标准分为计划标准、历史标准、行业标准、预算支出标准和其他",
  },
  messages: {
    other: {
      zh: ({ standard, allowed }) => `绩效标准“${standard}”不在规定的种类（${allowed}）之内，请改选`,
      en: ({ standard, allowed }) => `“${standard}” is none of the kinds of standard (${allowed})`,
      headline: {
        zh: ({ standard }) => `没有“${standard}”这种绩效标准`,
        en: ({ standard }) => `“${standard}” is no standard`,
      },
    },
  },
  *check({ columns, indicators }, { constants: { standards } }) {
    if (!columns.has("standard") || standards.length === 0) return;
    // Accepts 计划 for 计划标准 and 其他标准 for 其他.
    const isAllowed = (word: string): boolean =>
      standards.some((allowed) => word.includes(allowed.replace(/标准$/, "")));
    const words = indicators.map(({ standard }) => compactText(standard?.value ?? "")).filter((word) => word !== "");
    // A column in other words (预算批复, 上年实绩) follows another convention.
    if (words.length >= CONVENTION && words.filter(isAllowed).length * 2 < words.length) return;
    for (const { standard } of indicators) {
      const word = compactText(standard?.value ?? "");
      if (!standard || word === "" || word.length > MAX_WORD || /\d/.test(word) || SOURCE.test(word)) continue;
      if (isAllowed(word)) continue;
      yield { messageId: "other", params: { standard: word, allowed: standards.join("、") }, at: standard.at };
    }
  },
});
