import { FLOORS, MEASURE_NAMES, score } from "./score";
import { MEASURES, shareOf } from "./tally";

/** Prints the table of all measures with their floors, and the misses when they are asked for. */
export async function printScore(shared: string, withMisses: boolean): Promise<void> {
  const verdicts = await score(shared);
  if (withMisses) for (const { miss, isRight } of verdicts) if (!isRight) console.log(miss);
  console.log(`${"measure".padEnd(43)}right    of  share  floor`);
  for (const measure of MEASURES) {
    const judged = verdicts.filter((verdict) => verdict.measure === measure);
    const right = judged.filter(({ isRight }) => isRight).length;
    const share = shareOf(verdicts, measure).toFixed(3);
    console.log(
      `${MEASURE_NAMES[measure].padEnd(43)}${String(right).padStart(5)} ${String(judged.length).padStart(5)}  ${share}  ${FLOORS[measure].toFixed(2)}`,
    );
  }
}
