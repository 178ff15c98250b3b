import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { costPerHead } from "./rule";

const form = (annualBudget: number, ...indicators: readonly IndicatorSpec[]) =>
  projectForm({ amounts: { annualBudget }, indicators });
const orphans: IndicatorSpec = ["数量指标", "资助孤儿人数", "=63人"];

export const cases: RuleCases = {
  rule: costPerHead,
  accept: {
    "the most that one may get": [
      form(300, ["数量指标", "入孵企业数", "=90家"], ["成本指标", "单家企业补助上限", "≤20万元/家"]),
    ],
    "a product that is the budget": [form(6.3, orphans, ["成本指标", "孤儿助学补助标准", "=1000元/人·年"])],
    "a budget of nothing": [form(0, orphans, ["成本指标", "孤儿助学补助标准", "=1000元/人·年"])],
    "a product that is a hundredth above the budget, or a tenth below it": [
      form(10, ["数量指标", "培训人数", "=101人"], ["成本指标", "培训费", "=1000元/人"]),
      form(10, ["数量指标", "培训人数", "=90人"], ["成本指标", "培训费", "=1000元/人"]),
    ],
    "several prices that are a tenth above the budget": [
      form(
        20,
        ["数量指标", "补植乔木", "≥400株"],
        ["数量指标", "铺设步道", "≥500平方米"],
        ["成本指标", "乔木单价", "≤300元/株"],
        ["成本指标", "步道单价", "≤200元/平方米"],
      ),
    ],
    "a monthly standard": [form(60.48, orphans, ["成本指标", "生活补助标准", "800元/人·月"])],
    "at least so many at less than the budget": [
      form(10, ["数量指标", "培训人数", "≥100人"], ["成本指标", "培训费", "≤400元/人"]),
    ],
    "other costs, other counts, other units": [
      form(10, orphans, ["成本指标", "补助标准", "=1500元/人·年"], ["成本指标", "管理费", "≤1万元"]),
      form(10, orphans, ["数量指标", "回访人数", "=60人"], ["成本指标", "补助标准", "=1500元/人·年"]),
      form(10, orphans, ["成本指标", "造林成本", "≤1500元/亩"]),
    ],
    "the price of one thing and the number of others in the same general unit": [
      form(32, ["数量指标", "巡检站点数", "≥260个"], ["成本指标", "等级测评单价", "≤4.5万元/个"]),
    ],
    "several prices within the budget": [
      form(
        30,
        ["数量指标", "补植乔木", "≥400株"],
        ["数量指标", "铺设步道", "≥900平方米"],
        ["成本指标", "乔木单价", "≤300元/株"],
        ["成本指标", "步道单价", "≤200元/平方米"],
      ),
    ],
    "a price a day of which the days are not known": [form(1, orphans, ["成本指标", "培训定额", "≤300元/人·天"])],
    "a standard that does not say for each what": [form(1, orphans, ["成本指标", "孤儿补助标准", "≤3000元"])],
  },
  reject: {
    "a standard that its name says is for each student, beside the whole": {
      forms: [
        projectForm({
          amounts: { annualBudget: 60 },
          indicators: [
            ["数量指标", "资助学生人数", "≥500人"],
            ["成本指标", "生均资助标准", "≤2000元"],
            ["成本指标", "项目总成本", "≤60万元"],
          ],
        }),
      ],
      id: "over",
      at: ["P1 target:2"],
    },
    "a product above the budget": {
      forms: [form(6.3, orphans, ["成本指标", "孤儿助学补助标准", "=1500元/人·年"])],
      id: "over",
      at: ["P1 target:2"],
      says: "“=63人”乘以“=1500元/人·年”为 9.45 万元，大于预算 6.3 万元",
      related: ["P1 target:1", "P1 annualBudget"],
    },
    "a product a hundred times the budget, which nobody mistyped by 万": {
      forms: [form(10, ["数量指标", "培训人数", "=100人"], ["成本指标", "培训费", "=10万元/人"])],
      id: "over",
      at: ["P1 target:2"],
    },
    "several prices, each within the budget": {
      forms: [
        form(
          20,
          ["数量指标", "补植乔木", "≥400株"],
          ["数量指标", "铺设步道", "≥900平方米"],
          ["成本指标", "乔木单价", "≤300元/株"],
          ["成本指标", "步道单价", "≤200元/平方米"],
        ),
      ],
      id: "sum",
      at: ["P1 target:3"],
      says: "2 项单位成本乘以各自的数量共 30 万元，大于预算 20 万元",
    },
    "万 too much in a price": {
      forms: [
        form(
          412,
          ["数量指标", "化妆品抽检批次", "≥1200批次"],
          ["数量指标", "食品抽检批次", "≥90批次"],
          ["成本指标", "化妆品单批次抽检成本", "≤1850万元/批次"],
        ),
      ],
      id: "slip",
      at: ["P1 target:3"],
      says: "单价可能多写了“万”",
    },
    "万 too much, and a hundredth above the budget": {
      forms: [form(10, ["数量指标", "培训人数", "=101人"], ["成本指标", "培训费", "=1000万元/人"])],
      id: "slip",
      at: ["P1 target:2"],
    },
    "a product far below the budget": {
      forms: [form(20, orphans, ["成本指标", "孤儿助学补助标准", "=1500元/生·年"])],
      id: "under",
      at: ["P1 target:2"],
      says: "为 9.45 万元，预算 20 万元，其余没有成本指标",
      saysEn: "the rest is unexplained",
    },
  },
};
