import { projectForm, projectWith, type RuleCases } from "../cases";
import { dirCostGe } from "./rule";

export const cases: RuleCases = {
  rule: dirCostGe,
  accept: {
    "upper limits, fixed amounts and plain amounts": [
      projectWith(
        ["成本指标", "设备维护费用", "≤60万元"],
        ["成本指标", "场地租金", "=20万元"],
        ["成本指标", "印刷费", "5万"],
      ),
    ],
    "savings and reductions": [
      projectWith(
        ["成本指标", "采购资金节约率", "≥5%"],
        ["成本指标", "工程造价审减率", "≥8%"],
        ["成本指标", "降低公务用车费用", "≥5%"],
        ["成本指标", "减少企业办事成本", "≥20%"],
        ["成本指标", "会议费同比下降", "≥5%"],
      ),
    ],
    "money that people are promised": [projectWith(["成本指标", "困难家庭补助标准", "≥800元/人·月"])],
    "a standard in percent": [projectWith(["成本指标", "补助经费标准", "≥80%"])],
    "a rate, which other rules judge": [
      projectWith(["成本指标", "成本控制率", "≥100%"], ["成本指标", "设备完好率", "≥95%"]),
    ],
    "income and effects": [
      projectWith(["成本指标", "带动社会投资", "≥800万元"], ["经济效益指标", "门票收入", "≥300万元"]),
    ],
    words: [projectWith(["成本指标", "设备维护费用", "合理"])],
  },
  reject: {
    "a rate of spending that the catalog limits from above": {
      forms: [projectForm({ indicators: [["成本指标", "会议费较上年变动率", "≥5%"]] })],
      id: "rate",
      at: ["P1 target:1"],
      says: "“会议费较上年变动率”越低越好，“≥5%”方向相反",
    },
    "a promised amount that the catalog limits from above": {
      forms: [projectForm({ indicators: [["成本指标", "社会保险补贴标准", "≥800元/人·月"]] })],
      id: "floor",
      at: ["P1 target:1"],
      says: "“社会保险补贴标准”是成本",
    },
    "a cost in percent": {
      forms: [projectWith(["成本指标", "设备维护费用", "≥10%"])],
      id: "floor",
      at: ["P1 target:1"],
      says: "“设备维护费用”是成本，“≥10%”表示至少要花这么多",
    },
    "an amount, a bare 万 and a unit cost": {
      forms: [
        projectWith(
          ["经济成本指标", "项目支出", "≥170万元"],
          ["成本指标", "保洁", ">20万"],
          ["成本指标", "人均培训费", "≥400元/人"],
          ["成本指标", "概算控制数", "≥300万元"],
          ["成本指标", "补助资金总额", "≥80万元"],
        ),
      ],
      id: "floor",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4", "P1 target:5"],
    },
  },
};
