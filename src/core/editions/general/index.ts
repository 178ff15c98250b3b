import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";

/**
 * For forms of an unknown layout: they are read and checked against what holds in every edition. Its thresholds are
 * lenient, since amounts in published forms are often rounded to two decimals of 万元.
 */
export const general: Edition = {
  id: "general",
  name: { zh: "其他版式（只读）", en: "Other layouts (read only)" },
  region: { zh: "全国", en: "Nationwide" },
  traits: "其他版式的表都按它识别",
  basis: "各地绩效目标表的共同内容",
  years: { from: 2011, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: [], project: [] },
  layouts: null,
  required: null,
  rulesOff: [],
  constants: {
    ...USUAL_CONSTANTS,
    amountTolerance: 20_000,
    openDays: { from: 240, to: 366 },
    costCoverage: 0.8,
    amountPerPerson: { from: 1_000_000, to: 50_000_000 },
  },
};
