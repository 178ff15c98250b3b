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
  },
  reject: {
    "a floor just below the department's": {
      forms: [department, project("各乡镇图书分馆指导覆盖率", "≥94.9%")],
      at: ["P1 target:1"],
      says: "“各乡镇图书分馆指导覆盖率”为“≥94.9%”，低于部门表“市、县两级图书分馆覆盖率”的“≥95%”",
    },
    "a ceiling above the department's": {
      forms: [department, project("分馆座位管理系统故障率", "≤3%")],
      at: ["P1 target:1"],
    },
  },
};
