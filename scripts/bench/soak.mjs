// Memory of the workbench: heap and listeners after garbage collection at the start, after many rounds of marking and
// clearing, and after opening many workbooks. They should stay flat; `SOAK_ROUNDS` and `SOAK_OPENS` reduce the counts.
import { chromium } from "playwright-core";
import { serve } from "../serve.mjs";
import { line } from "./support/numbers.mjs";
import { pack } from "./support/product.mjs";

export const title = "the workbench over a day: heap in MB, listeners, nodes";

const ROUNDS = Number(process.env.SOAK_ROUNDS ?? 200);
const OPENS = Number(process.env.SOAK_OPENS ?? 30);
const STEPS = 4;
/** Rounds until Univer's list of 20 steps, each with the workbook before and after, is full and all code is loaded. */
const WARMING = 10;
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export async function run() {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    const protocol = await page.context().newCDPSession(page);
    await protocol.send("Performance.enable");
    await page.goto(`${server.address}workbench/`);
    await page.waitForFunction(() => globalThis.univerAPI !== undefined);
    await untilDone(page);
    await open(page, 0);
    for (let round = 0; round < WARMING; round++) await markAndClear(page);
    await print(protocol, "at the beginning");
    for (let round = 1; round <= ROUNDS; round++) {
      await markAndClear(page);
      if (round % Math.ceil(ROUNDS / STEPS) === 0)
        await print(protocol, `after ${round} rounds of marking and clearing`);
    }
    for (let number = 1; number <= OPENS; number++) {
      await open(page, number);
      if (number % Math.ceil(OPENS / STEPS) === 0) await print(protocol, `after opening ${number} workbooks`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function open(page, number) {
  const hasChanges = await page.locator(".file-name em").isVisible();
  const name = `表${number}.xlsx`;
  await page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "", buffer: pack() });
  if (hasChanges) await page.getByRole("button", { name: "不保存" }).click();
  await page.getByRole("heading", { name }).waitFor();
  await untilDone(page);
}

async function markAndClear(page) {
  for (const name of ["校验并标注", "清除标注"]) {
    await page.getByRole("button", { name, exact: true }).first().click();
    await untilDone(page);
  }
}

/** The progress bar over the grid appears with every command. */
async function untilDone(page) {
  await page.waitForTimeout(200);
  await page.locator(".progress").waitFor({ state: "detached", timeout: 120_000 });
  await page
    .frameLocator("iframe")
    .getByRole("progressbar", { name: "校验进度" })
    .waitFor({ state: "detached", timeout: 120_000 });
}

async function print(protocol, what) {
  for (let round = 0; round < 3; round++) await protocol.send("HeapProfiler.collectGarbage");
  const { metrics } = await protocol.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  const heap = (of("JSHeapUsedSize") / 1e6).toFixed(1);
  console.log(line(what, heap), `  ${of("JSEventListeners")} listeners, ${of("Nodes")} nodes`);
}
