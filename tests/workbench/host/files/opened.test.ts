import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../../../src/app/check";
import { marksOf } from "../../../../src/app/mark";
import { markSeverity, type Mark } from "../../../../src/core/plan/mark";
import { formatCell } from "../../../../src/core/workbook/address";
import { createHost } from "../../../../src/workbench/host/host";
import { lintPackage } from "../../../support/package-lint";
import { describeWithShared, REPO_ROOT } from "../../../support/shared";
import { startExcel, type RunningExcel } from "../../../support/excel";
import { changedParts, open } from "../../../adapters/xlsx/support";
import { temporaryFolder, write } from "../../../support/files";
import { itWith } from "../../../support/programs";
import { valueOf } from "../../../support/value-of";
import { jixiao } from "../../../cli/support";
import { cellAt } from "../../../support/places";

const STYLES = "xl/styles.xml";

/** What `jixiao check --format json` says, as far as it is compared. */
interface CheckOutput {
  readonly workbooks: readonly {
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly sheet: string;
      readonly cell: string;
    }[];
  }[];
}

const saved = async ({ host }: RunningExcel): Promise<Uint8Array> => valueOf(await host.save());

const mark = (sheet: string, address: string): Mark => ({
  at: { sheet, ...cellAt(address) },
  severity: "error",
});

/** Marks in a file as its own reader finds them, with their areas: "附件1-1 error [{…}]". */
const marksIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  valueOf(await open(bytes).read()).sheets.flatMap(({ name, formulaFormats }) =>
    formulaFormats.flatMap(({ areas, formula }) => {
      const severity = markSeverity(formula);
      return severity === null ? [] : [`${name} ${severity} ${JSON.stringify(areas)}`];
    }),
  );

describeWithShared("files opened in the host", (shared) => {
  const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(shared, "samples", name)));
  const folder = temporaryFolder();
  const written = (name: string, bytes: Uint8Array): string => write(folder.at(name), bytes);
  const tool = (name: string, file: string): string =>
    execFileSync("node", [path.join(shared, "tools", name), file], { cwd: REPO_ROOT, encoding: "utf8" });

  const all = ["", "odd", "others"].flatMap((subfolder) =>
    readdirSync(path.join(shared, "samples", subfolder))
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => path.join(subfolder, name)),
  );

  it.each(all)("%s: read as in the file, and saved to the byte when nothing was changed", async (name) => {
    const original = sample(name);
    const excel = startExcel({ file: original });
    const [fromFile, fromHost] = [valueOf(await open(original).read()), valueOf(await excel.workbook.read())];
    const shown = ({ sheets }: typeof fromFile): unknown =>
      sheets.map(({ cells, names, merges, name: sheet, visibility, isProtected }) => ({
        sheet,
        visibility,
        isProtected,
        // Excel is not asked what is struck through.
        cells: cells.filter(({ value }) => value !== "").map((cell) => ({ ...cell, struck: undefined })),
        merges: merges.length,
        names: names.filter((defined) => !/^print_/i.test(defined.name)),
      }));
    expect(shown(fromHost)).toEqual(shown(fromFile));
    expect(changedParts(original, await saved(excel))).toEqual([]);
  });

  it.each(["yuanjiang-2023.xlsx", "yuanjiang-2023-one-sheet.xlsx"])(
    "%s: findings and marks are those of the file",
    async (name) => {
      const original = sample(name);
      const file = open(original);
      const excel = startExcel({ file: original });
      const [expected, found] = [
        valueOf(await checkWorkbook(file, null)),
        valueOf(await checkWorkbook(excel.workbook, null)),
      ];
      expect(found.findings.length).toBeGreaterThan(10);
      expect(found.findings).toEqual(expected.findings);
      const { stdout } = await jixiao("check", path.join(shared, "samples", name), "--format", "json");
      const [report] = (JSON.parse(stdout) as CheckOutput).workbooks;
      expect(
        found.findings.map(({ rule, severity, at }) => ({ rule, severity, sheet: at.sheet, cell: formatCell(at) })),
      ).toEqual(report?.findings.map(({ rule, severity, sheet, cell }) => ({ rule, severity, sheet, cell })));

      valueOf(await file.replaceMarks(marksOf(expected.findings)));
      valueOf(await excel.workbook.replaceMarks(marksOf(found.findings)));
      const bytes = await saved(excel);
      expect(lintPackage(bytes)).toEqual(lintPackage(original));
      expect((await marksIn(bytes)).toSorted()).toEqual((await marksIn(file.bytes())).toSorted());
      expect(changedParts(original, bytes)).toEqual(changedParts(original, file.bytes()));
      const again = valueOf(await checkWorkbook(open(bytes), null));
      expect(again.findings).toEqual(expected.findings);

      valueOf(await excel.workbook.clearMarks());
      expect(changedParts(original, await saved(excel))).toEqual([]);
    },
  );

  it("keeps all 70 features of a rich file beside marks", async () => {
    const original = sample("odd/rich-70-features.xlsx");
    const excel = startExcel({ file: original });
    const sheets = [...excel.host.book.sheets.values()];
    const [form] = sheets.filter(({ protection }) => protection !== null);
    const locked = form?.protection ?? null;
    expect(valueOf(await excel.workbook.replaceMarks([mark("申报表（一）", "X9")]))).toEqual({
      placed: 0,
      skipped: [{ sheet: "申报表（一）", reason: "protected" }],
    });
    // The user takes the protection away and puts it back.
    if (form) form.protection = null;
    valueOf(
      await excel.workbook.replaceMarks(
        ["X9", "X10"].flatMap((address) => [mark("申报表（一）", address), mark("封面", address)]),
      ),
    );
    if (form) form.protection = locked;
    const bytes = await saved(excel);
    expect(changedParts(original, bytes)).toEqual([STYLES, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    expect(await marksIn(bytes)).toHaveLength(2);
    const file = written("rich.xlsx", bytes);
    expect(tool("fidelity.mjs", file)).toContain("ok 70 / 70");
    expect(tool("package-lint.mjs", file).trim()).toBe(`${file} clean`);
    expect(lintPackage(bytes)).toEqual(lintPackage(original));
  });

  it("keeps the rest of an edited sheet, cell formats included", async () => {
    const original = sample("yuanjiang-2023.xlsx");
    const excel = startExcel({ file: original });
    const [sheet] = valueOf(await excel.workbook.read()).sheets;
    const cell = sheet?.cells[3];
    if (!sheet || !cell) throw new Error("no cell");
    const at = { sheet: sheet.name, row: cell.row, column: cell.column };
    valueOf(await excel.workbook.apply({ newSheets: [], edits: [{ at, before: cell.text, value: "另一个文本" }] }));
    const bytes = await saved(excel);
    const file = open(original);
    valueOf(await file.apply({ newSheets: [], edits: [{ at, before: cell.text, value: "另一个文本" }] }));
    expect(changedParts(file.bytes(), bytes)).toEqual([]);
  });

  it("is the opened file again once all changes are taken back", async () => {
    const original = sample("odd/rich-70-features.xlsx");
    const excel = startExcel({ file: original });
    await excel.host.user.type("封面", "A3", "甲");
    await excel.host.user.type("列表", "B2", "=1+1");
    expect(changedParts(original, await saved(excel))).toContain("xl/worksheets/sheet1.xml");
    expect([excel.host.user.undo(), excel.host.user.undo(), excel.host.user.undo()]).toEqual([true, true, false]);
    expect(changedParts(original, await saved(excel))).toEqual([]);
  });

  it.each(readdirSync(path.join(shared, "samples/hostile")).filter((name) => name.endsWith(".xlsx")))(
    "hostile %s: opened and saved, or refused, without delay",
    async (name) => {
      const original = sample(`hostile/${name}`);
      const host = createHost({ file: original });
      if (!host.ok) {
        expect(["too-large", "not-a-workbook"]).toContain(host.error.kind);
        return;
      }
      expect(changedParts(original, valueOf(await host.value.save()))).toEqual([]);
    },
    5_000,
  );

  itWith("soffice")("LibreOffice shows the marks in what was saved, and the rest as before", async () => {
    const original = sample("yuanjiang-2023.xlsx");
    const excel = startExcel({ file: original });
    const { findings } = valueOf(await checkWorkbook(excel.workbook, null));
    valueOf(await excel.workbook.replaceMarks(marksOf(findings)));
    const marked = await saved(excel);
    const convert = (format: string, to: string, files: readonly string[]): void => {
      const profile = `-env:UserInstallation=file://${folder.at("profile")}`;
      execFileSync("soffice", ["--headless", profile, "--convert-to", format, "--outdir", to, ...files], {
        stdio: "ignore",
      });
    };
    // By way of another format, so that nothing is there that LibreOffice has not understood.
    convert("ods", folder.at(), [written("original.xlsx", original), written("marked.xlsx", marked)]);
    convert(
      "xlsx:Calc MS Excel 2007 XML",
      folder.at("again"),
      ["original", "marked"].map((name) => folder.at(`${name}.ods`)),
    );
    const [expected, found] = ["original", "marked"].map(
      (name) => new Uint8Array(readFileSync(folder.at("again", `${name}.xlsx`))),
    );
    if (!expected || !found) throw new Error("not converted");
    const severities = (marks: readonly string[]): readonly string[] =>
      marks.map((entry) => entry.split(" ").slice(0, 2).join(" ")).toSorted();
    expect(severities(await marksIn(found))).toEqual(severities(await marksIn(marked)));
    const rest = async (bytes: Uint8Array): Promise<unknown> => {
      const { sheets, names } = valueOf(await open(bytes).read());
      const others = sheets.map(({ formulaFormats, ...sheet }) => ({
        ...sheet,
        rules: formulaFormats.filter(({ formula }) => markSeverity(formula) === null).length,
      }));
      return { sheets: others, names };
    };
    expect(await rest(found)).toEqual(await rest(expected));
  });
});
