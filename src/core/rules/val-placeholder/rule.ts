import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { TEXT_FIELDS, type Form, type Located } from "../../forms/form";
import type { CellRef } from "../../workbook/address";

/** What templates put in place of a figure or a word: **, XX, ○○, ___, 待填写, {单位}. */
const PLACEHOLDER =
  /(?<!\d[*＊]{0,8})(?:\*{2,}|＊{2,})(?![*＊]{0,8}\d)|(?<![A-Za-z\d])[xX]{2,}(?![A-Za-z\d])|×{2,}|[○〇]{2,}|某某|(?<!_)_{2,}(?=[\p{L}%]|$)|待填写?|待补充|待定(?!点)|请(?:在此)?填写|请输入|[{｛][^{}｛｝]{0,12}[}｝]|【[^【】]{0,10}(?:填写|名称|数值)[^【】]{0,6}】/u;

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

interface MarkedCell {
  readonly at: CellRef;
  readonly mark: string;
}

/** Cells that each need their own answer, with what is left over in them: text fields and values. */
const answers = ({ texts, indicators }: Form): readonly { readonly at: CellRef; readonly mark: string | null }[] => [
  ...flatMap(TEXT_FIELDS, (field) => texts[field] ?? []).map((text) => ({ at: text.at, mark: leftOver(text) })),
  ...indicators.map(({ target }) => ({ at: target.at, mark: leftOverInValue(target) })),
];

/** Names of indicators with what is left over in them. */
const namesWithMark = ({ indicators }: Form): readonly MarkedCell[] =>
  flatMap(indicators, ({ level3 }) => {
    const mark = leftOver(level3);
    return mark === null ? [] : { at: level3.at, mark };
  });

/** The rows of the template that nobody filled in. In a form without any indicator they are still to fill. */
const unfilledRows = ({ indicators, leftOverRows = [] }: Form): readonly MarkedCell[] =>
  indicators.length === 0 ? [] : leftOverRows.map((name) => ({ at: name.at, mark: leftOver(name) ?? name.value }));

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
    const names = [...namesWithMark(form), ...unfilledRows(form)];
    const [first, ...further] = names;
    if (!first) return;
    const params = { mark: first.mark, count: names.length };
    yield { messageId: "names", params, at: first.at, related: further.map(({ at }) => at) };
  },
});
