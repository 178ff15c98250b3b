import { defineTexts, plural } from "../../language/language";

/** Texts of the pictures 勾稽 and 指标树. */
export const picturesTexts = defineTexts({
  "zh-CN": {
    tiesIntro: "合计应当等于各部分之和。点任一项定位到单元格。单位：万元",
    tiesNone: "表中没有可以勾稽的金额。",
    tieStates: { holds: "相符", gap: "不符", open: "不作判断", unknown: "未填全" },
    notCounted: "已含在其他项中，不另计",
    blankAmount: "未填",
    unclearAmount: "读不出",
    treeIntro: "虚线框为没有指标的二级指标。点任一项定位到单元格。",
    branchStates: { "left-out": "不适用", missing: "缺指标", empty: "未设" },
    mandatory: "必设",
    unnamed: "（未填名称）",
    noTarget: "（未填指标值）",
    treeSummary: (branches: number, missing: number) =>
      missing > 0 ? `${branches} 个二级指标，${missing} 个缺指标` : `${branches} 个二级指标，没有缺项`,
  },
  "en-US": {
    tiesIntro: "A total must be the sum of its parts. Choose one to go to its cell. Unit: 10k CNY",
    tiesNone: "The forms have no amounts to hold against each other.",
    tieStates: { holds: "Agrees", gap: "Gap", open: "Not judged", unknown: "Incomplete" },
    notCounted: "Part of another line, not counted",
    blankAmount: "Blank",
    unclearAmount: "Unreadable",
    treeIntro: "Dashed: a branch without an indicator. Choose one to go to its cell.",
    branchStates: { "left-out": "Not applicable", missing: "Missing", empty: "None" },
    mandatory: "Mandatory",
    unnamed: "(no name)",
    noTarget: "(no value)",
    treeSummary: (branches: number, missing: number) =>
      missing > 0
        ? `${plural(branches, "branch", "branches")}, ${missing} missing`
        : `${plural(branches, "branch", "branches")}, none missing`,
  },
});
