import { projectForm, projectWith, type RuleCases } from "../cases";
import { catNameEqL2 } from "./rule";

export const cases: RuleCases = {
  rule: catNameEqL2,
  accept: {
    "names of measures": [
      projectWith(
        ["数量指标", "讲座数量", "≥12场"],
        ["质量指标", "书目数据质量", "优"],
        ["社会效益指标", "社会效益评价得分", "≥90分"],
      ),
    ],
    "work that is named, and rates of all work": [
      projectWith(
        ["数量指标", "普查工作完成情况", "≥95%"],
        ["数量指标", "任务完成率", "≥95%"],
        ["时效指标", "项目完成时间", "12月底前"],
      ),
    ],
    "a satisfaction without 指标 behind it": [projectWith(["服务对象满意度", "服务对象满意度", "≥90%"])],
    "a blank name, and rows that are not set": [
      projectWith(["数量指标", "", "≥1个"], ["生态效益指标", "不适用生态效益指标", "无"]),
    ],
  },
  reject: {
    "any work, without saying which": {
      forms: [
        projectWith(
          ["数量指标", "各项任务落实情况", "≥95%"],
          ["质量指标", "工作开展", "规范"],
          ["数量指标", "水务相关工作完成情况", "≥95%"],
        ),
      ],
      id: "general",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
      says: "没有说明是什么工作",
    },
    "a time and nothing else": {
      forms: [projectForm({ indicators: [["时效指标", "第四季度", "≥40%"]] })],
      id: "timeOnly",
      at: ["P1 level3:1"],
      says: "只写了时间",
    },
    "words of the template and words for anything": {
      forms: [
        projectWith(
          ["数量指标", "三级指标1", "≥3个"],
          ["质量指标", "指标名称", "≥90%"],
          ["社会效益指标", "项目实施效果", "良好"],
        ),
      ],
      id: "general",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
    },
    "the name of the branch, with and without 指标 or a number": {
      forms: [
        projectWith(
          ["社会成本指标", "社会成本指标", "无"],
          ["生态效益指标", "生态效益", "较好"],
          ["数量指标", "数量指标 1", "≥3个"],
          ["满意度指标", "服务对象满意度指标", "≥90%"],
        ),
      ],
      id: "repeats",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3", "P1 level3:4"],
      says: "三级指标“社会成本指标”只是二级指标的名称",
    },
    "the name of another branch, or of one in no edition": {
      forms: [projectWith(["成本指标", "社会成本指标", "≤1万元"], ["管理指标", "管理", "规范"])],
      id: "repeats",
      at: ["P1 level3:1", "P1 level3:2"],
    },
  },
};
