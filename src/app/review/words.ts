import { SEVERITIES, type Severity } from "../../core/severity";
import type { LocalText } from "../../core/local-text";
import type { FormKind } from "../../core/forms/form";
import { REVIEW_TITLE } from "../../core/recognition/review-sheets";

/** 错误, 待填, 提醒, 提示. */
export const SEVERITY_NAMES: Readonly<Record<Severity, LocalText>> = {
  error: { zh: "错误", en: "Error" },
  todo: { zh: "待填", en: "To fill" },
  warning: { zh: "提醒", en: "Warning" },
  info: { zh: "提示", en: "Note" },
};

/** Short names for forms without a better one. */
export const KIND_NAMES: Readonly<Record<FormKind, LocalText>> = {
  department: { zh: "部门整体", en: "Department" },
  project: { zh: "项目", en: "Project" },
};

/** The texts of a review, for sheets and pages. */
export const REVIEW_WORDS = {
  title: REVIEW_TITLE,
  sheet: { zh: "审核意见表", en: "Review" },
  reportingUnit: { zh: "填报单位", en: "Unit" },
  result: { zh: "审核结果", en: "Result" },
  rating: { zh: "综合评定", en: "Rating" },
  signatures: {
    zh: "审核人：　　　　　　　复核人：　　　　　　　日期：　　　　年　　月　　日",
    en: "Reviewer:                Second reader:                Date:            ",
  },
  profile: { zh: "审核口径", en: "Profile" },
  byUnit: { zh: "按单位汇总", en: "By unit" },
  byRule: { zh: "按规则汇总", en: "By rule" },
  number: { zh: "序号", en: "No." },
  unit: { zh: "单位", en: "Unit" },
  file: { zh: "文件", en: "File" },
  form: { zh: "表", en: "Form" },
  cell: { zh: "单元格", en: "Cell" },
  severity: { zh: "程度", en: "Severity" },
  opinion: { zh: "审核意见", en: "Finding" },
  causes: { zh: "由此引起", en: "which also causes" },
  basis: { zh: "依据", en: "Basis" },
  suggestion: { zh: "修改建议", en: "Suggestion" },
  adopted: { zh: "采纳", en: "Adopt" },
  remark: { zh: "审核人意见", en: "Reviewer's remark" },
  reply: { zh: "单位回复", en: "Reply" },
  progress: { zh: "整改情况", en: "Progress" },
  rule: { zh: "规则", en: "Rule" },
  ruleTitle: { zh: "检查内容", en: "What it checks" },
  forms: { zh: "表数", en: "Forms" },
  units: { zh: "涉及单位", en: "Units" },
  total: { zh: "合计", en: "Total" },
  unread: { zh: "未能检查", en: "Not checked" },
  none: { zh: "没有发现问题", en: "Nothing was found" },
  findings: { zh: "审核意见", en: "Findings" },
  ties: { zh: "预算勾稽", en: "Budget tie-outs" },
  reason: { zh: "原因", en: "Reason" },
  filterText: { zh: "查找", en: "Find" },
  filterSeverity: { zh: "程度", en: "Severity" },
  filterUnit: { zh: "单位", en: "Unit" },
  all: { zh: "全部", en: "All" },
  shown: { zh: "显示", en: "Shown" },
  sortHint: { zh: "点击表头可排序", en: "Click a header to sort" },
  stated: { zh: "填报数", en: "Stated" },
  sumOfParts: { zh: "各项合计", en: "Sum of parts" },
  contents: { zh: "目录", en: "Contents" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The verdict above a list of opinions: "3 处错误、2 处提醒". */
export function countsText(counts: Readonly<Record<Severity, number>>, language: "zh" | "en"): string {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return REVIEW_WORDS.none[language];
  return language === "zh"
    ? found.map((severity) => `${counts[severity]} 处${SEVERITY_NAMES[severity].zh}`).join("、")
    : found.map((severity) => `${SEVERITY_NAMES[severity].en}: ${counts[severity]}`).join(", ");
}

/** Shown below a truncated list. */
export const cutText = (shown: number, all: number): LocalText => ({
  zh: `共 ${all} 条，这里列出 ${shown} 条（先错误，后待填、提醒、提示）；汇总按全部计算`,
  en: `${shown} of ${all} are listed, errors first; the summaries count all of them`,
});

/** The first line of a report: "12 个文件，84 张表". */
export const extentText = (files: number, forms: number): LocalText => ({
  zh: `${files} 个文件，${forms} 张表`,
  en: `${files} files, ${forms} forms`,
});

/** Above a chart that shows only the first entries. */
export const topText = (shown: number, all: number): LocalText => ({
  zh: all > shown ? `前 ${shown} 个，共 ${all} 个` : `共 ${all} 个`,
  en: all > shown ? `first ${shown} of ${all}` : `${all} in all`,
});

/** Above the tie-outs without a gap. */
export const withoutGapText = (count: number): LocalText => ({
  zh: `没有差额的 ${count} 个`,
  en: `${count} without a gap`,
});

/** The progress of an opinion since the previous round; "unraised": it was found then but not sent to the unit. */
export type Progress = "open" | "new" | "unraised" | "done";

/** 未改, 新出现, 上轮未提, 已改. */
export const PROGRESS_NAMES: Readonly<Record<Progress, LocalText>> = {
  open: { zh: "未改", en: "open" },
  new: { zh: "新出现", en: "new" },
  unraised: { zh: "上轮未提", en: "not raised before" },
  done: { zh: "已改", en: "done" },
};

/** The ratings (综合评定) of a reviewer, best first. */
export const RATINGS = ["excellent", "good", "fair", "poor"] as const;
export type Rating = (typeof RATINGS)[number];

/** 优, 良, 中, 差. */
export const RATING_NAMES: Readonly<Record<Rating, LocalText>> = {
  excellent: { zh: "优", en: "excellent" },
  good: { zh: "良", en: "good" },
  fair: { zh: "中", en: "fair" },
  poor: { zh: "差", en: "poor" },
};

/** "□优 ■良 □中 □差": boxes to tick; the chosen one is filled. */
export const ratingBoxes = (rating: Rating | null, language: "zh" | "en"): string =>
  RATINGS.map(
    (one) => `${one === rating ? "■" : "□"}${language === "zh" ? "" : " "}${RATING_NAMES[one][language]}`,
  ).join(language === "zh" ? "　" : "  ");

/** "审核轮次：第 2 轮". */
export const roundText = (round: number): LocalText => ({ zh: `审核轮次：第 ${round} 轮`, en: `Round: ${round}` });

/** The round number in a line of `roundText`; null for another line. */
export function roundIn(line: string): number | null {
  const round = /(?:审核轮次：第 |Round: )(\d{1,3})/.exec(line)?.[1];
  return round === undefined ? null : Number(round);
}

/** The start of the line that counts the opinions. */
export const resultPrefix = (language: "zh" | "en"): string =>
  `${REVIEW_WORDS.result[language]}${language === "zh" ? "：" : ": "}`;

/** "审核口径：青禾县财政局2027年审核口径", one line per profile; none if only the built-in criteria were used. */
export const profileLines = (profiles: readonly string[], language: "zh" | "en"): readonly string[] =>
  profiles.map((profile) => `${REVIEW_WORDS.profile[language]}${language === "zh" ? "：" : ": "}${profile}`);

/** Between two entries of a line: ideographic spaces. */
export const GAP = "\u3000".repeat(4);

/** "审核结果：3 处错误、2 处提醒", followed by the profiles used. */
export const resultLine = (
  counts: Readonly<Record<Severity, number>>,
  profiles: readonly string[],
  language: "zh" | "en",
): string => [resultPrefix(language) + countsText(counts, language), ...profileLines(profiles, language)].join(GAP);
