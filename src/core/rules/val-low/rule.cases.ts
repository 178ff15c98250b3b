import { CATALOG } from "../../catalog/catalog";
import { exampleTarget } from "../../catalog/example-target";
import { projectWith, type IndicatorSpec, type RuleCases } from "../cases";
import { CATEGORY_NAMES } from "../../indicators/category-names";
import { valLow } from "./rule";

export const cases: RuleCases = {
  rule: valLow,
  accept: {
    "the catalog's own examples": [
      projectWith(
        ...CATALOG.indicators.map((entry): IndicatorSpec => [
          CATEGORY_NAMES[entry.category].zh,
          entry.name,
          exampleTarget(entry),
        ]),
      ),
    ],
    "a little below what is usual": [
      projectWith(["质量指标", "书架完好率", "≥80%"], ["满意度指标", "读者满意度", "≥75%"]),
    ],
    "a fifth below what is usual": [projectWith(["质量指标", "绿植覆盖率", "≥72%"])],
    "shares that are low by nature": [
      projectWith(
        ["时效指标", "借阅事项提前办结率", "≥20%"],
        ["经济效益指标", "文创收入增长率", "≥5%"],
        ["生态效益指标", "森林覆盖率", "≥55%"],
        ["生态效益指标", "建成区绿化覆盖率", "≥40%"],
        ["质量指标", "双随机抽查覆盖率", "≥5%"],
        ["质量指标", "年度审计覆盖率", "≥20%"],
        ["社会效益指标", "农村排水管网覆盖率", "≥70%"],
        ["社会效益指标", "便民缴费网点覆盖率", "≥55%"],
        ["质量指标", "矛盾纠纷调解成功率", "≥70%"],
        ["质量指标", "羊痘抗体合格率", "≥70%"],
        ["质量指标", "居民电子健康档案覆盖率", "≥62%"],
        ["质量指标", "包装材料不合格率", "=0%"],
      ),
    ],
    "bounds from above, and no rates": [
      projectWith(
        ["质量指标", "书目差错率", "≤2%"],
        ["质量指标", "无证件者覆盖率", "≤10%"],
        ["数量指标", "覆盖面积", "≥3亩"],
      ),
    ],
  },
  reject: {
    "covers and keeps little, wherever it is filed": {
      forms: [
        projectWith(
          ["质量指标", "绿植覆盖率", "≥60%"],
          ["成本指标", "书库消防设施覆盖率", "≥30%"],
          ["时效指标", "馆员培训完成及时性", "≥75%"],
        ),
      ],
      id: "low",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“绿植覆盖率”的指标值“≥60%”明显偏低，同类指标一般不低于 90%",
    },
    "few are content": { forms: [projectWith(["满意度指标", "读者满意度", "≥60%"])], id: "low", at: ["P1 target:1"] },
  },
};
