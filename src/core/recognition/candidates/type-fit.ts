import type { JudgedText } from "../judged-text";
import type { Term } from "../lexicon/label-reading";
import { endsLikeLabel, isMoneyTerm } from "../lexicon/labels";

/** The fit of a text that cannot be the value. */
export const CANNOT_BE = -1;

/** A goal that is only an amount is one where nothing else, not even a blank, is. */
const AMOUNT_AS_GOAL = -0.7;

/** （2026年度） below a title that may be a label: 绩效目标申报表. */
const YEAR_LINE = /^\(?20\d{2}年?度?\)?$/;

/** How well a text suits as the value of a term: from -1 (impossible) to 1; 0 for a blank. */
export function typeFit(term: Term, { compact, features }: JudgedText): number {
  if (compact === "") return 0;
  const { amount, prose, body, level1, level2 } = features;
  if (level1 + level2 > 0 && term !== "other") return -0.8;
  if (isMoneyTerm(term)) {
    if (amount === 1) return 1;
    // 申报年度：2026年 is not money.
    if (/^20\d{2}年度?$/.test(compact)) return CANNOT_BE;
    return /^\d|^[¥￥]/.test(compact) ? 0.6 : prose === 1 && compact.length > 30 ? CANNOT_BE : -0.3;
  }
  switch (term) {
    case "goal":
    case "annualGoal":
    case "periodGoal":
    case "overallGoal":
    case "duties":
      if (YEAR_LINE.test(compact)) return CANNOT_BE;
      if (amount === 1) return AMOUNT_AS_GOAL;
      return prose === 1 ? 1 : compact.length > 6 ? 0.5 : -0.2;
    case "departmentName":
    case "unitName":
    case "ownName":
      if (amount === 1) return CANNOT_BE;
      return body === 1 ? 1 : prose === 1 ? -0.5 : 0.4;
    case "projectName":
      if (endsLikeLabel(compact)) return CANNOT_BE;
      return amount === 1 ? CANNOT_BE : prose === 1 && compact.length > 60 ? -0.6 : 0.6;
    case "period":
    case "periodStart":
    case "periodEnd":
      return /\d|年|月|期/.test(compact) ? 0.8 : 0.1;
    default:
      return 0.3;
  }
}
