import { defineFormRule } from "../../engine/rule";
import { TEXT_FIELDS, type Form, type Located } from "../../forms/form";
import type { CellRef } from "../../workbook/address";

/** What templates put in place of a figure or a word: **, XX, ○○, ___, 待填写, {单位}. */
const PLACEHOLDER =
  /\*{2,}|＊{2,}|(?<![A-Za-z\d])[xX]{2,}(?![A-Za-z\d])|×{2,}|[○〇]{2,}|某某|(?<!_)_{2,}(?=[\p{L}%]|$)|待填写?|待补充|待定(?!点)|请(?:在此)?填写|请输入|[{｛][^{}｛｝]{0,12}[}｝]|【[^【】]{0,10}(?:填写|名称|数值)[^【】]{0,6}】/u;

/** A letter, dots or lines in place of the figure between sign and unit: ≥N人, ≤…万元. */
const NO_FIGURE =
  /^(?:[≥≤=><＝＞＜]|不低于|不少于|不高于|不超过|大于等于|小于等于)?\s*(?:[NnMXx×]|…+|[.。]{2,}|_{2,}|[?？])\s*(?=$|[\p{L}%％‰（(])(?![a-z])/u;
/** An example of the template: 例：培训人数. */
const EXAMPLE = /^[（(]?(?:例|例如|示例|如)[:：]/;

/** Whole cells that templates print for further rows: 指标3：……, ……. */
const FURTHER_ROW = /^(?:指标\d{1,2}[:：]?[.…。]*|…+|[.。]{3,})$/;

function leftOver({ text }: Located<unknown>): string | null {
  const whole = text.trim();
  if (FURTHER_ROW.test(whole)) return whole;
  return PLACEHOLDER.exec(text)?.[0] ?? EXAMPLE.exec(whole)?.[0] ?? null;
}

/** The same for values. */
const leftOverInValue = (value: Located<unknown>): string | null =>
  leftOver(value) ?? NO_FIGURE.exec(value.text.trim())?.[0] ?? null;

/** Cells that each need their own answer, with what is left over in them: text fields and values. */
const answers = ({ texts, indicators }: Form): readonly { readonly at: CellRef; readonly mark: string | null }[] => [
  ...TEXT_FIELDS.flatMap((field) => texts[field] ?? []).map((text) => ({ at: text.at, mark: leftOver(text) })),
  ...indicators.map(({ target }) => ({ at: target.at, mark: leftOverInValue(target) })),
];

/** VAL-PLACEHOLDER: no placeholder of the template or the indicator library is left. */
export const valPlaceholder = defineFormRule<{
  cell: { mark: string };
  names: { mark: string; count: number };
}>({
  meta: {
    code: "VAL-PLACEHOLDER",
    severity: "warning",
    title: { zh: "留有模板占位符", en: "Placeholder left over" },
    dimension: "completeness",
    basis: "模板和指标库的占位符替换为实际内容",
    yieldsTo: ["VAL-EMPTY", "TO-FILL"],
  },
  messages: {
    cell: {
      zh: ({ mark }) => `单元格里还有占位符“${mark}”，请换成实际内容`,
      en: ({ mark }) => `The placeholder “${mark}” is still there: replace it`,
      headline: { zh: ({ mark }) => `还有占位符“${mark}”`, en: ({ mark }) => `Placeholder left: “${mark}”` },
    },
    names: {
      zh: ({ mark, count }) => `${count} 个三级指标名称里还有占位符“${mark}”，请换成实际内容或删去`,
      en: ({ mark, count }) => `${count} indicator names still hold the placeholder “${mark}”: replace or remove it`,
      headline: {
        zh: ({ count, mark }) => `${count} 个名称还有占位符“${mark}”`,
        en: ({ count, mark }) => `${count} names with “${mark}”`,
      },
    },
  },
  *check(form) {
    for (const { mark, at } of answers(form)) {
      if (mark !== null) yield { messageId: "cell", params: { mark }, at };
    }
    const names = form.indicators.map(({ level3 }) => level3).filter((name) => leftOver(name) !== null);
    const [first, ...further] = names;
    const mark = first ? leftOver(first) : null;
    if (!first || mark === null) return;
    const params = { mark, count: names.length };
    yield { messageId: "names", params, at: first.at, related: further.map(({ at }) => at) };
  },
});
