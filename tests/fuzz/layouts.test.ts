import { recognise } from "../../src/core/recognition/recognise";
import { workbookOf } from "../support/sheet";
import { differences, type Difference } from "./layouts/compare";
import { gridText } from "./layouts/page";
import { drawSheet } from "./layouts/sheet";
import { runs } from "./runs";

/** Seeds that every run tries, besides those of the run's own seed. */
const FIXED = 200;
/** Grids that a failure prints. */
const PRINTED = 5;

/** The least share of drawn sheets that are read whole, and the largest share with a wrong value. Never loosened. */
const WHOLE = 0.99;
const WRONG = 0.002;

interface Outcome {
  readonly seed: number;
  readonly differences: readonly Difference[];
}

const isWrong = ({ differences: found }: Outcome): boolean => found.some(({ kind }) => kind === "wrong");

function outcomeOf(seed: number): Outcome {
  const { sheet, forms } = drawSheet(seed);
  return { seed, differences: differences(forms, recognise(workbookOf(sheet))) };
}

/** The shares, the kinds of differences by how often they occur, and the first sheets with their grids. */
function report(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ differences: found }) => found.length > 0);
  const kinds = new Map<string, number>();
  for (const { differences: found } of failed) {
    for (const kind of new Set(found.map((one) => `${one.kind} ${one.of}`)))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counted = [...kinds]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, number]) => `${String(number).padStart(5)} ${kind}`);
  const grids = failed
    .slice(0, PRINTED)
    .map(({ seed, differences: found }) =>
      [`seed ${seed}`, gridText(drawSheet(seed).sheet), ...found.map(({ kind, says }) => `${kind} ${says}`)].join("\n"),
    );
  const whole = outcomes.length - failed.length;
  const wrong = outcomes.filter((outcome) => isWrong(outcome)).length;
  return [`${whole} of ${outcomes.length} sheets whole, ${wrong} with a wrong value`, ...counted, ...grids].join(
    "\n\n",
  );
}

it("reads sheets of layouts that nobody has seen, and leaves unknown what it does not understand", () => {
  const { numRuns, seed } = runs(100);
  const seeds = [
    ...Array.from({ length: FIXED }, (_one, index) => index + 1),
    ...Array.from({ length: numRuns }, (_one, index) => seed + index),
  ];
  const outcomes = seeds.map(outcomeOf);
  const whole = outcomes.filter(({ differences: found }) => found.length === 0).length / outcomes.length;
  const wrong = outcomes.filter((outcome) => isWrong(outcome)).length / outcomes.length;
  const words = report(outcomes);
  if (numRuns > 100) console.log(words);
  expect({ words, reached: whole >= WHOLE && wrong <= WRONG }).toEqual({ words, reached: true });
});
