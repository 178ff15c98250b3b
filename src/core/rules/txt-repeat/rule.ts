import { amountCells } from "../../budget/amount-cells";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { compactText } from "../../values/text";
import { proseOf } from "../../forms/prose";

/** A word of two to six characters that is typed twice, and what follows: 经费经费. */
const DOUBLED = /(\p{Script=Han}{2,6})\1(.{0,4})/gu;
/** An abbreviation followed by the word it contains: 刚需需求. */
const HELD_TWICE = /(?:刚|急|亟|所|必)需需[求要]/g;
/** 的的, except in 目的的 and 的的确确. */
const PARTICLE = /(?<!目)的的(?!确)/g;
/** Reduplication as a figure of speech: 一项一项, 三个三个, 研究研究. */
const MEANT = /^(?:[一二两三四五六七八九十百几]\p{Script=Han}$|研究|讨论|商量|考虑|了解|沟通|整理|交流)/u;
/** An amount typed twice: 320万320万. */
const AMOUNT_TWICE = /(\d[\d,.]{0,12}(?:[万亿]元?|元))\1/;
/** A single repeated character: 一一一一, 〇〇〇〇 are figures or marks. */
const ONE_CHARACTER = /^(.)\1+$/u;
/** The second word starts a compound: 大学｜大学生, 工程｜工程款, 服务｜服务对象. */
const OPENS_COMPOUND =
  /^(?:[生家者员业站所款]|对象|人员|中心|机构|平台|窗口|设施|用地|资金|单位|系统|部门|中国家|队伍|制度|体系|能力|质量|水平|工作|方式)/;

/** TXT-REPEAT: no word is typed twice in a row. */
export const txtRepeat = defineFormRule<{ twice: { words: string } }>({
  meta: {
    code: "TXT-REPEAT",
    severity: "info",
    title: { zh: "词语重复", en: "Word typed twice" },
    dimension: "completeness",
    basis: "文字表述准确、简洁",
  },
  messages: {
    twice: {
      zh: ({ words }) => `“${words}”用词重复，请删去多余的字词`,
      en: ({ words }) => `“${words}” repeats a word: remove one`,
      headline: { zh: ({ words }) => `“${words}”用词重复`, en: ({ words }) => `“${words}” repeats a word` },
    },
  },
  *check(form) {
    for (const { cells } of proseOf(form)) {
      const [first, ...further] = cells;
      // The last word of a line and the first word of the next are not adjacent.
      const lines = first?.value.split(/[\r\n]+/) ?? [];
      const words = [...new Set(flatMap(lines, (line) => repetitions(compactText(line))))].join("”“");
      if (!first || words === "") continue;
      yield { messageId: "twice", params: { words }, at: first.at, related: further.map(({ at }) => at) };
    }
    for (const { text, at } of amountCells(form)) {
      const words = AMOUNT_TWICE.exec(compactText(text))?.[0];
      if (words !== undefined) yield { messageId: "twice", params: { words }, at };
    }
  },
});

function repetitions(text: string): readonly string[] {
  const doubled = flatMap([...text.matchAll(DOUBLED)], ([, word = "", after = ""]) =>
    MEANT.test(word) || ONE_CHARACTER.test(word) || OPENS_COMPOUND.test(after) ? [] : [word + word],
  );
  return [...doubled, ...(text.match(HELD_TWICE) ?? []), ...(text.match(PARTICLE) ?? [])];
}
