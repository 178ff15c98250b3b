import { projectForm, type RuleCases } from "../cases";
import { valInName } from "./rule";

const row = (level3: string, target: string) => projectForm({ indicators: [["数量指标", level3, target]] });

export const cases: RuleCases = {
  rule: valInName,
  accept: {
    "a value in another unit than the figure of its name": [
      projectForm({ indicators: [["数量指标", "举办培训班12期", "≥300人次"]] }),
    ],
    "figures that tell which, not how many": [
      projectForm({
        indicators: [
          ["数量指标", "农村公路建设第2期", "=100%"],
          ["质量指标", "进入全省前10名", "=100%"],
          ["质量指标", "保障7×24小时", "=100%"],
          ["时效指标", "完成时间为12月", "=100%"],
          ["数量指标", "年满65岁老人", "≥300人"],
        ],
      }),
    ],
    "a name with a figure that is no target": [
      row("12345热线工单办结率", "=100%"),
      row("完成项目验收2026年", "100%"),
      row("建设5G", "100%"),
    ],
    "a row named by its year, and scores": [row("2026年", "≥12期"), row("10分", "按期完成"), row("100%", "≥12期")],
    "a target in the value": [row("举办培训班", "≥12期")],
    "just below the whole": [row("举办培训班12期", "≥99%")],
  },
  reject: {
    "a target in the name and a blank value": {
      forms: [row("敷设供水管道≥12公里", "")],
      id: "blank",
      at: ["P1 target:1"],
      says: "指标值却空着",
      fixes: { "P1 level3:1": "敷设供水管道", "P1 target:1": "≥12公里" },
    },
    "a name that is nothing but a figure": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "1年", "1年"],
            ["成本指标", "20万元", "=100%"],
          ],
        }),
      ],
      id: "nameless",
      at: ["P1 level3:1", "P1 level3:2"],
      says: "三级指标名称只有“1年”，没有写衡量什么",
    },
    "the target of the value once more": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "举办培训班12期", "≥12期"],
            ["满意度指标", "学员满意度95%以上", "≥95%"],
          ],
        }),
      ],
      id: "repeats",
      at: ["P1 target:1", "P1 target:2"],
      says: "与指标值重复",
    },
    "people of the name in another unit, and words as value": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "聘用护林员25人", "≥25个"],
            ["数量指标", "举办培训班12期", "完成"],
          ],
        }),
      ],
      id: ["unit", "inName"],
      at: ["P1 target:1", "P1 target:2"],
      says: "单位不一致",
    },
    "another share than that of the name": {
      forms: [row("苗木成活率达到100%", "≥95%")],
      id: "differs",
      at: ["P1 target:1"],
      says: "名称里写的是“100%”，指标值却是“≥95%”",
    },
    "a count in the name": {
      forms: [row("举办培训班12期", "≥100%")],
      id: "inName",
      at: ["P1 target:1"],
      says: "把目标“12期”写进了名称",
    },
    "a share in the name": { forms: [row("检测合格率达到95%以上", "100%")], id: "differs", at: ["P1 target:1"] },
  },
};
