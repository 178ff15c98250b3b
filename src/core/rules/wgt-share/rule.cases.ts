import { projectWithWeights, type RuleCases } from "../cases";
import { wgtShare } from "./rule";

export const cases: RuleCases = {
  rule: wgtShare,
  accept: {
    "points, also with places and below 1": [projectWithWeights(["40", "59.5", "0.5"])],
    percentages: [projectWithWeights(["0.5%", "0.8%"]), projectWithWeights(["20%", "80%"])],
    "one weight, none and words": [
      projectWithWeights(["0.5"]),
      projectWithWeights(["", ""]),
      projectWithWeights(["见附表", "0.5"]),
    ],
    "a weight of nothing, and one of a point": [
      projectWithWeights(["0", "0.4", "0.6"]),
      projectWithWeights(["1", "0.5", "0.5"]),
    ],
  },
  reject: {
    "shares of 1": {
      forms: [projectWithWeights(["0.2", "0.35", "0.45"])],
      id: "shares",
      at: ["P1 weight:1"],
      says: "3 项指标的权重都写成小数（如“0.2”），权重按百分制填写，应为“20”",
      related: ["P1 weight:2", "P1 weight:3"],
    },
    "shares beside a blank weight": {
      forms: [projectWithWeights(["0.125", "", "0.2"])],
      id: "shares",
      at: ["P1 weight:1"],
      says: "应为“12.5”",
    },
  },
};
