import type { Form } from "../../forms/form";
import { projectForm, type RuleCases } from "../cases";
import { valOpMissing } from "./rule";

/** The form as read from running text: each value follows its name. */
const inOneCell = (form: Form): Form => ({
  ...form,
  indicators: form.indicators.map((row) => ({
    ...row,
    target: { ...row.target, cellText: `数量指标：${row.level3.value}${row.target.text}；` },
  })),
});

export const cases: RuleCases = {
  rule: valOpMissing,
  accept: {
    "100% and ratios among rows with signs": [
      projectForm({
        indicators: [
          ["成本指标", "检修费用", "≤8万元"],
          ["质量指标", "检修合格率", "100%"],
          ["质量指标", "师生配比", "1:15"],
        ],
      }),
    ],
    "signs, words for signs and a column of signs": [
      projectForm({
        indicators: [
          ["数量指标", "检修设备数量", "≥20台"],
          ["成本指标", "检修费用", "不超过8万元"],
          ["质量指标", "检修合格率", "95", { comparator: "≥", unit: "%" }],
        ],
      }),
    ],
    "dates, words, ranges, limits by words and zero": [
      projectForm({
        indicators: [
          ["数量指标", "检修设备数量", "≥20台"],
          ["时效指标", "完工时间", "10月底前"],
          ["时效指标", "修复用时", "3天内"],
          ["数量指标", "巡检次数", "3-5次"],
          ["质量指标", "运行状况", "良好"],
          ["质量指标", "安全事故", "0起"],
        ],
      }),
    ],
    "a sign in the name": [
      projectForm({
        indicators: [
          ["数量指标", "检修设备数量（≥**台）", "20"],
          ["成本指标", "检修费用", "≤8万元"],
        ],
      }),
    ],
    "a column that says 定量 or 正向": [
      projectForm({
        indicators: [
          ["数量指标", "检修设备数量", "20台", { comparator: "正向" }],
          ["成本指标", "检修费用", "≤8万元", { comparator: "定量" }],
        ],
      }),
    ],
    "figures in a text that states name and value in one cell": [
      inOneCell(
        projectForm({
          indicators: [
            ["数量指标", "在校学生", "860人"],
            ["成本指标", "检修费用", "≤8万元"],
          ],
        }),
      ),
    ],
    "100% where no row has a sign": [projectForm({ indicators: [["质量指标", "检修合格率", "100%"]] })],
    "all twelve months": [
      projectForm({
        indicators: [
          ["时效指标", "物业服务时间", "12个月"],
          ["质量指标", "保洁合格率", "≥95%"],
        ],
      }),
    ],
  },
  reject: {
    "figures among rows with signs": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "检修设备数量", "20台"],
            ["成本指标", "检修费用", "≤8万元"],
            ["质量指标", "检修合格率", "100%"],
            ["成本指标", "检修人工标准（元/人/天）", "260"],
          ],
        }),
      ],
      id: "row",
      at: ["P1 target:1", "P1 target:4"],
      says: "“检修设备数量”的指标值“20台”没有比较符",
    },
    "a figure beside a cell of several values with signs": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "检查、宣传", "≥30次；≥30篇"],
            ["数量指标", "检修设备数量", "20台"],
          ],
        }),
      ],
      id: "row",
      at: ["P1 target:2"],
      says: "“检修设备数量”的指标值“20台”没有比较符",
    },
    "a blank cell of the column of signs": {
      forms: [
        projectForm({
          columns: ["target", "comparator"],
          indicators: [
            ["数量指标", "检修设备数量", "20台", { comparator: "" }],
            ["质量指标", "检修合格率", "98%", { comparator: "≥" }],
          ],
        }),
      ],
      id: "row",
      at: ["P1 comparator:1"],
    },
    "a form that writes no sign at all, once": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "检修合格率", "100%"],
            ["数量指标", "检修设备数量", "20台"],
            ["成本指标", "检修费用", "8万元"],
          ],
        }),
      ],
      id: "form",
      at: ["P1 target:2"],
      says: "本表 2 个定量指标值（如“20台”）都没有比较符",
    },
  },
};
