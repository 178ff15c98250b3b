import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { startServer, type Server } from "./server";
import { openWorkbench, type Workbench } from "./workbench";

/** Shared by the tests of a file: the server of `npm start`, a browser, and the workbench open in it. */
export interface RunningWorkbench {
  readonly server: Server;
  readonly browser: Browser;
  readonly workbench: Workbench;
}

/** Starts everything before the tests of a file and passes it on; stops it afterwards. */
export function withWorkbench(use: (running: RunningWorkbench) => void): void {
  let running: RunningWorkbench | null = null;
  beforeAll(async () => {
    const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    running = { server, browser, workbench: await openWorkbench(browser, server.address) };
    use(running);
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.server.stop();
  });
}
