import { readFile } from "node:fs/promises";
// Brings the sheet members of the facade into its types.
import type {} from "@univerjs/preset-sheets-core";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";

/** The workbench in a browser, and what its user does there. */
export interface Workbench {
  readonly page: Page;
  /** The task pane, to be read by roles and names. */
  readonly pane: FrameLocator;
  /** What page and pane complained of so far. */
  readonly problems: readonly string[];
  /** Addresses of other servers that were asked for something. */
  readonly foreignRequests: readonly string[];
  /** Picks a file to open; resolves when the page is done with it. */
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** Saves with the button of the page. */
  save(): Promise<SavedFile>;
  /** Selects a cell, types into it and presses Enter. */
  type(sheet: string, cell: string, text: string): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** The values of an area as the grid holds them, row by row. */
  values(sheet: string, address: string): Promise<readonly (readonly unknown[])[]>;
  /** The sheet that is shown and what is selected on it, as "附件1-1!B4:E4". */
  selection(): Promise<string>;
  sheets(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
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
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(address).origin) foreignRequests.push(request.url());
  });
  await page.goto(address);
  await untilReady(page);
  return {
    page,
    pane: page.frameLocator("iframe"),
    problems,
    foreignRequests,
    open: async (name, bytes) => {
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
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
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    select: (sheet, address) => select(page, sheet, address),
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
            .map((sheet) => sheet.getSheetName()) ?? [],
      ),
    close: () => context.close(),
  };
}

/** The bar that lies over the grid while it works. */
const progress = (page: Page): Locator => page.locator(".progress");

async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.univerAPI !== undefined);
  await progress(page).waitFor({ state: "detached" });
}

/** Shows a sheet, selects an area on it and gives the keyboard to the grid. */
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
