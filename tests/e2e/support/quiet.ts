import type { Page } from "playwright-core";

/**
 * Waits until a page has had nothing to do for a while: what follows a step comes by timers and frames, later on a busy
 * machine than on an idle one.
 */
export const untilQuiet = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    /** In milliseconds: one look at the page, and how much later than asked for it may come. */
    const [look, late] = [20, 15];
    const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));
    for (let [looks, quiet] = [0, 0]; looks < 200 && quiet < 10; looks += 1) {
      const start = performance.now();
      await new Promise((resolve) => setTimeout(resolve, look));
      await idle();
      quiet = performance.now() - start < look + late ? quiet + 1 : 0;
    }
  });
