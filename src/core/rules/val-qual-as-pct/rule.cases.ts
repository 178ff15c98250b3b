import { projectForm, type RuleCases } from "../cases";
import { valQualAsPct } from "./rule";

const row = (level2: string, level3: string, target: string) => projectForm({ indicators: [[level2, level3, target]] });

export const cases: RuleCases = {
  rule: valQualAsPct,
  accept: {
    "rates, satisfaction and measured quality": [
      row("质量指标", "检测合格率", "≥95%"),
      row("满意度指标", "居民满意程度", "≥90%"),
      row("社会效益指标", "政策知晓程度", "≥80%"),
      row("生态效益指标", "城区空气质量", "≥85%"),
    ],
    "notions with grades": [row("质量指标", "提升队伍素质", "优良"), row("社会效益指标", "服务水平", "逐步提高")],
    "a quality at the whole": [row("时效指标", "报修处置及时性", "=100%")],
    "cost rows": [row("成本指标", "成本控制水平", "≤100%")],
  },
  reject: {
    "notions in percent": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "提升一线职工素质", "≥20%"],
            ["社会效益指标", "居民幸福感提升程度", "≥80%"],
            ["社会效益指标", "惠民率", "≥95%"],
            ["社会效益指标", "促进社区和谐稳定", "≥90%"],
          ],
        }),
      ],
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4"],
      says: "“提升一线职工素质”是定性概念，指标值“≥20%”无法计算",
    },
    "a quality below the whole": {
      forms: [row("时效指标", "报修处置及时性", "≥90%")],
      at: ["P1 target:1"],
      says: "建议改称“报修处置及时率”",
    },
  },
};
