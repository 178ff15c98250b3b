import { projectForm, projectWith, type RuleCases } from "../cases";
import { valPctGt100 } from "./rule";

export const cases: RuleCases = {
  rule: valPctGt100,
  accept: {
    "up to the whole": [
      projectWith(["满意度指标", "居民满意度", "=100%"]),
      projectWith(["质量指标", "检测合格率", "≥99.9%"]),
    ],
    "growth, yields and plans that are surpassed": [
      projectWith(["经济效益指标", "销售额增长率", "≥120%"]),
      projectWith(["经济效益指标", "国有资产保值增值率", "≥101%"]),
      projectWith(["经济效益指标", "政府债务率", "≤150%"]),
      projectWith(["数量指标", "年度任务完成率", "≥105%"]),
      projectWith(["质量指标", "登记率", "较上年提高110%"]),
    ],
    "per mille": [projectWith(["质量指标", "检测差错率", "≤150‰"])],
    "a name that is no share": [
      projectWith(["经济效益指标", "财政资金撬动", "≥300%"]),
      projectWith(["数量指标", "完成投资", "≥110%"]),
    ],
  },
  reject: {
    "figures that ran together": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "设备采购完成率", "=1100%"],
            ["经济成本指标", "设备采购价", "≤1100%"],
            ["数量指标", "年度任务完成率", "=1000%"],
          ],
        }),
      ],
      id: "over",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "just above the whole": {
      forms: [projectWith(["质量指标", "检测合格率", "≥100.1%"])],
      id: "over",
      at: ["P1 target:1"],
      says: "“检测合格率”的指标值“≥100.1%”超过 100%",
    },
    "a satisfaction and a quality": {
      forms: [
        projectForm({
          indicators: [
            ["满意度指标", "居民评价", "≥950%"],
            ["时效指标", "报修处置及时性", "≥120%"],
          ],
        }),
      ],
      id: "over",
      at: ["P1 target:1", "P1 target:2"],
    },
  },
};
