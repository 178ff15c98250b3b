import type { Page } from "playwright-core";

/**
 * Waits until a page has finished its work after a step. That work runs in timers and frames, one after the other, so
 * the page is checked several times, each time after another frame and when it is idle: on a busy machine that takes
 * longer. Permanent animations, such as the border of copied cells, delay it only briefly.
 */
export const untilQuiet = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let looks = 0; looks < 10; looks += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
    }
  });
