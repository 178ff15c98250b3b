import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { cntL2Missing } from "./rule";

const ROWS: readonly IndicatorSpec[] = [
  ["数量指标", "新建图书角", "≥12个", { level1: "产出指标" }],
  ["质量指标", "图书完好率", "≥95%", { level1: "产出指标" }],
  ["时效指标", "按期完工率", "=100%", { level1: "产出指标" }],
  ["成本指标", "购书费用", "≤30万元", { level1: "产出指标" }],
  ["经济效益指标", "带动文创收入", "≥5万元", { level1: "效益指标" }],
  ["社会效益指标", "居民借阅覆盖率", "≥60%", { level1: "效益指标" }],
  ["社会公众或服务对象满意度指标", "读者满意度", "≥90%", { level1: "效益指标" }],
];
const without = (...branches: readonly string[]): readonly IndicatorSpec[] =>
  ROWS.filter(([level2]) => !branches.includes(level2));

export const cases: RuleCases = {
  rule: cntL2Missing,
  accept: {
    "a goal in figures beside a quantity in another branch, and figures of the area": [
      projectForm({
        edition: "general",
        texts: { annualGoal: "为900名读者送书上门" },
        indicators: [...without("数量指标"), ["社会效益指标", "送书读者人数", "≥900人"]],
      }),
      projectForm({
        edition: "general",
        texts: { annualGoal: "辖区现有读者9000名，提高借阅率" },
        indicators: without("数量指标", "经济效益指标"),
      }),
    ],
    "no 经济效益, which real forms of Hunan leave out": [projectForm({ indicators: without("经济效益指标") })],
    "a row in every mandatory branch": [projectForm({ indicators: ROWS })],
    "no 生态效益, which is optional": [projectForm({ indicators: ROWS, emptyBranches: ["生态效益指标"] })],
    "a branch that is said not to apply": [
      projectForm({ indicators: [...without("时效指标"), ["时效指标", "不适用", "无"]] }),
    ],
    "no 满意度, a matter of CNT-SAT-REQUIRED": [projectForm({ indicators: without("社会公众或服务对象满意度指标") })],
    "no 效益 at all, a matter of CNT-BENEFIT": [projectForm({ indicators: without("经济效益指标", "社会效益指标") })],
    "too few rows, a matter of CNT-MIN": [projectForm({ indicators: ROWS.slice(0, 2) })],
    "a flat table": [projectForm({ indicators: ROWS.map(([, name, target]) => ["", name, target] as const) })],
    "a row whose branch is unknown": [
      projectForm({ indicators: [...without("时效指标"), ["其他指标", "工期", "≤30天"]] }),
    ],
    "an edition without a tree that prints no such branch": [
      projectForm({ edition: "general", indicators: without("质量指标") }),
      departmentForm({ edition: "general", indicators: without("数量指标", "时效指标") }),
    ],
  },
  reject: {
    "a goal in figures that no quantity measures": {
      forms: [
        projectForm({
          edition: "general",
          texts: { annualGoal: "为900名读者送书上门，满意度90%" },
          indicators: without("数量指标"),
        }),
      ],
      id: "goal",
      at: ["P1 annualGoal"],
      says: "绩效目标写了“为900名读者送书上门”",
    },
    "the same in a form with just enough indicators": {
      forms: [
        projectForm({
          edition: "general",
          texts: { annualGoal: "为900名读者送书上门" },
          indicators: ROWS.slice(1, 4),
        }),
      ],
      id: "goal",
      at: ["P1 annualGoal"],
    },
    "a branch that is not printed, at the 一级 cell above it": {
      forms: [projectForm({ indicators: without("数量指标", "社会效益指标") })],
      id: "missing",
      at: ["P1 level1:1", "P1 level1:4"],
      says: "产出指标中没有“数量指标”",
    },
    "a branch that is printed without a row, at its cell": {
      forms: [projectForm({ indicators: without("时效指标"), emptyBranches: ["时效指标"] })],
      id: "missing",
      at: ["P1 level2:7"],
    },
    "a department form": {
      forms: [departmentForm({ indicators: without("质量指标") })],
      id: "missing",
      at: ["D level1:1"],
    },
    "a department that says how well and when, but not how much, in an edition without a tree": {
      forms: [departmentForm({ edition: "general", indicators: without("数量指标") })],
      id: "missing",
      at: ["D level1:1"],
      says: "产出指标中没有“数量指标”",
    },
    "an edition without a tree that prints the branch": {
      forms: [
        projectForm({
          edition: "general",
          indicators: without("质量指标"),
          emptyBranches: ["质量指标", "生态效益指标"],
        }),
      ],
      id: "missing",
      at: ["P1 level2:7"],
    },
  },
};
