import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { MARK_FORMATS, markSeverity } from "../../../src/core/plan/mark";
import { changedParts, open } from "../../adapters/xlsx/support";
import { valueOf } from "../../support/value-of";
import { lintPackage } from "../../support/package-lint";
import { describeWithShared } from "../../support/shared";
import { canPrint, pixelsOf, printed, type Printed } from "../support/printed";
import { withWorkbench } from "../support/with-workbench";
import type { Workbench } from "../support/workbench";

let workbench: Workbench;

/** How many areas of a file carry a mark. */
async function marksIn(bytes: Uint8Array): Promise<number> {
  const { sheets } = valueOf(await open(bytes).read());
  return sheets
    .flatMap(({ formulaFormats }) => formulaFormats)
    .filter(({ formula }) => markSeverity(formula) !== null)
    .reduce((sum, { areas }) => sum + areas.length, 0);
}

/** The fills of marks that no edge of a letter or line has: greys come from smoothing too. */
const COLOURED = Object.values(MARK_FORMATS).filter(({ fill }) => new Set(fill.match(/../g)).size > 1);

/** How many pixels of the printed pages have the fill of marks. */
const markedPixels = ({ pages }: Printed): number =>
  COLOURED.reduce((sum, { fill }) => sum + pages.reduce((onPages, page) => onPages + pixelsOf(page, fill), 0), 0);

/** Findings of a rule in the list of the pane. */
const findings = (rule: string): Locator => workbench.pane.locator(`[data-rule=${rule}]`);

/** Turns live checking on, or off. */
async function toggleLive(): Promise<void> {
  await workbench.pane.getByRole("button", { name: "更多" }).click();
  await workbench.pane.getByRole("menuitemcheckbox", { name: "边改边查" }).click();
}

describe("a review in the pane", () => {
  withWorkbench((running) => {
    ({ workbench } = running);
  });

  describe("while the sheet is edited", () => {
    it("checks again after each change when asked to, and changes nothing in the sheet", async () => {
      const { page, pane } = workbench;
      await pane.getByRole("tab", { name: "校验", exact: true }).click();
      await pane.getByRole("tabpanel").getByRole("button", { name: "开始校验", exact: true }).first().click();
      await findings("BUD-PROJ-SUM").first().waitFor();
      await toggleLive();
      await workbench.type("附件1-1", "E8", "207");
      await findings("BUD-PROJ-SUM").first().waitFor({ state: "detached" });
      await page.keyboard.press("Control+z");
      await findings("BUD-PROJ-SUM").first().waitFor();
      expect(await marksIn((await workbench.save()).bytes)).toBe(0);
      await toggleLive();
    });
  });

  describeWithShared("a real pack", (shared) => {
    const bytes = readFileSync(path.join(shared, "samples/yuanjiang-2023.xlsx"));

    it("is checked, corrected and marked in the pane, and LibreOffice shows it", async () => {
      const { pane } = workbench;
      await workbench.open("真实.xlsx", bytes);
      await pane.getByRole("tab", { name: "校验", exact: true }).click();
      await pane.getByRole("tabpanel").getByRole("button", { name: "开始校验", exact: true }).first().click();
      // The whole list is longer than the pane, which draws only the lines in sight.
      await pane.getByRole("button", { name: "查找和筛选" }).click();
      await pane.getByRole("searchbox").fill("VAL-UNIT-MONEY");
      const finding = findings("VAL-UNIT-MONEY");
      const before = await pane.getByRole("tab", { name: /^问题/ }).textContent();
      await finding.first().click();
      const cell = /[A-Z]\d+/.exec(await finding.first().innerText())?.[0] ?? "";
      const [sheet = ""] = await workbench.sheets();
      expect(await workbench.selection()).toBe(`${sheet}!${cell}`);

      const value = async (): Promise<string> => String((await workbench.values(sheet, cell)).flat()[0]);
      const wrong = await value();
      await pane.getByRole("button", { name: "修正", exact: true }).click();
      await pane
        .getByText(/^已修正 1 个单元格/)
        .first()
        .waitFor();
      await findings("VAL-UNIT-MONEY")
        .filter({ hasText: ` ${cell} ` })
        .first()
        .waitFor({ state: "detached" });
      expect(await value()).toBe(`${wrong}元`);
      expect(await pane.getByRole("tab", { name: /^问题/ }).textContent()).not.toBe(before);

      await pane.getByRole("button", { name: "标注", exact: true }).click();
      await pane
        .getByText(/^已标注 \d+ 个单元格/)
        .first()
        .waitFor();
      const saved = (await workbench.save()).bytes;
      expect(await marksIn(saved)).toBeGreaterThan(20);
      expect(lintPackage(saved)).toEqual([]);
      expect(
        changedParts(bytes, saved).filter(
          (part) => !/^xl\/(worksheets\/sheet\d+|styles|sharedStrings)\.xml$/.test(part),
        ),
      ).toEqual([]);
      if (!canPrint) return;
      const [onPaper, unmarked] = printed(saved, bytes);
      expect(onPaper.words.map(({ text }) => text)).toContain(await value());
      expect(markedPixels(onPaper)).toBeGreaterThan(100);
      expect(markedPixels(unmarked)).toBe(0);
    });

    it("loses its marks to the ribbon's button, and gets them from the other", async () => {
      const { page } = workbench;
      await page.getByRole("button", { name: "清除标注" }).first().click();
      await page.getByRole("heading", { name: "真实.xlsx 未保存" }).waitFor();
      expect(await marksIn((await workbench.save()).bytes)).toBe(0);
      await page.getByRole("button", { name: "校验并标注" }).click();
      await page.getByRole("heading", { name: "真实.xlsx 未保存" }).waitFor();
      expect(await marksIn((await workbench.save()).bytes)).toBeGreaterThan(20);
    });
  });
});
