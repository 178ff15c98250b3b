import type { SeverityCounts } from "../../core/engine/counts";
import type { Severity } from "../../core/severity";
import { defineTexts, plural } from "../language/language";

/** Number of findings by severity, and number of forms. */
export interface Counts extends SeverityCounts {
  readonly forms: number;
}

const SEVERITY_ZH: Readonly<Record<Severity, string>> = {
  error: "错误",
  todo: "待填",
  warning: "提醒",
  info: "提示",
};

const chineseVerdict = ({ error, todo, warning }: Counts): string => {
  const open = [error > 0 ? `错误\u00a0${error}` : "", todo > 0 ? `待填\u00a0${todo}` : ""].filter(
    (part) => part !== "",
  );
  if (open.length > 0) return `还不能报送：${open.join("，")}`;
  return warning > 0 ? `可以报送，另有提醒\u00a0${warning}` : "可以报送";
};

const englishVerdict = ({ error, todo, warning }: Counts): string => {
  const open = [error > 0 ? plural(error, "error") : "", todo > 0 ? `${todo} to fill` : ""]
    .filter((part) => part !== "")
    // Keep a count on the same line as its word.
    .map((part) => part.replace(" ", "\u00a0"));
  if (open.length > 0) return `Not ready: ${open.join(", ")}`;
  return warning > 0 ? `Ready to submit, ${plural(warning, "warning")}` : "Ready to submit";
};

export const checkTexts = defineTexts({
  "zh-CN": {
    verdict: chineseVerdict,
    severity: SEVERITY_ZH,
    check: "开始校验",
    checkAgain: "重新校验",
    reading: "正在读取工作簿…",
    checking: (percent: number) => `正在核对… ${percent}%`,
    progress: "校验进度",
    stop: "停止",
    stopped: "已停止校验，没有新的结果。",
    live: "边改边查",
    outdated: "校验后表格有改动，结果可能已过时，请重新校验。",
    liveHint: "表格一改就重新核对，不改动表格。",
    firstTitle: "核对整个工作簿",
    firstWords: "部门表与各项目表一起核对：金额勾稽、指标值、分类、填写规范。只读取，不改动表格。",
    failedTitle: "这次没有核对成",
    noFormTitle: "没有找到绩效目标表",
    noFormWords: "请确认工作簿中有带“三级指标”和“指标值”表头的表。要新填，可到“填报”插入空白表。",
    noneTitle: "没有发现问题",
    noneWords: (forms: number) => `${forms} 张表已全部核对，可以报送。`,
    noneLeft: (count: number) => `${count} 处已写说明，其余没有问题。`,
    views: "查看",
    viewFindings: (count: number) => `问题 ${count}`,
    viewTies: "勾稽",
    viewTree: "指标树",
    gaps: "处不符",
    missing: "处缺指标",
    viewExplained: (count: number) => `已说明 ${count}`,
    mark: "标注",
    markOptions: "标注时",
    marking: { onlySevere: "只标错误和待填", withNotes: "在单元格写批注", withReview: "同时更新审核意见表" },
    takeBack: "撤回上一步",
    takeBackHint: "把本工具上一次写入的内容恢复原样；标注请用“清除标注”",
    clearMarks: "清除标注",
    marked: (cells: number, notes: number) =>
      `已标注 ${cells} 个单元格${notes > 0 ? `，写批注 ${notes} 条` : ""}。点“清除标注”可去掉。`,
    review: "审核意见表",
    reviewHint: "把全部问题列成一张新工作表，可打印、可回复。",
    reviewed: (sheet: string) => `工作表“${sheet}”已生成或更新；其中审核人写的内容未改动。`,
    nothingMarked: "没有可标注的单元格。",
    cleared: (marks: number, notes: number): string => {
      if (notes > 0) return "标注和批注已清除，您自己的格式和批注没有变。";
      return marks > 0 ? "标注已清除，您自己的格式没有变。" : "表格中没有标注。";
    },
    list: "校验结果",
    listHelp: "上下键移动，回车定位到单元格，左右键收起或展开",
    search: "搜索问题、代码或单元格",
    searchHint: "搜索",
    places: "这些地方",
    causes: (count: number) => `由此引起 ${count} 处，改好后自动消失`,
    causesMore: (count: number) => `由此引起 ${count} 处`,
    tools: "校验工具",
    filters: "查找和筛选",
    more: "更多",
    next: "下一个",
    nextKey: "F8",
    stepped: (cell: string, headline: string) => `${cell} ${headline}`,
    wrapped: "已到另一头，从头再来：",
    departmentForm: "部门整体支出",
    severityFilter: "按程度筛选",
    severityCount: (severity: Severity, count: number) => `${SEVERITY_ZH[severity]} ${count}`,
    formFilter: "表",
    allForms: "全部表",
    noMatch: "没有符合条件的问题",
    showAll: "显示全部",
    otherCells: "其他单元格",
    wholeBook: "全册 · 跨表和同类",
    inSheets: (places: number, sheets: number) => `等 ${sheets} 张表 ${places} 处`,
    formCounts: ({ error, todo, warning, info }: SeverityCounts) =>
      [
        error > 0 ? `${error} 错误` : "",
        todo > 0 ? `${todo} 待填` : "",
        warning > 0 ? `${warning} 提醒` : "",
        // Count hints only if there is nothing more severe: the line is narrow.
        info > 0 && error + todo + warning === 0 ? `${info} 提示` : "",
      ]
        .filter((part) => part !== "")
        .join(" · "),
    basis: "依据",
    rule: "规则",
    rulePage: "规则说明",
    rulePageReading: "正在读取…",
    rulePageUnreachable: "没有取到规则说明，请检查网络后再试。",
    related: "相关单元格",
    moreRelated: (count: number) => `再列 ${count} 处`,
    goTo: (cell: string) => `定位到 ${cell}`,
    listSeparator: "、",
    colon: "：",
    obstacles: {
      "sheet-hidden": (cell: string) => `${cell} 所在的工作表已隐藏。右键工作表标签，选“取消隐藏”后再定位。`,
      "row-hidden": (cell: string) => `已选中 ${cell}，但所在行已隐藏或被筛选。取消隐藏或清除筛选后可见。`,
      "column-hidden": (cell: string) => `已选中 ${cell}，但所在列已隐藏。取消隐藏后可见。`,
    },
    fixTitle: "修正",
    fixNow: "修正",
    fixed: (cells: number) => `已修正 ${cells} 个单元格。`,
    blank: "（空白）",
    becomes: "改为",
    fixAll: (count: number) => `修正 ${count}`,
    fixAllHint: (count: number) => `修正可改的 ${count} 处，先看再改`,
    fixAllTitle: "修正可改的问题",
    fixAllWords: (fixed: number, cells: number) => `${fixed} 处只有一种改法，将改动 ${cells} 个单元格：`,
    fixAllLeft: (left: number) => (left > 0 ? `其余 ${left} 处需要您判断，不会改动。` : "改完后没有遗留的问题。"),
    fixAllUndo: "改动为一步，之后可点“撤回”。",
    cancel: "取消",
    keep: "说明",
    keepHint: "保留并说明理由",
    keepTitle: "保留并说明理由",
    keepWords: "说明保存在工作簿里。单元格不变，这一处就不再列为问题；改动后会重新提醒。",
    reason: "理由",
    reasonNeeded: "请写明理由",
    save: "保存说明",
    explainedDone: "已保存说明。",
    explainedList: "已说明的问题",
    explainedNone: "还没有写过说明。属实的问题可在“问题”里展开，点“说明”。",
    explainedBy: "理由：",
    withdraw: "撤回说明",
    withdrawn: "说明已撤回，这一处重新列为问题。",
  },
  "en-US": {
    verdict: englishVerdict,
    severity: { error: "Error", todo: "To fill", warning: "Warning", info: "Hint" },
    check: "Check",
    checkAgain: "Recheck",
    reading: "Reading the workbook…",
    checking: (percent: number) => `Checking… ${percent}%`,
    progress: "Progress of the check",
    stop: "Stop",
    stopped: "The check was stopped; there is no new result.",
    live: "Live check",
    outdated: "The workbook has changed since this check: recheck.",
    liveHint: "Checks again after each change; never changes the sheets.",
    firstTitle: "Check the whole workbook",
    firstWords:
      "The department form and its project forms together: sums, values, categories, writing. Nothing is changed.",
    failedTitle: "The check was not done",
    noFormTitle: "No performance target form found",
    noFormWords:
      "A form has a table with the headers 三级指标 and 指标值. To begin a new one, insert a blank form on the tab Fill in.",
    noneTitle: "Nothing found",
    noneWords: (forms: number) => `${plural(forms, "form")} checked, ready to hand in.`,
    noneLeft: (count: number) => `${count} explained, nothing else found.`,
    views: "View",
    viewFindings: (count: number) => `Findings ${count}`,
    viewTies: "Sums",
    viewTree: "Tree",
    gaps: "differ",
    missing: "missing",
    viewExplained: (count: number) => `Kept ${count}`,
    mark: "Mark",
    markOptions: "When marking",
    marking: {
      onlySevere: "Errors and to-fill only",
      withNotes: "Write notes at the cells",
      withReview: "Update the review sheet too",
    },
    takeBack: "Take back last step",
    takeBackHint: "Brings back what the add-in wrote last; for marks use Clear marks",
    clearMarks: "Clear",
    marked: (cells: number, notes: number) =>
      notes > 0
        ? `${plural(cells, "cell")} marked, ${plural(notes, "note")} written. Clear takes both away.`
        : `${plural(cells, "cell")} marked. Clear takes the marks away.`,
    review: "Review sheet",
    reviewHint: "Lists all findings on a new sheet, to print and to answer.",
    reviewed: (sheet: string) => `Sheet ${sheet} is up to date; what reviewers wrote in it stays.`,
    nothingMarked: "There is no cell to mark.",
    cleared: (marks: number, notes: number): string => {
      if (notes > 0) return "Marks and notes cleared; your own formats and notes are as before.";
      return marks > 0 ? "Marks cleared; your own formats are as before." : "There were no marks.";
    },
    list: "Findings",
    listHelp: "Up and Down move, Enter goes to the cell, Left and Right close and open",
    search: "Search text, code or cell",
    searchHint: "Search",
    places: "Places",
    causes: (count: number) => `Causes ${count} more, gone once fixed`,
    causesMore: (count: number) => `causes ${count} more`,
    tools: "Tools",
    filters: "Find and filter",
    more: "More",
    next: "Next",
    nextKey: "F8",
    stepped: (cell: string, headline: string) => `${cell} ${headline}`,
    wrapped: "Back at the other end: ",
    departmentForm: "Department",
    severityFilter: "Filter by severity",
    severityCount: (severity: Severity, count: number) =>
      severity === "todo"
        ? `${count} to fill`
        : plural(count, { error: "error", warning: "warning", info: "hint" }[severity]),
    formFilter: "Form",
    allForms: "All forms",
    noMatch: "No finding matches",
    showAll: "Show all",
    otherCells: "Other cells",
    wholeBook: "Whole workbook",
    inSheets: (places: number, sheets: number) => `and more: ${places} in ${sheets} sheets`,
    formCounts: ({ error, todo, warning, info }: SeverityCounts) =>
      [
        error > 0 ? plural(error, "error") : "",
        todo > 0 ? `${todo} to fill` : "",
        warning > 0 ? plural(warning, "warning") : "",
        info > 0 && error + todo + warning === 0 ? plural(info, "hint") : "",
      ]
        .filter((part) => part !== "")
        .join(" · "),
    basis: "Basis",
    rule: "Rule",
    rulePage: "About this rule (Chinese)",
    rulePageReading: "Loading…",
    rulePageUnreachable: "The page could not be loaded. Check the network and retry.",
    related: "Related cells",
    moreRelated: (count: number) => `${count} more`,
    goTo: (cell: string) => `Go to ${cell}`,
    listSeparator: ", ",
    colon: ": ",
    obstacles: {
      "sheet-hidden": (cell: string) =>
        `The sheet of ${cell} is hidden. Right-click a sheet tab, choose Unhide, retry.`,
      "row-hidden": (cell: string) => `${cell} is selected, but its row is hidden or filtered out.`,
      "column-hidden": (cell: string) => `${cell} is selected, but its column is hidden.`,
    },
    fixTitle: "Fix",
    fixNow: "Fix",
    fixed: (cells: number) => `${plural(cells, "cell")} fixed.`,
    blank: "(blank)",
    becomes: "becomes",
    fixAll: (count: number) => `Fix ${count}`,
    fixAllHint: (count: number) => `Fix what has one right answer (${count}), after a preview`,
    fixAllTitle: "Fix what has one right answer",
    fixAllWords: (fixed: number, cells: number) =>
      `${plural(fixed, "finding")} with one right answer; ${plural(cells, "cell")} will change:`,
    fixAllLeft: (left: number) =>
      left > 0 ? `${left} need your judgement and stay as they are.` : "Nothing will be left.",
    fixAllUndo: "This is one step, which can be taken back.",
    cancel: "Cancel",
    keep: "Explain",
    keepHint: "Keep as it is and explain why",
    keepTitle: "Keep and explain",
    keepWords:
      "The explanation is saved in the workbook. The finding stays silent until its cell or its figures change.",
    reason: "Reason",
    reasonNeeded: "Write a reason",
    save: "Save",
    explainedDone: "Explanation saved.",
    explainedList: "Explained findings",
    explainedNone: "No explanation yet. Open a finding and choose Explain where it is right as it stands.",
    explainedBy: "Reason: ",
    withdraw: "Withdraw",
    withdrawn: "Explanation withdrawn; the finding is listed again.",
  },
});
