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
    "numbers of rows that were not used": [
      projectForm({
        indicators: [
          ["数量指标", "指标1：", ""],
          ["数量指标", "指标2：", ""],
          ["数量指标", "……", ""],
          ["质量指标", "……", ""],
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
      id: "same",
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
      id: "otherBranch",
      at: ["P1 level3:3"],
      says: "在“数量指标”下又出现一次",
    },
    "the same name behind numbers that the template prints": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "指标1：全面完成执法任务", "=100%"],
            ["数量指标", "指标2：全面完成执法任务", "=100%"],
          ],
        }),
      ],
      id: "same",
      at: ["P1 level3:2"],
    },
    "a name that is in every branch, at the first": {
      forms: [
        projectForm({
          indicators: [
            ["经济成本指标", "成本控制率", "≤100%"],
            ["社会成本指标", "成本控制率", "≤100%"],
            ["生态效益指标", "成本控制率", "≤100%"],
          ],
        }),
      ],
      id: "otherBranch",
      at: ["P1 level3:1"],
      related: ["P1 level3:2", "P1 level3:3"],
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
      id: "otherBranch",
      at: ["P1 level3:1"],
    },
  },
};
