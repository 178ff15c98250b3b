import { read as readWithSheetJs } from "@e965/xlsx";
import { readFileSync } from "node:fs";
import { jixiao, SAMPLE_FORMS, temporaryFolder, write } from "../cli/support";

const folder = temporaryFolder();
const PREFIXES = ["=", "+", "-", "@", "\t", "\r"];

interface Read {
  readonly formulas: readonly string[];
  readonly texts: readonly string[];
}

/** Formulas and texts of all cells as SheetJS reads them. */
function cellsOf(file: string): Read {
  const { Sheets: sheets } = readWithSheetJs(readFileSync(file), { cellFormula: true });
  const cells = Object.values(sheets).flatMap((sheet) =>
    Object.entries(sheet).filter(([address]) => !address.startsWith("!")),
  ) as readonly (readonly [string, { readonly f?: string; readonly v?: unknown }])[];
  return {
    formulas: cells.flatMap(([, { f }]) => (f === undefined ? [] : [f])),
    texts: cells.flatMap(([, { v }]) => (typeof v === "string" ? [v] : [])),
  };
}

describe.each(PREFIXES)("a text that begins with %j", (prefix) => {
  const payload = `${prefix}HYPERLINK(1,2)`;
  const name = `injected${prefix.charCodeAt(0)}`;

  it("stays text in forms filled from JSON, their marked copies and reviews", async () => {
    const forms = readFileSync(SAMPLE_FORMS, "utf8").replaceAll("青禾县图书馆", JSON.stringify(payload).slice(1, -1));
    const filled = folder.at(name, "filled.xlsx");
    expect((await jixiao("fill", write(folder.at(name, "forms.json"), forms), "-o", filled)).code).toBe(0);
    const [marked, review] = [folder.at(name, "marked"), folder.at(name, "review.xlsx")];
    await jixiao("check", filled, "--mark", marked, "--report", review);
    const files = [filled, folder.at(name, "marked", "filled.xlsx"), review];
    for (const file of files) {
      const { formulas, texts } = cellsOf(file);
      expect({ file, formulas: formulas.filter((formula) => formula.includes("HYPERLINK")) }).toEqual({
        file,
        formulas: [],
      });
      expect(texts.some((text) => text.includes("HYPERLINK"))).toBe(true);
    }
  });

  it("stays text as the name of a department", async () => {
    const file = folder.at(name, "new.xlsx");
    expect((await jixiao("new", `--department=${payload}`, "--year", "2025", "-o", file)).code).toBe(0);
    const { formulas, texts } = cellsOf(file);
    expect(formulas.filter((formula) => formula.includes("HYPERLINK"))).toEqual([]);
    expect(texts.some((text) => text.includes("HYPERLINK"))).toBe(true);
  });
});
