import { scannedCharacters } from "./scanned-characters";

type Work = () => void | Promise<void>;

/** What some work costs: characters that expressions look at, and milliseconds of processor. */
export interface Cost {
  readonly characters: number;
  readonly time: number;
}

/** Expressions look at the same characters in every run, so that the least excess is a fault. Times vary. */
const MOST: Cost = { characters: 1.1, time: 3 };
const ROUNDS = 6;
/** Shorter times are left to chance. */
const LEAST_MS = 1;

/**
 * How much more work on much costs than work on little, as shares of what is expected: 1 is linear, unless another
 * `expected` is given. The time of each is the least of as many rounds as it takes to come below the bound, since it may
 * only be by chance that one takes long.
 */
export async function growth(
  work: (size: number) => ReturnType<Work>,
  little: number,
  much: number,
  expected = much / little,
): Promise<Cost> {
  let [least, most] = [Infinity, Infinity];
  for (let round = 1; ; round += 1) {
    const [less, more] = [await costOf(() => work(little)), await costOf(() => work(much))];
    [least, most] = [Math.min(least, less.time), Math.min(most, more.time)];
    const time = most / Math.max(least, LEAST_MS) / expected;
    const characters = less.characters === 0 ? 0 : more.characters / less.characters / expected;
    if (time < MOST.time || round === ROUNDS) return { characters, time };
  }
}

/** Whether some work costs more than it should. */
export const isTooMuch = ({ characters, time }: Cost): boolean => characters > MOST.characters || time > MOST.time;

async function costOf(work: Work): Promise<Cost> {
  let characters = 0;
  const time = await processorTime(async () => {
    characters = await scannedCharacters(work);
  });
  return { characters, time };
}

/** The milliseconds of processor that some work takes, which hardly depend on what else the machine does. */
export async function processorTime(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
