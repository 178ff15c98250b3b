// Times the workbench in Debian's Chromium: from `npm start` on an installed and built clone to the first answer, and
// from navigation until the pane is usable and its workbook is open and painted. Each round uses a new browser profile,
// so nothing comes from a cache.
import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { line, median } from "./support/numbers.mjs";
import { root } from "./support/product.mjs";

export const title = "the workbench, median ms";

const ROUNDS = 7;
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export async function run() {
  execFileSync(process.execPath, ["scripts/prepare.mjs"], { cwd: root, stdio: "inherit" });
  const started = performance.now();
  const server = spawn("npm", ["start", "--", "--no-open", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const address = await addressOf(server);
    const serving = performance.now() - started;
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await visit(browser, address));
    const over = (name) => median(rounds.map((times) => times[name])).toFixed(0);
    console.log(line("npm start until it serves", serving.toFixed(0)));
    console.log(line("page until its pane can be used", over("pane")));
    console.log(line("page until its workbook is open", over("grid")));
    console.log(line("page until its grid is painted", over("painted")));
    console.log(line("page until pane and grid have met", over("checked")));
  } finally {
    await browser.close();
    process.kill(-server.pid);
  }
}

async function addressOf({ stdout }) {
  for await (const text of createInterface({ input: stdout })) {
    const address = /http:\S+/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("npm start ended without an address");
}

/** Milliseconds from navigation until each part is ready. */
async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const begun = performance.now();
  const since = () => performance.now() - begun;
  await page.goto(address, { waitUntil: "commit" });
  const [seen, grid, checked] = await Promise.all([
    page.waitForFunction(() => globalThis.seen?.painted && globalThis.seen).then((seen) => seen.jsonValue()),
    page
      .locator(".progress")
      .waitFor({ state: "attached" })
      .then(() => page.locator(".progress").waitFor({ state: "detached" }))
      .then(since),
    page.frameLocator("iframe").getByText("附件1-1").first().waitFor().then(since),
  ]);
  await context.close();
  return { ...seen, grid, checked };
}

/**
 * Runs in the page: records the first frame in which the pane has its tabs, and the first in which the grid's canvas
 * shows the words and lines of a form. Polled from outside, the page would answer only between two long tasks.
 */
function watch() {
  const { document, requestAnimationFrame, setTimeout } = globalThis;
  if (globalThis.parent !== globalThis) return;
  const seen = {};
  globalThis.seen = seen;
  const hasTabs = () => document.querySelector("iframe")?.contentDocument?.querySelector("[role=tab]") != null;
  const hasForm = () => {
    const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]");
    if (!(canvas?.width > 0 && canvas.height > 0)) return false;
    const { data } = canvas.getContext("2d").getImageData(60, 60, 300, 120);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] < 80) dark++;
    return dark > 100;
  };
  const look = () => {
    if (seen.pane === undefined && hasTabs()) seen.pane = performance.now();
    if (hasForm()) seen.painted = performance.now();
    else lookAfterPicture();
  };
  // Runs after the frame has been drawn.
  const lookAfterPicture = () => requestAnimationFrame(() => setTimeout(look, 0));
  lookAfterPicture();
}
