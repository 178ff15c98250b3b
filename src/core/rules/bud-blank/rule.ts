import { requiredFields } from "../../completeness/fill-slots";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { AMOUNT_FIELDS } from "../../forms/form";
import { AMOUNT_NAMES } from "../../forms/field-names";

/** BUD-BLANK: amounts left blank, one finding per form. */
export const budBlank = defineFormRule<{ blank: { count: number; names: string; namesEn: string } }>({
  meta: {
    code: "BUD-BLANK",
    severity: "info",
    title: { zh: "金额栏空白", en: "Blank amount" },
    dimension: "completeness",
    isHouseStyle: true,
    basis: "没有该项资金的填 0，与漏填相区别",
  },
  messages: {
    blank: {
      zh: ({ count, names }) => `${count} 个金额栏空白：${names}；没有该项资金的请填 0`,
      en: ({ count, namesEn }) => `${count} blank: ${namesEn}; type 0 where there is none`,
      headline: { zh: ({ count }) => `金额栏空白 ${count} 处`, en: ({ count }) => `${count} blank amounts` },
    },
  },
  *check(form, edition) {
    const { amounts } = form;
    const required = requiredFields(form, edition);
    // Required fields are reported by TO-FILL.
    const blank = flatMap(
      AMOUNT_FIELDS.filter((field) => !required.includes(field)),
      (field) => {
        const amount = amounts[field];
        return amount?.value.state === "blank" ? [{ name: AMOUNT_NAMES[field], at: amount.at }] : [];
      },
    ).toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
    const [first, ...further] = blank;
    if (!first) return;
    yield {
      messageId: "blank",
      params: {
        count: blank.length,
        names: blank.map(({ name }) => name.zh).join("、"),
        namesEn: blank.map(({ name }) => name.en).join(", "),
      },
      at: first.at,
      related: further.map(({ at }) => at),
    };
  },
});
