import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { valUnitMissing } from "./rule";

export const cases: RuleCases = {
  rule: valUnitMissing,
  accept: {
    "harms per amount of work": [
      projectForm({
        indicators: [
          ["社会效益指标", "百万车公里行车事故率", "≤0.8"],
          ["质量指标", "千例手术感染率", "≤1.2"],
        ],
      }),
    ],
    "units in the value, in the column and in the name": [
      projectForm({
        indicators: [
          ["质量指标", "设备完好率", "≥95%"],
          ["数量指标", "巡检场所数量", "40", { comparator: "≥", unit: "处" }],
          ["数量指标", "编印宣传品（册）", "≥500"],
          ["成本指标", "外聘专家报酬（元/人/天）", "≤900"],
        ],
      }),
    ],
    "ratios, and rates that say what they are counted per": [
      projectForm({
        indicators: [
          ["经济效益指标", "农业投入产出比", "≥2.6"],
          ["社会效益指标", "百万吨产量死亡率", "≤0.1"],
          ["质量指标", "设备完好率", "≥95%"],
        ],
      }),
    ],
    "names that leave no doubt": [
      projectForm({
        indicators: [
          ["数量指标", "参训人次", "≥120"],
          ["社会效益指标", "道路拥堵指数", "≤1.8"],
          ["质量指标", "年度考核得分", "≥90"],
        ],
      }),
    ],
    "zero, a year, a proportion and words": [
      projectForm({
        indicators: [
          ["质量指标", "安全责任事故", "0"],
          ["时效指标", "建成时间", "2026"],
          ["质量指标", "配备比例关系", "1:3"],
          ["质量指标", "专业人员占比", "≥0.6"],
          ["质量指标", "持证人员占比", "≥1"],
          ["质量指标", "运行状况", "良好"],
        ],
      }),
    ],
    "a figure that leaves its unit to its name, beside few others": [
      projectForm({
        indicators: [
          ["数量指标", "抽检批次", "≥160"],
          ["数量指标", "巡查点位", "≥20个"],
          ["数量指标", "维修路灯", "≥20盏"],
        ],
      }),
    ],
    "a bare 万 in a money row, which is VAL-UNIT-MONEY's": [
      projectForm({ indicators: [["成本指标", "印刷费用", "≤12万"]] }),
    ],
  },
  reject: {
    "a share that as a part of 1 would allow everything": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "破损图书占比", "≤1"],
            ["数量指标", "购置图书", "≥10册"],
          ],
        }),
      ],
      id: "row",
      at: ["P1 target:1"],
    },
    "the only figure that leaves its unit to its name": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "抽检批次", "≥160"],
            ...["巡查点位", "维修路灯", "新栽行道树", "编印手册", "走访企业"].map((name): IndicatorSpec => [
              "数量指标",
              name,
              "≥20个",
            ]),
          ],
        }),
      ],
      id: "implied",
      at: ["P1 target:1"],
      says: "本表其他数量都有",
    },
    "a rate between 1 and 100": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "设备完好率", "　≥95　"],
            ["满意度指标", "居民满意度", "≥100"],
          ],
        }),
      ],
      id: "rate",
      at: ["P1 target:1", "P1 target:2"],
      says: "“设备完好率”的指标值“≥95”没有单位，应为“≥95%”",
      fixes: { "P1 target:1": "≥95%", "P1 target:2": "≥100%" },
    },
    "a rate in a form with a column of units": {
      forms: [
        projectForm({
          columns: ["target", "comparator", "unit"],
          indicators: [["质量指标", "设备完好率", "95", { comparator: "≥", unit: "" }]],
        }),
      ],
      id: "rate",
      at: ["P1 unit:1"],
      fixes: { "P1 unit:1": "%" },
    },
    "rates that may be shares of one or slips": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "设备完好率", "≥1"],
            ["质量指标", "设备合格率", "≥100.5"],
          ],
        }),
      ],
      id: "row",
      at: ["P1 target:1", "P1 target:2"],
    },
    "a rate with its comparator behind it": {
      forms: [projectForm({ indicators: [["质量指标", "设备完好率", "95以上"]] })],
      id: "row",
      at: ["P1 target:1"],
    },
    "a count with a magnitude but no unit": {
      forms: [projectForm({ indicators: [["数量指标", "发放宣传品数量", "≥3万"]] })],
      id: "row",
      at: ["P1 target:1"],
    },
    "a form without any unit, once": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "新建站点数量", "≥3"],
            ["数量指标", "改造站点数量", "≥5"],
            ["质量指标", "设备完好率", "≥95"],
          ],
        }),
      ],
      id: "form",
      at: ["P1 target:1"],
      says: "本表 3 个定量指标值",
    },
  },
};
