import { readFile } from "node:fs/promises";
// Brings the sheet members of the facade into its types.
import type {} from "@univerjs/preset-sheets-core";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { untilQuiet } from "./quiet";

/** The workbench in a browser, and what its user does there. */
export interface Workbench {
  readonly page: Page;
  /** The task pane, to be read by roles and names. */
  readonly pane: FrameLocator;
  /** What page and pane complained of so far. */
  readonly problems: readonly string[];
  /** Addresses of other servers that page, pane or a worker of theirs asked for something, or tried to. */
  readonly foreignRequests: readonly string[];
  /** Picks a file to open, and gives up what is not saved; resolves when the page is done with it. */
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** Makes a new workbook, and gives up what is not saved of the one before. */
  newWorkbook(): Promise<void>;
  /** Saves with the button of the page. */
  save(): Promise<SavedFile>;
  /** Clicks on a cell, types into it and presses Enter. */
  type(sheet: string, cell: string, text: string): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** Clicks on a cell of the sheet that is shown, or on its arrow; scrolls there first. */
  click(cell: string, part?: CellPart, options?: Parameters<Page["mouse"]["click"]>[2]): Promise<void>;
  /** Where a part of a cell is on the page, for the mouse; scrolls there first. */
  pointOf(cell: string, part?: CellPart): Promise<Point>;
  /** The values of an area as the grid holds them, row by row. */
  values(sheet: string, address: string): Promise<readonly (readonly unknown[])[]>;
  /** The sheet that is shown and what is selected on it, as "附件1-1!B4:E4". */
  selection(): Promise<string>;
  /** The names of the sheets that are not hidden. */
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

/** A screen on which page, grid and pane have room. */
const SCREEN = { width: 1440, height: 900 };

/** Opens the workbench in a browser profile of its own and waits until the sample is in the grid. */
export async function openWorkbench(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Workbench> {
  const context = await browser.newContext({ viewport: SCREEN, locale: "zh-CN", ...options });
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
  return {
    page,
    pane: page.frameLocator("iframe"),
    problems,
    foreignRequests,
    open: async (name, bytes) => {
      const hasChanges = await isChanged(page);
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
      if (hasChanges) await page.getByRole("button", { name: "不保存" }).click();
      await untilReady(page);
    },
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

/** Whether the page says that something is not saved. */
const isChanged = (page: Page): Promise<boolean> => page.locator(".file-name em").isVisible();

/** The bar that lies over the grid while it works. */
const progress = (page: Page): Locator => page.locator(".progress");

async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.univerAPI !== undefined);
  await progress(page).waitFor({ state: "detached" });
  // Where cells are is known once they are drawn.
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

/** How far the arrow of a dropdown is from the right border of its cell, in pixels. */
const ARROW = 9;

async function pointOf(page: Page, cell: string, part: CellPart = "middle"): Promise<Point> {
  let box = await boxOf(page, cell);
  if (!box.isInSight) {
    await page.evaluate((address) => {
      const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet();
      const range = sheet?.getRange(address);
      sheet?.scrollToCell(Math.max(0, (range?.getRow() ?? 0) - 2), 0);
    }, cell);
    // The grid scrolls with its next picture.
    await untilQuiet(page);
    box = await boxOf(page, cell);
  }
  const { left, top, width, height } = box;
  if (part === "handle") return { x: left + width, y: top + height };
  return { x: left + (part === "arrow" ? width - ARROW : width / 2), y: top + height / 2 };
}

/** Where a cell is drawn on the page, and whether all of it is in sight. */
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
