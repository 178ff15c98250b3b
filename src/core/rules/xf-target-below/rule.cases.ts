import { departmentForm, projectForm, type RuleCases } from "../cases";
import { xfTargetBelow } from "./rule";

const department = departmentForm({
  indicators: [
    ["社会效益指标", "市、县两级图书分馆覆盖率", "≥95%"],
    ["质量指标", "馆藏图书借阅提前办结率", "≥90%"],
    ["质量指标", "阅览座位管理系统故障率", "≤2%"],
  ],
});
const project = (name: string, target: string) => projectForm({ indicators: [["社会效益指标", name, target]] });

const namedDepartment = (sheet: string, departmentName: string, target: string) =>
  departmentForm({
    sheet,
    texts: { departmentName },
    indicators: [["社会效益指标", "市、县两级图书分馆覆盖率", target]],
  });
const namedProject = (departmentName: string, target: string) =>
  projectForm({
    texts: { departmentName },
    indicators: [["社会效益指标", "各乡镇图书分馆指导覆盖率", target]],
  });

export const cases: RuleCases = {
  rule: xfTargetBelow,
  accept: {
    "the same figure": [department, project("各乡镇图书分馆指导覆盖率", "≥95%")],
    "a higher figure": [department, project("各乡镇图书分馆指导覆盖率", "≥95.5%")],
    "the very same name, which is a drift": [department, project("市、县两级图书分馆覆盖率", "≥75%")],
    "another measure": [department, project("各乡镇图书分馆合格率", "≥75%")],
    "another action in both names": [department, project("馆藏图书借阅当天办结率", "≥30%")],
    "a longer action": [department, project("各乡镇图书分馆安全检查覆盖率", "≥75%")],
    "a value without a unit": [department, project("各乡镇图书分馆指导覆盖率", "≥75")],
    "a reduction": [department, project("降低各乡镇图书分馆指导覆盖率", "≥5%")],
    "no department form": [project("各乡镇图书分馆指导覆盖率", "≥75%")],
    "a project of another department": [
      namedDepartment("D1", "青禾县文化局", "≥95%"),
      namedDepartment("D2", "青禾县教育局", "≥60%"),
      namedProject("青禾县教育局", "≥75%"),
    ],
    "a project that belongs to no certain department": [
      namedDepartment("D1", "青禾县文化局", "≥95%"),
      namedDepartment("D2", "青禾县教育局", "≥95%"),
      namedProject("青禾县体育中心", "≥75%"),
    ],
  },
  reject: {
    "a floor just below the department's": {
      forms: [department, project("各乡镇图书分馆指导覆盖率", "≥94.9%")],
      id: "below",
      at: ["P1 target:1"],
      says: "“各乡镇图书分馆指导覆盖率”为“≥94.9%”，低于部门表“市、县两级图书分馆覆盖率”的“≥95%”",
    },
    "a ceiling above the department's": {
      forms: [department, project("分馆座位管理系统故障率", "≤3%")],
      id: "below",
      at: ["P1 target:1"],
    },
    "two department forms, held against the project's own": {
      forms: [
        namedDepartment("D1", "青禾县文化局", "≥60%"),
        namedDepartment("D2", "青禾县教育局", "≥95%"),
        namedProject("教育局", "≥75%"),
      ],
      id: "below",
      at: ["P1 target:1"],
      related: ["D2 target:1"],
    },
    "a piece of an object with an action behind it in the department's name": {
      forms: [
        departmentForm({ indicators: [["社会效益指标", "乡镇图书分馆指导覆盖率", "≥95%"]] }),
        project("流动图书分馆覆盖率", "≥75%"),
      ],
      id: "below",
      at: ["P1 target:1"],
    },
  },
};
