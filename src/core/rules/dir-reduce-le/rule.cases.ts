import { projectForm, projectWith, type RuleCases } from "../cases";
import { dirReduceLe } from "./rule";

export const cases: RuleCases = {
  rule: dirReduceLe,
  accept: {
    "reductions with ≥, without a sign, or in words": [
      projectWith(
        ["经济效益指标", "降低群众停车费用", "≥15%"],
        ["社会效益指标", "减少交通拥堵", "15%"],
        ["生态效益指标", "降低能耗", "明显"],
      ),
    ],
    levels: [projectWith(["质量指标", "差错率", "≤2%"], ["成本指标", "节能改造费用", "≤20万元"])],
    "a loss of something desired": [projectWith(["生态效益指标", "耕地面积减少率", "≤1%"])],
    "a level of zero": [projectWith(["社会效益指标", "减少安全事故", "≤0起"])],
  },
  reject: {
    "less of a thing that no list has": {
      forms: [projectForm({ indicators: [["生态效益指标", "减少河床抬升", "≤3厘米"]] })],
      id: "ceiling",
      at: ["P1 target:1"],
    },
    "a verb of reduction": {
      forms: [projectWith(["经济效益指标", "降低群众停车费用", "≤15%"], ["社会效益指标", "有效减少交通拥堵", "<20%"])],
      id: "ceiling",
      at: ["P1 target:1", "P1 target:2"],
      says: "“降低群众停车费用 ≤15%”读作最多只降低这么多",
    },
    "a rate of reduction of something undesired": {
      forms: [projectWith(["成本指标", "三公经费同比下降率", "≤10%"], ["生态效益指标", "单位能耗降低幅度", "≤5%"])],
      id: "ceiling",
      at: ["P1 target:1", "P1 target:2"],
    },
  },
};
