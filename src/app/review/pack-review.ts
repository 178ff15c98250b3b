import { tieOuts, type TieOut } from "../tie-out";
import { tieTitle, tieVerdict } from "../tie-out-words";
import type { CheckResult } from "../check";
import { formName, opinionsOf, profileOf, unitOf, type Language, type Opinion, type RemedyOf } from "./opinions";

/** What reports need from one workbook: plain data that worker threads can send. */
export interface PackReview {
  readonly unit: string | null;
  readonly forms: number;
  /** The name of the 审核口径 used; null for the built-in one. */
  readonly profile: string | null;
  readonly opinions: readonly Opinion[];
  readonly ties: readonly TieLine[];
}

/** A tie-out (预算勾稽) for reports. Amounts in 分. */
export interface TieLine {
  /** The form that states the total: "附件1-1 部门整体". */
  readonly form: string;
  /** "项目支出与各项目预算". */
  readonly title: string;
  /** The result, with the amounts. */
  readonly verdict: string;
  readonly state: TieOut["state"];
  readonly total: number | null;
  /** The counted parts with known amounts. */
  readonly parts: readonly { readonly name: string; readonly fen: number }[];
}

/** The review of a checked workbook. */
export const reviewPack = (check: CheckResult, remedyOf: RemedyOf, language: Language): PackReview => ({
  unit: unitOf(check.forms),
  forms: check.forms.length,
  profile: profileOf(check.judgement, language),
  opinions: opinionsOf(check, remedyOf, language),
  ties: tieOuts(check.forms, check.judgement.criteria.editionOf).map((tie) => ({
    form: formName(tie.form, language),
    title: tieTitle(tie)[language],
    verdict: tieVerdict(tie)[language],
    state: tie.state,
    total: tie.total.fen,
    parts: tie.parts.flatMap(({ name, fen, isCounted }) =>
      isCounted && fen !== null ? [{ name: name[language], fen }] : [],
    ),
  })),
});
