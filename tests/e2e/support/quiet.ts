import type { Page } from "playwright-core";

/**
 * Waits until a page is done with what follows a step. That comes by timers and pictures, one after the other, so the page
 * is looked at several times, each time after another picture and when it has nothing else to do: on a busy machine that
 * takes longer. What moves all the time, such as the border of copied cells, does not hold it up for long.
 */
export const untilQuiet = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let looks = 0; looks < 10; looks += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
    }
  });
