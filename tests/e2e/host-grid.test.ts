import type { Browser } from "playwright-core";
import { launchBrowser } from "./support/browser";
import { bundleGrid, openGrid, type Grid } from "./support/grid";

let browser: Browser;
let bundle: Awaited<ReturnType<typeof bundleGrid>>;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundleGrid()]);
}, 60_000);
afterAll(() => browser.close());

test("a grid", async () => {
  const grid: Grid = await openGrid(browser, bundle);
  await grid.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      [1, "二"],
      [3, "=A1+A2"],
    ];
    await context.sync();
    const range = sheet.getRange("A1:B2").load("values");
    await context.sync();
    expect(range.values).toEqual([
      [1, "二"],
      [3, 4],
    ]);
  });
  await grid.page.waitForTimeout(1000);
  await grid.page.screenshot({ path: "/tmp/host-grid.png" });
});
