/** Longer than what the add-in takes for the end of several changes or steps of a selection, in ms. */
const PAUSE = 310;

const wait = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/**
 * Waits until a change or a selection has come to rest and was told. What follows comes by timers, one after the other, so
 * that is looked at in turns: on a busy machine they take longer.
 */
export async function rest(): Promise<void> {
  await wait(PAUSE);
  for (let turns = 0; turns < 20; turns += 1) await wait(5);
}
