import { projectForm, projectWith, type RuleCases } from "../cases";
import { valQualAsPct } from "./rule";

export const cases: RuleCases = {
  rule: valQualAsPct,
  accept: {
    "work that is done or not, and quality told by its rate": [
      projectForm({
        indicators: [
          ["社会效益指标", "保障机构正常运转", "=100%"],
          ["数量指标", "全面完成执法任务", "=100%"],
          ["质量指标", "工程质量", "合格率100%"],
          ["社会效益指标", "促进就业", "≥95%"],
        ],
      }),
    ],
    "rates, satisfaction and measured quality": [
      projectWith(["质量指标", "检测合格率", "≥95%"]),
      projectWith(["满意度指标", "居民满意程度", "≥90%"]),
      projectWith(["社会效益指标", "政策知晓程度", "≥80%"]),
      projectWith(["生态效益指标", "城区空气质量", "≥85%"]),
    ],
    "abilities and levels that are measured": [
      projectForm({
        indicators: [
          ["数量指标", "日供水能力", "≥90"],
          ["数量指标", "学位服务能力（个）", "≥90"],
          ["质量指标", "应急保障能力", "≥90分"],
          ["社会效益指标", "村民收入水平", "≥80"],
          ["成本指标", "成本管理水平", "100"],
        ],
      }),
    ],
    "notions with grades": [
      projectWith(["质量指标", "提升队伍素质", "优良"]),
      projectWith(["社会效益指标", "服务水平", "逐步提高"]),
    ],
    "a quality at the whole": [projectWith(["时效指标", "报修处置及时性", "=100%"])],
    "cost rows": [projectWith(["成本指标", "成本控制水平", "≤100%"])],
  },
  reject: {
    slogans: {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "为群众办实事", "100%"],
            ["生态效益指标", "保护森林环境", "≥95%"],
            ["社会效益指标", "群众文化素养提升", "≥98%"],
            ["社会效益指标", "改善办学条件", "≥95%"],
          ],
        }),
      ],
      id: "notion",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4"],
    },
    "notions in percent": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "提升一线职工素质", "≥20%"],
            ["社会效益指标", "居民幸福感提升程度", "≥80%"],
            ["社会效益指标", "惠民率", "≥95%"],
            ["社会效益指标", "促进社区和谐稳定", "≥90%"],
            ["可持续影响指标", "城乡协调发展", "≥95%"],
            ["社会效益指标", "办园条件改善", "=100%"],
          ],
        }),
      ],
      id: "notion",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4", "P1 target:5", "P1 target:6"],
      says: "“提升一线职工素质”是定性概念，指标值“≥20%”无法计算",
    },
    "notions as bare numbers": {
      forms: [
        projectForm({
          indicators: [
            ["社会效益指标", "学校发展能力", "100"],
            ["经济效益指标", "对乡村产业的促进作用", "10"],
            ["社会效益指标", "基本公共服务水平", "≥95"],
            ["可持续影响指标", "场馆长期使用性", "100"],
          ],
        }),
      ],
      id: "notion",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4"],
      says: "“学校发展能力”是定性概念，指标值“100”无法计算",
    },
    "a quality below the whole": {
      forms: [projectWith(["时效指标", "报修处置及时性", "≥90%"])],
      id: "quality",
      at: ["P1 target:1"],
      says: "建议改称“报修处置及时率”",
    },
  },
};
