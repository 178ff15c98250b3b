import { defineFormRule } from "../../engine/rule";
import { isAmountField, type FieldKey, type Form } from "../../forms/form";

/** READ-UNCERTAIN: uncertain readings are reported, so that nobody mistakes silence for approval. */
export const readUncertain = defineFormRule<{
  field: { isAmount: number };
  column: Record<string, never>;
  noIndicators: Record<string, never>;
  row: Record<string, never>;
}>({
  meta: {
    code: "READ-UNCERTAIN",
    severity: "info",
    title: { zh: "读法不确定", en: "Not read for certain" },
    dimension: "completeness",
    basis: "填报内容应当能够辨认",
  },
  messages: {
    field: {
      zh: ({ isAmount }) =>
        `这里和另一个单元格都可能是同一项${isAmount ? "金额" : "内容"}，无法确定以哪个为准，未作检查，请核对标签`,
      en: ({ isAmount }) =>
        `This cell and another one may both hold the same ${isAmount ? "amount" : "text"}; neither was checked. Make their labels clear`,
      headline: { zh: () => "两处内容无法确定以哪个为准", en: () => "Two cells compete for one field" },
    },
    column: {
      zh: () => "有两列都像指标值，数值又不相同，无法确定以哪一列为准，指标值未作检查，请核对表头",
      en: () =>
        "Two columns with different figures look like the target values; no value was checked. Make their heads clear",
      headline: { zh: () => "两列都像指标值", en: () => "Two columns look like the values" },
    },
    noIndicators: {
      zh: () => "没有读出指标，指标方面未作检查，请人工核对",
      en: () => "No indicator could be read here, so none was checked; look at them yourself",
      headline: { zh: () => "没有读出指标", en: () => "No indicator could be read" },
    },
    row: {
      zh: () => "这一行填有内容，但认不出是哪个指标，未作检查",
      en: () => "This row holds something that belongs to no known indicator; it was not checked",
      headline: { zh: () => "这一行认不出是哪个指标", en: () => "A row of no known indicator" },
    },
  },
  *check({ uncertain }: Form) {
    for (const reading of uncertain) {
      const related = reading.other ? [reading.other] : [];
      const { at } = reading;
      switch (reading.kind) {
        case "field":
          yield { messageId: "field", params: { isAmount: Number(isAmount(reading.field)) }, at, related };
          break;
        case "column":
          yield { messageId: "column", params: {}, at, related };
          break;
        case "no-indicators":
          yield { messageId: "noIndicators", params: {}, at };
          break;
        case "unexplained-row":
          yield { messageId: "row", params: {}, at };
      }
    }
  },
});

const isAmount = (field: FieldKey): boolean => isAmountField(field);
