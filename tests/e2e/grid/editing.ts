import { readFileSync } from "node:fs";
import path from "node:path";
import { changedParts } from "../../adapters/xlsx/support";
import { REPO_ROOT } from "../../support/shared";
import { madeByCommandLine } from "../support/command-line";
import { untilQuiet } from "../support/quiet";
import { withWorkbench } from "../support/with-workbench";
import { SAMPLE, type Point, type Workbench } from "../support/workbench";

let workbench: Workbench;

const FILE = readFileSync(path.join(REPO_ROOT, "dist/sample", SAMPLE));
/** Where the numbers of rows stand, from the left border of the grid. */
const ROW_HEADER = 20;

async function drag(from: Point, to: Point): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(from.x, from.y);
  await untilQuiet(workbench.page);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 8 });
  await untilQuiet(workbench.page);
  await mouse.up();
  await untilQuiet(workbench.page);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
  await untilQuiet(workbench.page);
}

const merges = (): Promise<readonly string[]> =>
  workbench.page.evaluate(
    () =>
      window.univerAPI
        ?.getActiveWorkbook()
        ?.getActiveSheet()
        .getMergedRanges()
        .map((range) => range.getA1Notation()) ?? [],
  );

/** Opens the menu of a row's number and picks an entry. */
async function rowMenu(cell: string, entry: string): Promise<void> {
  const { page } = workbench;
  const { y } = await workbench.pointOf(cell);
  await page.mouse.click(ROW_HEADER, y, { button: "right" });
  // An entry may hold a box for a number: its name is at the left.
  const left = { position: { x: 6, y: 8 } };
  await page.getByText(entry).filter({ visible: true }).last().click(left);
  await untilQuiet(page);
}

describe("a new sheet", () => {
  withWorkbench((running) => {
    ({ workbench } = running);
  });
  beforeAll(() => workbench.newWorkbook());

  it("is drawn when it changes, and asks for no frames while it rests", async () => {
    const { page } = workbench;
    const { x, y } = await workbench.pointOf("C4");
    const picture = (): Promise<Buffer> =>
      page.screenshot({ clip: { x: x - 30, y: y - 8, width: 60, height: 16 }, animations: "allow" });
    const blank = await picture();
    await workbench.type("Sheet1", "C4", "受益");
    await workbench.click("E9");
    await untilQuiet(page);
    expect((await picture()).equals(blank)).toBe(false);
    const frames = await page.evaluate(async () => {
      const request = window.requestAnimationFrame.bind(window);
      let asked = 0;
      window.requestAnimationFrame = (callback) => {
        asked += 1;
        return request(callback);
      };
      await new Promise((resolve) => setTimeout(resolve, 1000));
      window.requestAnimationFrame = request;
      return asked;
    });
    expect(frames).toBeLessThan(10);
    await press("Control+z");
    expect((await picture()).equals(blank)).toBe(true);
  });

  it("takes what is typed, filled down, pasted, cut and dragged, each as one step back", async () => {
    const { page } = workbench;
    await workbench.type("Sheet1", "A1", "1");
    await workbench.type("Sheet1", "A2", "=A1+1");
    await drag(await workbench.pointOf("A1"), await workbench.pointOf("A2"));
    await drag(await workbench.pointOf("A2", "handle"), await workbench.pointOf("A4"));
    // A number goes on, a formula moves along.
    expect(await workbench.values("Sheet1", "A1:A4")).toEqual([[1], [2], [2], [3]]);
    await press("Control+z");
    expect(await workbench.values("Sheet1", "A1:A4")).toEqual([[1], [2], [null], [null]]);

    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("受益人次\t≥30万件\n满意度\t95%"));
    await workbench.click("C2");
    await press("Control+v");
    const pasted = [
      ["受益人次", "≥30万件"],
      ["满意度", 0.95],
    ];
    expect(await workbench.values("Sheet1", "C2:D3")).toEqual(pasted);
    await drag(await workbench.pointOf("C2"), await workbench.pointOf("D3"));
    await press("Control+x");
    await workbench.click("B6");
    await press("Control+v");
    expect(await workbench.values("Sheet1", "B6:C7")).toEqual(pasted);
    await press("Control+z");
    expect(await workbench.values("Sheet1", "C2:D3")).toEqual(pasted);
  });
});

describe("a file that is opened after another one", () => {
  beforeAll(() => workbench.open("样表.xlsx", FILE));

  it("grows and shrinks its merged areas with rows that come and go by the menu", async () => {
    await workbench.select("附件2-1", "A1");
    const before = [...(await merges())].toSorted();
    await rowMenu("D11", "在上方插入");
    expect(await merges()).toEqual(expect.arrayContaining(["A9:A23", "B10:B18", "C10:C12", "C13:C14"]));
    await press("Control+z");
    expect([...(await merges())].toSorted()).toEqual(before);
    await rowMenu("D11", "删除选中行");
    expect(await merges()).toEqual(expect.arrayContaining(["A9:A21", "B10:B16", "C11:C12"]));
    await press("Control+z");
    expect([...(await merges())].toSorted()).toEqual(before);
  });

  it("has its sheets named and hidden by the menus of their tabs", async () => {
    const { page } = workbench;
    const pick = async (sheet: string, entry: string): Promise<void> => {
      const tab = page.locator("[data-u-comp=slide-tab-item]", { hasText: sheet });
      await tab.click();
      await untilQuiet(page);
      await tab.click({ button: "right" });
      await page.getByText(entry, { exact: true }).filter({ visible: true }).click();
      await untilQuiet(page);
    };
    await pick("附件2-3", "重命名");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("设备维护");
    await press("Enter");
    await press("Control+z");
    expect(await workbench.sheets()).toContain("附件2-3");
    await press("Control+y");
    await pick("附件2-4", "隐藏");
    expect(await workbench.sheets()).toEqual(["附件1-1", "附件2-1", "附件2-2", "设备维护", "附件2-5", "附件2-6"]);
  });

  it("holds the same when it is saved and opened again; what was not touched is as it was", async () => {
    await workbench.open("样表.xlsx", FILE);
    await workbench.type("附件2-2", "B3", "青禾县图书馆");
    await workbench.select("附件1-1", "A1");
    await press("Control+b");
    const all = async (): Promise<unknown> => workbench.values("附件2-2", "A1:F30");
    const [held, { bytes }] = [await all(), await workbench.save()];
    const changed = changedParts(FILE, bytes);
    expect(
      changed.filter((part) => !/^xl\/(worksheets\/sheet[13]|styles|workbook|sharedStrings)\.xml$/.test(part)),
    ).toEqual([]);
    await workbench.open("再开.xlsx", bytes);
    expect(await all()).toEqual(held);
    expect(Buffer.from((await workbench.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it("of a hundred forms is checked as a whole, and takes what is typed", async () => {
    const { pane } = workbench;
    const projects = Array.from({ length: 99 }, (_, index) => `项目${index + 1}=${index + 1}`);
    await workbench.open("百张表.xlsx", madeByCommandLine("青禾县图书馆", projects));
    await pane.getByRole("tab", { name: "校验", exact: true }).click();
    await pane.getByRole("tabpanel").getByRole("button", { name: "开始校验", exact: true }).first().click();
    await pane
      .getByText(/^(?:还不能|可以)报送/)
      .first()
      .waitFor();
    // All of them were checked, the department form and 99 projects: each can be chosen.
    await pane.getByRole("button", { name: "查找和筛选" }).click();
    await pane.getByRole("combobox", { name: "表", exact: true }).click();
    await pane.getByRole("option", { name: "附件2-99 项目99" }).waitFor();
    expect(await pane.getByRole("option").count()).toBe(101);
    await workbench.page.keyboard.press("Escape");
    await workbench.type("附件2-99", "E4", "青禾县图书馆");
    expect(await workbench.values("附件2-99", "E4")).toEqual([["青禾县图书馆"]]);
    await press("Control+z");
    expect(await workbench.values("附件2-99", "B4")).toEqual([["项目99"]]);
  });

  it("complained of nothing", () => {
    expect(workbench.problems).toEqual([]);
  });
});
