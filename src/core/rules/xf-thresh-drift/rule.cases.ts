import { departmentForm, projectForm, withSharedNames, type IndicatorSpec, type RuleCases } from "../cases";
import { xfThreshDrift } from "./rule";

const department = (...indicators: IndicatorSpec[]) => departmentForm({ indicators });
const project = (sheet: string, ...indicators: IndicatorSpec[]) => projectForm({ sheet, indicators });

/** A total and its regions, side by side or one below the other. */
const regions = withSharedNames(
  projectForm({
    indicators: [
      ["数量指标", "新建防火道", "≥90公里"],
      ["数量指标", "新建防火道", "≥35公里"],
      ["数量指标", "新建防火道", "≥55公里"],
    ],
  }),
);

export const cases: RuleCases = {
  rule: xfThreshDrift,
  accept: {
    "a part of the department's count with some of its digits": [
      department(["数量指标", "接待读者", "≥4703人"]),
      project("P1", ["数量指标", "接待读者", "≥3407人"]),
    ],
    "one name with a target for each of several regions": [regions],
    "two names that only a bracket tells apart": [
      projectForm({
        indicators: [
          ["数量指标", "家政培训人数（城镇居民）", "≥160人"],
          ["数量指标", "家政培训人数（进城务工者）", "≥40人"],
        ],
      }),
    ],
    "a part of the whole that shares a digit with it in the other place": [
      department(["数量指标", "古籍修复册数", "≥73册"], ["数量指标", "书目校对册数", "≥73册"]),
      project("P1", ["数量指标", "古籍修复册数", "≥39册"], ["数量指标", "书目校对册数", "≥47册"]),
    ],
    "a part of the whole in round figures": [
      department(["数量指标", "古籍修复册数", "≥30册"]),
      project("P1", ["数量指标", "古籍修复册数", "≥20册"]),
    ],
    "counts of two projects that differ from the whole in one digit": [
      department(["数量指标", "书目整理条数", "≥3.6万条"]),
      project("P1", ["数量指标", "书目整理条数", "≥2.6万条"]),
      project("P2", ["数量指标", "书目整理条数", "≥1万条"]),
    ],
    "the same figure in other writing": [
      department(["质量指标", "提高古籍修复率", "≥95%"]),
      project("P1", ["质量指标", "古籍修复率", "不低于95.0%"]),
    ],
    "a value without a unit": [
      department(["质量指标", "古籍修复率", "≥95%"]),
      project("P1", ["质量指标", "古籍修复率", "≥98"]),
    ],
    "a floor beside a ceiling": [department(["质量指标", "书库湿度", "≥45度"], ["质量指标", "书库湿度", "≤60度"])],
    "words, dates and blank cells": [
      department(["质量指标", "古籍修复率", "较高"], ["时效指标", "书目编制时间", "12月底前"]),
      project("P1", ["质量指标", "古籍修复率", ""], ["时效指标", "书目编制时间", "6月底前"]),
    ],
    "spending of the whole and its parts": [
      department(["成本指标", "馆员工资发放数", "≤156万元"]),
      project("P1", ["成本指标", "馆员工资发放数", "≤150万元"]),
    ],
    "counts of parts": [
      department(["数量指标", "读者讲座场次", "≥50场"]),
      project("P1", ["数量指标", "读者讲座场次", "≥39场"]),
      project("P2", ["数量指标", "读者讲座场次", "≥11场"]),
    ],
    "a count in another magnitude": [
      department(["数量指标", "读者讲座场次", "≥50场"]),
      project("P1", ["数量指标", "读者讲座场次", "≥5000场"]),
    ],
    "a count well below the whole": [
      department(["数量指标", "读者讲座场次", "≥93场"]),
      project("P1", ["数量指标", "读者讲座场次", "≥53场"]),
    ],
    "a count just less than nearly the whole": [
      department(["数量指标", "读者讲座场次", "≥50场"]),
      project("P1", ["数量指标", "读者讲座场次", "≥39场"]),
    ],
    "general measures that demand more than the department, or differ among projects": [
      department(["时效指标", "任务完成率", "≥90%"]),
      project("P1", ["时效指标", "任务完成率", "=100%"], ["满意度指标", "群众满意度", "≥90%"]),
      project("P2", ["时效指标", "任务完成率", "≥95%"], ["满意度指标", "群众满意度", "≥95%"]),
    ],
    "other people": [
      department(["满意度指标", "读者群众满意度", "≥90%"]),
      project("P1", ["满意度指标", "馆内职工满意度", "≥85%"]),
    ],
    "another budget year": [
      departmentForm({ year: 2022, indicators: [["质量指标", "古籍修复率", "≥95%"]] }),
      project("P1", ["质量指标", "古籍修复率", "≥96%"]),
    ],
    "two departments": [
      department(["质量指标", "古籍修复率", "≥95%"]),
      departmentForm({ sheet: "D2", indicators: [["质量指标", "古籍修复率", "≥90%"]] }),
      project("P1", ["质量指标", "古籍修复率", "≥96%"]),
    ],
  },
  reject: {
    "one measure with and without a word for its number, or for its time": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "培训传统工匠", "≥48名"],
            ["数量指标", "培训传统工匠人数", "≥30名"],
            ["时效指标", "提取业务办结时间", "≤1个工作日"],
            ["时效指标", "提取业务办结时限", "≤5个工作日"],
          ],
        }),
      ],
      id: "form",
      at: ["P1 target:2", "P1 target:4"],
    },
    "a count that differs from the department's in one digit": {
      forms: [
        department(["数量指标", "古籍修复册数", "≥3.6万册"]),
        project("P1", ["数量指标", "古籍修复册数", "≥2.6万册"]),
      ],
      id: "department",
      at: ["P1 target:1"],
      says: "“古籍修复册数”为“≥2.6万册”，部门表“古籍修复册数”为“≥3.6万册”",
    },
    "a count with two digits of the department's in turn": {
      forms: [department(["数量指标", "接待读者", "≥470人"]), project("P1", ["数量指标", "接待读者", "≥407人"])],
      id: "department",
      at: ["P1 target:1"],
    },
    "one name with other figures": {
      forms: [
        department(["质量指标", "提高古籍修复率", "≥60%"]),
        project("P1", ["质量指标", "提高古籍修复率", "≥30%"]),
        project("P2", ["质量指标", "提高古籍修复率", "≥60%"]),
        project("P3", ["质量指标", "古籍修复率", "≥60.5%"]),
      ],
      id: "department",
      at: ["P1 target:1", "P3 target:1"],
      says: "“提高古籍修复率”为“≥30%”，部门表“提高古籍修复率”为“≥60%”",
    },
    "a qualifier in front, the general measure demanding less": {
      forms: [
        department(["时效指标", "资金到位率", "≥95%"]),
        project("P1", ["时效指标", "修缮费用资金到位率", "≥90%"]),
        project("P2", ["时效指标", "修缮费用资金到位率", "≥99%"]),
      ],
      id: "department",
      at: ["P1 target:1"],
    },
    "the same measure before a more general one": {
      forms: [
        department(["时效指标", "资金到位率", "≥95%"], ["时效指标", "修缮费用资金到位率", "≥97%"]),
        project("P1", ["时效指标", "修缮费用资金到位率", "≥90%"]),
      ],
      id: "department",
      at: ["P1 target:1"],
      says: "部门表“修缮费用资金到位率”为“≥97%”",
    },
    "a particular measure demanding more": {
      forms: [
        department(["质量指标", "馆际借阅提前办结率", "≥20%"]),
        project("P1", ["质量指标", "借阅提前办结率", "≥30%"]),
      ],
      id: "department",
      at: ["P1 target:1"],
    },
    "satisfaction of the same people": {
      forms: [
        department(["满意度指标", "企业、群众服务满意度", "≥95%"]),
        project("P1", ["满意度指标", "群众满意度", "≥98%"]),
      ],
      id: "department",
      at: ["P1 target:1"],
    },
    "a standard, which has no parts": {
      forms: [
        department(["成本指标", "讲师课酬标准", "≤800元/人·天"]),
        project("P1", ["成本指标", "讲师课酬标准", "≤900元/人·天"]),
      ],
      id: "department",
      at: ["P1 target:1"],
    },
    "a count close to the whole, and one above it": {
      forms: [
        department(["数量指标", "流动书车站点数", "≥50个"], ["数量指标", "读者讲座场次", "≥50场"]),
        project("P1", ["数量指标", "流动书车站点数", "≥40个"], ["数量指标", "读者讲座场次", "≥51场"]),
      ],
      id: "department",
      at: ["P1 target:1", "P1 target:2"],
    },
    "a count with two neighbouring digits in turn": {
      forms: [department(["数量指标", "古籍修复册数", "≥73册"]), project("P1", ["数量指标", "古籍修复册数", "≥37册"])],
      id: "department",
      at: ["P1 target:1"],
    },
    "a unit in the name": {
      forms: [
        department(["数量指标", "提交的编目建议数量（条）", "≥100"]),
        project("P1", ["数量指标", "提交的编目建议数量（条）", "≥90"]),
      ],
      id: "department",
      at: ["P1 target:1"],
    },
    "projects without a department form": {
      forms: [
        project("P1", ["质量指标", "古籍修复率", "≥30%"]),
        project("P2", ["质量指标", "古籍修复率", "≥35%"]),
        project("P3", ["质量指标", "古籍修复率", "≥30%"]),
      ],
      id: "project",
      at: ["P2 target:1"],
      says: "“P1”表“古籍修复率”为“≥30%”",
    },
    "two values in one form": {
      forms: [project("P1", ["质量指标", "古籍修复率", "≥30%"], ["社会效益指标", "提升古籍修复率", "≥40%"])],
      id: "form",
      at: ["P1 target:2"],
      says: "同一张表中“提升古籍修复率”有两个目标值：“≥30%”和“≥40%”",
    },
    "two departments, the project held against its own": {
      forms: [
        departmentForm({ texts: { departmentName: "青禾县文化局" }, indicators: [["质量指标", "古籍修复率", "≥95%"]] }),
        departmentForm({
          sheet: "D2",
          texts: { departmentName: "青禾县教育局" },
          indicators: [["质量指标", "古籍修复率", "≥90%"]],
        }),
        projectForm({ texts: { departmentName: "教育局" }, indicators: [["质量指标", "古籍修复率", "≥95%"]] }),
      ],
      id: "department",
      at: ["P1 target:1"],
      related: ["D2 target:1"],
    },
  },
};
