import { projectForm, type FormSpec, type IndicatorSpec, type RuleCases } from "../cases";
import { xfProjTwice } from "./rule";

const INDICATORS: readonly IndicatorSpec[] = [
  ["数量指标", "养护绿地面积", "≥300公顷"],
  ["质量指标", "绿地完好率", "≥95%"],
  ["时效指标", "养护任务完成时间", "12月20日前"],
  ["成本指标", "绿化养护费用", "≤120万元"],
];
const project = (sheet: string, projectName: string, more: FormSpec = {}) =>
  projectForm({ sheet, texts: { projectName, departmentName: "青禾县园林中心" }, indicators: INDICATORS, ...more });
const others: readonly IndicatorSpec[] = [...INDICATORS.slice(0, 3), ["成本指标", "机具购置费用", "≤40万元"]];

export const cases: RuleCases = {
  rule: xfProjTwice,
  accept: {
    "a goal with its own project's name, or with that of a part of it": [
      project("P1", "湖滨绿道养护", {
        indicators: others,
        texts: { projectName: "湖滨绿道养护", annualGoal: "湖滨绿道养护与湖滨步道照明更新同步完成" },
      }),
      project("P2", "湖滨步道照明更新", { texts: { projectName: "湖滨步道照明更新", annualGoal: "完成照明更新" } }),
      project("P3", "湖滨步道照明更新二期", {
        indicators: others.slice(0, 2),
        texts: { projectName: "湖滨步道照明更新二期", annualGoal: "接续湖滨步道照明更新，换灯90盏" },
      }),
    ],
    "the line of a summary and the project's own form": [
      project("汇总", "绿化养护", { indicators: [] }),
      project("P1", "绿化养护"),
    ],
    "projects of their own": [project("P1", "绿化养护"), project("P2", "机具购置", { indicators: others })],
    "a goal with the name of a project that shares just enough of its own": [
      project("P1", "湖滨绿道苗木更新", {
        texts: { projectName: "湖滨绿道苗木更新", annualGoal: "配合湖滨绿道苗木养护，补栽乔木60株" },
        indicators: others,
      }),
      project("P2", "湖滨绿道苗木养护", { texts: { projectName: "湖滨绿道苗木养护", annualGoal: "养护苗木300公顷" } }),
    ],
    "a short goal that suits both": [
      project("P1", "绿化养护", { texts: { projectName: "绿化养护", annualGoal: "保障工作正常开展" } }),
      project("P2", "机具购置", {
        texts: { projectName: "机具购置", annualGoal: "保障工作正常开展" },
        indicators: others,
      }),
    ],
    "the project of another year": [project("P1", "绿化养护"), project("P2", "绿化养护", { year: 2022 })],
    "forms without a name, and with few indicators": [
      project("P1", "", { indicators: INDICATORS.slice(0, 2) }),
      project("P2", "", { indicators: INDICATORS.slice(0, 2) }),
    ],
    "the project of another department": [
      project("P1", "办公运转"),
      project("P2", "办公运转", { texts: { projectName: "办公运转", departmentName: "青禾县图书馆" } }),
    ],
  },
  reject: {
    "a goal with another project's name": {
      forms: [
        project("P1", "湖滨绿道养护项目"),
        project("P2", "苗圃滴灌改造", {
          indicators: others,
          texts: { projectName: "苗圃滴灌改造", annualGoal: "通过湖滨绿道养护，改造苗圃滴灌12公顷" },
        }),
      ],
      id: "named",
      at: ["P2 annualGoal"],
      says: "“苗圃滴灌改造”的绩效目标写的是另一个项目“湖滨绿道养护项目”",
      related: ["P1 projectName"],
    },
    "the goal of another project": {
      forms: [
        project("P1", "机具购置", {
          texts: { projectName: "机具购置", annualGoal: "养护绿地300公顷，绿地完好率保持在95%以上。" },
          indicators: others.slice(2),
        }),
        project("P2", "绿化养护", {
          texts: { projectName: "绿化养护", annualGoal: "养护绿地300公顷，绿地完好率保持在95%以上。" },
        }),
      ],
      id: "goal",
      at: ["P1 annualGoal"],
      says: "“机具购置”的年度绩效目标与项目“绿化养护”一字不差",
      related: ["P2 annualGoal"],
    },
    "a goal that ends with another project's name": {
      forms: [
        project("P1", "湖滨绿道养护项目"),
        project("P2", "苗圃滴灌改造", {
          indicators: others,
          texts: { projectName: "苗圃滴灌改造", annualGoal: "全年完成湖滨绿道养护" },
        }),
      ],
      id: "named",
      at: ["P2 annualGoal"],
    },
    "a goal that is as near to both projects, told at the later one": {
      forms: [
        project("P1", "绿化养护", {
          texts: { projectName: "绿化养护", annualGoal: "每周两次巡查全部站点，及时报修并登记" },
        }),
        project("P2", "机具购置", {
          texts: { projectName: "机具购置", annualGoal: "每周两次巡查全部站点，及时报修并登记" },
          indicators: others.slice(2),
        }),
      ],
      id: "goal",
      at: ["P2 annualGoal"],
    },
    "the goal of another project, just long enough": {
      forms: [
        project("P1", "机具购置", {
          texts: { projectName: "机具购置", annualGoal: "养护各公园绿地，每月巡查苗木两次" },
          indicators: others.slice(2),
        }),
        project("P2", "绿化养护", {
          texts: { projectName: "绿化养护", annualGoal: "养护各公园绿地，每月巡查苗木两次" },
        }),
      ],
      id: "goal",
      at: ["P1 annualGoal"],
    },
    "one name twice": {
      forms: [project("P1", "绿化养护"), project("P2", "绿化 养护", { indicators: others })],
      id: "name",
      at: ["P2 projectName"],
      says: "项目“绿化 养护”在“P1”已有一张同名的表",
      related: ["P1 projectName"],
    },
    "another name with the same indicators": {
      forms: [project("P1", "绿化养护"), project("P2", "机具购置")],
      id: "indicators",
      at: ["P2 projectName"],
      says: "“机具购置”的 4 个指标和指标值与项目“绿化养护”完全相同",
    },
  },
};
