import { mulberry32 } from "../../support/mulberry32";

/** Draws from a seeded sequence: the same seed draws the same sheet on every machine. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** `count` different ones, in their order. */
  readonly some: <T>(choices: readonly T[], count: number) => readonly T[];
}

export function drawOf(seed: number): Draw {
  const random = mulberry32(seed);
  const next = (): number => random() / 2 ** 32;
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(choices: readonly [T, ...T[]]): T => choices[int(0, choices.length - 1)] ?? choices[0];
  const some = <T>(choices: readonly T[], count: number): readonly T[] => {
    const left = choices.map((choice, index) => ({ choice, index }));
    const taken = Array.from({ length: Math.min(count, choices.length) }, () =>
      left.splice(int(0, left.length - 1), 1),
    );
    return taken
      .flat()
      .toSorted((a, b) => a.index - b.index)
      .map(({ choice }) => choice);
  };
  return { int, chance: (share) => next() < share, pick, some };
}
