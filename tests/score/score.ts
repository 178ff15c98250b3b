import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../src/app/check";
import { formToJson } from "../../src/core/forms/form-to-json";
import { scoreCheck } from "./score-check";
import { scoreRead } from "./score-read";
import type { Verdict } from "./tally";
import { readSamples, type Sample } from "./truth";

/** What was judged on one sample. */
export interface SampleScore {
  readonly sample: Sample;
  readonly verdicts: readonly Verdict[];
}

/** Judges reading and checking on the samples of all sets; each miss begins with the sample's name. */
export async function score(shared: string): Promise<readonly SampleScore[]> {
  return await Promise.all(readSamples(shared).map(scoreSample));
}

async function scoreSample(sample: Sample): Promise<SampleScore> {
  const workbook = openXlsx(sample.bytes);
  const checked = workbook.ok ? await checkWorkbook(workbook.value, null) : workbook;
  const { forms, findings } = checked.ok ? checked.value : { forms: [], findings: [] };
  const verdicts = [...scoreRead(forms.map(formToJson), sample.truth), ...scoreCheck(findings, sample.truth)];
  return { sample, verdicts: verdicts.map((verdict) => ({ ...verdict, miss: `${sample.name} ${verdict.miss}` })) };
}
