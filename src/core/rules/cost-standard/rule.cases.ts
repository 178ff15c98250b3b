import { projectWith, type RuleCases } from "../cases";
import { costStandard } from "./rule";

const constants = { unitCostLimits: [{ name: "培训费", unit: "元/人·天", limit: 40_000 }] };

export const cases: RuleCases = {
  rule: costStandard,
  accept: {
    "unit costs in an edition without standards": [projectWith(["成本指标", "培训费标准", "≤4000元/人·天"])],
  },
  reject: {
    "a unit cost just above the standard; others fit, are of another unit or thing, or are totals": {
      forms: [
        projectWith(
          ["成本指标", "培训费标准", "≤400元/人·天"],
          ["成本指标", "业务培训费标准", "≤400.01元/人/天"],
          ["成本指标", "培训费标准", "≤4000元/人"],
          ["成本指标", "会议费标准", "≤550元/人·天"],
          ["成本指标", "培训费", "≤50万元"],
        ),
      ],
      constants,
      id: "above",
      at: ["P1 target:2"],
      says: "“业务培训费标准” 400.01 元/人/天，超过“培训费”支出标准 400 元/人/天",
    },
    "a unit in the name": {
      forms: [projectWith(["经济成本指标", "培训费（元/人/天）", "450"])],
      constants,
      id: "above",
      at: ["P1 target:1"],
    },
  },
};
