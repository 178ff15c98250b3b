import { projectForm, projectWith, type IndicatorSpec, type RuleCases } from "../cases";
import { relExplain } from "./rule";

const rate = (name: string, target: string, explanation: string): IndicatorSpec => [
  "质量指标",
  name,
  target,
  { explanation },
];
const scored = (name: string, target: string, scoring: string): IndicatorSpec => [
  "质量指标",
  name,
  target,
  { scoring },
];

export const cases: RuleCases = {
  rule: relExplain,
  accept: {
    "a limit of the same size, of last year, of a part or in another unit": [
      projectWith(
        ["时效指标", "结果公示时限", "≤15个工作日", { explanation: "评审结束后15个工作日内公示" }],
        ["时效指标", "报告审签时限", "≤15天", { explanation: "上年不超过30天" }],
        ["时效指标", "补件时限", "≤15天", { explanation: "每轮不超过5天" }],
        ["时效指标", "复核时限", "≤15天", { explanation: "复核人员不少于2人" }],
        ["时效指标", "归档时限", "≤15天", { explanation: "结案后5天内移交，15天内归档" }],
      ),
    ],
    "an explanation with the target's own percentage, or a sentence": [
      projectForm({
        indicators: [
          ["质量指标", "书稿合格率", "≥90%", { explanation: "90%(计划标准)" }],
          ["质量指标", "书稿审稿率", "≥90%", { explanation: "审稿数占收稿数的比例，上年为85%" }],
        ],
      }),
    ],
    "explanations of the rows themselves": [
      projectWith(
        rate("东区路灯亮灯率", "≥98%", "东区路灯亮灯率达98%以上"),
        rate("西区路灯亮灯率", "≥98%", "反映西区亮灯情况"),
      ),
    ],
    "a formula that uses another row": [
      projectWith(rate("培训人次", "≥90人次", "实际参加人次"), rate("考核通过率", "≥90%", "培训人次中通过考核的比例")),
    ],
    "a rate explained by what does not happen": [
      projectWith(rate("电梯运行安全率", "=100%", "未发生安全事故"), rate("供货合格率", "≥95%", "1-不合格率")),
    ],
    "a low rate of bad events": [projectWith(rate("设备故障率", "≤2%", "设备故障率"))],
    "full marks at the target": [
      projectWith(
        scored("亮灯率", "≥98%", "98%以上得满分，每低1个百分点扣1分"),
        scored("活动场次", "≥10场", "高于10场得满分，每少1场扣1分"),
        scored("复核准确率", "≥95%", "达到0.95得满分"),
      ),
    ],
    "full marks in other units, or with more than one figure": [
      projectWith(
        scored("活动场次", "≥10场", "完成率100%得满分"),
        scored("亮灯率", "≥98%", "95%至100%得满分"),
        scored("总费用", "≤30万元", "偏离10%以下得满分"),
      ),
    ],
    "deductions in the right direction": [
      projectWith(scored("投诉率", "≤3%", "每增加1%扣1分"), scored("亮灯率", "≥98%", "每降低1个百分点扣1分")),
    ],
    "deductions for other things": [
      projectWith(scored("按时完成率", "≥98%", "每超过时限1天扣1分"), scored("满意度", "≥90%", "每增加1起投诉扣1分")),
    ],
    "deductions on either side of an exact figure": [projectWith(scored("用电量", "=5万度", "每超过5%扣1分"))],
  },
  reject: {
    "an explanation with another limit": {
      forms: [
        projectWith(["时效指标", "结果公示时限", "≤15个工作日", { explanation: "评审结束后不超过25个工作日公示" }]),
      ],
      id: "figure",
      at: ["P1 explanation:1"],
      says: "“结果公示时限”的指标值为“≤15个工作日”，指标解释写的是“25个工作日”",
    },
    "a percentage that is not the target's": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "书稿合格率", "=100%", { explanation: "合格率达到95%以上" }],
            ["质量指标", "书稿审稿率", "≥95%", { explanation: "90%(计划标准)" }],
          ],
        }),
      ],
      id: "figure",
      at: ["P1 explanation:1", "P1 explanation:2"],
      says: "指标解释写的是“95%”",
    },
    "two rows that are swapped": {
      forms: [
        projectWith(
          rate("东区路灯亮灯率", "≥98%", "西区（含新区）路灯亮灯率达98%以上"),
          rate("西区（含新区）路灯亮灯率", "≥98%", "东区路灯亮灯率"),
        ),
      ],
      id: "namesake",
      at: ["P1 explanation:1", "P1 explanation:2"],
      says: "写的是另一行的“西区（含新区）路灯亮灯率”",
    },
    "another row's name of four characters": {
      forms: [
        projectWith(
          ["数量指标", "绿化面积", "≥3公顷"],
          ["数量指标", "道路里程", "≥5公里", { explanation: "绿化面积" }],
        ),
      ],
      id: "namesake",
      at: ["P1 explanation:2"],
    },
    "a good rate explained as a bad one": {
      forms: [
        projectWith(
          rate("电梯运行安全率", "=100%", "电梯安全事故发生率"),
          rate("锅炉运行安全率", "≥50%", "锅炉安全事故发生率"),
        ),
      ],
      id: "opposite",
      at: ["P1 explanation:1", "P1 explanation:2"],
      says: "含义相反",
    },
    "a bad rate explained as a good one": {
      forms: [projectWith(rate("服务投诉率", "≤2%", "群众满意率"))],
      id: "opposite",
      at: ["P1 explanation:1"],
    },
    "full marks for another figure": {
      forms: [projectWith(scored("亮灯率", "≥98%", "亮灯率达到95%得满分，每低1个百分点扣1分"))],
      id: "fullMark",
      at: ["P1 scoring:1"],
      says: "以“95%”得满分",
    },
    "full marks for another share of one": {
      forms: [projectWith(scored("亮灯率", "≥98%", "达到0.9得满分"))],
      id: "fullMark",
      at: ["P1 scoring:1"],
    },
    "a deduction for more of what is counted and wanted": {
      forms: [projectWith(scored("活动场次", "≥10场", "每增加1场扣2分"))],
      id: "deduction",
      at: ["P1 scoring:1"],
    },
    "a deduction for less of what is limited": {
      forms: [projectWith(scored("青年队员占比", "≤50%", "占比至50%，每降低1个百分点扣1分，扣完为止"))],
      id: "deduction",
      at: ["P1 scoring:1"],
      says: "却是“每降低1个百分点扣1分”",
    },
    "a deduction for more of what is wanted": {
      forms: [projectWith(scored("亮灯率", "≥98%", "每提高1个百分点扣2分"))],
      id: "deduction",
      at: ["P1 scoring:1"],
    },
  },
};
