import { withWorkbench } from "./support/with-workbench";
import { untilQuiet } from "./support/quiet";
import type { Workbench } from "./support/workbench";

let workbench: Workbench;

withWorkbench((running) => {
  ({ workbench } = running);
});

/** What the user of this test knows of the library; all invented. */
const KNOWN: Readonly<Record<string, string>> = {
  资金总额: "420",
  基本支出: "316",
  部门职能职责: "负责全县图书的采集、借阅和阅读推广。",
  整体绩效目标: "2027年新购图书2000册，开展阅读活动12场，全年保障闭馆日以外每天开放。",
  实施期: "2027年1月1日至2027年12月31日",
  实施期绩效目标: "2027年完成计划任务，保障读者借阅，群众满意。",
  年度绩效目标: "2027年按季度完成计划任务，全年保障读者借阅，群众满意度保持在95%以上。",
  填表人: "李小满",
  联系电话: "13900000000",
  填报日期: "2026-11-20",
};

/** The sheet that is shown. */
const sheetOf = async (): Promise<string> => (await workbench.selection()).split("!")[0] ?? "";

/** What the pane says is to fill in the selected cell; "" where nothing is. */
async function gapOf(): Promise<string> {
  const current = workbench.pane.locator("[aria-current=true]");
  return (await current.count()) > 0 ? ((await current.first().innerText()).split("\n")[0]?.trim() ?? "") : "";
}

/** Waits for something that follows a step by itself. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await workbench.page.waitForTimeout(20);
}

/** What the pane says about the whole set: "离可以报送还差 12 项". */
const headline = (): Promise<string> => workbench.pane.getByRole("heading", { name: /可以报送|已填全/ }).innerText();

/** Does what fills one place, and waits until the pane has counted it. */
async function counted(fill: () => Promise<void>): Promise<void> {
  const before = await headline();
  await fill();
  await until(async () => (await headline()) !== before);
}

/** Types into the selected cell of the grid, which has the keyboard; as an input method does, all at once. */
const type = (text: string): Promise<void> =>
  counted(async () => {
    await workbench.page.keyboard.insertText(text);
    await workbench.page.keyboard.press("Enter");
  });

/** A click on 下一项 in the pane, then on the cell that it has gone to. */
async function nextByMouse(): Promise<void> {
  await workbench.pane.getByRole("button", { name: /^下一项/ }).click();
  await untilQuiet(workbench.page);
  const [, cell = "A1"] = (await workbench.selection()).split("!");
  await workbench.click(cell.split(":")[0] ?? cell);
}

/** The shortcut of the add-in, in the grid. */
async function nextByKey(): Promise<void> {
  await workbench.page.keyboard.press("Control+Alt+n");
  await until(async () => (await gapOf()) !== "");
}

/** Fills what the grid takes, from the selected cell on, until the pane says that indicators are next, or nothing. */
async function fillCells(next: () => Promise<void>): Promise<void> {
  const sheet = await sheetOf();
  for (let steps = 0; steps < 12; steps += 1) {
    const gap = await gapOf();
    if ((await sheetOf()) !== sheet || gap === "") return;
    if (gap === "项目支出") {
      await counted(() => workbench.pane.getByRole("button", { name: /^填 \d/ }).click());
    } else if (gap in KNOWN) await type(KNOWN[gap] ?? "");
    else return;
    // Enter may have gone to the next place already.
    if ((await gapOf()) === "") await next();
  }
}

/** The figure that the user types for an indicator: one that the library can keep, near what is usual. */
async function figureOf(name: string): Promise<string> {
  if (name === "基本支出控制额") return "316";
  const usual = await workbench.pane.getByText(/^指标库常用/).innerText();
  return /\d[\d.]*月.*|[\d.]+/.exec(usual)?.[0] ?? usual.replace(/^指标库常用\s*/, "");
}

/** Takes a starter set into the form of the selected cell and fills its values one after the other with Enter. */
async function fillIndicators(): Promise<void> {
  const { pane, page } = workbench;
  await pane.getByRole("button", { name: "选指标" }).click();
  await pane.getByRole("button", { name: "推荐一组指标" }).click();
  for (const box of await pane.getByRole("checkbox").all()) await box.check();
  await pane.getByRole("button", { name: /^写入所选/ }).click();
  const line = pane.getByRole("group", { name: "指标值" });
  await line.waitFor();
  const done = pane.getByRole("button", { name: "回到填报进度" });
  const nameOf = async (): Promise<string> => (await line.innerText()).split("\n")[0] ?? "";
  for (let steps = 0; steps < 12 && !(await done.isVisible()); steps += 1) {
    // The keyboard is in the figure all the time.
    await until(() => line.evaluate((form) => form.contains(form.ownerDocument.activeElement)));
    const figure = line.getByLabel("指标值", { exact: true });
    const name = await nameOf();
    if ((await figure.inputValue()) === "") await page.keyboard.insertText(await figureOf(name));
    await page.keyboard.press("Enter");
    await until(async () => (await done.isVisible()) || (await nameOf()) !== name);
  }
  await done.click();
  await headline();
}

describe("a new user", () => {
  it("begins with an empty workbook, and after insertion stands at the first place to fill", async () => {
    await workbench.newWorkbook();
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: "插入空白表" }).click();
    await pane.getByLabel("部门名称").waitFor();
    // The first field has the keyboard.
    await page.keyboard.insertText("青禾县图书馆");
    await pane.getByLabel(/^项目清单/).fill("图书购置 80\n水电费 24");
    await pane.getByRole("button", { name: "预览清单" }).click();
    await pane.getByRole("button", { name: "插入部门表和 2 张项目表" }).click();
    await pane
      .getByText(/^已插入 3 张表/)
      .first()
      .waitFor();
    await untilQuiet(page);
    expect(await workbench.sheets()).toEqual(["附件1-1", "附件2-1", "附件2-2"]);
    expect(await workbench.selection()).toBe("附件1-1!C5:E5");
    expect(await gapOf()).toBe("资金总额");
  });

  it("fills the department form with the mouse, the known sum with one click", async () => {
    await workbench.click("C5");
    await fillCells(nextByMouse);
    expect(await workbench.values("附件1-1", "E8")).toEqual([[104]]);
    await fillIndicators();
    await nextByMouse();
    await fillCells(nextByMouse);
    await workbench.pane.getByRole("button", { name: /^单位、联系人和日期/ }).click();
    await workbench.pane.getByRole("button", { name: /^填入 6 处/ }).click();
    await workbench.pane.getByText(/^已填入 6 处/).waitFor();
  });

  it.each(["附件2-1", "附件2-2"])("fills %s with the keyboard", async (sheet) => {
    const { page } = workbench;
    await workbench.select(sheet, "A1");
    await workbench.click("A1");
    await nextByKey();
    await fillCells(nextByKey);
    await fillIndicators();
    await page.keyboard.press("Shift+F6");
    expect(await workbench.pane.getByRole("button", { name: new RegExp(`${sheet} 已填全`) }).count()).toBe(1);
  });

  it("is told that the set can be handed in, once signed, and 校验 has no other opinion", async () => {
    const { pane } = workbench;
    await pane.getByRole("heading", { name: "可以报送" }).waitFor();
    await pane.getByText(/^打印后签字、盖章\s*3 张表$/).waitFor();
    await pane.getByRole("tab", { name: "校验" }).click();
    await pane.getByRole("button", { name: "开始校验" }).click();
    await pane.getByRole("heading", { name: /可以报送/ }).waitFor();
    expect(await pane.getByRole("treeitem", { name: /^(错误|待填)/ }).count()).toBe(0);
  });

  it("met nothing that the page complained of", () => {
    expect(workbench.problems).toEqual([]);
  });
});
