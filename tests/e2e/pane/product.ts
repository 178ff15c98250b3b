import type { Browser } from "playwright-core";
import { lintPackage } from "../../support/package-lint";
import { madeByCommandLine } from "../support/command-line";
import { newContext } from "../support/browser";
import { insertTwoProjects } from "../support/insert-set";
import { canPrint, printed } from "../support/printed";
import type { Server } from "../support/server";
import { withWorkbench } from "../support/with-workbench";
import type { Workbench } from "../support/workbench";

let browser: Browser;
let server: Server;
let workbench: Workbench;

describe("the add-in in the workbench", () => {
  withWorkbench((running) => {
    ({ browser, server, workbench } = running);
  });

  it(`inserts the whole set from a list, as jixiao new prints it${canPrint ? "" : ": printing is not installed"}`, async () => {
    await workbench.newWorkbook();
    const { pane } = workbench;
    await pane.getByRole("button", { name: "插入空白表" }).click();
    await pane.getByLabel("预算年度").fill("2025");
    await pane.getByLabel("部门名称").fill("青禾县图书馆");
    await insertTwoProjects(pane);
    const { bytes } = await workbench.save();
    expect(lintPackage(bytes)).toEqual([]);
    if (!canPrint) return;
    const [ours, wanted] = printed(bytes, madeByCommandLine("青禾县图书馆", ["图书购置=80", "水电费=24"]));
    expect(ours.words).toEqual(wanted.words);
    expect(ours.pages).toHaveLength(3);
    expect(ours.pages.map(({ data }, index) => data.equals(wanted.pages[index]?.data ?? Buffer.of()))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("takes an insertion back with Ctrl+Z and does it again with Ctrl+Y", async () => {
    const { page, pane } = workbench;
    const before = await workbench.sheets();
    expect(before).toEqual(["附件1-1", "附件2-1", "附件2-2"]);
    await pane.getByRole("button", { name: "项目表", exact: true }).click();
    await pane
      .getByText(/^已插入 1 张表/)
      .first()
      .waitFor();
    const withForm = await workbench.sheets();
    expect(withForm).toEqual([...before, "附件2-3"]);
    await workbench.select("附件1-1", "A1");
    // The keys of the workbook are heard where the workbook has the focus.
    await workbench.click("A1");
    await page.keyboard.press("Control+z");
    expect(await workbench.sheets()).toEqual(before);
    await page.keyboard.press("Control+y");
    expect(await workbench.sheets()).toEqual(withForm);
  });

  it("offers lists that follow each other from 一级 to 三级指标", async () => {
    const { page } = workbench;
    await workbench.select("附件2-1", "A1");
    await choose("D10", "受益对象数量");
    await choose("B18", "产出指标");
    await choose("C18", "质量指标");
    await workbench.click("D18", "arrow");
    const offered = page.locator("[data-u-comp=sheets-dropdown-list]");
    await offered.getByText("验收通过率", { exact: true }).waitFor();
    expect(await offered.getByText("受益对象数量", { exact: true }).count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await workbench.values("附件2-1", "B10:D10")).toEqual([["产出指标", "数量指标", "受益对象数量"]]);
    expect(await workbench.values("附件2-1", "B18:D18")).toEqual([["产出指标", "质量指标", null]]);
  });

  it("finds an indicator by its initials and writes it into the selected row, without a figure", async () => {
    const { page, pane } = workbench;
    await workbench.select("附件2-2", "A1");
    await workbench.click("D22");
    await pane.getByRole("tab", { name: "指标", exact: true }).click();
    await pane.getByLabel("查找指标").fill("myd");
    await pane.getByRole("listbox", { name: "指标" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await pane
      .getByText(/^已将“.*满意度”写入“附件2-2”第 22 行/)
      .first()
      .waitFor();
    const [[name, target] = []] = await workbench.values("附件2-2", "D22:E22");
    expect(name).toMatch(/满意度$/);
    expect(target).toMatch(/^≥\D*$/);
    await pane.getByRole("tab", { name: "填报", exact: true }).click();
  });

  it("shows the pages as they will be printed, and returns to the grid", async () => {
    const { page } = workbench;
    const opener = page.getByRole("button", { name: "打印预览" });
    await opener.click();
    const preview = page.getByRole("dialog", { name: "打印预览" });
    await preview.getByRole("combobox").selectOption("全部工作表");
    const sheets = await workbench.sheets();
    await preview.getByText(`共 ${sheets.length} 页`, { exact: true }).waitFor();
    expect(await preview.locator("figcaption").allInnerTexts()).toEqual(
      sheets.map((sheet) => expect.stringContaining(`${sheet} · 第 1 页，共 1 页`) as string),
    );
    await page.keyboard.press("Escape");
    await preview.waitFor({ state: "detached" });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("speaks English when Excel does, in page, ribbon and pane", async () => {
    const { page, pane } = workbench;
    await page.getByRole("combobox", { name: "语言" }).selectOption("English");
    // Earlier changes can no longer be taken back then, so the page asks.
    await page.getByRole("button", { name: "切换" }).click();
    await pane.getByRole("tab", { name: "Check", exact: true }).click();
    await page.getByRole("button", { name: "Check and mark" }).click();
    await pane.getByRole("treeitem").first().waitFor();
    const chinese = /[\u4e00-\u9fff]/;
    const names = await page.locator(".header button, .ribbon button").allInnerTexts();
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => chinese.test(name))).toEqual([]);
    await page.getByRole("combobox", { name: "Language" }).selectOption("简体中文");
    await page.getByRole("button", { name: "Switch" }).click();
    await pane.getByRole("tab", { name: "校验" }).waitFor();
  });

  it("begins in English in an English browser", async () => {
    const context = await newContext(browser, { locale: "en-US" });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.getByRole("combobox", { name: "Language" }).waitFor();
    await context.close();
  });

  it("was asked for nothing but its own files all the time, and complained of nothing", async () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
    // Were anything else asked for, it would have been seen.
    const complaint = workbench.page.waitForEvent("console");
    await workbench.page.evaluate(() => {
      new Image().src = "http://elsewhere.invalid/picture.png";
    });
    expect((await complaint).text()).toContain("elsewhere.invalid");
    expect(workbench.problems).not.toEqual([]);
  });
});

/** Picks an entry from the list of a cell, with the mouse. */
async function choose(cell: string, entry: string): Promise<void> {
  await workbench.click(cell, "arrow");
  const list = workbench.page.locator("[data-u-comp=sheets-dropdown-list]");
  await list.getByText(entry, { exact: true }).click();
  await list.waitFor({ state: "detached" });
}
