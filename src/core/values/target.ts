/** Comparator (计算符号) in its canonical form. */
export type Comparator = "≥" | "≤" | ">" | "<" | "=";

/**
 * quantity 数量, percent 比率, amount 金额, duration 时长, date 日期, range 区间, qualitative 定性;
 * unknown: blank or not understood, which is never an error by itself.
 */
export type TargetKind = "quantity" | "percent" | "amount" | "duration" | "date" | "range" | "qualitative" | "unknown";

/** Peculiarities of how a value is written. */
export type TargetFlaw =
  /** A character that looks like a comparator stands for one: 》90%. */
  | "bracket-comparator"
  /** A comparator or a sign of the unit is typed twice: ≥100%%. */
  | "doubled-sign"
  /** A comparator stands before a sentence: ≥完成全部任务. */
  | "glued-sentence"
  /** Full-width digits or signs: ≥９５％. */
  | "full-width"
  /** Blanks, tabs or line breaks that do not belong, at the edges above all. */
  | "stray-blank"
  /** 万 or 亿 without a unit behind it: ≤156万. */
  | "bare-magnitude";

/** A parsed 指标值. */
export interface TargetValue {
  /** As typed, untouched. */
  readonly text: string;
  readonly kind: TargetKind;
  readonly comparator: Comparator | null;
  /** The comparator as typed ("不低于", ">=", "以上", "》"), or null. */
  readonly typedComparator: string | null;
  /** The figure as typed, ASCII digits: "30" of ≥30万件. Null for dates, ranges and words. */
  readonly figure: string | null;
  /** The magnitude typed behind the figure: "万", "亿", "千" …, or "". */
  readonly magnitude: string;
  /** The scaled number as a decimal string: ≥30万件 → "300000", ≤156万元 → "1560000", ≥95% → "95". */
  readonly number: string | null;
  /** The unit without magnitude, canonical: 件, %, 元, 元/人·天. Null where none is written. */
  readonly unit: string | null;
  /**
   * What one such figure is for: 月 of ≤50万/月 and 每月50万元, 人·天 of 元/人·天, 单位 where the text says only that it is an average
   * (平均5万元). Null for totals: only those may be held against a budget.
   */
  readonly per: string | null;
  /** Both ends of a range as scaled decimal strings, or of a range of dates as typed. */
  readonly range: { readonly low: string; readonly high: string } | null;
  /** Words before the figure, compact: 完成率 of 完成率100%, 较上年提高 of 较上年提高5%. */
  readonly lead: string;
  /** What stands behind number and unit: "以上" is no tail, "（含）" is. */
  readonly tail: string;
  /** Where a cell holds several values (≥30次；≥30篇), each of them; else empty. */
  readonly parts: readonly TargetValue[];
  readonly flaws: readonly TargetFlaw[];
}

/** Where the parts of a value come from columns of their own (计算符号, 计量单位). */
export interface TargetContext {
  /** Text of the comparator column, e.g. "≥" or "定性". */
  readonly comparator?: string | null;
  /** Text of the unit column, e.g. "万平方公里". */
  readonly unit?: string | null;
}
