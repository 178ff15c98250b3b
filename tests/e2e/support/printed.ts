import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isInstalled } from "../../adapters/xlsx/support";

/** Whether workbooks can be printed here. */
export const canPrint = ["soffice", "pdftoppm", "pdftotext"].every(isInstalled);

/** Pixels an inch: enough to see lines, text and colours. */
const RESOLUTION = "50";

/** A workbook as LibreOffice prints it. */
export interface Printed {
  /** A digest of the picture of each page. */
  readonly pictures: readonly string[];
  /** The text of all pages, laid out as on paper, with a form feed after each. */
  readonly text: string;
}

export function printed(workbook: Uint8Array): Printed {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-printed-"));
  try {
    const file = path.join(folder, "book.xlsx");
    writeFileSync(file, workbook);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, file], {
      stdio: "ignore",
    });
    execFileSync("pdftoppm", ["-r", RESOLUTION, "-png", path.join(folder, "book.pdf"), path.join(folder, "page")]);
    const text = execFileSync("pdftotext", ["-layout", path.join(folder, "book.pdf"), "-"], { encoding: "utf8" });
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith(".png"))
      .toSorted()
      .map((name) =>
        createHash("sha256")
          .update(readFileSync(path.join(folder, name)))
          .digest("hex"),
      );
    return { pictures, text };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
