/// <reference types="office-js" />
import type { RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import { paneOf } from "../support/pane";
import { untilQuiet } from "../support/quiet";
import { withWorkbench } from "../support/with-workbench";
import type { Workbench } from "../support/workbench";
import { violations } from "../support/axe";

/** The words of the pane that the tests go by, in each language. */
const LANGUAGES = [
  {
    language: "简体中文",
    fill: "填报",
    indicators: "指标",
    lists: "下拉与自有指标",
    template: "插入填写模板",
    sheet: "工作表",
    check: "校验",
    start: "开始校验",
    tieOut: /^勾稽/,
    tree: /^指标树/,
    found: /^问题/,
    explained: /^已说明/,
    fixAll: /^修正 \d/,
    page: "规则说明",
    keep: "说明",
    save: "保存说明",
    mark: "标注",
    outdated: /^校验后表格有改动/,
    new: "新建",
    discard: "不保存",
    insertBlank: "插入空白表",
    departmentForm: "部门表",
    protected: /工作簿结构受保护/,
    noForm: "没有找到绩效目标表",
  },
  {
    language: "English",
    fill: "Fill in",
    indicators: "Indicators",
    lists: "Dropdowns and own",
    template: "Insert a template",
    sheet: "Sheet",
    check: "Check",
    start: "Check",
    tieOut: /^Sums/,
    tree: /^Tree/,
    found: /^Findings/,
    explained: /^Kept/,
    fixAll: /^Fix \d/,
    page: /^About this rule/,
    keep: "Explain",
    save: "Save",
    mark: "Mark",
    outdated: /^The workbook has changed/,
    new: "New",
    discard: "Don't save",
    insertBlank: "Add blank forms",
    departmentForm: "Department form",
    protected: /structure of the workbook is protected/,
    noForm: "No performance target form found",
  },
] as const;

/** The page around a pane of 320 × 600 pixels. */
const SCREEN = { width: 1280, height: 732 };

/**
 * What is against the rules of WCAG and of good practice in the pane, a line each; contrast in the dark too.
 * Fluent UI's own sentries at both ends of a group are left out: they hand the focus on at once.
 */
async function violationsIn(frame: Frame): Promise<readonly string[]> {
  const inLight = await run(frame, {});
  await switchTo(frame, "dark");
  const inDark = await run(frame, { runOnly: ["color-contrast"] });
  await switchTo(frame, "light");
  return [...inLight, ...inDark];
}

/** Switches the system's scheme; the pane follows it a moment later. */
async function switchTo(frame: Frame, colorScheme: "light" | "dark"): Promise<void> {
  await frame.page().emulateMedia({ colorScheme });
  await untilQuiet(frame.page());
}

async function run(frame: Frame, options: RunOptions): Promise<readonly string[]> {
  await untilAtRest(frame);
  return violations(frame, options, ["[data-tabster-dummy]"]);
}

/** What fades in has its contrast only when it is there. */
const untilAtRest = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );

describe.each(LANGUAGES)("the pane in $language", (names) => {
  let workbench: Workbench;
  let frame: Frame;
  withWorkbench((running) => {
    ({ workbench } = running);
  });
  beforeAll(async () => {
    const { page } = workbench;
    await page.setViewportSize(SCREEN);
    await page.getByRole("combobox", { name: "语言" }).selectOption(names.language);
    await page.getByRole("button", { name: names.new, exact: true }).waitFor();
    frame = await paneOf(workbench);
  });
  const tab = (name: string): Promise<void> => frame.getByRole("tab", { name, exact: true }).click();

  it("breaks no rule of accessibility where forms are filled in", async () => {
    await tab(names.fill);
    await frame.getByText("水电费").first().waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });

  it("stays in sight below a list that opens", async () => {
    await frame.getByRole("combobox").first().click();
    await frame.getByRole("listbox").waitFor();
    const covered = await frame.getByRole("tab", { name: names.fill }).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(covered).toBe(false);
    await frame.page().keyboard.press("Escape");
  });

  it("breaks none where indicators are searched, and where dropdowns and own indicators are", async () => {
    await tab(names.indicators);
    await frame.getByRole("listbox").waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole("button", { name: names.lists }).click();
    await frame.getByRole("button", { name: names.template }).click();
    await frame.getByRole("combobox", { name: names.sheet }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });

  it("breaks none before and after a check, in a finding with the page of its rule, and in the pictures", async () => {
    await tab(names.check);
    const start = frame.getByRole("tabpanel").getByRole("button", { name: names.start, exact: true }).first();
    await start.waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await start.click();
    await frame.getByRole("treeitem").nth(1).click();
    await frame.getByRole("button", { name: names.page }).click();
    await frame.getByText("为什么", { exact: true }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    for (const picture of [names.tieOut, names.tree]) {
      await frame.getByRole("tab", { name: picture }).click();
      expect(await violationsIn(frame)).toEqual([]);
    }
  });

  it("breaks none in its questions, nor in what an answer leads to", async () => {
    await frame.getByRole("button", { name: names.fixAll }).click();
    await frame.getByRole("dialog").waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await frame.page().keyboard.press("Escape");
    await frame.getByRole("tab", { name: names.found }).click();
    await frame.getByRole("treeitem").nth(1).click();
    await frame.getByRole("button", { name: names.keep, exact: true }).click();
    const question = frame.getByRole("dialog");
    await question.getByRole("button", { name: names.save }).click();
    expect(await violationsIn(frame)).toEqual([]);
    await question.getByRole("textbox").fill("年中追加");
    await question.getByRole("button", { name: names.save }).click();
    await question.waitFor({ state: "detached" });
    await frame.getByRole("tab", { name: names.explained }).click();
    await frame.getByText("年中追加").waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });

  it("breaks none where a result is out of date", async () => {
    await frame.getByRole("tab", { name: names.found }).click();
    await frame.getByRole("button", { name: names.mark, exact: true }).click();
    await frame.page().keyboard.press("Shift+F6");
    await workbench.type("附件1-1", "E9", "5");
    await frame.getByText(names.outdated).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });

  it("breaks none in a workbook without forms whose structure is protected", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: names.new, exact: true }).click();
    await page.getByRole("button", { name: names.discard }).click();
    await page.getByRole("button", { name: names.discard }).waitFor({ state: "detached" });
    await untilQuiet(page);
    frame = await paneOf(workbench);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.protection.protect();
        await context.sync();
      }),
    );
    const insertBlank = frame.getByRole("button", { name: names.insertBlank });
    await insertBlank.waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await insertBlank.click();
    await frame.getByRole("button", { name: names.departmentForm, exact: true }).click();
    await frame.getByText(names.protected).first().waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await tab(names.check);
    await frame.getByRole("tabpanel").getByRole("button", { name: names.start, exact: true }).first().click();
    await frame.getByRole("heading", { name: names.noForm }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });
});
