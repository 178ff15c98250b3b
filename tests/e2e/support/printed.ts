import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PNG } from "pngjs";
import { isInstalled } from "../../support/programs";

/** Whether workbooks can be printed here. */
export const canPrint = ["soffice", "pdftoppm", "pdftotext"].every(isInstalled);

/** Pixels per inch: enough to detect lines, text and colours. */
const RESOLUTION = "50";

/** A printed word, in points from the upper left corner of its page. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A workbook as LibreOffice prints it. */
export interface Printed {
  /** The picture of each page. */
  readonly pages: readonly PNG[];
  /** The words of all pages, in order. */
  readonly words: readonly PrintedWord[];
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;

/** Prints two workbooks with one start of LibreOffice, which takes longer than to print one. */
export function printed(first: Uint8Array, second: Uint8Array): readonly [Printed, Printed] {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-printed-"));
  try {
    const files = { first: path.join(folder, "first.xlsx"), second: path.join(folder, "second.xlsx") };
    writeFileSync(files.first, first);
    writeFileSync(files.second, second);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ["--headless", profile, "--convert-to", "pdf", "--outdir", folder];
    execFileSync("soffice", [...options, files.first, files.second], { stdio: "ignore" });
    return [pagesOf(folder, "first"), pagesOf(folder, "second")];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is on the pages of a PDF in a folder. */
function pagesOf(folder: string, name: string): Printed {
  const pdf = path.join(folder, `${name}.pdf`);
  execFileSync("pdftoppm", ["-r", RESOLUTION, "-png", pdf, path.join(folder, name)]);
  const html = execFileSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8" });
  return {
    pages: readdirSync(folder)
      .filter((picture) => picture.startsWith(`${name}-`) && picture.endsWith(".png"))
      .toSorted()
      .map((picture) => PNG.sync.read(readFileSync(path.join(folder, picture)))),
    words: [...html.matchAll(WORD)].map(([, left, top, right, bottom, text = ""]) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  };
}

/** Number of pixels of a page filled with a colour such as "FFC7CE". */
export function pixelsOf({ data }: PNG, color: string): number {
  const [red, green, blue] = Buffer.from(color, "hex");
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
  }
  return count;
}
