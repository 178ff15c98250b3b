import { newXlsx } from "../../adapters/xlsx/workbook";
import { portErrorWords } from "../../app/error-words";
import { insertErrorWords } from "../../app/insert-error-words";
import { planNextYear } from "../../app/next-year";
import type { Form } from "../../core/forms/form";
import type { LocalText } from "../../core/local-text";
import { fail, ok, type Result } from "../../core/result";

/** A new year's workbook from forms of an earlier year, as the bytes of an .xlsx file. */
export function nextYearFile(forms: readonly Form[], year: number): Result<Uint8Array, LocalText> {
  const plan = planNextYear(forms, year);
  if (!plan.ok) return fail(insertErrorWords({ kind: "problems", problems: plan.error }));
  const file = newXlsx(plan.value);
  return file.ok ? ok(file.value.bytes()) : fail(portErrorWords(file.error));
}
