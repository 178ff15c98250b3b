import type { EditionConstants } from "./edition";

/** The thresholds of most editions; an edition only states what differs. */
export const USUAL_CONSTANTS: EditionConstants = {
  minIndicators: 3,
  weightTotals: [100, 90],
  amountTolerance: 0,
  openDays: { from: 250, to: 365 },
  costCoverage: 0.9,
  amountPerPerson: { from: 2_000_000, to: 20_000_000 },
  unitCostLimits: [],
  standards: ["计划标准", "历史标准", "行业标准", "预算支出标准", "其他"],
};
