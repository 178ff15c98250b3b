/** Longer than the add-in's debounce delays for changes and selections, in ms. */
const PAUSE = 310;

export const wait = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/**
 * Waits until a change or selection has settled and was reported. What follows runs in timers, one after the other, so
 * this checks repeatedly: on a busy machine they take longer.
 */
export async function rest(): Promise<void> {
  await wait(PAUSE);
  for (let turns = 0; turns < 20; turns += 1) await wait(5);
}
