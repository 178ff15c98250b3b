import { recognise } from "../../src/core/recognition/recognise";
import { workbookOf } from "../support/sheet";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { departmentDifferences, differences, type Difference } from "./layouts/compare";
import { drawDepartment } from "./layouts/department";
import { gridText } from "./layouts/page";
import { drawSheet } from "./layouts/sheet";
import { runs } from "./runs";

/** Grids that a failure prints. */
const PRINTED = 5;

/** The least share of drawn sheets that are read whole, and the largest share with a wrong value. Never loosened. */
const WHOLE = 0.99;
const WRONG = 0.002;

interface Outcome {
  readonly seed: number;
  readonly sheet: SheetSnapshot;
  readonly differences: readonly Difference[];
}

const isWrong = ({ differences: found }: Outcome): boolean => found.some(({ kind }) => kind === "wrong");

function projects(seed: number): Outcome {
  const { sheet, forms } = drawSheet(seed);
  return { seed, sheet, differences: differences(forms, recognise(workbookOf(sheet))) };
}

function department(seed: number): Outcome {
  const { sheet, form } = drawDepartment(seed);
  return { seed, sheet, differences: departmentDifferences(form, recognise(workbookOf(sheet))) };
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
    .map(({ seed, sheet, differences: found }) =>
      [`seed ${seed}`, gridText(sheet), ...found.map(({ kind, says }) => `${kind} ${says}`)].join("\n"),
    );
  const whole = outcomes.length - failed.length;
  const wrong = outcomes.filter((outcome) => isWrong(outcome)).length;
  return [`${whole} of ${outcomes.length} sheets whole, ${wrong} with a wrong value`, ...counted, ...grids].join(
    "\n\n",
  );
}

it.each([
  { kind: "project forms", fixed: 200, own: 100, outcomeOf: projects },
  { kind: "department forms with lists of tasks", fixed: 60, own: 40, outcomeOf: department },
])("reads $kind of layouts that nobody has seen, and leaves unknown what it does not understand", (drawn) => {
  const { numRuns, seed } = runs(drawn.own);
  const seeds = [
    ...Array.from({ length: drawn.fixed }, (_one, index) => index + 1),
    ...Array.from({ length: numRuns }, (_one, index) => seed + index),
  ];
  const outcomes = seeds.map(drawn.outcomeOf);
  const whole = outcomes.filter(({ differences: found }) => found.length === 0).length / outcomes.length;
  const wrong = outcomes.filter((outcome) => isWrong(outcome)).length / outcomes.length;
  const words = report(outcomes);
  if (numRuns > drawn.own) console.log(words);
  expect({ words, reached: whole >= WHOLE && wrong <= WRONG }).toEqual({ words, reached: true });
});
