import { projectForm, projectWithWeights, type RuleCases } from "../cases";
import { wgtSum } from "./rule";

export const cases: RuleCases = {
  rule: wgtSum,
  accept: {
    "weights that add up, also with places": [
      projectWithWeights(["33.3", "33.3", "33.4"]),
      projectWithWeights(["33.33", "33.33", "33.33"], "P2"),
    ],
    "weights and shares that round by a tenth": [
      projectWithWeights(["40", "59.9"]),
      projectWithWeights(["0.4", "0.599"], "P2"),
    ],
    "shares of 1": [projectWithWeights(["0.4", "0.6"]), projectWithWeights(["1"], "P2")],
    "a blank weight": [projectWithWeights(["40", "45", ""]), projectWithWeights(["60", "40.1", ""], "P2")],
    "words instead of weights": [projectWithWeights(["见附表", "见附表"])],
    "a form without a weight column": [projectForm({ indicators: [["数量指标", "办理事项", "≥3件"]] })],
  },
  reject: {
    "what an edition expects is named beside 100": {
      forms: [projectWithWeights(["50", "45"])],
      constants: { weightTotals: [90] },
      id: "sum",
      at: ["P1 weight:1"],
      says: "应为 100 或 90",
    },
    "weights below the total": {
      forms: [projectWithWeights(["40", "59"])],
      id: "sum",
      at: ["P1 weight:1"],
      says: "2 项指标的权重（分值）合计 99，应为 100",
    },
    "weights above the total": {
      forms: [projectWithWeights(["40", "60.5"])],
      id: "sum",
      at: ["P1 weight:1"],
      says: "合计 100.5",
    },
    "a blank weight beside weights that are too large": {
      forms: [projectWithWeights(["60", "41", ""])],
      id: "sum",
      at: ["P1 weight:1"],
    },
    "shares below 1": { forms: [projectWithWeights(["0.4", "0.55"])], id: "sum", at: ["P1 weight:1"] },
    "neither of several totals; each form for itself": {
      forms: [projectWithWeights(["50", "40"]), projectWithWeights(["50", "45"], "P2")],
      constants: { weightTotals: [90, 100] },
      id: "sum",
      at: ["P2 weight:1"],
      says: "合计 95，应为 100 或 90",
    },
  },
};
