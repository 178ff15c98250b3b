import { projectForm, type RuleCases } from "../cases";
import { valChars } from "./rule";

const row = (target: string) => projectForm({ indicators: [["数量指标", "巡检次数", target]] });

export const cases: RuleCases = {
  rule: valChars,
  accept: {
    "any character where the edition refuses none": [row("3-5次"), row("≥3*2次")],
  },
  reject: {
    "characters that the edition refuses": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "巡检次数", "3-5次"],
            ["数量指标", "抽检次数", "≥4次"],
            ["数量指标", "复检次数", "-"],
          ],
        }),
      ],
      constants: { refusedCharacters: ["*", "_", "-"] },
      id: "refused",
      at: ["P1 target:1"],
      says: "指标值“3-5次”含“-”",
    },
  },
};
