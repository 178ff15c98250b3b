import { projectWith, type RuleCases } from "../cases";
import { costPercent } from "./rule";

export const cases: RuleCases = {
  rule: costPercent,
  accept: {
    "an amount": [projectWith(["成本指标", "设备维护费用", "≤60万元"])],
    "rates that are usual for costs": [
      projectWith(
        ["成本指标", "成本控制率", "≤100%"],
        ["成本指标", "采购资金节约率", "≥5%"],
        ["成本指标", "预算变动率", "≤10%"],
        ["成本指标", "项目超支率", "=0%"],
        ["成本指标", "管理费用占比", "≤3%"],
        ["成本指标", "贷款利率", "≤4.5%"],
      ),
    ],
    "percentages in other branches, or of other costs": [
      projectWith(["质量指标", "设备完好率", "≥95%"], ["生态环境成本指标", "能耗增长率", "≤2%"]),
    ],
    "a number without a unit": [projectWith(["成本指标", "设备维护费用", "≤60"])],
  },
  reject: {
    "a cost, a benefit and a facility in percent": {
      forms: [
        projectWith(
          ["成本指标", "设备维护费用", "≤10%"],
          ["经济成本指标", "减少群众办事成本", "≥20%"],
          ["成本指标", "公务用车费用同比减少率", "≥10%"],
        ),
      ],
      id: "percent",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "成本指标“设备维护费用”写成百分比“≤10%”",
    },
  },
};
