/**
 * How long grid and pane wait for each other at the start, in ms. Both run in one thread: first the pane, which loads
 * in a third of the time and can be read while the grid starts; then the grid, which is drawn before the pane reads its
 * cells.
 */
const PATIENCE = 1500;

/** Waits with a time limit: a page in the background is never painted. */
export const patiently = (event: Promise<void>): Promise<void> =>
  Promise.race([event, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);

/** Resolves after the next frame. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0);
    });
  });
