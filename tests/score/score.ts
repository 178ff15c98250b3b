import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../src/app/check";
import { formToJson } from "../../src/core/forms/form-to-json";
import { scoreCheck } from "./score-check";
import { scoreRead } from "./score-read";
import type { Measure, Verdict } from "./tally";
import { readSamples, type Sample } from "./truth";

/** The least share of right judgements for each measure. */
export const FLOORS: Readonly<Record<Measure, number>> = {
  field: 0.95,
  name: 0.98,
  tree: 0.97,
  value: 0.95,
  problem: 0.85,
  precise: 0.95,
  catalog: 0.9,
};

/** What the measures mean. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  field: "fields",
  name: "indicator names",
  tree: "indicator tree",
  value: "comparator, number and unit",
  problem: "sure problems found",
  precise: "errors that are problems",
  catalog: "findings by the catalog that are problems",
};

/** Judges reading and checking on the real forms of other sources; each miss begins with the sample's name. */
export async function score(shared: string): Promise<readonly Verdict[]> {
  const verdicts = await Promise.all(readSamples(shared).map(scoreSample));
  return verdicts.flat();
}

async function scoreSample({ name, bytes, truth }: Sample): Promise<readonly Verdict[]> {
  const workbook = openXlsx(bytes);
  const checked = workbook.ok ? await checkWorkbook(workbook.value, null) : workbook;
  const { forms, findings } = checked.ok ? checked.value : { forms: [], findings: [] };
  return [...scoreRead(forms.map(formToJson), truth), ...scoreCheck(findings, truth)].map((verdict) => ({
    ...verdict,
    miss: `${name} ${verdict.miss}`,
  }));
}
