import { fillSlots, type FillSlot } from "../../completeness/fill-slots";
import { defineFormRule } from "../../engine/rule";

/** Reported by VAL-EMPTY (values) and META-SIGN (signatures). */
const OTHERS: readonly FillSlot["kind"][] = ["value", "signature"];

/**
 * TO-FILL: what still has to be filled. The engine merges these findings and those of VAL-EMPTY into one entry per
 * form.
 */
export const toFill = defineFormRule<{ slot: { name: string; nameEn: string; gap: string; gapEn: string } }>({
  meta: {
    code: "TO-FILL",
    severity: "todo",
    title: { zh: "还有待填的内容", en: "Still to fill" },
    dimension: "completeness",
    basis: "绩效目标表应填的内容填写完整",
    gatheredIn: "TO-FILL",
  },
  messages: {
    slot: {
      zh: ({ name, gap }) => `“${name}”${gap}`,
      en: ({ nameEn, gapEn }) => `“${nameEn}”: ${gapEn}`,
      headline: { zh: ({ name }) => `“${name}”未填`, en: ({ nameEn }) => `“${nameEn}” is to fill` },
    },
  },
  *check(form, edition) {
    for (const { kind, at, name, gap } of fillSlots(form, edition)) {
      if (gap === null || OTHERS.includes(kind)) continue;
      yield { messageId: "slot", params: { name: name.zh, nameEn: name.en, gap: gap.zh, gapEn: gap.en }, at };
    }
  },
});
