// Makes the pictures of the README: fills the sample pack, marks the findings, prints it through LibreOffice. Also
// takes screenshots of the workbench. Requires soffice, pdftoppm and chromium (Debian: libreoffice-calc, poppler-utils,
// chromium, fonts-noto-cjk) and the build.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(path.join(os.tmpdir(), "jixiao-pictures-"));
const jixiao = path.join(root, "bin/jixiao.js");

/** Pages of the marked pack that the README shows. */
const PICTURES = { "department-form.png": 1, "project-form.png": 3 };

try {
  const forms = path.join(root, "assets/sample/forms.json");
  execFileSync(process.execPath, [jixiao, "fill", forms, "-o", "pack.xlsx"], { cwd: folder });
  // Exit code 1 means that the sample has errors, which is intended.
  spawnSync(process.execPath, [jixiao, "check", "pack.xlsx", "--mark", "marked"], { cwd: folder });
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", path.join("marked", "pack.xlsx")], { cwd: folder });
  for (const [name, page] of Object.entries(PICTURES)) {
    const pages = ["-f", page, "-l", page, "-r", 80, "-png", "-singlefile"].map(String);
    execFileSync("pdftoppm", [...pages, "pack.pdf", "page"], { cwd: folder });
    copyFileSync(path.join(folder, "page.png"), path.join(root, "docs/images", name));
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Position of the pane in the page, in pixels. */
const PANE = { x: 960, y: 132, width: 320, height: 628 };

await takeWorkbench();

/** The workbench after a check from the ribbon, its pane with the tie-outs, and with the next place to fill. */
async function takeWorkbench() {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: "zh-CN" });
    await page.goto(server.address);
    const pane = page.frameLocator("iframe");
    await pane.getByText("附件2-6").waitFor();
    await page.getByRole("button", { name: "校验并标注" }).click();
    await pane.getByRole("treeitem").first().waitFor();
    await page.mouse.move(0, 0);
    // The grid and its marks are drawn a moment after the workbook is open.
    await page.waitForTimeout(3000);
    await page.screenshot({ path: path.join(root, "docs/images/workbench.png") });
    await pane.getByRole("tab", { name: "勾稽" }).click();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(root, "docs/images/pane.png"), clip: PANE });
    await pane.getByRole("tab", { name: "填报" }).click();
    await pane.getByRole("button", { name: /^下一项/ }).click();
    await pane.getByRole("textbox", { name: /^填写/ }).waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(root, "docs/images/fill.png"), clip: PANE });
  } finally {
    await browser.close();
    await server.close();
  }
}
