/** Comparator (计算符号) in its canonical form. */
export type Comparator = "≥" | "≤" | ">" | "<" | "=";

/**
 * quantity 数量, percent 比率, amount 金额, duration 时长, date 日期, range 区间, qualitative 定性; unknown: blank or
 * not understood, which is never an error in itself.
 */
export type TargetKind = "quantity" | "percent" | "amount" | "duration" | "date" | "range" | "qualitative" | "unknown";

/** Irregularities in how a value is written. */
export type TargetFlaw =
  /** A look-alike character is used as a comparator: 》90%. */
  | "bracket-comparator"
  /** A comparator or a unit sign is typed twice: ≥100%%. */
  | "doubled-sign"
  /** A comparator precedes a sentence: ≥完成全部任务. */
  | "glued-sentence"
  /** Full-width digits or signs: ≥９５％. */
  | "full-width"
  /** Misplaced blanks, tabs or line breaks, mostly at the edges. */
  | "stray-blank"
  /** 万 or 亿 without a unit: ≤156万. */
  | "bare-magnitude";

/** A parsed 指标值. */
export interface TargetValue {
  /** As typed, untouched. */
  readonly text: string;
  readonly kind: TargetKind;
  readonly comparator: Comparator | null;
  /** The comparator as typed ("不低于", ">=", "以上", "》"), or null. */
  readonly typedComparator: string | null;
  /** The figure as typed, in ASCII digits: "30" of ≥30万件. Null for dates, ranges and words. */
  readonly figure: string | null;
  /** The magnitude typed after the figure: "万", "亿", "千" …, or "". */
  readonly magnitude: string;
  /** The scaled number as a decimal string: ≥30万件 → "300000", ≤156万元 → "1560000", ≥95% → "95". */
  readonly number: string | null;
  /** The unit without magnitude, canonical: 件, %, 元, 元/人·天. Null if none is written. */
  readonly unit: string | null;
  /**
   * What the figure is counted per: 月 of ≤50万/月 and 每月50万元, 人·天 of 元/人·天, 单位 if the text only says that
   * it is an average (平均5万元). Null for totals; only totals may be compared with a budget.
   */
  readonly per: string | null;
  /** Both ends of a range as scaled decimal strings; for a range of dates as typed. */
  readonly range: { readonly low: string; readonly high: string } | null;
  /** Words before the figure, compact: 完成率 of 完成率100%, 较上年提高 of 较上年提高5%. */
  readonly lead: string;
  /** What follows number and unit: "（含）", but not "以上". */
  readonly tail: string;
  /** Each of the values if a cell holds several (≥30次；≥30篇); otherwise empty. */
  readonly parts: readonly TargetValue[];
  readonly flaws: readonly TargetFlaw[];
}

/** Parts of a value that have their own columns (计算符号, 计量单位). */
export interface TargetContext {
  /** Text of the comparator column, e.g. "≥" or "定性". */
  readonly comparator?: string | null;
  /** Text of the unit column, e.g. "万平方公里". */
  readonly unit?: string | null;
}
