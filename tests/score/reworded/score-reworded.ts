import { openXlsx } from "../../../src/adapters/xlsx/workbook";
import { formToJson } from "../../../src/core/forms/form-to-json";
import { recognise } from "../../../src/core/recognition/recognise";
import { scoreRead } from "../score-read";
import type { Measure, Verdict } from "../tally";
import { readSamples, type Sample } from "../truth";
import { reworded } from "./reword";

/** What is judged on reworded forms. */
export const REWORDED_MEASURES = ["field", "name", "tree", "value"] as const satisfies readonly Measure[];
export type RewordedMeasure = (typeof REWORDED_MEASURES)[number];

/** The least share of right judgements: what is reached. They are raised, never lowered. */
export const REWORDED_FLOORS: Readonly<Record<RewordedMeasure, number>> = {
  field: 0.96,
  name: 0.99,
  tree: 0.99,
  value: 0.99,
};

/** How often each form is reworded. */
const TURNS = 4;

/** Judges reading on the real forms of the samples in other words and arrangements; each miss begins with sample and turn. */
export async function scoreReworded(shared: string): Promise<readonly Verdict[]> {
  const samples = readSamples(shared).filter(({ set }) => set !== "analogues");
  const verdicts = await Promise.all(samples.map(scoreSample));
  return verdicts.flat();
}

async function scoreSample({ name, bytes, truth }: Sample, index: number): Promise<readonly Verdict[]> {
  const workbook = openXlsx(bytes);
  const read = workbook.ok ? await workbook.value.read() : workbook;
  if (!read.ok) return [{ measure: "name", isRight: false, miss: `${name} cannot be read` }];
  return Array.from({ length: TURNS }, (_turn, turn) => index * TURNS + turn + 1).flatMap((seed) =>
    scoreRead(recognise(reworded(read.value, seed)).map(formToJson), truth).map((verdict) => ({
      ...verdict,
      miss: `${name} #${seed} ${verdict.miss}`,
    })),
  );
}
