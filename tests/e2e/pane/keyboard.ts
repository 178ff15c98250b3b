import { withWorkbench } from "../support/with-workbench";
import type { Workbench } from "../support/workbench";

let workbench: Workbench;

/** Presses a key until something is so; gives up after as many times as a page has places. */
async function press(key: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 40; times++) {
    if (await isSo()) return;
    await workbench.page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there`);
}

/** Whether the focus is in a part of the page. */
const isIn = (part: string): Promise<boolean> =>
  workbench.page.evaluate((selector) => document.activeElement?.closest(selector) !== null, part);

const isFocused = (name: string): Promise<boolean> =>
  workbench.page.evaluate((text) => document.activeElement?.textContent === text, name);

/** What the pane has the focus on. */
const inPane = (): Promise<string> =>
  workbench.pane.locator("body").evaluate((body) => {
    const focused = body.ownerDocument.activeElement;
    return `${focused?.getAttribute("role") ?? focused?.tagName} ${focused?.textContent}`;
  });

describe("with the keyboard alone", () => {
  withWorkbench((running) => {
    ({ workbench } = running);
  });

  it("goes round the parts of the page with F6, and back with Shift+F6", async () => {
    const parts = [".files", ".ribbon", ".grid-part", "iframe"];
    await press("F6", () => isIn(".files"));
    for (const part of [...parts.slice(1), ...parts.slice(0, 1)]) {
      await workbench.page.keyboard.press("F6");
      expect([part, await isIn(part)]).toEqual([part, true]);
    }
    await workbench.page.keyboard.press("Shift+F6");
    expect(await isIn("iframe")).toBe(true);
  });

  it("checks and marks from the ribbon, and goes to a finding's cell from the pane", async () => {
    const { page, pane } = workbench;
    await press("F6", () => isIn(".ribbon"));
    await press("Tab", () => isFocused("校验并标注"));
    await page.keyboard.press("Enter");
    await pane.getByRole("treeitem").first().waitFor();
    await press("F6", () => isIn("iframe"));
    await press("Tab", async () => (await inPane()).startsWith("treeitem"));
    await press("ArrowDown", async () => /^treeitem.*缺单位/.test(await inPane()));
    await page.keyboard.press("Enter");
    const [, cell = ""] = /([A-Z]\d+)/.exec(await inPane()) ?? [];
    await expectSelection(new RegExp(`^附件2-\\d!${cell}$`));
  });

  it("types into the cell that it went to, undoes it, and saves", async () => {
    const { page } = workbench;
    const [sheet = "", cell = ""] = (await workbench.selection()).split("!");
    const before = await workbench.values(sheet, cell);
    await press("F6", () => isIn(".grid-part"));
    await page.keyboard.type("按键");
    await page.keyboard.press("Enter");
    expect(await workbench.values(sheet, cell)).toEqual([["按键"]]);
    await page.keyboard.press("Control+z");
    expect(await workbench.values(sheet, cell)).toEqual(before);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it("inserts a project form from the pane", async () => {
    const { page, pane } = workbench;
    await press("F6", () => isIn("iframe"));
    await press("Tab", async () => (await inPane()).startsWith("tab "));
    await press("ArrowLeft", async () => (await inPane()).startsWith("tab 填报"));
    await page.keyboard.press("Enter");
    await press("Tab", async () => (await inPane()).startsWith("BUTTON 项目表"));
    const before = (await workbench.sheets()).length;
    await page.keyboard.press("Enter");
    await pane
      .getByText(/^已插入 1 张表/)
      .first()
      .waitFor();
    expect(await workbench.sheets()).toHaveLength(before + 1);
  });
});

/** Waits until something is selected. */
async function expectSelection(selection: RegExp): Promise<void> {
  for (let times = 0; times < 20 && !selection.test(await workbench.selection()); times++) {
    await workbench.page.waitForTimeout(100);
  }
  expect(await workbench.selection()).toMatch(selection);
}
