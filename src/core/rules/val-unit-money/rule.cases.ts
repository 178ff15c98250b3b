import { departmentForm, projectForm, projectWith, type RuleCases } from "../cases";
import { valUnitMoney } from "./rule";

export const cases: RuleCases = {
  rule: valUnitMoney,
  accept: {
    "standards that say for each what": [
      projectForm({
        indicators: [
          ["成本指标", "人均补助标准", "≤500元"],
          ["成本指标", "每公里补助标准", "≤18万元"],
          ["成本指标", "护林员补助标准", "≤800元/月"],
          ["成本指标", "培训标准(元/人)", "≤400元"],
        ],
      }),
    ],
    "units of money and rates": [
      projectForm({
        indicators: [
          ["成本指标", "印刷费用", "≤12万元"],
          ["成本指标", "外聘专家报酬标准", "≤900元/人·天"],
          ["成本指标", "成本节约率", "≥3%"],
        ],
      }),
    ],
    "a bare 万 of things": [projectForm({ indicators: [["数量指标", "发放宣传品数量", "≥3万"]] })],
    "a cost that is no money": [
      projectForm({
        indicators: [
          ["社会成本指标", "办事时间成本", "≤2小时"],
          ["成本指标", "配备人员", "≤5人"],
        ],
      }),
    ],
    "the unit in the name": [projectForm({ indicators: [["成本指标", "印刷费用（元）", "≤12万"]] })],
  },
  reject: {
    "a price without its unit of money": {
      forms: [projectWith(["成本指标", "葡萄苗补助成本", "≤28.40/株"])],
      id: "slash",
      at: ["P1 target:1"],
      says: "应写成“≤28.40元/株”一类",
    },
    "元 for 万元 in the ceiling of the whole budget": {
      forms: [
        projectForm({
          amounts: { totalFunds: 74.6 },
          indicators: [["成本指标", "渡船运行总成本", "74.6", { comparator: "≤", unit: "元" }]],
        }),
      ],
      id: "budget",
      at: ["P1 unit:1"],
      says: "“渡船运行总成本”的指标值“74.6元”与预算 74.6 万元数字相同",
    },
    "a standard that does not say for each what": {
      forms: [projectForm({ indicators: [["成本指标", "机耕路硬化补助标准", "≤18万元"]] })],
      id: "per",
      at: ["P1 target:1"],
      says: "没有写明按什么计",
    },
    "a bare 万 or 亿": {
      forms: [
        departmentForm({
          indicators: [
            ["成本指标", "印刷费用", "≤12万　"],
            ["数量指标", "基础设施投入", "2亿"],
          ],
        }),
      ],
      id: "bare",
      at: ["D target:1", "D target:2"],
      says: "“印刷费用”的指标值“≤12万”单位不完整，金额应写“≤12万元”",
      fixes: { "D target:1": "≤12万元", "D target:2": "2亿元" },
    },
    "a bare 万 in the column of units": {
      forms: [projectForm({ indicators: [["成本指标", "印刷费用", "12", { comparator: "≤", unit: "万" }]] })],
      id: "bare",
      at: ["P1 target:1"],
      fixes: { "P1 unit:1": "万元" },
    },
    "money counted in people or things": {
      forms: [
        projectForm({
          indicators: [
            ["成本指标", "外聘专家报酬标准", "≤900人/天"],
            ["成本指标", "印刷费用", "≤500份"],
          ],
        }),
      ],
      id: "other",
      at: ["P1 target:1", "P1 target:2"],
      says: "却以“人/天”计",
    },
  },
};
