import { defineFormRule } from "../../engine/rule";
import { typedTarget } from "../../indicators/measure";

/** VAL-CHARS: characters that the edition's system refuses on import. Silent if the edition lists none. */
export const valChars = defineFormRule<{ refused: { value: string; characters: string } }>({
  meta: {
    code: "VAL-CHARS",
    severity: "warning",
    title: { zh: "指标值含系统不接受的字符", en: "Value holds characters that the system refuses" },
    dimension: "completeness",
    basis: "指标值不含“*”“_”“-”等字符（预算管理一体化绩效模块）",
  },
  messages: {
    refused: {
      zh: ({ value, characters }) => `指标值“${value}”含“${characters}”，导入系统会被拒绝，请改写`,
      en: ({ value, characters }) => `The value “${value}” holds “${characters}”, which the import refuses`,
      headline: {
        zh: ({ characters }) => `指标值含“${characters}”，不能导入`,
        en: ({ characters }) => `“${characters}” cannot be imported`,
      },
    },
  },
  *check({ indicators }, { constants }) {
    for (const indicator of indicators) {
      const value = typedTarget(indicator);
      const refused = (constants.refusedCharacters ?? []).filter((character) => value.includes(character));
      // "-" alone means no value, which VAL-EMPTY reports.
      if (refused.length === 0 || refused.includes(value)) continue;
      yield { messageId: "refused", params: { value, characters: refused.join("") }, at: indicator.target.at };
    }
  },
});
