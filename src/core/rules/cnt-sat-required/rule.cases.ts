import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { cntSatRequired } from "./rule";

const ROWS: readonly IndicatorSpec[] = [
  ["数量指标", "慰问困难家庭", "≥80户", { level1: "产出指标" }],
  ["质量指标", "发放准确率", "=100%", { level1: "产出指标" }],
  ["成本指标", "慰问品费用", "≤8万元", { level1: "产出指标" }],
  ["社会效益指标", "受益家庭覆盖率", "≥90%", { level1: "效益指标" }],
];
const SATISFACTION = "社会公众或服务对象满意度指标";

export const cases: RuleCases = {
  rule: cntSatRequired,
  accept: {
    "a satisfaction row": [projectForm({ indicators: [...ROWS, [SATISFACTION, "困难家庭满意度", "≥90%"]] })],
    "a satisfaction in another branch, a matter of CAT-MISFILED": [
      projectForm({ indicators: [...ROWS, ["社会效益指标", "困难家庭满意度", "≥90%"]] }),
    ],
    "a branch that is said not to apply": [
      projectForm({ indicators: [...ROWS, [SATISFACTION, "不适用", ""]] }),
      projectForm({ edition: "national-2021", indicators: [...ROWS, [SATISFACTION, "不适用", ""]] }),
    ],
    "a flat table": [projectForm({ indicators: ROWS.map(([, name, target]) => ["", name, target] as const) })],
    "an edition that is not known to have the branch": [projectForm({ edition: "general", indicators: ROWS })],
    "too few rows, a matter of CNT-MIN": [projectForm({ indicators: ROWS.slice(0, 2) })],
  },
  reject: {
    "a branch that is printed and left blank, though its edition does not ask for it": {
      forms: [projectForm({ edition: "national-2021", indicators: ROWS, emptyBranches: ["服务对象满意度指标"] })],
      id: "blank",
      at: ["P1 level2:5"],
      says: "表内印有“服务对象满意度指标”，却没有填指标",
    },
    "the same in a form with just enough indicators": {
      forms: [
        projectForm({
          edition: "national-2021",
          indicators: ROWS.slice(0, 3),
          emptyBranches: ["服务对象满意度指标"],
        }),
      ],
      id: "blank",
      at: ["P1 level2:4"],
    },
    "satisfaction that only the goal states": {
      forms: [
        projectForm({
          edition: "general",
          texts: { annualGoal: "慰问困难家庭80户，困难家庭满意度不低于90%。" },
          indicators: ROWS,
        }),
      ],
      id: "goal",
      at: ["P1 annualGoal"],
      says: "绩效目标写了“困难家庭满意度不低于90%”",
    },
    "no satisfaction, at the group it belongs to": {
      forms: [projectForm({ indicators: ROWS })],
      id: "missing",
      at: ["P1 level1:4"],
      says: "没有设“社会公众或服务对象满意度指标”",
    },
    "a branch that is printed without a row": {
      forms: [projectForm({ edition: "general", indicators: ROWS, emptyBranches: ["服务对象满意度指标"] })],
      id: "missing",
      at: ["P1 level2:5"],
    },
  },
};
