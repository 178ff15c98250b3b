// Makes the pictures of the README: fills the sample pack, marks what the check finds, prints it through LibreOffice.
// Needs soffice and pdftoppm (Debian: libreoffice-calc, poppler-utils, fonts-noto-cjk).
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(path.join(os.tmpdir(), "jixiao-pictures-"));
const jixiao = path.join(root, "bin/jixiao.js");

/** Pages of the marked pack that the README shows. */
const PICTURES = { "department-form.png": 1, "project-form.png": 3 };

try {
  const forms = path.join(root, "assets/sample/forms.json");
  execFileSync(process.execPath, [jixiao, "fill", forms, "-o", "pack.xlsx"], { cwd: folder });
  // Exit code 1 says that the sample has errors, which it is meant to have.
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
