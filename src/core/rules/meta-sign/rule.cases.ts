import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { metaSign } from "./rule";

const indicators: readonly IndicatorSpec[] = [["数量指标", "检修次数", "≥12次"]];
const signed = (responsible: string) => departmentForm({ indicators, texts: { responsible } });

export const cases: RuleCases = {
  rule: metaSign,
  accept: {
    "a signed form": [signed("王小明")],
    "a form without the field": [departmentForm({ indicators })],
    "a form that is not filled yet": [departmentForm({ texts: { responsible: "" } })],
    "rows that are not filled yet": [
      departmentForm({ indicators: [["数量指标", "", ""]], texts: { responsible: "" } }),
    ],
  },
  reject: {
    "one finding for all forms": {
      forms: [signed(""), projectForm({ indicators, texts: { responsible: "　" } })],
      at: ["D responsible"],
      says: "2 张表",
    },
    "the first form that is not signed": {
      forms: [signed("王小明"), projectForm({ indicators, texts: { responsible: "" } })],
      at: ["P1 responsible"],
      says: "1 张表",
    },
  },
};
