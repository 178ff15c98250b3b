import { execFileSync } from "node:child_process";
import { read as readWithSheetJs } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { itWith } from "../support/programs";
import { jixiao, SAMPLE_FORMS } from "../cli/support";
import { temporaryFolder, write } from "../support/files";
import { xlsxOf } from "../support/new-sheet";
import { rowsOf, sheetOf } from "../support/sheet";

const folder = temporaryFolder();
const MARK = "HYPERLINK";
/** What spreadsheets take for the begin of a formula, some after blanks that they drop. */
const PREFIXES = ["=", "+", "-", "@", "＝", "\t=", "\r=", "\n=", " ="];

/** Formulas of cells, rules, lists and names, in whatever part of a package. */
const formulasOf = (file: string): readonly string[] =>
  Object.values(unzipSync(readFileSync(file))).flatMap((part) =>
    [...strFromU8(part).matchAll(/<(f|formula[12]?|definedName)[ >][^<]*/g)].map(([formula]) => formula),
  );

/** Text cells that hold the payload: how they begin and how they are formatted, as SheetJS reads them. */
function payloadCells(file: string): readonly { readonly text: string; readonly format: string }[] {
  const { Sheets: sheets } = readWithSheetJs(readFileSync(file), { cellNF: true });
  return Object.values(sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([address, cell]) => {
      const { v, z } = cell as { readonly v?: unknown; readonly z?: string };
      return !address.startsWith("!") && typeof v === "string" && v.includes(MARK)
        ? [{ text: v, format: z ?? "" }]
        : [];
    }),
  );
}

/** The payload is there, nowhere in a formula, and stays text when a user goes into its cell and out again. */
function expectTexts(...files: readonly string[]): void {
  for (const file of files) {
    expect({ file, formulas: formulasOf(file).filter((formula) => formula.includes(MARK)) }).toEqual({
      file,
      formulas: [],
    });
    const cells = payloadCells(file);
    expect(cells.length).toBeGreaterThan(0);
    const beginning = cells.filter(({ text }) => /^\s*[=+\-@＝]/.test(text));
    expect({ file, unsafe: beginning.filter(({ format }) => format !== "@") }).toEqual({ file, unsafe: [] });
  }
}

const payloadOf = (prefix: string): string => `${prefix}${MARK}(1,2)`;
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

describe.each(PREFIXES.map((prefix, index) => [prefix, index] as const))(
  "a text that begins with %j",
  (prefix, index) => {
    const payload = payloadOf(prefix);
    const at = (...parts: readonly string[]): string => folder.at(String(index), ...parts);

    it("stays text in forms filled from JSON, their marked copies and reviews", async () => {
      const forms = readFileSync(SAMPLE_FORMS, "utf8")
        .replaceAll("青禾县图书馆", inJson(payload))
        .replaceAll("读者满意度", inJson(payload))
        .replaceAll("图书购置", inJson(payload));
      const filled = at("filled.xlsx");
      expect((await jixiao("fill", write(at("forms.json"), forms), "-o", filled)).code).toBe(0);
      await jixiao(
        "check",
        filled,
        "--mark",
        at("marked"),
        "--report",
        at("review.xlsx"),
        "--report",
        at("review.html"),
      );
      expectTexts(filled, at("marked", "filled.xlsx"), at("review.xlsx"));

      const html = readFileSync(at("review.html"), "utf8");
      expect(html).toContain(MARK);
      expect(html.match(/<t[dh][^>]*>(?:<[^>]*>|\s)*[=+\-@＝][^<]*/g)).toBeNull();
    });

    it("stays text as the name of a department, of a project and of an own indicator's fields", async () => {
      const own = write(
        at("own.xlsx"),
        xlsxOf(
          sheetOf(
            "自有指标",
            rowsOf([
              ["二级指标", "三级指标", "计算符号", "计量单位", "参考值", "指标说明", "领域"],
              ["数量指标", "馆藏图书册数", "≥", payload, payload, payload, payload],
              ["数量指标", payload, "≥", "册", "", "", ""],
            ]),
          ),
        ),
      );
      const file = at("new.xlsx");
      const { complaints } = await jixiao(
        ...[
          "new",
          `--department=${payload}`,
          `--project=${payload}=80`,
          "--year",
          "2025",
          "--catalog",
          own,
          "-o",
          file,
        ],
      );
      expect(complaints.length).toBeGreaterThan(0);
      expectTexts(file);
    });
  },
);

itWith("soffice")("no text of the web page becomes a formula in LibreOffice", () => {
  const page = folder.at("0", "review.html");
  const profile = `-env:UserInstallation=file://${folder.at("profile")}`;
  const filter = ["--infilter=calc_HTML_WebQuery", "--convert-to", "xlsx:Calc MS Excel 2007 XML"];
  execFileSync("soffice", ["--headless", profile, ...filter, "--outdir", folder.at("calc"), page], { stdio: "ignore" });
  const file = path.join(folder.at("calc"), "review.xlsx");
  expect(payloadCells(file).length).toBeGreaterThan(0);
  expect(formulasOf(file).filter((formula) => /<f[ >]/.test(formula))).toEqual([]);
});
