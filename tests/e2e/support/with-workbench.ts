import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { startServer, type Server } from "./server";
import { openWorkbench, type Workbench } from "./workbench";

/** The server of `npm start`, a browser, and the workbench open in it. */
export interface RunningWorkbench {
  readonly server: Server;
  readonly browser: Browser;
  readonly workbench: Workbench;
}

/** Shared by all parts of a test file. */
let running: Promise<RunningWorkbench> | null = null;

async function start(): Promise<RunningWorkbench> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  return { server, browser, workbench: await openWorkbench(browser, server.address) };
}

/**
 * Passes on the workbench as a new user sees it, before the tests of a `describe`. The first one in a file starts
 * everything; all is stopped at the end of the file.
 */
export function withWorkbench(use: (running: RunningWorkbench) => void): void {
  beforeAll(async () => {
    if (running) await (await running).workbench.beginAgain();
    else running = start();
    use(await running);
  });
}

afterAll(async () => {
  const started = await running;
  await started?.browser.close();
  await started?.server.stop();
});
