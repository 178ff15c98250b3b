import { defineFormRule } from "../../engine/rule";
import { compactText } from "../../values/text";

const MAX_LENGTH = 100;
/** How many characters of a long name are quoted. */
const QUOTED = 20;
/** Contains no letter, Chinese character or digit. */
const ONLY_SYMBOLS = /^[^\p{L}\p{N}]+$/u;
/** Marks for a row that is left out on purpose. */
const LEFT_OUT = /^[-—–/\\]+$/;

/** NAME-LEN: names that the 一体化 system accepts: at most 100 characters, and not only symbols. */
export const nameLen = defineFormRule<{
  long: { name: string; length: number };
  symbols: { name: string };
}>({
  meta: {
    code: "NAME-LEN",
    severity: "error",
    title: { zh: "三级指标名称过长或只有符号", en: "Indicator name too long or symbols only" },
    dimension: "completeness",
    basis: "指标名称不超过 100 个字，不得只有符号（预算管理一体化绩效模块）",
  },
  messages: {
    long: {
      zh: ({ name, length }) => `三级指标名称“${name}…”有 ${length} 个字，超过 ${MAX_LENGTH} 个字，请精简`,
      en: ({ name, length }) => `The name “${name}…” has ${length} characters, more than ${MAX_LENGTH}: shorten it`,
      headline: {
        zh: ({ length }) => `指标名称长达 ${length} 个字`,
        en: ({ length }) => `A name of ${length} characters`,
      },
    },
    symbols: {
      zh: ({ name }) => `三级指标名称“${name}”只有符号，请填写名称`,
      en: ({ name }) => `The name “${name}” consists of symbols only: state a name`,
      headline: { zh: () => "指标名称只有符号", en: () => "A name of symbols only" },
    },
  },
  *check({ indicators }) {
    for (const { level3 } of indicators) {
      const characters = Array.from(compactText(level3.value));
      const name = characters.slice(0, QUOTED).join("");
      const { at } = level3;
      if (characters.length > MAX_LENGTH) yield { messageId: "long", params: { name, length: characters.length }, at };
      else if (ONLY_SYMBOLS.test(name) && !LEFT_OUT.test(name)) yield { messageId: "symbols", params: { name }, at };
    }
  },
});
