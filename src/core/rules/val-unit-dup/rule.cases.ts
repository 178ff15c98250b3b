import { projectForm, type RuleCases } from "../cases";
import { valUnitDup } from "./rule";

export const cases: RuleCases = {
  rule: valUnitDup,
  accept: {
    "a unit in one place": [
      projectForm({
        indicators: [
          ["数量指标", "栽种树木数量", "≥300株"],
          ["数量指标", "栽种树木数量（株）", "≥300"],
          ["数量指标", "栽种树木数量", "300", { comparator: "≥", unit: "株" }],
        ],
      }),
    ],
    "a name that ends in the unit's word": [projectForm({ indicators: [["数量指标", "参训人次", "≥80人次"]] })],
    "a remark in brackets that is no unit": [
      projectForm({ indicators: [["数量指标", "栽种树木数量（含补种）", "≥300株"]] }),
    ],
  },
  reject: {
    "a unit in the value and in the column": {
      forms: [projectForm({ indicators: [["数量指标", "栽种树木数量", "300株", { comparator: "≥", unit: "株" }]] })],
      id: "column",
      at: ["P1 target:1"],
      says: "单位栏已有“株”，指标值“300株”又写了单位",
    },
    "a unit in the name and in the value": {
      forms: [projectForm({ indicators: [["数量指标", "栽种树木数量（株）", "≥300株"]] })],
      id: "name",
      at: ["P1 target:1"],
      says: "名称里已有单位“株”",
    },
    "another unit in the name than in the column": {
      forms: [
        projectForm({ indicators: [["数量指标", "栽种树木数量（株）", "300", { comparator: "≥", unit: "亩" }]] }),
      ],
      id: "nameOther",
      at: ["P1 target:1"],
      says: "与指标值“300亩”的单位不一致",
    },
  },
};
