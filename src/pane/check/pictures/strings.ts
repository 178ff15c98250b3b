import { defineTexts, plural } from "../../language/language";

/** Texts of the pictures 勾稽 and 指标树. */
export const picturesTexts = defineTexts({
  "zh-CN": {
    tiesUnit: "单位：万元",
    onlyWanting: "只看不符和未填全",
    allHold: "没有不符和未填全的。",
    restHolds: (forms: number) => `其余 ${forms} 张都相符`,
    gapOf: (amount: string) => `差 ${amount} 不符`,
    tiesNone: "表中没有可以勾稽的金额。",
    tieStates: { holds: "相符", gap: "不符", open: "未作判断", unknown: "未填全" },
    notCounted: "已含在其他项中，不另计",
    blankAmount: "未填",
    unclearAmount: "读不出",
    previousForm: "上一张表",
    nextForm: "下一张表",
    branchStates: { "left-out": "不适用", missing: "缺 · 必设", empty: "未设 · 可不设" },
    fill: "去填",
    nodeCounts: (indicators: number, missing: number) =>
      missing > 0 ? `${indicators} 条 · 缺 ${missing}` : `${indicators} 条`,
    unnamed: "（未填名称）",
    noTarget: "（未填指标值）",
    treeSummary: (branches: number, missing: number) =>
      missing > 0 ? `${branches} 个二级指标，缺 ${missing} 个必设的` : `${branches} 个二级指标，必设的都有`,
  },
  "en-US": {
    tiesUnit: "Unit: 10k CNY",
    onlyWanting: "Gaps and incomplete only",
    allHold: "No gaps, nothing incomplete.",
    restHolds: (forms: number) => `The other ${forms} forms agree`,
    gapOf: (amount: string) => `off by ${amount}`,
    tiesNone: "The forms have no amounts to hold against each other.",
    tieStates: { holds: "agrees", gap: "differs", open: "not judged", unknown: "incomplete" },
    notCounted: "Part of another line, not counted",
    blankAmount: "Blank",
    unclearAmount: "Unreadable",
    previousForm: "Previous form",
    nextForm: "Next form",
    branchStates: { "left-out": "not applicable", missing: "missing, required", empty: "none, optional" },
    fill: "Fill",
    nodeCounts: (indicators: number, missing: number) =>
      missing > 0 ? `${plural(indicators, "indicator")}, ${missing} missing` : plural(indicators, "indicator"),
    unnamed: "(no name)",
    noTarget: "(no value)",
    treeSummary: (branches: number, missing: number) =>
      missing > 0
        ? `${plural(branches, "branch", "branches")}, ${missing} required ones missing`
        : `${plural(branches, "branch", "branches")}, all required ones set`,
  },
});
