import { projectWith, type RuleCases } from "../cases";
import { costNotCost } from "./rule";

export const cases: RuleCases = {
  rule: costNotCost,
  accept: {
    "what is used for an amount of income": [projectWith(["成本指标", "万元营业收入耗材", "≤260元"])],
    "costs and rates of money": [
      projectWith(
        ["成本指标", "设备维护费用", "≤60万元"],
        ["成本指标", "成本控制率", "≤100%"],
        ["成本指标", "采购节约率", "≥5%"],
        ["成本指标", "资金使用率", "≥95%"],
        ["成本指标", "人员工资", "≤45万元"],
      ),
    ],
    "a reduction of the unit's own costs": [projectWith(["成本指标", "降低公务用车运行费", "≥5%"])],
    "the cost of raising income": [projectWith(["成本指标", "税收征管成本", "≤20万元"])],
    "rates in the branches where they belong": [
      projectWith(["质量指标", "设备完好率", "≥95%"], ["社会成本指标", "噪声达标率", "≥90%"]),
    ],
    "a row that does not apply": [projectWith(["成本指标", "设备完好率", "不涉及"])],
  },
  reject: {
    "benefits for others": {
      forms: [projectWith(["成本指标", "减少企业办事成本", "≥20%"], ["经济成本指标", "有效减轻群众看病负担", "≥10%"])],
      id: "benefit",
      at: ["P1 level3:1", "P1 level3:2"],
      says: "“减少企业办事成本”是效益",
    },
    income: { forms: [projectWith(["成本指标", "新增税收", "≥100万元"])], id: "benefit", at: ["P1 level3:1"] },
    "facilities and quality": {
      forms: [projectWith(["成本指标", "监控设备覆盖率", "≥30%"], ["成本指标", "设施完好率", "≥90%"])],
      id: "rate",
      at: ["P1 level3:1", "P1 level3:2"],
      says: "“监控设备覆盖率”反映的是质量或效果",
    },
  },
};
