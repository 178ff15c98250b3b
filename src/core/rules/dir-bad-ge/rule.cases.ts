import { projectForm, projectWith, type RuleCases } from "../cases";
import { dirBadGe } from "./rule";

export const cases: RuleCases = {
  rule: dirBadGe,
  accept: {
    "unlawful acts as cases found, or dealt with": [
      projectForm({
        indicators: [
          ["数量指标", "非法捕捞案件", "≥60起"],
          ["社会效益指标", "查处非法捕捞案件", "≥60起"],
        ],
      }),
    ],
    "upper limits, zero and words": [
      projectWith(
        ["社会效益指标", "安全事故发生次数", "≤1次"],
        ["质量指标", "数据差错率", "=0%"],
        ["满意度指标", "群众投诉次数", "较上年减少"],
      ),
    ],
    "work on complaints and accidents": [
      projectWith(
        ["时效指标", "投诉处理率", "≥95%"],
        ["数量指标", "受理群众投诉件数", "≥500件"],
        ["数量指标", "安全事故应急演练次数", "≥2次"],
        ["质量指标", "专项检查查实违规资金", "≥200万元"],
        ["经济效益指标", "工伤保险基金结余率", "≥5%"],
        ["质量指标", "设备故障修复率", "≥98%"],
        ["数量指标", "查处违规行为数", "≥30起"],
      ),
    ],
    "harm that is caused by others, and rates of handling": [
      projectWith(
        ["社会效益指标", "消费投诉受理件数", "≥500件"],
        ["质量指标", "火灾扑救成功率", "≥95%"],
        ["质量指标", "设备无故障运行率", "≥98%"],
        ["社会效益指标", "失业人员再就业率", "≥60%"],
      ),
    ],
    "what is caught, and shelters for those who wait": [
      projectWith(
        ["数量指标", "查获偷猎违法案件数", "≥26起"],
        ["数量指标", "新建候车亭数量", "≥15座"],
        ["数量指标", "填埋场维护数量", "≥2座"],
      ),
    ],
    "waiting times, which DIR-TIME-GE judges": [projectWith(["社会效益指标", "患者平均候诊时间", "≥30分钟"])],
    "no case at all": [
      projectWith(["社会效益指标", "公民隐私泄露次数", "0次"], ["社会效益指标", "重大事故起数", "=0起"]),
    ],
    "their reduction": [
      projectWith(["社会效益指标", "交通事故下降率", "≥5%"], ["社会效益指标", "减少安全事故数", "≥3起"]),
    ],
  },
  reject: {
    "unlawful acts as an effect, which nobody is said to deal with": {
      forms: [
        projectForm({
          indicators: [
            ["生态效益指标", "非法捕捞案件", "≥60起"],
            ["社会效益指标", "违规占道行为起数", "≥30起"],
          ],
        }),
      ],
      id: "floor",
      at: ["P1 target:1", "P1 target:2"],
    },
    "mistakes by one word in front": {
      forms: [projectWith(["质量指标", "错保率", "≥1%"])],
      id: "floor",
      at: ["P1 target:1"],
    },
    "complaints about a service": {
      forms: [projectWith(["质量指标", "家政服务有效投诉件数", "≥8件"])],
      id: "floor",
      at: ["P1 target:1"],
    },
    "harm with a lower limit": {
      forms: [
        projectWith(
          ["质量指标", "数据差错率", "≥2%"],
          ["满意度指标", "群众有效投诉次数", ">3次"],
          ["社会效益指标", "重大安全事故发生率", "≥0%"],
          ["质量指标", "合同违约率", "不低于1%"],
          ["质量指标", "公文处理差错率", "≥2%"],
        ),
      ],
      id: "floor",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4", "P1 target:5"],
      says: "“数据差错率”越少越好，“≥2%”方向相反",
    },
    "losses, vacancies, emissions and concentrations": {
      forms: [
        projectWith(
          ["质量指标", "供水管网漏损率", "≥10%"],
          ["经济效益指标", "写字楼空置率", "≥15%"],
          ["社会效益指标", "火灾起数", "≥3起"],
          ["生态效益指标", "PM2.5年均浓度", "≥35微克/立方米"],
          ["质量指标", "逾期办结率", "≥5%"],
        ),
      ],
      id: "floor",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4", "P1 target:5"],
      says: "“供水管网漏损率”越少越好",
    },
    "a plain number of grave cases": {
      forms: [projectWith(["数量指标", "公民个人隐私泄露次数", "1次"], ["社会效益指标", "安全事故起数", "=2起"])],
      id: "plain",
      at: ["P1 target:1", "P1 target:2"],
      says: "“公民个人隐私泄露次数”不希望发生，“1次”读作要发生这么多",
    },
  },
};
