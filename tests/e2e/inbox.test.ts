import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../src/app/check";
import { applyFixes, previewFixes } from "../../src/app/fix";
import { cleanXlsx, writeSample } from "../cli/support";
import { temporaryFolder, write } from "../support/files";
import { launchBrowser, newContext } from "./support/browser";
import { startServer, type Server } from "./support/server";
import { textsIn } from "../adapters/opened";
import { valueOf } from "../support/value-of";
import { violations } from "./support/axe";

const folder = temporaryFolder();
let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  await writeSample(folder.at("收件箱", "青禾县图书馆.xlsx"));
  write(folder.at("收件箱", "没有问题.xlsx"), cleanXlsx());
  write(folder.at("收件箱", "扫描件.xlsx"), "这不是工作簿");
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The inbox in a browser without the pickers of File System Access, which tests cannot press. */
async function openInbox(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await newContext(browser, { viewport: { width: 1440, height: 900 }, locale: "zh-CN", ...options });
  await context.addInitScript(() => {
    delete window.showSaveFilePicker;
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`${server.address}workbench/inbox.html`);
  await page.locator("header").waitFor();
  return page;
}

const inboxFiles = (): string[] =>
  ["青禾县图书馆.xlsx", "没有问题.xlsx", "扫描件.xlsx"].map((name) => folder.at("收件箱", name));

async function read(page: Page, files: readonly string[]): Promise<void> {
  await page.locator("[data-input=files]").setInputFiles([...files]);
  await page.locator(".file").first().waitFor();
  await page.locator(".reading").waitFor({ state: "detached" });
}

/** What a button makes, kept under its name. */
async function made(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const option = (page: Page, name: string): Locator => page.locator(".file").filter({ hasText: name });

describe("a reviewer goes through the files of a bureau", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openInbox();
    await read(page, inboxFiles());
  });

  it("sees who sent what, and why a file cannot be read", async () => {
    expect(await page.locator(".file").count()).toBe(3);
    expect(await option(page, "扫描件.xlsx").innerText()).toContain("读不出");
    await option(page, "青禾县图书馆").click();
    expect(await option(page, "青禾县图书馆").innerText()).toContain("已看");
    await page
      .getByRole("region", { name: "审核意见" })
      .getByRole("heading", { name: /还不能通过/ })
      .waitFor();
  });

  it("ticks with the keyboard, writes a remark beside the sheet, adds an opinion, rates, and makes the letter", async () => {
    const rows = page.locator("[data-row]");
    await rows.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const box = page.locator(".opinion input[type=checkbox]").first();
    const before = await box.isChecked();
    await page.keyboard.press("Space");
    expect(await box.isChecked()).toBe(!before);
    await page.keyboard.press("r");
    await page.keyboard.type("请核实后再报");
    await page.keyboard.press("Escape");
    expect(await box.isChecked()).toBe(true);
    await page.locator("td[data-selected]").waitFor();
    await page.getByRole("button", { name: "加意见" }).click();
    await page.getByLabel("意见内容").fill("请附图书购置测算依据");
    await page.getByRole("button", { name: "加上" }).click();
    await page.getByLabel("综合评定").selectOption("中");

    const letter = await made(page, page.getByRole("button", { name: /^退回函（\d+ 条）$/ }));
    expect(letter.name).toBe("青禾县图书馆退回函.docx");
    const texts = await textsIn(letter.bytes);
    expect(texts).toEqual(expect.arrayContaining(["青禾县图书馆：", "（第1轮）", "□优　□良　■中　□差"]));
    expect(texts.join("\n")).toContain("请核实后再报");
    expect(texts.join("\n")).toContain("请附图书购置测算依据");
    expect(await option(page, "青禾县图书馆").innerText()).toContain("已退回");
    const sheet = await made(page, page.getByRole("button", { name: "退回函（.xlsx）" }));
    expect((await textsIn(sheet.bytes)).join("\n")).toContain("请附图书购置测算依据");
    const overview = await made(page, page.getByRole("button", { name: "总览（.xlsx）" }));
    expect(await textsIn(overview.bytes)).toEqual(expect.arrayContaining(["青禾县图书馆", "已退回", "扫描件.xlsx"]));
    const all = await made(page, page.getByRole("button", { name: "全部退回函（.zip）" }));
    expect(all.bytes.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it("opens the file in the grid of the workbench, in a tab of its own", async () => {
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("button", { name: "在工作台打开" }).click(),
    ]);
    await tab.getByRole("heading", { name: "青禾县图书馆.xlsx", exact: true }).waitFor();
    await tab.close();
  });

  it("goes to the next unit and back with Alt and an arrow", async () => {
    const selected = page.locator('[role=option][aria-selected="true"]');
    const first = await selected.innerText();
    await page.keyboard.press("Alt+ArrowDown");
    expect(await selected.innerText()).not.toBe(first);
    await page.keyboard.press("Alt+ArrowUp");
    expect(await selected.innerText()).toBe(first);
  });

  it("keeps an opinion that is half written with its own unit", async () => {
    const text = page.getByLabel("意见内容");
    await page.getByRole("button", { name: "加意见" }).click();
    await text.fill("还没写完");
    await page.keyboard.press("Alt+ArrowDown");
    expect(await text.count()).toBe(0);
    await page.keyboard.press("Alt+ArrowUp");
    expect(await text.inputValue()).toBe("还没写完");
    await page.getByRole("button", { name: "取消" }).click();
    expect(await text.count()).toBe(0);
  });

  it("keeps the review in a file, and goes on with it another time", async () => {
    const state = await made(page, page.getByRole("button", { name: "保存审核记录" }));
    expect(state.name).toBe("审核记录.json");
    const later = await openInbox();
    await later
      .locator("[data-input=state]")
      .setInputFiles({ name: state.name, mimeType: "application/json", buffer: Buffer.from(state.bytes) });
    await option(later, "青禾县图书馆").click();
    await later.getByText("请附图书购置测算依据").waitFor();
    await later.getByText("要看表格，请再次打开这个文件所在的文件夹。").waitFor();
    await read(later, inboxFiles());
    expect(await later.locator(".file").count()).toBe(3);
    await later.context().close();
  });

  it("says what changed when a unit sends its file again", async () => {
    const workbook = valueOf(openXlsx(readFileSync(folder.at("收件箱", "青禾县图书馆.xlsx"))));
    const { findings } = valueOf(await checkWorkbook(workbook, null));
    expect(valueOf(await applyFixes(workbook, previewFixes(findings))).cells).toBeGreaterThan(0);
    write(folder.at("再报", "图书馆（修改后）.xlsx"), workbook.bytes());
    await read(page, [folder.at("再报", "图书馆（修改后）.xlsx")]);
    expect(await page.locator(".file").count()).toBe(3);
    const row = await option(page, "青禾县图书馆").innerText();
    expect(row).toMatch(/第 2 轮 · 已改 [1-9]\d* · 未改 \d+ · 新 \d+/);
    expect(row).toContain("未看");
    await option(page, "青禾县图书馆").click();
    const badges = page.locator(".progress-name");
    expect(await badges.count()).toBeGreaterThan(0);
    const colours = await badges.evaluateAll((all) => all.map((badge) => getComputedStyle(badge).color));
    expect(colours).not.toContain("rgb(255, 255, 255)");
    const letter = await made(page, page.getByRole("button", { name: /^退回函（\d+ 条）$/ }));
    const texts = await textsIn(letter.bytes);
    expect(texts).toContain("（第2轮）");
    expect(texts.some((text) => /^上轮 \d+ 条：已改 [1-9]/.test(text))).toBe(true);
  });
});

describe.each([
  ["light, Chinese", {}],
  ["dark, English, narrow", { colorScheme: "dark", locale: "en-US", viewport: { width: 900, height: 700 } }],
] as const)("the inbox, %s", (_, options) => {
  it("has nothing that axe complains of", async () => {
    const page = await openInbox({ ...options, bypassCSP: true });
    await read(page, inboxFiles());
    await page.locator(".file").filter({ hasText: "青禾县图书馆" }).click();
    await page.locator("[data-row]").first().click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
