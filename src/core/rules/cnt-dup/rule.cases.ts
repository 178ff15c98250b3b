import { projectForm, type RuleCases } from "../cases";
import { cntDup } from "./rule";

const twice = projectForm({
  indicators: [
    ["数量指标", "巡查河道次数", "≥24次"],
    ["数量指标", "巡查河道（次数）", "≥24次"],
  ],
});
const [first, second] = twice.indicators;

export const cases: RuleCases = {
  rule: cntDup,
  accept: {
    "different names": [
      projectForm({
        indicators: [
          ["数量指标", "巡查河道次数", "≥24次"],
          ["数量指标", "巡查水库次数", "≥24次"],
        ],
      }),
    ],
    "rows that do not apply": [
      projectForm({
        indicators: [
          ["社会成本指标", "不适用", "无"],
          ["生态环境成本指标", "不适用", "无"],
        ],
      }),
    ],
    "the same name in two forms": [
      projectForm({ sheet: "P1", indicators: [["数量指标", "巡查河道次数", "≥24次"]] }),
      projectForm({ sheet: "P2", indicators: [["数量指标", "巡查河道次数", "≥24次"]] }),
    ],
    "a name merged over two rows": [
      { ...twice, indicators: first && second ? [first, { ...second, level3: first.level3 }] : [] },
    ],
  },
  reject: {
    "the same name but for signs": {
      forms: [twice],
      at: ["P1 level3:2"],
      says: "“巡查河道（次数）”重复",
      related: ["P1 level3:1"],
    },
    "the same name in another branch": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "隐患排查情况", "≥24次"],
            ["质量指标", "河道畅通率", "≥95%"],
            ["质量指标", "隐患排查情况", "=100%"],
          ],
        }),
      ],
      at: ["P1 level3:3"],
      says: "在“数量指标”下又出现一次",
    },
    "the misfiled one of two": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "河道保洁费用", "≥90%"],
            ["成本指标", "河道保洁费用", "≤20万元"],
          ],
        }),
      ],
      at: ["P1 level3:1"],
    },
  },
};
