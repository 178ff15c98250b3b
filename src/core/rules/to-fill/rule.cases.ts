import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { toFill } from "./rule";

const COMPLETE: readonly IndicatorSpec[] = [
  ["数量指标", "养护绿地面积", "≥300公顷"],
  ["质量指标", "绿地完好率", "≥95%"],
  ["满意度指标", "游客满意度", "≥90%"],
];
const texts = {
  departmentName: "青禾县园林服务中心",
  duties: "负责公园绿地的建设和养护",
  overallGoal: "全年养护绿地300公顷",
  preparedBy: "周小禾",
};
const general = { edition: "general", indicators: COMPLETE } as const;

export const cases: RuleCases = {
  rule: toFill,
  accept: {
    "branches of a form whose indicators could not be read": [
      projectForm({
        edition: "general",
        emptyBranches: ["数量指标"],
        uncertain: [{ kind: "no-indicators", at: { sheet: "P1", row: 100, column: 0 }, other: null }],
      }),
    ],
    "a form in which all is filled": [departmentForm({ ...general, amounts: { totalFunds: 300 }, texts })],
    "fields that the form does not print": [projectForm({ ...general, texts: { annualGoal: "养护绿地300公顷" } })],
    "values and signatures, of which VAL-EMPTY and META-SIGN tell": [
      projectForm({ ...general, indicators: [...COMPLETE, ["时效指标", "完成时间", ""]], texts: { responsible: "" } }),
    ],
    "a branch without an indicator where enough are set: rules on branches tell": [
      projectForm({ ...general, emptyBranches: ["成本指标"] }),
    ],
  },
  reject: {
    "blank fields of the edition": {
      forms: [
        projectForm({
          amounts: { annualBudget: "" },
          texts: { projectName: "", period: "/", annualGoal: "", phone: "　", attachment: "" },
          indicators: COMPLETE,
        }),
      ],
      id: "slot",
      at: ["P1 annualBudget", "P1 projectName", "P1 period", "P1 annualGoal", "P1 phone"],
      says: "“年度预算金额”空白",
    },
    "goals that state nothing": {
      forms: ["无", "略", "/", "95", "……"].map((overallGoal) => departmentForm({ ...general, texts: { overallGoal } })),
      id: "slot",
      at: Array.from({ length: 5 }, () => "D overallGoal"),
      says: "“整体绩效目标”空白",
    },
    "a field that another layout prints": {
      forms: [projectForm({ ...general, texts: { period: "" }, amounts: { totalFunds: "", otherFunds: "" } })],
      id: "slot",
      at: ["P1 period", "P1 totalFunds"],
    },
    "a sign and a unit without a figure": {
      forms: [
        projectForm({
          ...general,
          indicators: [
            ["数量指标", "养护绿地面积", "≥公顷"],
            ["质量指标", "绿地完好率", "≥__%"],
            ["时效指标", "完成时间", "≤", { unit: "天" }],
            ["满意度指标", "游客满意度", "%"],
          ],
        }),
      ],
      id: "slot",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4"],
      says: "“养护绿地面积”还没有填数字（≥__公顷）",
    },
    "a value without a name": {
      forms: [projectForm({ ...general, indicators: [...COMPLETE, ["成本指标", "", "≤20万元"]] })],
      id: "slot",
      at: ["P1 level3:4"],
      says: "“≤20万元”没有指标名称",
    },
    "branches of a form that is only begun": {
      forms: [projectForm({ emptyBranches: ["数量指标", "质量指标", "时效指标", "成本指标"] })],
      id: "slot",
      at: ["P1 level2:1", "P1 level2:2", "P1 level2:3", "P1 level2:4", "P1 level2:4", "P1 level2:4"],
    },
  },
};
