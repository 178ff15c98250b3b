import { projectForm, type RuleCases } from "../cases";
import { valInName } from "./rule";

const row = (level3: string, target: string) => projectForm({ indicators: [["数量指标", level3, target]] });

export const cases: RuleCases = {
  rule: valInName,
  accept: {
    "a name with a figure that is no target": [
      row("12345热线工单办结率", "=100%"),
      row("完成项目验收2026年", "100%"),
      row("建设5G", "100%"),
    ],
    "a target in the value": [row("举办培训班", "≥12期"), row("举办培训班12期", "≥12期")],
    "just below the whole": [row("举办培训班12期", "≥99%")],
  },
  reject: {
    "a count in the name": {
      forms: [row("举办培训班12期", "≥100%")],
      at: ["P1 target:1"],
      says: "把目标“12期”写进了名称",
    },
    "a share in the name": { forms: [row("检测合格率达到95%以上", "100%")], at: ["P1 target:1"] },
  },
};
