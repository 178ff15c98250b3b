import type { FieldKey } from "../../forms/form";

/**
 * The meaning of a label in a head or foot. Most terms are fields; the others depend on the kind of form or on its
 * other fields and are resolved when the form is assembled.
 */
export type Term =
  | FieldKey
  /** 单位名称: the department in a department form, otherwise the unit. */
  | "ownName"
  /** 市级安排: money of one level of government, which is the form's own one beside 上级补助. */
  | "levelFunds"
  /** 省级财政资金, 专项债券: money by a source that has no field. */
  | "namedFunds"
  /** 项目开始日期, 项目完成日期: the ends of a period in cells of their own. */
  | "periodStart"
  | "periodEnd"
  /** 绩效目标 / 总体目标 without 年度 or 实施期. */
  | "goal"
  /** Labels whose values are not read; known so that they are not mistaken for values. */
  | "other";

/** Which years a label refers to. */
export type LabelTime = "year" | "period" | "last" | null;

/** The interpretation of a label. */
export interface LabelReading {
  readonly term: Term;
  /** How well the words fit, 0 to 1. */
  readonly fit: number;
  readonly time: LabelTime;
  /** 项目资金, 年度预算申请: may be the heading of a block as well as a total. */
  readonly isBlock: boolean;
}

/** Makes a reading with the time that the label's parts refer to. */
export type Reading = (term: Term, fit?: number, isBlock?: boolean) => LabelReading;
