import { projectForm, projectWith, type RuleCases } from "../cases";
import { valPctGe100 } from "./rule";

export const cases: RuleCases = {
  rule: valPctGe100,
  accept: {
    "other signs and just below": [
      projectWith(["质量指标", "检测合格率", "=100%"]),
      projectWith(["质量指标", "检测合格率", "≤100%"]),
      projectWith(["质量指标", "检测合格率", "100%"]),
      projectWith(["质量指标", "检测合格率", "达到100%"]),
      projectWith(["质量指标", "检测合格率", "≥99.9%"]),
    ],
    "growth and costs": [
      projectWith(["经济效益指标", "销售额增长率", "≥100%"]),
      projectWith(["经济效益指标", "非税收入目标完成率", "≥100%"]),
      projectWith(["经济效益指标", "销售额", "较上年增长≥100%"]),
      projectWith(["成本指标", "费用控制率", "≥100%"]),
    ],
  },
  reject: {
    "at least the whole": {
      forms: [projectWith(["质量指标", "检测合格率", "　≥ 100％"])],
      id: "atLeast",
      at: ["P1 target:1"],
      says: "“检测合格率”的指标值“≥100%”已到上限，应写“=100%”",
      fixes: { "P1 target:1": "=100%" },
    },
    "more than the whole": {
      forms: [projectWith(["时效指标", "报修处置及时性", "＞100%"])],
      id: "above",
      at: ["P1 target:1"],
      says: "要求高于 100%",
      fixes: { "P1 target:1": "=100%" },
    },
    "a sign in the column, written as in other rows": {
      forms: [
        projectForm({
          columns: ["target", "comparator", "unit"],
          indicators: [
            ["质量指标", "检测合格率", "100", { comparator: "≥", unit: "%" }],
            ["数量指标", "检测批次", "12", { comparator: "＝", unit: "批" }],
          ],
        }),
      ],
      id: "atLeast",
      at: ["P1 target:1"],
      says: "“≥100%”",
      fixes: { "P1 comparator:1": "＝" },
    },
    "a value with more words": {
      forms: [projectWith(["质量指标", "检测合格率", "≥100%（含复检）"])],
      id: "atLeast",
      at: ["P1 target:1"],
    },
  },
};
