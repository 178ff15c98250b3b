import { projectForm, projectWith, type RuleCases } from "../cases";
import { dirTimeGe } from "./rule";

export const cases: RuleCases = {
  rule: dirTimeGe,
  accept: {
    "how early a warning comes": [projectForm({ indicators: [["时效指标", "暴雨预警提前时间", "≥40分钟"]] })],
    "a day up to which something lasts": [
      projectForm({
        indicators: [
          ["可持续影响指标", "软件使用期限", "≥2028年12月"],
          ["时效指标", "项目完成时间", "≤12月31日"],
        ],
      }),
    ],
    "upper limits, dates and shares": [
      projectWith(
        ["时效指标", "报修响应时间", "≤30分钟"],
        ["时效指标", "项目完成时间", "12月底前"],
        ["时效指标", "按时办结率", "≥95%"],
      ),
    ],
    "times that may be longer": [
      projectWith(
        ["数量指标", "场馆开放时间", "≥8小时"],
        ["数量指标", "志愿服务时长", "≥1000小时"],
        ["可持续影响指标", "设备使用年限", "≥5年"],
        ["质量指标", "平均无故障运行时间", "≥2000小时"],
        ["时效指标", "预警信息发布提前量", "≥30分钟"],
      ),
    ],
  },
  reject: {
    "waiting and a term of examination": {
      forms: [
        projectForm({
          indicators: [
            ["社会效益指标", "患者平均候诊时间", "≥30分钟"],
            ["质量指标", "案件平均审查期限", "≥30天"],
          ],
        }),
      ],
      id: "limit",
      at: ["P1 target:1", "P1 target:2"],
    },
    "a day by which something is there": {
      forms: [projectWith(["时效指标", "项目完成时间", "≥12月31日"])],
      id: "date",
      at: ["P1 target:1"],
      says: "读作不早于这一天",
    },
    "limits with ≥ or in words": {
      forms: [
        projectWith(
          ["时效指标", "报修响应时间", "≥30分钟"],
          ["时效指标", "审批办理时限", "不少于5个工作日"],
          ["时效指标", "管网抢修恢复时间", ">4小时"],
          ["社会效益指标", "群众平均等候时间", "≥15分钟"],
          ["时效指标", "工期", "≥6个月"],
        ),
      ],
      id: "limit",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4", "P1 target:5"],
      says: "“报修响应时间”是时限，“≥30分钟”表示至少要用这么久",
    },
  },
};
