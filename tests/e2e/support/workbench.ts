import { readFile } from "node:fs/promises";
import path from "node:path";
// Brings the sheet members of the facade into its types.
import type {} from "@univerjs/preset-sheets-core";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { REPO_ROOT } from "../../support/shared";
import { newContext } from "./browser";
import { untilQuiet } from "./quiet";

/** The workbench in a browser, and its user's actions. */
export interface Workbench {
  readonly page: Page;
  /** The task pane, for queries by role and name. */
  readonly pane: FrameLocator;
  /** Errors and warnings of page and pane so far. */
  readonly problems: readonly string[];
  /** Addresses on other servers that page, pane or their workers requested or tried to. */
  readonly foreignRequests: readonly string[];
  /** Opens the sample in a pane without memory, as if the page were opened for the first time; forgets problems and requests. */
  beginAgain(): Promise<void>;
  /** Opens a file, discarding unsaved changes; resolves when the page is ready. */
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** Creates a new workbook, discarding unsaved changes. */
  newWorkbook(): Promise<void>;
  /** Saves with the page's button. */
  save(): Promise<SavedFile>;
  /** Clicks on a cell, types into it and presses Enter. */
  type(sheet: string, cell: string, text: string): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** Clicks a cell of the visible sheet, or its arrow; scrolls there first. */
  click(cell: string, part?: CellPart, options?: Parameters<Page["mouse"]["click"]>[2]): Promise<void>;
  /** The position of a part of a cell on the page, for the mouse; scrolls there first. */
  pointOf(cell: string, part?: CellPart): Promise<Point>;
  /** The values of an area as the grid holds them, row by row. */
  values(sheet: string, address: string): Promise<readonly (readonly unknown[])[]>;
  /** The visible sheet and its selection, as "附件1-1!B4:E4". */
  selection(): Promise<string>;
  /** The names of the visible sheets. */
  sheets(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The middle of a cell, the arrow of its dropdown, or the handle at its lower right corner. */
export type CellPart = "middle" | "arrow" | "handle";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The workbook that the workbench opens with. */
export const SAMPLE = "青禾县图书馆2024年绩效目标表.xlsx";

/** A screen large enough for page, grid and pane. */
const SCREEN = { width: 1440, height: 900 };

/** Opens the workbench in a new browser profile, with reduced motion, and waits until the sample is in the grid. */
export async function openWorkbench(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Workbench> {
  const context = await newContext(browser, {
    viewport: SCREEN,
    locale: "zh-CN",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const foreignRequests: string[] = [];
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  const { origin: own, host } = new URL(address);
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== own) foreignRequests.push(request.url());
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).host !== host) foreignRequests.push(socket.url());
  });
  await page.goto(address);
  await untilReady(page);
  const open = async (name: string, bytes: Uint8Array): Promise<void> => {
    const hasChanges = await isChanged(page);
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    if (hasChanges) await page.getByRole("button", { name: "不保存" }).click();
    await untilReady(page);
  };
  return {
    page,
    pane: page.frameLocator("iframe"),
    problems,
    foreignRequests,
    beginAgain: async () => {
      await page.evaluate(() => {
        localStorage.clear();
      });
      // The pane is loaded again with each workbook.
      await open(SAMPLE, await readFile(path.join(REPO_ROOT, "dist/sample", SAMPLE)));
      await page.frameLocator("iframe").getByRole("tab", { name: "填报", exact: true }).waitFor();
      await untilQuiet(page);
      problems.length = 0;
      foreignRequests.length = 0;
    },
    open,
    newWorkbook: async () => {
      const hasChanges = await isChanged(page);
      await page.getByRole("button", { name: "新建" }).click();
      if (hasChanges) await page.getByRole("button", { name: "不保存" }).click();
      await page.getByRole("heading", { name: "工作簿1.xlsx", exact: true }).waitFor();
      await untilReady(page);
    },
    save: async () => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: /^(保存|Save)$/ }).click();
      const file = await download;
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    },
    type: async (sheet, cell, text) => {
      await select(page, sheet, cell);
      const { x, y } = await pointOf(page, cell);
      await page.mouse.click(x, y);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    select: (sheet, address) => select(page, sheet, address),
    click: async (cell, part, options) => {
      const { x, y } = await pointOf(page, cell, part);
      await page.mouse.click(x, y, options);
    },
    pointOf: (cell, part) => pointOf(page, cell, part),
    values: (sheet, address) =>
      page.evaluate(
        ([name, area]) =>
          window.univerAPI?.getActiveWorkbook()?.getSheetByName(name)?.getRange(area).getRawValues() ?? [],
        [sheet, address] as const,
      ),
    selection: () =>
      page.evaluate(() => {
        const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet();
        return `${sheet?.getSheetName()}!${sheet?.getActiveRange()?.getA1Notation()}`;
      }),
    sheets: () =>
      page.evaluate(
        () =>
          window.univerAPI
            ?.getActiveWorkbook()
            ?.getSheets()
            .filter((sheet) => !sheet.isSheetHidden())
            .map((sheet) => sheet.getSheetName()) ?? [],
      ),
    close: () => context.close(),
  };
}

/** Whether the page shows unsaved changes. */
const isChanged = (page: Page): Promise<boolean> => page.locator(".file-name em").isVisible();

/** The progress bar over the grid. */
const progress = (page: Page): Locator => page.locator(".progress");

async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.univerAPI !== undefined);
  await progress(page).waitFor({ state: "detached" });
  // Cell positions are known once the cells are drawn.
  await untilQuiet(page);
}

/** Shows a sheet and selects an area on it. */
const select = (page: Page, sheet: string, address: string): Promise<void> =>
  page.evaluate(
    ([name, area]) => {
      const workbook = window.univerAPI?.getActiveWorkbook();
      const worksheet = workbook?.getSheetByName(name);
      if (!worksheet) throw new Error(`No sheet ${name}`);
      workbook?.setActiveSheet(worksheet);
      worksheet.getRange(area).activate();
    },
    [sheet, address] as const,
  );

/** Distance of a dropdown's arrow from the right border of its cell, in pixels. */
const ARROW = 9;

async function pointOf(page: Page, cell: string, part: CellPart = "middle"): Promise<Point> {
  let box = await boxOf(page, cell);
  if (!box.isInSight) {
    await page.evaluate((address) => {
      const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet();
      const range = sheet?.getRange(address);
      sheet?.scrollToCell(Math.max(0, (range?.getRow() ?? 0) - 2), 0);
    }, cell);
    // The grid scrolls in its next frame.
    await untilQuiet(page);
    box = await boxOf(page, cell);
  }
  const { left, top, width, height } = box;
  if (part === "handle") return { x: left + width, y: top + height };
  return { x: left + (part === "arrow" ? width - ARROW : width / 2), y: top + height / 2 };
}

/** The position of a cell on the page, and whether it is fully visible. */
const boxOf = (
  page: Page,
  cell: string,
): Promise<{ left: number; top: number; width: number; height: number; isInSight: boolean }> =>
  page.evaluate((address) => {
    const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet();
    const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]")?.getBoundingClientRect();
    if (!sheet || !canvas) throw new Error("No sheet is shown");
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const [first, shown, wanted] = [
      sheet.getRange(0, 0),
      sheet.getRange(sheetViewStartRow, sheetViewStartColumn),
      sheet.getRange(address),
    ].map((range) => range.getCellRect());
    if (!first || !shown || !wanted) throw new Error(`No cell ${address}`);
    const left = canvas.x + wanted.x - shown.x + first.x - offsetX;
    const top = canvas.y + wanted.y - shown.y + first.y - offsetY;
    const { width, height } = wanted;
    const isInSight = top >= canvas.y + first.y && top + height <= canvas.bottom - first.height;
    return { left, top, width, height, isInSight };
  }, cell);
