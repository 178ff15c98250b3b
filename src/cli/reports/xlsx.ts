import { newXlsx } from "../../adapters/xlsx/workbook";
import type { Language } from "../../app/review/opinions";
import type { Review } from "../../app/review/review";
import { reviewPlan } from "../../app/review/review-workbook";
import { ok, fail, type Result } from "../../core/result";
import { portErrorText } from "../error-text";

/** The review as the bytes of a workbook: 审核意见表, 按单位汇总, 按规则汇总. Errors are worded for the user. */
export function xlsxReport(review: Review, language: Language): Result<Uint8Array, string> {
  const workbook = newXlsx(reviewPlan(review, language));
  return workbook.ok ? ok(workbook.value.bytes()) : fail(portErrorText(workbook.error));
}
