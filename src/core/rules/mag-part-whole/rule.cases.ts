import { projectForm, withSharedNames, type RuleCases } from "../cases";
import { magPartWhole } from "./rule";

const form = (whole: readonly [string, string], part: readonly [string, string]) =>
  projectForm({
    indicators: [
      ["数量指标", ...whole],
      ["数量指标", ...part],
    ],
  });

/** Two names with a total and two regions each, of the second with these figures. */
const ofRegions = (total: string, ...parts: readonly string[]) =>
  withSharedNames(
    projectForm({
      indicators: [
        ...["≥90公里", "≥35公里", "≥55公里"].map((target) => ["数量指标", "新建防火道", target] as const),
        ...[total, ...parts].map((target) => ["数量指标", "补植苗木", target] as const),
      ],
    }),
  );

export const cases: RuleCases = {
  rule: magPartWhole,
  accept: {
    "regions that add up to the total, and rates, which do not": [
      ofRegions("≥4万株", "≥1.5万株", "≥2.5万株"),
      ofRegions("≥95%", "≥95%", "≥95%"),
    ],
    "parts that add up to the whole, and groups of people that overlap": [
      projectForm({
        indicators: [
          ["数量指标", "种植面积", "≥2.8万亩"],
          ["数量指标", "其中：水稻面积", "≥2万亩"],
          ["数量指标", "其中：玉米面积", "≥8000亩"],
          ["数量指标", "培训人数", "≥500人"],
          ["数量指标", "其中：妇女人数", "≥300人"],
          ["数量指标", "其中：党员人数", "≥250人"],
        ],
      }),
    ],
    "a part within the row above, in another unit, or a row that begins with 含": [
      projectForm({
        indicators: [
          ["数量指标", "培训人数", "≥500人"],
          ["数量指标", "其中：妇女人数", "≥200人"],
          ["数量指标", "其中：培训天数", "≥900天"],
          ["数量指标", "含氟牙膏发放数量", "≥900支"],
        ],
      }),
    ],
    "a part that equals its whole or is smaller": [
      form(["道路养护里程", "≥80公里"], ["道路重点养护里程", "≥80公里"]),
      form(["道路养护里程", "≥80公里"], ["道路重点养护里程", "≥20公里"]),
    ],
    "words that widen": [form(["救助困难群众人数", "≥80人"], ["累计救助困难群众人数", "≥900人"])],
    "averages, standards and rates": [
      form(["救助补助标准", "≥300元"], ["救助医疗补助标准", "≥900元"]),
      form(["道路养护完好率", "≥80%"], ["道路重点养护完好率", "≥95%"]),
    ],
    "ceilings and other units": [
      form(["群众投诉件数", "≤8件"], ["群众重复投诉件数", "≤9件"]),
      form(["道路养护里程", "≥80公里"], ["道路重点养护里程", "≥900米"]),
    ],
    "names that differ in more than one place": [
      form(["道路养护里程", "≥80公里"], ["城区道路重点养护里程", "≥90公里"]),
    ],
  },
  reject: {
    "regions that miss the total, where those of another name match": {
      forms: [ofRegions("≥4万株", "≥1.5万株", "≥2.2万株")],
      id: "places",
      at: ["P1 target:4"],
      says: "“补植苗木”的合计为“≥4万株”，所列 2 个分项合计 3.7万株",
      related: ["P1 target:5", "P1 target:6"],
    },
    "regions of which the total was left at nothing": {
      forms: [ofRegions("≥0万株", "≥1.5万株", "≥2.2万株")],
      id: "places",
      at: ["P1 target:4"],
      says: "“补植苗木”的合计为“≥0万株”，所列 2 个分项合计 3.7万株",
      related: ["P1 target:5", "P1 target:6"],
    },
    "parts that fit one by one and not together": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "种植面积", "≥2.6万亩"],
            ["数量指标", "其中：水稻面积", "≥2万亩"],
            ["数量指标", "其中：玉米面积", "≥8000亩"],
          ],
        }),
      ],
      id: "together",
      at: ["P1 target:2"],
      related: ["P1 target:1", "P1 target:3"],
      says: "“种植面积”的 2 个其中项合计 2.8万亩，大于“≥2.6万亩”",
    },
    "a part that says of itself that it is one": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "培训人数", "≥500人"],
            ["数量指标", "其中：妇女人数", "≥600人"],
          ],
        }),
      ],
      id: "larger",
      at: ["P1 target:2"],
      related: ["P1 target:1"],
    },
    "a part of an amount": {
      forms: [
        projectForm({
          indicators: [
            ["经济效益指标", "农产品销售收入", "≥20万元"],
            ["经济效益指标", "其中：网上销售收入", "≥30万元"],
          ],
        }),
      ],
      id: "larger",
      at: ["P1 target:2"],
    },
    "a part larger than the smallest and first of several rows with the name of the whole": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "道路养护里程", "≥120公里"],
            ["数量指标", "道路养护里程", "≥80公里"],
            ["数量指标", "道路养护里程", "≥80公里"],
            ["数量指标", "道路重点养护里程", "≥100公里"],
          ],
        }),
      ],
      id: "larger",
      at: ["P1 target:4"],
      related: ["P1 target:2"],
    },
    "a qualifier in the middle": {
      forms: [form(["道路养护里程", "≥80公里"], ["道路重点养护里程", "≥80.5公里"])],
      id: "larger",
      at: ["P1 target:2"],
      says: "“道路重点养护里程”是“道路养护里程”的一部分，指标值“≥80.5公里”却大于“≥80公里”",
    },
    "a qualifier before the last word": {
      forms: [form(["道路养护里程", "≥80公里"], ["道路养护重点里程", "≥81公里"])],
      id: "larger",
      at: ["P1 target:2"],
    },
    "a whole of four characters": {
      forms: [form(["养护里程", "≥80公里"], ["道路养护里程", "≥81公里"])],
      id: "larger",
      at: ["P1 target:2"],
    },
    "a qualifier in front, the part first": {
      forms: [form(["外地接诉办件数量", "≥5万件"], ["接诉办件数量", "≥5件"])],
      id: "larger",
      at: ["P1 target:1"],
    },
  },
};
