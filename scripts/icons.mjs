// Renders the icons: each SVG of assets/icons/source as PNG in the sizes that Excel needs. Requires Chromium.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** 16, 32 and 80 for buttons; 64 for the add-in's icon on high-density screens. */
const SIZES = [16, 32, 64, 80];

const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "assets/icons");
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const file of readdirSync(path.join(folder, "source"))) {
    const svg = readFileSync(path.join(folder, "source", file), "utf8");
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      const target = path.join(folder, `${path.basename(file, ".svg")}-${size}.png`);
      await page.screenshot({ path: target, omitBackground: true });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
