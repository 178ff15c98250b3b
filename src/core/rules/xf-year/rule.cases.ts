import { departmentForm, projectForm, type FormSpec, type RuleCases } from "../cases";
import { xfYear } from "./rule";

const project = (spec: FormSpec) => projectForm(spec);
const goal = (annualGoal: string) => projectForm({ texts: { annualGoal } });

export const cases: RuleCases = {
  rule: xfYear,
  accept: {
    "a date after the year if the form reaches beyond it, and work that follows the year": [
      project({
        amounts: { periodFunds: 300, annualBudget: 100 },
        indicators: [["时效指标", "主体完工时间", "2024年9月底前"]],
      }),
      project({ indicators: [["时效指标", "工程质保期满时间", "2025年6月30日"]] }),
    ],
    "a date in the last month of the period, and work that follows it": [
      project({
        texts: { period: "2023年3月-2023年11月" },
        indicators: [
          ["时效指标", "更新完成时间", "2023年11月30日前"],
          ["时效指标", "项目验收时间", "2023年12月底前"],
          ["时效指标", "资金拨付时间", "12月底前"],
        ],
      }),
      project({
        texts: { period: "2023年-2024年" },
        indicators: [["时效指标", "更新完成时间", "2024年底"]],
      }),
      project({
        texts: { period: "2023年9月-2023年3月" },
        indicators: [["时效指标", "更新完成时间", "2023年11月"]],
      }),
    ],
    "one year throughout": [
      departmentForm({ texts: { overallGoal: "2023年，完成书库改造。" } }),
      project({
        texts: { annualGoal: "到2023年底建成三个分馆，较2022年度增加一个" },
        indicators: [["时效指标", "完成时间", "2023年12月底前"]],
      }),
    ],
    "a deadline without a year, and one after the year": [
      project({
        indicators: [
          ["时效指标", "完成时间", "12月底前"],
          ["时效指标", "验收时间", "2024年3月底前"],
        ],
      }),
    ],
    "a deadline within a longer period, and accounts of the year before": [
      project({
        texts: { period: "2023年-2025年" },
        indicators: [
          ["时效指标", "完成时间", "2025年6月底前"],
          ["时效指标", "2022年度决算公开时间", "9月底前"],
        ],
      }),
    ],
    "years that the goal refers to": [
      goal("按2021年度规划，自2022年起建设书库"),
      goal("2021年至2025年建设书库"),
      goal("根据《关于2022年度书库建设的通知》建设"),
      goal("落实2022年巡查意见"),
    ],
    "a goal of several years": [goal("2023年底建成书库，2024年底投入使用")],
    "forms of two years in equal number": [project({ sheet: "P1", year: 2022 }), project({ sheet: "P2", year: 2023 })],
    "a date in the year in which the year's goal promises the work": [
      projectForm({
        year: 2024,
        texts: { annualGoal: "2024年完成书库主体结构封顶。", period: "2023年6月至2025年12月" },
        indicators: [["时效指标", "主体结构封顶时间", "2024年10月30日前"]],
      }),
    ],
    "a date after the year of a goal that speaks of other work": [
      projectForm({
        year: 2024,
        texts: { annualGoal: "2024年完成书库主体结构封顶。", period: "2023年6月至2025年12月" },
        indicators: [["时效指标", "阅览设备安装时间", "2025年10月30日前"]],
      }),
    ],
  },
  reject: {
    "a year just a decade ahead of the other form's": {
      forms: [projectForm({ year: 2025, indicators: [] }), projectForm({ sheet: "P2", year: 2035, indicators: [] })],
      id: "forms",
      at: ["P2 year"],
    },
    "a year decades ahead of the other form's": {
      forms: [projectForm({ year: 2025, indicators: [] }), projectForm({ sheet: "P2", year: 2052, indicators: [] })],
      id: "forms",
      at: ["P2 year"],
      says: "本表年度为 2052 年，同一工作簿其他表为 2025 年",
    },
    "a date of the next year without a period that holds it": {
      forms: [project({ indicators: [["时效指标", "书库完工时间", "2024年9月底前"]] })],
      id: "next",
      at: ["P1 target:1"],
      says: "指标值“2024年9月底前”在预算年度 2023 年之后",
    },
    "a date after the year beside one of the whole run": {
      forms: [
        project({
          texts: { period: "2023年-2025年" },
          indicators: [
            ["时效指标", "扶持资金拨付时间", "2023年11月底前", { periodTarget: "2025年11月底前" }],
            ["时效指标", "培训券兑现时间", "2024年3月底前", { periodTarget: "2025年12月底前" }],
            ["时效指标", "决算审核时间", "2024年3月底前", { periodTarget: "2025年12月底前" }],
            ["时效指标", "扶持项目完工时间", "2025年3月底前", { periodTarget: "2025年3月底前" }],
          ],
        }),
      ],
      id: "ofYear",
      at: ["P1 target:2"],
      says: "年度指标值“2024年3月底前”在预算年度 2023 年之后",
    },
    "a date of last year with a sign": {
      forms: [projectForm({ indicators: [["时效指标", "宣传活动完成时间", "≤2022年12月"]] })],
      id: "target",
      at: ["P1 target:1"],
    },
    "a deadline after the year and the period": {
      forms: [
        project({
          texts: { period: "2023年1月-2023年12月" },
          indicators: [["时效指标", "更新完成时间", "2024年3月31日前"]],
        }),
      ],
      id: "late",
      at: ["P1 target:1"],
      says: "指标值“2024年3月31日前”在预算年度 2023 年和实施期（至 2023 年）之后",
    },
    "the end of the year after a period that ends in November": {
      forms: [
        project({
          texts: { period: "2022年3月-2023年11月" },
          indicators: [["时效指标", "更新完成时间", "2023年底"]],
        }),
      ],
      id: "afterEnd",
      at: ["P1 target:1"],
      says: "指标值“2023年底”在实施期（至 2023 年 11 月）之后",
    },
    "a month after the one in which the period ends": {
      forms: [
        project({
          texts: { period: "2023.3-2023.9" },
          indicators: [["时效指标", "更新完成时间", "2023年10月15日前"]],
        }),
      ],
      id: "afterEnd",
      at: ["P1 target:1"],
    },
    "a name of an earlier year": {
      forms: [project({ indicators: [["时效指标", "2022年10月底前完成苗木补植", "按期完成"]] })],
      id: "name",
      at: ["P1 level3:1"],
      says: "写的是 2022 年，预算年度是 2023 年",
    },
    "a form of another year than the department's": {
      forms: [
        departmentForm({ year: 2023 }),
        project({ sheet: "P1", year: 2022 }),
        project({ sheet: "P2", year: 2023 }),
      ],
      id: "forms",
      at: ["P1 year"],
      says: "本表年度为 2022 年，同一工作簿其他表为 2023 年",
    },
    "a form of another year than most": {
      forms: [
        project({ sheet: "P1", year: 2023 }),
        project({ sheet: "P2", year: 2023 }),
        project({ sheet: "P3", year: 2024 }),
      ],
      id: "forms",
      at: ["P3 year"],
    },
    "a goal of an old form": {
      forms: [goal("2022年，完成书库改造。")],
      id: "goal",
      at: ["P1 annualGoal"],
      says: "表头为 2023 年度，绩效目标写的是 2022 年",
    },
    "a goal whose year stands inside": {
      forms: [goal("目标1：建成书库，2022年底投入使用")],
      id: "goal",
      at: ["P1 annualGoal"],
    },
    "a deadline before the year": {
      forms: [project({ indicators: [["时效指标", "完成时间", "2022年12月底前"]] })],
      id: "target",
      at: ["P1 target:1"],
      says: "指标值“2022年12月底前”早于预算年度 2023 年",
    },
    "a date after the year in which the year's goal promises the work": {
      forms: [
        projectForm({
          year: 2024,
          texts: { annualGoal: "2024年完成书库主体结构封顶。", period: "2023年6月至2025年12月" },
          indicators: [["时效指标", "主体结构封顶时间", "2025年10月30日前"]],
        }),
        projectForm({
          sheet: "P2",
          year: 2024,
          texts: { annualGoal: "2024年完成书库屋面防水。", period: "2023年6月至2025年12月" },
          indicators: [["时效指标", "屋面防水完成时间", "2025年5月30日前"]],
        }),
      ],
      id: "goalDate",
      at: ["P1 target:1", "P2 target:1"],
      says: "年度目标写明 2024 年完成，“主体结构封顶时间”的指标值却是“2025年10月30日前”",
    },
  },
};
