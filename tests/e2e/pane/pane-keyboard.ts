import type { Frame } from "playwright-core";
import { paneOf } from "../support/pane";
import { withWorkbench } from "../support/with-workbench";
import type { Workbench } from "../support/workbench";

let workbench: Workbench;
let frame: Frame;

/** What has the focus in the pane: its role, else its tag, and its name or words. */
const focused = (): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    const words = element?.getAttribute("aria-label") ?? (element instanceof HTMLElement ? element.innerText : "");
    return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase()} ${words.replace(/\s+/g, " ")}`;
  });

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

/** Presses a key until the focus is on what is wanted; gives up after as many times as the pane has places. */
async function pressUntil(key: string, wanted: RegExp): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    if (wanted.test(await focused())) return;
    await press(key);
  }
  throw new Error(`${key} does not lead to ${wanted}, but to ${await focused()}`);
}

/** Waits until something is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 100; times += 1) {
    if (await isSo()) return;
    await workbench.page.waitForTimeout(100);
  }
  throw new Error(`It does not come to be; the focus is on ${await focused()}`);
}

/** Waits until the focus is where it is wanted. */
const focusComesTo = (wanted: RegExp): Promise<void> => until(async () => wanted.test(await focused()));

describe("the pane with the keyboard alone", () => {
  withWorkbench((running) => {
    ({ workbench } = running);
  });
  beforeAll(async () => {
    frame = await paneOf(workbench);
  });

  it("checks, and goes through the findings with arrows, into one with Right and back with Escape", async () => {
    await frame.getByRole("tab", { name: "填报", exact: true }).focus();
    await pressUntil("ArrowRight", /^tab 校验/);
    await press("Enter");
    await frame.getByRole("button", { name: "开始校验" }).waitFor();
    await pressUntil("Tab", /^button 开始校验/);
    await press("Enter");
    await frame.getByRole("treeitem").first().waitFor();
    await pressUntil("Tab", /^treeitem/);
    await pressUntil("ArrowDown", /项目合计差/);
    await press("Enter");
    await frame.getByRole("treeitem", { level: 3 }).waitFor();
    expect(await focused()).toMatch(/^treeitem 错误.*项目合计差/);
    expect(await workbench.selection()).toMatch(/^附件1-1!E8/);
    await press("ArrowRight");
    await pressUntil("Tab", /^button 定位到 附件2-1!B5/);
    await press("Enter");
    await until(async () => (await workbench.selection()).startsWith("附件2-1!B5"));
    expect(await focused()).toBe("button 定位到 附件2-1!B5");
    await press("Escape");
    expect(await focused()).toMatch(/^treeitem 错误.*项目合计差/);
    await press("Tab");
    expect(await focused()).toBe("button 修正");
  });

  it("corrects one finding; the focus goes to the line in its place", async () => {
    await pressUntil("Escape", /^treeitem/);
    await pressUntil("ArrowDown", /缺“元”/);
    const line = frame.getByRole("treeitem", { name: /缺“元”/, level: 2 });
    const before = await line.count();
    await press("ArrowRight");
    await press("ArrowRight");
    await pressUntil("Tab", /^button 修正$/);
    await press("Enter");
    await frame
      .getByText(/^已修正 1 个单元格/)
      .first()
      .waitFor();
    await until(async () => (await line.count()) === before - 1);
    await focusComesTo(/^treeitem (错误|提醒|提示)/);
    await press("ArrowDown");
    await focusComesTo(/^treeitem/);
  });

  it("asks before it corrects all: Escape gives the focus back, Enter corrects, and the focus stays in the pane", async () => {
    await pressUntil("Shift+Tab", /^button 重新校验/);
    await pressUntil("ArrowRight", /^button 修正 \d/);
    await press("Enter");
    const question = frame.getByRole("dialog", { name: "修正可改的问题" });
    await question.waitFor();
    await press("Escape");
    await question.waitFor({ state: "detached" });
    await focusComesTo(/^button 修正 \d/);
    await press("Enter");
    await question.waitFor();
    await pressUntil("Tab", /^button 修正$/);
    await press("Enter");
    await frame.getByRole("button", { name: /^修正 \d/ }).waitFor({ state: "detached" });
    await focusComesTo(/^button 重新校验/);
  });

  it("marks the cells, and never takes the focus while the sheet is edited and checked live", async () => {
    const { page } = workbench;
    await pressUntil("ArrowRight", /^button 标注/);
    await press("Enter");
    await frame
      .getByText(/^已标注 \d+ 个单元格/)
      .first()
      .waitFor();
    expect(await focused()).toMatch(/^button 标注/);
    await pressUntil("ArrowRight", /^button 更多/);
    await press("Enter");
    await pressUntil("ArrowDown", /^menuitemcheckbox 边改边查/);
    await press("Enter");
    await focusComesTo(/^button 更多/);
    await press("Shift+F6");
    await until(async () => (await workbench.page.evaluate(() => document.activeElement?.tagName)) !== "IFRAME");
    const found = frame.getByRole("tab", { name: /^问题/ });
    const before = await found.textContent();
    await workbench.type("附件1-1", "E8", "500");
    await until(async () => (await found.textContent()) !== before);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  });
});
