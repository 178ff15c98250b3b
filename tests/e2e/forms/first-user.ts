import { insertTwoProjects } from "../support/insert-set";
import { withWorkbench } from "../support/with-workbench";
import type { Workbench } from "../support/workbench";

let workbench: Workbench;

/** What the user of this test knows of the library; all invented. */
const KNOWN: Readonly<Record<string, string>> = {
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

/** What the pane says is to fill in the selected cell; "" where nothing is. */
async function gapOf(): Promise<string> {
  const current = workbench.pane.locator("[aria-current=true]");
  return (await current.count()) > 0 ? ((await current.first().innerText()).split("\n")[0]?.trim() ?? "") : "";
}

/** Waits for something that follows a step by itself; gives up after half a minute. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It does not come to be: ${what}`);
    await workbench.page.waitForTimeout(50);
  }
}

const hasFocus = (element: HTMLElement | SVGElement): boolean => element === element.ownerDocument.activeElement;

/** Text arrives as from an input method, all at once, wherever the keyboard is. */
const type = (text: string): Promise<void> => workbench.page.keyboard.insertText(text);

/** The ways of a user to say "this one, and on": with the mouse or with the keyboard. */
interface Hands {
  readonly write: () => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
}

const MOUSE: Hands = {
  write: () => workbench.pane.getByRole("button", { name: "写入，到下一项" }).click(),
  press: (name) => workbench.pane.getByRole("button", { name }).click(),
};

/** Enter: what the pane wants next has the keyboard already. */
const KEYS: Hands = {
  write: () => workbench.page.keyboard.press("Enter"),
  press: async (name) => {
    const button = workbench.pane.getByRole("button", { name });
    await until(`the focus on ${name}`, () => button.evaluate(hasFocus));
    await workbench.page.keyboard.press("Enter");
  },
};

/** Fills what the pane asks for, one place after the other, until it asks for indicators or something unknown. */
async function fillPlaces({ write, press }: Hands): Promise<void> {
  for (;;) {
    const gap = await gapOf();
    const known = KNOWN[gap];
    if (gap === "项目支出") await press(/^填 \d/);
    else if (known === undefined) return;
    else {
      // The keyboard is in the field of the place.
      const field = workbench.pane.getByLabel(`填写${gap}`);
      await until(`the focus in ${gap}`, () => field.evaluate(hasFocus));
      await type(known);
      await write();
    }
    await until(`the place after ${gap}`, async () => (await gapOf()) !== gap);
  }
}

/** The figure that the user types for an indicator: one that the library can keep, near what is usual. */
async function figureOf(name: string): Promise<string> {
  if (name === "基本支出控制额") return "316";
  const usual = await workbench.pane.getByText(/^指标库常用/).innerText();
  return /\d[\d.]*月.*|[\d.]+/.exec(usual)?.[0] ?? usual.replace(/^指标库常用\s*/, "");
}

/** Takes a starter set into the form of the selected cell and fills its values one after the other with Enter. */
async function fillIndicators({ press }: Hands): Promise<void> {
  const { pane, page } = workbench;
  await press("选指标");
  await pane.getByRole("button", { name: "推荐一组指标" }).click();
  for (const box of await pane.getByRole("checkbox", { checked: false }).all()) await box.check();
  await pane.getByRole("button", { name: /^写入所选/ }).click();
  const line = pane.getByRole("group", { name: "指标值" });
  await line.waitFor();
  const done = pane.getByRole("button", { name: "回到填报进度" });
  const nameOf = async (): Promise<string> => (await line.innerText()).split("\n")[0] ?? "";
  while (!(await done.isVisible())) {
    // The keyboard is in the figure all the time.
    await until("the focus in the value", () =>
      line.evaluate((form) => form.contains(form.ownerDocument.activeElement)),
    );
    const figure = line.getByLabel("指标值", { exact: true });
    const name = await nameOf();
    if ((await figure.inputValue()) === "") await type(await figureOf(name));
    await page.keyboard.press("Enter");
    await until(`the row after ${name}`, async () => (await done.isVisible()) || (await nameOf()) !== name);
  }
  await press("回到填报进度");
}

describe("a new user", () => {
  withWorkbench((running) => {
    ({ workbench } = running);
  });

  it("begins with an empty workbook, and after insertion stands at the first place to fill", async () => {
    await workbench.newWorkbook();
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: "插入空白表" }).click();
    await pane.getByLabel("部门名称").waitFor();
    // The first field has the keyboard.
    await page.keyboard.insertText("青禾县图书馆");
    await insertTwoProjects(pane);
    expect(await workbench.sheets()).toEqual(["附件1-1", "附件2-1", "附件2-2"]);
    expect(await workbench.selection()).toBe("附件1-1!C5:E5");
    await until("资金总额", async () => (await gapOf()) === "资金总额");
  });

  it("fills the department form with the mouse, the first figure in the grid, the known sum with one click", async () => {
    const { page, pane } = workbench;
    await workbench.click("C5");
    await type("420");
    await page.keyboard.press("Enter");
    await until("no gap in C5", async () => (await gapOf()) === "");
    await pane.getByRole("button", { name: /^下一项/ }).click();
    await fillPlaces(MOUSE);
    expect(await workbench.values("附件1-1", "C5")).toEqual([[420]]);
    expect(await workbench.values("附件1-1", "E7:E8")).toEqual([[316], [104]]);
    await fillIndicators(MOUSE);
    await MOUSE.press(/^下一项/);
    await pane.getByLabel("填写填表人").waitFor();
    await fillPlaces(MOUSE);
    await pane.getByRole("button", { name: /部门整体支出 附件1-1 已填全/ }).waitFor();
    await pane.getByRole("button", { name: /^单位、联系人和日期/ }).click();
    await pane.getByRole("button", { name: /^填入 6 处/ }).click();
    await pane.getByText(/^已填入 6 处/).waitFor();
    await pane.locator("[aria-current=true]").click();
  });

  it.each(["附件2-1", "附件2-2"])("fills %s with the keyboard", async (sheet) => {
    const { pane } = workbench;
    await until(sheet, async () => (await workbench.selection()).startsWith(sheet));
    await fillPlaces(KEYS);
    await fillIndicators(KEYS);
    await pane.getByRole("button", { name: new RegExp(`${sheet} 已填全`) }).waitFor();
    if (sheet === "附件2-1") await KEYS.press(/^下一项/);
  });

  it("is told that the set can be handed in, once signed, and 校验 has no other opinion", async () => {
    const { pane } = workbench;
    const ready = pane.getByRole("heading", { name: "可以报送" });
    await ready.waitFor();
    await until("the focus on 可以报送", () => ready.evaluate(hasFocus));
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
