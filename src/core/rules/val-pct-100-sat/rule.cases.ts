import { projectForm, type RuleCases } from "../cases";
import { valPct100Sat } from "./rule";

const row = (level3: string, target: string) => projectForm({ indicators: [["满意度指标", level3, target]] });

export const cases: RuleCases = {
  rule: valPct100Sat,
  accept: {
    "just below": [row("居民满意度", "≥99.9%")],
    "another share": [row("投诉办结率", "=100%")],
    "a ceiling": [row("居民满意度", "≤100%")],
    "a score": [row("居民满意度", "=100分")],
  },
  reject: {
    "with and without a sign": {
      forms: [
        projectForm({
          indicators: [
            ["满意度指标", "居民满意度", "=100%"],
            ["满意度指标", "参训学员好评率", "100%"],
          ],
        }),
      ],
      id: "full",
      at: ["P1 target:1", "P1 target:2"],
      says: "“居民满意度”的指标值为“=100%”",
    },
  },
};
