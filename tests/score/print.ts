import { FLOORS } from "./floors";
import { REWORDED_FLOORS, REWORDED_MEASURES, scoreReworded } from "./reworded/score-reworded";
import { score, type SampleScore } from "./score";
import { MEASURE_NAMES, MEASURES, shareOf, tally, type Tally } from "./tally";
import { SAMPLE_SETS } from "./truth";

/** Width of a column of figures: right ones of all, and a share. */
const COLUMN = 17;
const FAMILY_COLUMN = 50;

/** Prints for each set a line per layout family, the whole and its floors; before them the misses when asked for. */
export async function printScore(shared: string, withMisses: boolean): Promise<void> {
  const scores = await score(shared);
  if (withMisses) {
    for (const { miss, isRight } of scores.flatMap(({ verdicts }) => verdicts)) if (!isRight) console.log(miss);
  }
  console.log(MEASURES.map((measure) => `${measure}: ${MEASURE_NAMES[measure]}`).join("; "));
  for (const set of SAMPLE_SETS) {
    const ofSet = scores.filter(({ sample }) => sample.set === set);
    console.log(`\n${line(set, MEASURES)}`);
    for (const family of new Set(ofSet.map(({ sample }) => sample.family))) {
      const members = ofSet.filter(({ sample }) => sample.family === family);
      console.log(line(`  ${family} (${members.length})`, figures(members)));
    }
    console.log(line(`  all (${ofSet.length})`, figures(ofSet)));
    const floors = MEASURES.map((measure) => FLOORS[set][measure].toFixed(3));
    console.log(line("  floor", floors));
  }
  await printReworded(shared, withMisses);
}

/** Prints how the real forms are read in other words and arrangements. */
async function printReworded(shared: string, withMisses: boolean): Promise<void> {
  const verdicts = await scoreReworded(shared);
  if (withMisses) for (const { miss, isRight } of verdicts) if (!isRight) console.log(miss);
  console.log(`\n${line("others and more, reworded", REWORDED_MEASURES)}`);
  const shares = REWORDED_MEASURES.map((measure) => figure(tally(verdicts, measure)));
  console.log(line("  all", shares));
  const floors = REWORDED_MEASURES.map((measure) => REWORDED_FLOORS[measure].toFixed(3));
  console.log(line("  floor", floors));
}

const line = (head: string, cells: readonly string[]): string =>
  head.padEnd(FAMILY_COLUMN) + cells.map((cell) => cell.padStart(COLUMN)).join("");

function figures(members: readonly SampleScore[]): readonly string[] {
  const verdicts = members.flatMap((member) => member.verdicts);
  return MEASURES.map((measure) => figure(tally(verdicts, measure)));
}

/** "12/13 0.923", or "–" where nothing was judged. */
const figure = (judged: Tally): string => {
  const share = shareOf(judged);
  return share === null ? "–" : `${judged.right}/${judged.of} ${share.toFixed(3)}`;
};
