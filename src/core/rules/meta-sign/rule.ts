import { definePackRule } from "../../engine/rule";

/** META-SIGN: the head of the unit signs. One finding a workbook, since files are printed and signed together. */
export const metaSign = definePackRule<{ unsigned: { count: number } }>({
  meta: {
    code: "META-SIGN",
    severity: "info",
    title: { zh: "单位负责人未签字", en: "Not signed by the head of the unit" },
    dimension: "completeness",
    basis: "表尾由单位负责人签字",
  },
  messages: {
    unsigned: {
      zh: ({ count }) => `${count} 张表的“单位负责人签字”为空，报送前请签字、盖章`,
      en: ({ count }) => `${count} form(s) are not signed by the head of the unit: sign and seal before filing`,
      headline: { zh: ({ count }) => `${count} 张表没有负责人签字`, en: ({ count }) => `${count} forms not signed` },
    },
  },
  *check({ forms }) {
    // A form without any indicator is not yet at the point of being signed.
    const filled = forms.filter(({ indicators }) => indicators.some(({ level3 }) => level3.value !== ""));
    const unsigned = filled.flatMap(({ texts }) => (texts.responsible?.value === "" ? [texts.responsible.at] : []));
    const [first, ...further] = unsigned;
    if (first) yield { messageId: "unsigned", params: { count: unsigned.length }, at: first, related: further };
  },
});
