import type { Form } from "../../forms/form";
import { departmentForm, projectForm, type RuleCases } from "../cases";
import { valPlaceholder } from "./rule";

/** The form with its last indicators as rows of the template that nobody filled in. */
const unfilled = (count: number, form: Form): Form => ({
  ...form,
  indicators: form.indicators.slice(0, -count),
  leftOverRows: form.indicators.slice(-count).map(({ level3 }) => level3),
});

export const cases: RuleCases = {
  rule: valPlaceholder,
  accept: {
    "a number that is masked": [
      projectForm({ texts: { phone: "138****0000", preparedBy: "秦小满（身份证4301***********012）" } }),
    ],
    "names and values that only begin like those of a template": [
      projectForm({
        indicators: [
          ["数量指标", "指标3：培训人次", "≥80人次"],
          ["社会效益指标", "服务群众满意……", "明显改善…"],
        ],
      }),
    ],
    "words, figures and letters": [
      projectForm({
        texts: { projectName: "XXL 级设备采购", annualGoal: "完成 3*2 个站点改造" },
        indicators: [["数量指标", "新建站点数量（个）", "≥3*2个"]],
      }),
    ],
    "rows of the template in a form that nobody has begun": [
      unfilled(1, projectForm({ indicators: [["数量指标", "指标1：", ""]] })),
    ],
    "blank cells": [projectForm({ texts: { period: "" }, indicators: [["数量指标", "新建站点数量", ""]] })],
  },
  reject: {
    "rows that a template prints for further indicators": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "指标3：……", "……"],
            ["质量指标", "指标2：", "≥95%"],
            ["质量指标", "检测合格率", "..."],
          ],
        }),
      ],
      id: ["names", "cell", "cell"],
      at: ["P1 level3:1", "P1 target:1", "P1 target:3"],
      says: "“……”",
    },
    "texts and values, each": {
      forms: [
        departmentForm({
          texts: { departmentName: "XX局", overallGoal: "完成{年度}重点任务", duties: "请填写" },
          indicators: [
            ["数量指标", "新建站点数量", "≥**个"],
            ["时效指标", "竣工时间", "XX月底前"],
          ],
        }),
      ],
      id: "cell",
      at: ["D departmentName", "D overallGoal", "D duties", "D target:1", "D target:2"],
    },
    "a letter, dots or a line in place of the figure": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "购置水泵台数", "≥N台"],
            ["成本指标", "项目总成本", "≤…万元"],
          ],
        }),
      ],
      id: "cell",
      at: ["P1 target:1", "P1 target:2"],
    },
    "an example of the template": {
      forms: [projectForm({ indicators: [["数量指标", "例：培训人数", "≥100人"]] })],
      id: "names",
      at: ["P1 level3:1"],
    },
    "names, once a form": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "新建站点数量（≥**个）", "3"],
            ["质量指标", "检测合格率（≥**%）", "95"],
          ],
        }),
      ],
      id: "names",
      at: ["P1 level3:1"],
      says: "2 个三级指标名称里还有占位符“**”",
    },
    "rows of the template beside filled ones, once a form": {
      forms: [
        unfilled(
          2,
          projectForm({
            indicators: [
              ["数量指标", "指标1：新建站点数量", "≥3个"],
              ["数量指标", "指标2：", ""],
              ["质量指标", "三级指标1", "≥"],
            ],
          }),
        ),
      ],
      id: "names",
      at: ["P1 level3:2"],
      says: "2 个三级指标名称里还有占位符“指标2：”，请换成实际内容或删去",
    },
  },
};
