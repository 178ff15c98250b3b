import { projectForm, type RuleCases } from "../cases";
import { readUncertain } from "./rule";

const at = { sheet: "P1", row: 101, column: 3 };
const other = { sheet: "P1", row: 101, column: 4 };

export const cases: RuleCases = {
  rule: readUncertain,
  accept: { "a form read for certain": [projectForm({ indicators: [["数量指标", "维护路灯数量", "≥300盏"]] })] },
  reject: {
    "two cells that compete for an amount": {
      forms: [projectForm({ uncertain: [{ kind: "field", field: "totalFunds", at, other }] })],
      id: "field",
      at: ["P1 target:2"],
      related: ["P1 comparator:2"],
      says: "同一项金额",
    },
    "two cells that compete for a text": {
      forms: [projectForm({ uncertain: [{ kind: "field", field: "annualGoal", at, other }] })],
      id: "field",
      at: ["P1 target:2"],
      says: "同一项内容",
    },
    "two columns that look like the values": {
      forms: [projectForm({ uncertain: [{ kind: "column", column: "target", at, other }] })],
      id: "column",
      at: ["P1 target:2"],
      related: ["P1 comparator:2"],
    },
    "a table of which no indicator was read": {
      forms: [projectForm({ uncertain: [{ kind: "no-indicators", at, other: null }] })],
      id: "noIndicators",
      at: ["P1 target:2"],
      says: "没有读出指标",
    },
    "a filled row of no known indicator": {
      forms: [projectForm({ uncertain: [{ kind: "unexplained-row", at, other: null }] })],
      id: "row",
      at: ["P1 target:2"],
    },
  },
};
