import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { valMidYear } from "./rule";

const row = (level3: string, periodTarget: string, target: string): IndicatorSpec => [
  "数量指标",
  level3,
  target,
  { periodTarget },
];
const ofYears = (period: string, ...indicators: readonly IndicatorSpec[]) =>
  projectForm({ texts: { period }, indicators });

export const cases: RuleCases = {
  rule: valMidYear,
  accept: {
    "a level of water or ground that stays the same": [
      ofYears("2023-2025年", row("航道底标高", "-8.5米", "-8.5米"), row("水库正常蓄水位", "86米", "86米")),
    ],
    "a limit that gets stricter, and a number that falls to 0": [
      projectForm({
        indicators: [
          ["质量指标", "未整改园所数", "≤4所", { periodTarget: "≤2所" }],
          ["质量指标", "薄弱园所数", "2所", { periodTarget: "0所" }],
        ],
      }),
    ],
    "none in the year and none in the whole run": [
      projectForm({
        texts: { period: "2023年-2025年" },
        indicators: [["数量指标", "作业伤亡人数", "0人", { periodTarget: "0人" }]],
      }),
    ],
    "a whole run above the year": [ofYears("2023-2025年", row("改造管网长度", "≥90公里", "≥30公里"))],
    "equal figures in a run of one year, or of an unknown one": [
      ofYears("2023年1-12月", row("改造管网长度", "≥30公里", "≥30公里")),
      ofYears("长期", row("改造管网长度", "≥30公里", "≥30公里")),
    ],
    "equal figures and all the money in one year": [
      projectForm({ amounts: { periodFunds: 100, totalFunds: 100 }, indicators: [row("改造泵站", "≥2座", "≥2座")] }),
    ],
    "rates, averages and standards that stay the same": [
      ofYears(
        "2023-2025年",
        row("验收合格率", "≥98%", "≥98%"),
        row("年均培训人次", "≥300人次", "≥300人次"),
        row("护林员人均补助", "8000元/人", "8000元/人"),
        row("投诉率", "≤2%", "≤3%"),
      ),
    ],
    "those who benefit every year": [
      ofYears("2023-2025年", row("受益农村人口", "≥6.4万人", "≥6.4万人"), row("惠及企业户数", "≥300户", "≥300户")),
    ],
    "other units, words and rows that do not apply": [
      ofYears(
        "2023-2025年",
        row("改造管网长度", "≥9公里", "≥3000米"),
        row("改造泵站", "完成", "≥2座"),
        row("无", "1座", "2座"),
      ),
    ],
    "a price that falls, and a ceiling of the year below that of the run": [
      ofYears("2023-2025年", row("户均改造成本", "≤280元", "≤300元"), row("改造总成本", "≤900万元", "≤300万元")),
    ],
    "one ceiling of costs for the run and for the year": [
      ofYears("2023-2025年", row("改造总成本", "≤300万元", "≤300万元")),
    ],
    "a form without a column for the whole run": [projectForm({ indicators: [["数量指标", "改造泵站", "≥2座"]] })],
  },
  reject: {
    "a whole run below the year": {
      forms: [ofYears("2023年", row("改造管网长度", "≥30公里", "≥90公里"), row("验收合格率", "≥90%", "≥95%"))],
      id: "below",
      at: ["P1 periodTarget:1", "P1 periodTarget:2"],
      says: "中期（实施期）指标值“≥30公里”低于年度指标值“≥90公里”",
      related: ["P1 target:1"],
    },
    "a ceiling of the year above that of the run, and one ten times as high": {
      forms: [
        ofYears(
          "2023-2025年",
          row("改造总成本", "≤300万元", "≤310万元"),
          row("单户最高扶持金额", "≤50万元", "≤500万元"),
        ),
      ],
      id: "below",
      at: ["P1 periodTarget:1", "P1 periodTarget:2"],
    },
    "a price five times as high in the year as in the run": {
      forms: [ofYears("2023-2025年", row("户均改造成本", "≤5万元", "≤25万元"))],
      id: "below",
      at: ["P1 periodTarget:1"],
    },
    "the same figures for a run of years, told by the period or by the money": {
      forms: [
        ofYears("2023-2025年", row("改造管网长度", "≥30公里", "≥30公里")),
        projectForm({
          sheet: "P2",
          amounts: { periodFunds: 300, totalFunds: 100 },
          indicators: [row("改造泵站", "≥2座", "≥2座")],
        }),
      ],
      id: "equal",
      at: ["P1 periodTarget:1", "P2 periodTarget:1"],
      says: "同为“≥30公里”",
    },
  },
};
