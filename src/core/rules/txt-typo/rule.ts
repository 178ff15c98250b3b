import type { Fix } from "../../engine/finding";
import { defineFormRule } from "../../engine/rule";
import type { Located } from "../../forms/form";
import { editValue } from "../edits";
import { measureName } from "../shared/measure";
import { proseOf } from "../shared/prose";
import { transposedMeasure, typosIn, type Typo } from "../shared/typos";

/** TXT-TYPO: known confusions and transposed characters; corrected where there is exactly one right answer. */
export const txtTypo = defineFormRule<{ typo: { wrong: string; right: string } }>({
  meta: {
    code: "TXT-TYPO",
    severity: "info",
    title: { zh: "疑似错别字", en: "Likely typing error" },
    basis: "本工具：文字表述应准确（完整性）",
  },
  messages: {
    typo: {
      zh: ({ wrong, right }) => `“${wrong}”疑为“${right}”，请核对`,
      en: ({ wrong, right }) => `“${wrong}” is probably meant to be “${right}”`,
    },
  },
  *check(form) {
    const names = new Set<Located<string>>(form.indicators.map(({ level3 }) => level3));
    for (const { text, cells } of proseOf(form)) {
      const [first, ...further] = cells;
      const inMeasure = cells.some((cell) => names.has(cell)) ? transposedMeasure(measureName(text)) : null;
      const typos = inMeasure ? [...typosIn(text), inMeasure] : typosIn(text);
      if (!first || typos.length === 0) continue;
      const wrong = typos.map((typo) => typo.wrong).join("、");
      const right = typos.map((typo) => (typo.orElse ? `${typo.right}”或“${typo.orElse}` : typo.right)).join("、");
      yield {
        messageId: "typo",
        params: { wrong, right },
        at: first.at,
        related: further.map(({ at }) => at),
        fix: typos.some(({ orElse }) => orElse) ? null : fixOf(cells, typos, right),
      };
    }
  },
});

const fixOf = (cells: readonly Located<string>[], typos: readonly Typo[], right: string): Fix => ({
  label: { zh: `改为“${right}”`, en: `Write “${right}”` },
  edits: cells.map((cell) => editValue(cell, typos.reduce(corrected, cell.text))),
});

const corrected = (text: string, { wrong, right }: Typo): string => text.replace(wrong, () => right);
