import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check";
import { explainFinding, MAX_EXPLANATION, readExplanations, withdrawExplanation } from "../../src/app/explanations";
import { openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import type { Finding } from "../../src/core/engine/finding";
import { temporaryFolder, write } from "../support/files";
import { itWith } from "../support/programs";
import { bookDataOf } from "../support/book-data";
import { startExcel } from "../support/excel";
import { department, project, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

const TEXT = '第二行：已含上年结转“10万元”，见 "批复" & 附件\n下一行';

/** The department's 项目支出 is more than its one project form has. */
const flawed = () =>
  workbookWith(
    {
      ...department,
      fields: { ...department.fields, basicExpenditure: { value: "200" }, projectExpenditure: { value: "100" } },
    },
    project,
  );

const check = async (workbook: XlsxWorkbook) => valueOf(await checkWorkbook(workbook, null));

async function findingIn(workbook: XlsxWorkbook): Promise<Finding> {
  const { findings } = await check(workbook);
  const finding = findings.find(({ rule }) => rule === "BUD-PROJ-SUM");
  if (!finding) throw new Error(JSON.stringify(findings.map(({ rule }) => rule)));
  return finding;
}

const explained = async (workbook: XlsxWorkbook, text = TEXT): Promise<Finding> => {
  const finding = await findingIn(workbook);
  expect(await explainFinding(workbook, await snapshotOf(workbook), finding, text)).toEqual({ ok: true, value: null });
  return finding;
};

describe("explanations", () => {
  const folder = temporaryFolder();

  it("silence their finding and keep their words, in the file", async () => {
    const workbook = flawed();
    const finding = await explained(workbook);
    const result = await check(workbook);
    expect(result.findings.map(({ rule }) => rule)).not.toContain("BUD-PROJ-SUM");
    expect(result.explained).toMatchObject([
      { finding: { rule: finding.rule, at: finding.at }, explanation: { text: TEXT } },
    ]);
  });

  it("silence no other finding", async () => {
    const workbook = flawed();
    const before = await check(workbook);
    await explained(workbook);
    const after = await check(workbook);
    expect(after.findings).toEqual(before.findings.filter(({ rule }) => rule !== "BUD-PROJ-SUM"));
  });

  it.each([
    ["the cell", "100", 101],
    ["a figure that the message names", "96", 97],
  ])("end when %s changes", async (_case, before, value) => {
    const workbook = flawed();
    const finding = await explained(workbook);
    const at = [finding.at, ...finding.related].find(
      (place) => place.sheet === (before === "100" ? "附件1-1" : "附件2-1"),
    );
    if (!at) throw new Error("no such cell");
    valueOf(await workbook.apply({ newSheets: [], edits: [{ at, before, value }] }));
    const result = await check(workbook);
    expect(result.findings.map(({ rule }) => rule)).toContain("BUD-PROJ-SUM");
    expect(result.explained).toEqual([]);
  });

  it("are replaced by a later one on the same finding, and can be withdrawn", async () => {
    const workbook = flawed();
    const finding = await explained(workbook);
    const snapshot = await snapshotOf(workbook);
    valueOf(await explainFinding(workbook, snapshot, finding, "改写"));
    const notes = readExplanations(await snapshotOf(workbook));
    expect(notes.map(({ text, name }) => [name, text])).toEqual([["jixiao.note.1", "改写"]]);
    for (const note of notes) valueOf(await withdrawExplanation(workbook, note));
    expect(readExplanations(await snapshotOf(workbook))).toEqual([]);
    expect((await findingIn(workbook)).at).toEqual(finding.at);
  });

  it("may be long, in any characters, and no longer than that", async () => {
    const workbook = flawed();
    const long = '长“𠮷"字'.repeat(300);
    const finding = await explained(workbook, long);
    expect(readExplanations(await snapshotOf(workbook))[0]?.text).toBe(long);
    const tooLong = await explainFinding(
      workbook,
      await snapshotOf(workbook),
      finding,
      "长".repeat(MAX_EXPLANATION + 1),
    );
    expect(tooLong).toMatchObject({ ok: false, error: { kind: "too-large", limit: MAX_EXPLANATION } });
  });

  it("go along with their row, and with a copy of their sheet", async () => {
    const { host, workbook } = startExcel({ data: bookDataOf(await snapshotOf(flawed())) });
    const read = async () => valueOf(await workbook.read());
    const finding = valueOf(await checkWorkbook(workbook, null)).findings.find(({ rule }) => rule === "BUD-PROJ-SUM");
    if (!finding) throw new Error("no such finding");
    valueOf(await explainFinding(workbook, await read(), finding, TEXT));
    host.user.insertRows("附件1-1", 2, 3);
    const moved = valueOf(await checkWorkbook(workbook, null));
    expect(moved.explained.map(({ finding: { at } }) => at)).toEqual([{ ...finding.at, row: finding.at.row + 3 }]);
    host.user.copySheet("附件1-1");
    expect(readExplanations(await read()).map(({ sheet, text }) => [sheet, text])).toEqual([
      ["附件1-1", TEXT],
      ["附件1-1 (2)", TEXT],
    ]);
  });

  itWith("soffice")("outlive LibreOffice", async () => {
    const workbook = flawed();
    await explained(workbook);
    write(folder.at("a.xlsx"), workbook.bytes());
    const profile = `-env:UserInstallation=file://${folder.at("profile")}`;
    const convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "saved", "a.xlsx"];
    execFileSync("soffice", [profile, ...convert], { cwd: folder.at(), stdio: "ignore" });
    const saved = valueOf(openXlsx(readFileSync(folder.at("saved/a.xlsx"))));
    expect((await check(saved)).explained.map(({ explanation: { text } }) => text)).toEqual([TEXT]);
  });
});
