import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { openWorkbench, type Workbench } from "./support/workbench";
import { withWorkbench, type RunningWorkbench } from "./support/with-workbench";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The tabs of the pane and of its check, as each language names them. */
const LANGUAGES = [
  {
    locale: "zh-CN",
    fill: "填报",
    indicators: "指标",
    lists: "下拉与自有指标",
    template: "插入填写模板",
    sheet: "工作表",
    check: "校验",
    start: "开始校验",
    tieOut: "勾稽",
    tree: "指标树",
    fixAll: /^修正可改的/,
  },
  {
    locale: "en-US",
    fill: "Fill in",
    indicators: "Indicators",
    lists: "Dropdowns and own",
    template: "Insert a template",
    sheet: "Sheet",
    check: "Check",
    start: "Check",
    tieOut: "Sums",
    tree: "Tree",
    fixAll: /^Fix/,
  },
] as const;

let running: RunningWorkbench;
withWorkbench((started) => {
  running = started;
});

/**
 * What is against the rules of WCAG and of good practice in the pane as it stands, a line each. Fluent UI's own sentries at
 * both ends of a group are left out: they hand the focus on at once.
 */
async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  await untilAtRest(frame);
  const { violations: found } = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (context: object) => Promise<AxeResults> } };
    return axe.run({ exclude: ["[data-tabster-dummy]"] });
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
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

async function paneOf({ page }: Workbench): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("The pane's frame has no page");
  return frame;
}

describe.each(LANGUAGES)("the pane in $locale", (names) => {
  let workbench: Workbench;
  let frame: Frame;
  beforeAll(async () => {
    const { browser, server } = running;
    workbench = await openWorkbench(browser, server.address, { locale: names.locale });
    frame = await paneOf(workbench);
  });
  afterAll(async () => {
    await workbench.close();
  });
  const tab = (name: string): Promise<void> => frame.getByRole("tab", { name, exact: true }).click();

  it("breaks no rule of accessibility where forms are filled in", async () => {
    await tab(names.fill);
    await frame.getByText("水电费").first().waitFor();
    expect(await violations(frame)).toEqual([]);
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
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole("button", { name: names.lists }).click();
    await frame.getByRole("button", { name: names.template }).click();
    await frame.getByRole("combobox", { name: names.sheet }).waitFor();
    expect(await violations(frame)).toEqual([]);
  });

  it("breaks none before and after a check, in its pictures and in the preview of corrections", async () => {
    await tab(names.check);
    const start = frame.getByRole("tabpanel").getByRole("button", { name: names.start, exact: true }).first();
    await start.waitFor();
    expect(await violations(frame)).toEqual([]);
    await start.click();
    await frame.getByRole("treeitem").first().waitFor();
    expect(await violations(frame)).toEqual([]);
    for (const picture of [names.tieOut, names.tree]) {
      await tab(picture);
      expect(await violations(frame)).toEqual([]);
    }
    await frame.getByRole("button", { name: names.fixAll }).click();
    await frame.getByRole("dialog").waitFor();
    expect(await violations(frame)).toEqual([]);
    await frame.page().keyboard.press("Escape");
  });
});
