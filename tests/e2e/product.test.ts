import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { markSeverity } from "../../src/core/plan/mark";
import { changedParts, open, valueOf } from "../adapters/xlsx/support";
import { lintPackage } from "../support/package-lint";
import { describeWithShared, REPO_ROOT } from "../support/shared";
import { canPrint, printed } from "./support/printed";
import { withWorkbench } from "./support/with-workbench";
import type { Workbench } from "./support/workbench";

let workbench: Workbench;

withWorkbench((running) => {
  ({ workbench } = running);
});

/** How many areas of a file carry a mark. */
async function marksIn(bytes: Uint8Array): Promise<number> {
  const { sheets } = valueOf(await open(bytes).read());
  return sheets
    .flatMap(({ formulaFormats }) => formulaFormats)
    .filter(({ formula }) => markSeverity(formula) !== null)
    .reduce((sum, { areas }) => sum + areas.length, 0);
}

async function newWorkbook({ page }: Workbench): Promise<void> {
  await page.getByRole("button", { name: "新建" }).click();
  const discard = page.getByRole("button", { name: "不保存" });
  await page.getByRole("heading", { name: "工作簿1.xlsx", exact: true }).or(discard).first().waitFor();
  if (await discard.isVisible()) await discard.click();
  await page.getByRole("heading", { name: "工作簿1.xlsx", exact: true }).waitFor();
}

describe("the add-in in the workbench", () => {
  it(`inserts the whole set with one click, as jixiao new prints it${canPrint ? "" : ": printing is not installed"}`, async () => {
    await newWorkbook(workbench);
    const { pane } = workbench;
    await pane.getByLabel("预算年度").fill("2025");
    await pane.getByLabel("部门名称").fill("青禾县图书馆");
    await pane.getByLabel("项目清单").fill("图书购置 80\n水电费 24");
    await pane.getByRole("button", { name: /^插入整套表/ }).click();
    await pane
      .getByText(/^已插入 3 张表/)
      .first()
      .waitFor();
    const { bytes } = await workbench.save();
    expect(lintPackage(bytes)).toEqual([]);
    if (canPrint) expect(printed(bytes).text).toBe(printed(madeByCommandLine()).text);
  });

  it("takes the insertion back with Ctrl+Z and does it again with Ctrl+Y", async () => {
    const { page } = workbench;
    const withForms = await workbench.sheets();
    await workbench.select("Sheet1", "A1");
    await page.keyboard.press("Control+z");
    expect(await workbench.sheets()).toEqual(["Sheet1"]);
    await page.keyboard.press("Control+y");
    expect(await workbench.sheets()).toEqual(withForms);
  });

  it("speaks English when Excel does", async () => {
    const { page, pane } = workbench;
    await page.getByRole("combobox", { name: "语言" }).selectOption("English");
    await pane.getByRole("tab", { name: "Check" }).waitFor();
    await page.getByRole("combobox", { name: "Language" }).selectOption("简体中文");
    await pane.getByRole("tab", { name: "校验" }).waitFor();
  });

  it("does its work with the keyboard alone", async () => {
    await newWorkbook(workbench);
    const { page, pane } = workbench;
    const insert = pane.getByRole("button", { name: /^插入整套表/ });
    await insert.waitFor();
    await press(page, "F6", () => page.evaluate(() => document.activeElement?.tagName === "IFRAME"));
    await press(page, "Tab", () => insert.evaluate((button) => button === document.activeElement));
    await page.keyboard.press("Enter");
    await pane
      .getByText(/^已插入 2 张表/)
      .first()
      .waitFor();
    await press(page, "F6", () => page.evaluate(() => document.activeElement?.closest(".grid-part") !== null));
    await page.keyboard.type("按键");
    await page.keyboard.press("Enter");
    const [sheet = ""] = (await workbench.selection()).split("!");
    expect((await workbench.values(sheet, "A1:H3")).flat()).toContain("按键");
  });

  describeWithShared("on a real pack", (shared) => {
    it("checks and marks it from the ribbon, and takes the marks away again", async () => {
      const bytes = readFileSync(path.join(shared, "samples/yuanjiang-2023.xlsx"));
      const { page } = workbench;
      await workbench.open("真实.xlsx", bytes);
      const discard = page.getByRole("button", { name: "不保存" });
      if (await discard.isVisible()) await discard.click();
      await page.getByRole("heading", { name: "真实.xlsx", exact: true }).waitFor();

      await page.getByRole("button", { name: "校验并标注" }).click();
      await page.getByRole("heading", { name: "真实.xlsx 未保存" }).waitFor();
      const marked = (await workbench.save()).bytes;
      expect(await marksIn(marked)).toBeGreaterThan(20);
      expect(lintPackage(marked)).toEqual([]);
      expect(
        changedParts(bytes, marked).filter((part) => !/^xl\/(worksheets\/sheet\d+|styles)\.xml$/.test(part)),
      ).toEqual([]);
      if (canPrint) expect(printed(marked).pictures).not.toEqual(printed(bytes).pictures);

      await page.getByRole("button", { name: "清除标注" }).click();
      await page.getByRole("heading", { name: "真实.xlsx 未保存" }).waitFor();
      expect(await marksIn((await workbench.save()).bytes)).toBe(0);
    });
  });

  it("asks nothing of any other server, and complains of nothing", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
});

/** Presses a key until something is so; gives up after as many times as a page has places. */
async function press(page: Page, key: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 40; times++) {
    await page.keyboard.press(key);
    if (await isSo()) return;
  }
  throw new Error(`${key} does not lead there`);
}

function madeByCommandLine(): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-new-"));
  const file = path.join(folder, "new.xlsx");
  try {
    const projects = ["图书购置=80", "水电费=24"].flatMap((project) => ["--project", project]);
    const options = ["--year", "2025", "--department", "青禾县图书馆", ...projects, "-o", file];
    execFileSync(process.execPath, [path.join(REPO_ROOT, "bin/jixiao.js"), "new", ...options], { stdio: "ignore" });
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
