import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Indicator, Located } from "../../forms/form";
import { hasStrayBlank } from "../../values/text";
import { editValue } from "../edits";

/** The cells of a row that systems import character by character. */
const cellsOf = ({ level3, target, comparator, unit, standard }: Indicator): readonly Located<unknown>[] =>
  [level3, target, comparator, unit, standard].filter((cell) => cell !== null);

/** Wide blanks and tabs inside a text; line breaks may be intended. */
const WIDE_BLANKS = /[\u3000\u00A0\t]+/g;

const cleaned = (text: string): string => text.trim().replace(WIDE_BLANKS, " ");

/** Whether blanks can be removed without changing the words, in a cell that holds more than blanks. */
const isStray = ({ text }: Located<unknown>): boolean =>
  hasStrayBlank(text) && text.trim() !== "" && cleaned(text) !== text;

/** VAL-WHITESPACE: no blanks around names and values. One finding per form, since one click fixes all. */
export const valWhitespace = defineFormRule<{ stray: { count: number } }>({
  meta: {
    code: "VAL-WHITESPACE",
    severity: "info",
    title: { zh: "指标单元格有多余空白", en: "Stray blanks in indicator cells" },
    dimension: "completeness",
    isHouseStyle: true,
    basis: "指标名称和指标值不含空格、换行等空白字符（预算管理一体化绩效模块）",
  },
  messages: {
    stray: {
      zh: ({ count }) => `本表 ${count} 个指标单元格首尾或中间有全角空格、换行等多余空白，导入系统或计算前请清除`,
      en: ({ count }) => `${count} indicator cells of this form hold stray blanks or line breaks: remove them`,
      headline: { zh: ({ count }) => `多余空白 ${count} 处`, en: ({ count }) => `Stray blanks in ${count} cells` },
    },
  },
  *check({ indicators }) {
    // A cell merged over several rows is one cell.
    const cells = flatMap(indicators, cellsOf)
      .filter(isStray)
      .filter(
        ({ at }, index, all) =>
          all.findIndex((cell) => cell.at.row === at.row && cell.at.column === at.column) === index,
      );
    const [first, ...further] = cells;
    if (!first) return;
    yield {
      messageId: "stray",
      params: { count: cells.length },
      at: first.at,
      related: further.map(({ at }) => at),
      fix: {
        label: { zh: "清除多余空白", en: "Remove stray blanks" },
        edits: cells.map((cell) => editValue(cell, cleaned(cell.text))),
      },
    };
  },
});
