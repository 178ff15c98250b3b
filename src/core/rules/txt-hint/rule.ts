import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { TEXT_FIELDS, type Form, type Located } from "../../forms/form";
import { compactText } from "../../values/text";
import { amountCells } from "../../budget/amount-cells";

/** Instructions that forms give. 请示, 请求, 系统填报 are words of the work itself. */
const INSTRUCTION =
  /^(?:请(?![示求假客款愿战])|如[有无没](?!效|序|关)|若[有无]|(?:没有|无)(?:的|此项|该项)?[,，]?(?:则|就|可|请|应)?(?:填|写|不填)|填[“"]?[0０零]|分级填|保留.{1,3}位小数|精确到|自动(?:计算|汇总|生成)|按实际.{0,6}填|据实填|由.{1,10}填|不?超过\d+个?字|\d+个?字(?:以内|左右)|限\d+字|此处|填写|示例|样例)|(?:必填|选填|可不填|不填写?|可另附页?|(?<!申报|系统|平台|网上|在线)填报|填写)$/;
const BRACKETED = /[（(【[]([^（()）【】[\]]{1,40})[）)】\]]/g;
const ONLY_BRACKETED = /^[（(【[][^\d（()）【】[\]]+[）)】\]]$/;
/** The unit of an amount in brackets. */
const MONEY_UNIT = /^[（(](?:单位:?)?[十百千万亿]*元[）)]$/;

/** TXT-HINT: no instruction of the template is left in a cell for an answer. */
export const txtHint = defineFormRule<{ amount: { hint: string }; text: { hint: string } }>({
  meta: {
    code: "TXT-HINT",
    severity: "warning",
    title: { zh: "留有填报提示", en: "Template hint left over" },
    dimension: "completeness",
    basis: "填报提示替换为实际内容，没有的填 0 或删去",
    yieldsTo: ["VAL-PLACEHOLDER"],
  },
  messages: {
    amount: {
      zh: ({ hint }) => `金额处还留着提示“${hint}”，请填金额，没有的填 0`,
      en: ({ hint }) => `The hint “${hint}” stands where an amount belongs: state the amount, or 0`,
      headline: { zh: () => "金额处还留着填报提示", en: () => "A hint stands where an amount goes" },
    },
    text: {
      zh: ({ hint }) => `单元格里还留着填报提示“${hint}”，请删去`,
      en: ({ hint }) => `The template hint “${hint}” is still in the cell: remove it`,
      headline: { zh: ({ hint }) => `还留着填报提示“${hint}”`, en: ({ hint }) => `Hint left: “${hint}”` },
    },
  },
  *check(form) {
    for (const { text, at, value } of amountCells(form)) {
      if (value.state !== "unreadable") continue;
      const hint = compactText(text);
      const isHint = (ONLY_BRACKETED.test(hint) && !MONEY_UNIT.test(hint)) || INSTRUCTION.test(hint) || hintIn(hint);
      if (isHint) yield { messageId: "amount", params: { hint: text.trim() }, at };
    }
    for (const { text, at } of textCells(form)) {
      const hint = hintIn(text);
      if (hint !== null) yield { messageId: "text", params: { hint }, at };
    }
  },
});

/** The first bracketed instruction; null if there is none. */
function hintIn(text: string): string | null {
  for (const [bracketed, words = ""] of text.matchAll(BRACKETED)) if (INSTRUCTION.test(words.trim())) return bracketed;
  return null;
}

const textCells = ({ texts, indicators }: Form): readonly Located<unknown>[] => [
  ...flatMap(TEXT_FIELDS, (field) => texts[field] ?? []),
  ...indicators.map(({ target }) => target),
];
