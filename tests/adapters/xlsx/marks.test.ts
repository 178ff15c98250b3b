import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Severity } from "../../../src/core/severity";
import { markFormula, type Mark } from "../../../src/core/plan/mark";
import { openXlsx } from "../../../src/adapters/xlsx/workbook";
import { lintPackage } from "../../support/package-lint";
import { describeWithShared, REPO_ROOT } from "../../support/shared";
import { changedParts, open, partsOf, plan, sheet, style, textOf, withParts, workbookOf } from "./support";
import { temporaryFolder, write } from "../../support/files";
import { itWith } from "../../support/programs";
import { valueOf } from "../../support/value-of";
import { cellAt } from "../../support/places";

const STYLES = "xl/styles.xml";
const SHEET = "xl/worksheets/sheet1.xml";

const mark = (address: string, severity: Severity = "error", name = "附件1-1"): Mark => ({
  at: { sheet: name, ...cellAt(address) },
  severity,
});

async function marked(bytes: Uint8Array, ...marks: readonly Mark[]): Promise<Uint8Array> {
  const workbook = open(bytes);
  valueOf(await workbook.replaceMarks(marks));
  return workbook.bytes();
}

async function cleared(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = open(bytes);
  valueOf(await workbook.clearMarks());
  return workbook.bytes();
}

const form = (): Uint8Array => workbookOf(sheet("附件1-1"), sheet("附件2-1"));

/** The form with the list of differential formats as `dxfs`, at its place, or none. */
const withDxfs = (dxfs: string): Uint8Array =>
  withParts(form(), {
    [STYLES]: textOf(form(), STYLES).replace("</cellStyles>", `</cellStyles>${dxfs}`),
  });

const sqrefs = (bytes: Uint8Array, part = SHEET): readonly string[] =>
  [...textOf(bytes, part).matchAll(/<conditionalFormatting sqref="([^"]*)"/g)].map(([, areas = ""]) => areas);

describe("placing marks", () => {
  it("puts one rule per severity and sheet, worst first, and joins neighbours", async () => {
    const bytes = await marked(
      form(),
      ...["B3", "B4", "C3", "C4", "E9"].map((at) => mark(at)),
      mark("D3", "warning"),
      mark("D4", "info"),
      mark("D5", "info"),
    );
    expect(lintPackage(bytes)).toEqual([]);
    expect(sqrefs(bytes)).toEqual(["B3:C4 E9", "D3", "D4:D5"]);
    const snapshot = valueOf(await open(bytes).read());
    expect(snapshot.sheets[0]?.formulaFormats.map(({ formula }) => formula)).toEqual([
      markFormula("error"),
      markFormula("warning"),
      markFormula("info"),
    ]);
    expect(textOf(bytes, SHEET)).toContain('<formula>LEN("jixiao.mark.1|error")&gt;0</formula>');
    expect(changedParts(form(), bytes)).toEqual([STYLES, SHEET]);
  });

  it("marks the whole merged area of a cell, once, and the worst of several findings", async () => {
    const bytes = await marked(form(), mark("A1", "info"), mark("B1", "warning"), mark("A2", "info"), mark("A2"));
    expect(sqrefs(bytes)).toEqual(["A2", "A1:C1"]);
    const workbook = open(form());
    expect(valueOf(await workbook.replaceMarks([mark("A1"), mark("C1"), mark("B2")]))).toEqual({
      placed: 2,
      skipped: [],
    });
  });

  it("ranks behind the sheet's own rules, those in extensions included", async () => {
    const own =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>';
    const extension =
      '<extLst><ext uri="{x}" xmlns:x14="u"><x14:cfRule type="dataBar" priority="12"/></ext></extLst></worksheet>';
    const bytes = await marked(
      withParts(form(), {
        [SHEET]: textOf(form(), SHEET)
          .replace("<printOptions", `${own}<printOptions`)
          .replace("</worksheet>", extension),
      }),
      mark("B2"),
      mark("B3", "info"),
    );
    expect([...textOf(bytes, SHEET).matchAll(/ priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual([
      "7",
      "13",
      "14",
      "12",
    ]);
    expect(lintPackage(bytes)).toEqual([]);
  });

  it("replaces what was marked before: the same as marking the original", async () => {
    const twice = await marked(await marked(form(), mark("B2"), mark("B3", "info")), mark("C2", "warning"));
    expect(changedParts(await marked(form(), mark("C2", "warning")), twice)).toEqual([]);
    expect(changedParts(form(), await marked(twice))).toEqual([]);
  });

  it("refuses a mark on a sheet that is not there and changes nothing", async () => {
    const workbook = open(form());
    expect(await workbook.replaceMarks([mark("A2"), mark("A1", "error", "无此表")])).toEqual({
      ok: false,
      error: { kind: "sheet-missing", sheet: "无此表" },
    });
    expect(changedParts(form(), workbook.bytes())).toEqual([]);
  });
});

describe("clearing marks restores every part to the byte", () => {
  const entry = "<dxf><font><b/></font></dxf>";
  it.each([
    ["no dxfs", ""],
    ["self-closed dxfs", '<dxfs count="0"/>'],
    ["self-closed dxfs with a blank", "<dxfs count='0' />"],
    ["empty dxfs without a count", "<dxfs></dxfs>"],
    ["dxfs with entries", `<dxfs count="1">${entry}</dxfs>`],
    ["dxfs with a wrong count and line breaks", `<dxfs\n count="9" >\n  ${entry}\n  ${entry}\n</dxfs>\n`],
    [
      "a foreign attribute with what a comment cannot hold",
      `<dxfs count="1" a:b="--&gt;>" xmlns:a="u">${entry}</dxfs>`,
    ],
  ])("%s", async (_, dxfs) => {
    const original = withDxfs(dxfs);
    const bytes = await marked(original, mark("B2"), mark("B3", "warning"), mark("C3", "info", "附件2-1"));
    expect(textOf(bytes, STYLES)).not.toBe(textOf(original, STYLES));
    expect(lintPackage(bytes)).toEqual([]);
    expect(changedParts(original, await cleared(bytes))).toEqual([]);
  });

  it("a workbook without a style sheet loses it again", async () => {
    const bare = workbookOf(sheet("附件1-1", { cells: [{ row: 0, column: 0, value: 1, style: style() }] }));
    const original = withParts(bare, {
      [STYLES]: null,
      "[Content_Types].xml": textOf(bare, "[Content_Types].xml").replace(/<Override PartName="\/xl\/styles[^>]*>/, ""),
      "xl/_rels/workbook.xml.rels": textOf(bare, "xl/_rels/workbook.xml.rels").replace(
        /<Relationship Id="rId2"[^>]*>/,
        "",
      ),
      [SHEET]: textOf(bare, SHEET).replace(' s="1"', ""),
    });
    expect(lintPackage(original)).toEqual([]);
    const bytes = await marked(original, mark("A1"));
    expect(lintPackage(bytes)).toEqual([]);
    expect(partsOf(bytes).has(STYLES)).toBe(true);
    const back = await cleared(bytes);
    expect(partsOf(back).has(STYLES)).toBe(false);
    expect(changedParts(original, back)).toEqual([]);
  });

  it("nothing changes where there is nothing to clear", async () => {
    const workbook = open(form());
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 0, skipped: [] });
    expect(Buffer.compare(workbook.bytes(), form())).toBe(0);
  });
});

describe("clearing marks after other programs and other changes", () => {
  const rule = (formula: string, priority: number): string =>
    `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  const ours = "LEN(&quot;jixiao.mark.1|error&quot;)&gt;0";
  const formats = (...rules: readonly string[]): string =>
    `<conditionalFormatting sqref="A1">${rules.join("")}</conditionalFormatting>`;

  it("takes copies and splinters away and leaves the rules of others, in one element too", async () => {
    const dxfs = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';
    const place = (xml: string): Uint8Array =>
      withParts(withDxfs(dxfs), { [SHEET]: textOf(form(), SHEET).replace("<printOptions", `${xml}<printOptions`) });
    const quoting = 'LEN(B1&amp;"jixiao.mark.1|error")&gt;0';
    const workbook = open(
      place(
        formats(rule(ours, 1)) +
          formats(rule("A1&gt;0", 2), rule(ours, 3), rule(quoting, 4)) +
          formats(rule(`=<![CDATA[LEN("jixiao.mark.2|info")>0]]>`, 5), rule(ours, 6)),
      ),
    );
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 4, skipped: [] });
    expect(textOf(workbook.bytes(), SHEET)).toBe(textOf(place(formats(rule("A1&gt;0", 2), rule(quoting, 4))), SHEET));
    expect(textOf(workbook.bytes(), STYLES)).toContain(dxfs);
  });

  it("leaves the formats where the comment about them is gone, and uses them again", async () => {
    const bytes = await marked(withDxfs('<dxfs count="0"/>'), mark("B2"));
    const saved = withParts(bytes, { [STYLES]: textOf(bytes, STYLES).replace(/<!--jixiao.*?-->/, "") });
    const back = await cleared(saved);
    expect(textOf(back, SHEET)).toBe(textOf(form(), SHEET));
    expect(textOf(back, STYLES)).toBe(textOf(saved, STYLES));
    expect(textOf(await marked(back, mark("B3")), STYLES)).toBe(textOf(saved, STYLES));
  });

  it("keeps the formats in their places when a sheet with formats of its own came after them", async () => {
    const workbook = open(form());
    valueOf(await workbook.replaceMarks([mark("B2")]));
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const format = { fill: "FFC7CE", color: "9C0006", bold: true, border: "C00000" };
    const added = sheet("新表", { conditionalFormats: [{ areas: [area], formula: "A1<>0", format }] });
    valueOf(await workbook.apply(plan({ newSheets: [added] })));
    expect(lintPackage(workbook.bytes())).toEqual([]);
    valueOf(await workbook.clearMarks());
    expect(lintPackage(workbook.bytes())).toEqual([]);
    expect(textOf(workbook.bytes(), "xl/worksheets/sheet3.xml")).toContain('dxfId="1"');
    expect(textOf(workbook.bytes(), STYLES)).toContain('<dxfs count="2">');
    expect(textOf(workbook.bytes(), STYLES)).not.toContain("jixiao");
  });
});

describe("a marked workbook in other programs", () => {
  const folder = temporaryFolder();

  itWith("soffice")("LibreOffice", async () => {
    const file = write(folder.at("marked.xlsx"), await marked(form(), mark("B2"), mark("C2", "warning")));
    const profile = `-env:UserInstallation=file://${folder.at("profile")}`;
    const convert = ["--headless", "--convert-to", "xlsx", "--outdir", folder.at("out")];
    execFileSync("soffice", [profile, ...convert, file], { stdio: "ignore" });
    const saved = open(readFileSync(folder.at("out/marked.xlsx")));
    const snapshot = valueOf(await saved.read());
    expect(snapshot.sheets[0]?.cells.find(({ row, column }) => row === 1 && column === 2)?.text).toBe("≥30万件");
    expect(snapshot.sheets[0]?.formulaFormats.map(({ formula }) => formula).sort()).toEqual([
      markFormula("error"),
      markFormula("warning"),
    ]);
    expect(valueOf(await saved.clearMarks())).toEqual({ removed: 2, skipped: [] });
    expect(valueOf(await saved.read()).sheets[0]?.formulaFormats).toEqual([]);
  });
});

describeWithShared("marks in odd packages", (shared) => {
  const files = ["samples/odd", "samples/others", "samples"].flatMap((folder) =>
    readdirSync(path.join(shared, folder))
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => `${folder}/${name}`),
  );
  const folder = temporaryFolder();
  const tool = (name: string, file: string): string =>
    execFileSync("node", [path.join(shared, "tools", name), file], { cwd: REPO_ROOT, encoding: "utf8" });

  it.each(files)("%s: only what must change changes, and clearing restores it", async (name) => {
    const original = new Uint8Array(readFileSync(path.join(shared, name)));
    const sheets = valueOf(await open(original).read()).sheets.map((entry) => entry.name);
    const severities: readonly Severity[] = ["error", "warning", "info"];
    const bytes = await marked(
      original,
      ...sheets.flatMap((entry) => severities.map((severity, index) => mark(`X${index + 2}`, severity, entry))),
    );
    expect(changedParts(original, bytes).filter((part) => !/^xl\/(styles|worksheets\/[^/]+)\.xml$/.test(part))).toEqual(
      [],
    );
    expect(lintPackage(bytes)).toEqual(lintPackage(original));
    expect(changedParts(original, await cleared(bytes))).toEqual([]);
    const snapshot = valueOf(await open(bytes).read());
    expect(snapshot.sheets.every(({ formulaFormats }) => formulaFormats.length >= 3)).toBe(true);
  });

  it("keeps all 70 features and stays clean", async () => {
    const original = new Uint8Array(readFileSync(path.join(shared, "samples/odd/rich-70-features.xlsx")));
    const marks = ["X9", "X10"].map((at) => mark(at, "error", "申报表（一）"));
    const bytes = await marked(original, ...marks);
    const file = write(folder.at("rich.xlsx"), bytes);
    expect(changedParts(original, bytes)).toEqual([STYLES, "xl/worksheets/sheet2.xml"]);
    expect(tool("fidelity.mjs", file)).toContain("ok 70 / 70");
    expect(tool("package-lint.mjs", file).trim()).toBe(`${file} clean`);
  });

  it.each(readdirSync(path.join(shared, "samples/hostile")).filter((name) => name.endsWith(".xlsx")))(
    "hostile %s: marked and cleared, or refused, without delay",
    async (name) => {
      const original = new Uint8Array(readFileSync(path.join(shared, "samples/hostile", name)));
      const opened = openXlsx(original);
      const snapshot = opened.ok ? await opened.value.read() : opened;
      if (!snapshot.ok) {
        expect(["too-large", "not-a-workbook"]).toContain(snapshot.error.kind);
        return;
      }
      const marks = snapshot.value.sheets.map((entry) => mark("M9", "error", entry.name));
      const bytes = await marked(original, ...marks);
      expect(sqrefs(bytes)).toHaveLength(1);
      expect(changedParts(original, await cleared(bytes))).toEqual([]);
    },
    5_000,
  );
});
