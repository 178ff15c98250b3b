/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { paneOf } from "../support/pane";
import { withWorkbench } from "../support/with-workbench";
import type { Workbench } from "../support/workbench";

let workbench: Workbench;

/** The page of the add-in, with the library booted. */
async function addIn(): Promise<Frame> {
  const frame = await paneOf(workbench);
  await frame.waitForFunction(() => "Office" in window);
  await frame.evaluate(async () => Office.onReady());
  return frame;
}

describe("Office.js in the pane", () => {
  withWorkbench((running) => {
    ({ workbench } = running);
  });

  it("is the library as Microsoft publishes it", async () => {
    const own = readFileSync(require.resolve("@microsoft/office-js/dist/office.js"), "utf8");
    const frame = await addIn();
    const served = await frame.evaluate(async () => {
      const script = document.querySelector<HTMLScriptElement>("script[src$='office.js']");
      return (await fetch(script?.src ?? "")).text();
    });
    expect(served).toBe(own);
  });

  it("takes this for Excel in the chosen version", async () => {
    const { page } = workbench;
    const versions = async (): Promise<readonly boolean[]> =>
      (await addIn()).evaluate(() =>
        ["1.14", "1.17", "1.20"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
      );
    expect(await versions()).toEqual([true, true, true]);
    await page.getByRole("combobox", { name: "Excel 版本" }).selectOption("Excel LTSC 2021");
    await page.locator(".progress").waitFor({ state: "detached" });
    expect(await versions()).toEqual([true, false, false]);
    expect(await workbench.sheets()).toContain("附件2-6");
    await page.getByRole("combobox", { name: "Excel 版本" }).selectOption("Microsoft 365");
    await page.locator(".progress").waitFor({ state: "detached" });
  });

  it("speaks the language of the page", async () => {
    const { page } = workbench;
    const language = async (): Promise<string> => (await addIn()).evaluate(() => Office.context.displayLanguage);
    expect(await language()).toBe("zh-CN");
    await page.getByRole("combobox", { name: "语言" }).selectOption("English");
    expect(await language()).toBe("en-US");
    await page.getByRole("button", { name: "Save" }).waitFor();
    await page.getByRole("combobox", { name: "Language" }).selectOption("简体中文");
    expect(await language()).toBe("zh-CN");
  });

  it("hears of what is typed into the grid, and changes what the grid shows", async () => {
    const frame = await addIn();
    await frame.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
        await context.sync();
      });
    });
    await workbench.type("附件2-2", "B3", "青禾县图书馆");
    await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes("B3"));
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("附件2-2").getRange("B3").values = [["写自加载项"]];
        await context.sync();
      }),
    );
    expect(await workbench.values("附件2-2", "B3")).toEqual([["写自加载项"]]);
  });

  it("is there again when the user reloads the pane alone", async () => {
    const frame = await addIn();
    // The workbench shows it in a new frame.
    await Promise.all([
      workbench.page.waitForEvent("framedetached", (gone) => gone === frame),
      frame.evaluate(() => {
        location.reload();
      }),
    ]);
    expect(await (await addIn()).evaluate(() => Office.context.displayLanguage)).toBe("zh-CN");
  });
});
