import { sheet, style, workbookOf } from "../../adapters/xlsx/support";
import { lintPackage } from "../../support/package-lint";
import { valueOf } from "../../support/value-of";
import type { Profile } from "../../../src/workbench/host/profiles";
import { codeOf, startExcel, type RunningExcel } from "./support";

/** Two sheets, the second of which refers to the first; a name of the workbook. */
async function sourceFile(): Promise<string> {
  const excel = startExcel({ file: workbookOf(sheet("附件1-1"), sheet("附件2-1", { visibility: "hidden" })) });
  await excel.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.getItem("附件2-1").getRange("A9").formulas = [["='附件1-1'!B2*2"]];
    worksheets.getItem("附件2-1").getRange("A9").conditionalFormats.add("Custom").custom.rule.formula =
      "='附件1-1'!$B$2>0";
    worksheets.getItem("附件1-1").getRange("A9").dataValidation.rule = { custom: { formula: "=LEN(A9)>1" } };
    names.add("合计", worksheets.getItem("附件1-1").getRange("B2"));
    await context.sync();
  });
  return Buffer.from(valueOf(await excel.host.save())).toString("base64");
}

const insert = async (
  { Excel }: RunningExcel,
  base64: string,
  options: (sheets: Excel.WorksheetCollection) => Excel.InsertWorksheetOptions = () => ({}),
): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64, options(context.workbook.worksheets));
    await context.sync();
    return ids.value;
  });

describe("sheets of another file", () => {
  it("50: come with ids, under free names, with their formulas; names of the workbook become #REF!", async () => {
    const excel = startExcel({ file: workbookOf(sheet("附件1-1", { cells: [] }), sheet("末")) });
    await excel.host.user.type("末", "E9", "先");
    const ids = await insert(excel, await sourceFile(), (sheets) => ({
      positionType: "After",
      relativeTo: sheets.getItem("附件1-1"),
    }));
    const { sheets, names } = await excel.host.capture();
    expect(sheets.map(({ name }) => name)).toEqual(["附件1-1", "附件1-1 (2)", "附件2-1", "末"]);
    expect(ids).toEqual([sheets[1]?.id, sheets[2]?.id]);
    expect(sheets[2]?.visibility).toBe("hidden");
    expect(sheets[2]?.cells.find(({ row, column }) => row === 8 && column === 0)).toMatchObject({
      formula: "='附件1-1 (2)'!B2*2",
      value: 1728.6,
    });
    expect(sheets[2]?.conditionalFormats[0]?.formula).toBe("='附件1-1 (2)'!$B$2>0");
    expect(sheets[1]?.validations).toHaveLength(1);
    expect(sheets[1]?.names.map(({ name, formula }) => `${name} ${formula}`)).toEqual([
      "Print_Area ='附件1-1 (2)'!$A$1:$C$3",
      'jixiao.form ="hunan-2023"',
    ]);
    expect(names.map(({ name, formula }) => `${name} ${formula}`)).toEqual(["合计 =#REF!"]);
    expect(excel.host.user.undo()).toBe(false);

    const bytes = valueOf(await excel.host.save());
    expect(lintPackage(bytes)).toEqual([]);
    const again = await startExcel({ file: bytes }).host.capture();
    expect(again.sheets.map(({ name, cells }) => [name, cells.length])).toEqual(
      sheets.map(({ name, cells }) => [name, cells.length]),
    );
    expect(again.sheets[1]?.cells[0]?.format).toEqual(sheets[1]?.cells[0]?.format);
  });

  it("50: can be chosen, and nothing comes where one is missing or the file is none", async () => {
    const excel = startExcel();
    const source = await sourceFile();
    expect(
      await insert(excel, source, () => ({ sheetNamesToInsert: ["附件1-1"], positionType: "Beginning" })),
    ).toHaveLength(1);
    const failing = [
      codeOf(insert(excel, source, () => ({ sheetNamesToInsert: ["没有"] }))),
      codeOf(insert(excel, "不是", () => ({}))),
      codeOf(insert(excel, Buffer.from("no workbook").toString("base64"))),
      codeOf(insert(excel, source, () => ({ sheetNamesToInsert: ["附件2-1"] }))),
    ];
    expect(await Promise.all(failing)).toEqual([
      "ItemNotFound",
      "InvalidArgument",
      "InvalidArgument",
      "NotImplemented",
    ]);
    excel.host.user.protectStructure();
    expect(await codeOf(insert(excel, source))).toBe("AccessDenied");
    expect((await excel.host.capture()).sheets.map(({ name }) => name)).toEqual(["附件1-1", "Sheet1"]);
  });

  it.each<[Profile, string]>([
    ["web", "UnsupportedFeature"],
    ["365", "none"],
  ])("50: with comments, %s answers %s", async (profile, code) => {
    const commented = startExcel({
      file: workbookOf(sheet("甲", { cells: [{ row: 0, column: 0, value: "甲", style: style() }] })),
    });
    const [first] = commented.host.book.sheets.values();
    if (first) first.comments = [{ row: 0, column: 0, author: "审核员", text: "核对", thread: null }];
    const source = Buffer.from(valueOf(await commented.host.save())).toString("base64");
    const excel = startExcel({ profile });
    expect(await codeOf(insert(excel, source))).toBe(code);
    const comments = (await excel.host.capture()).sheets.flatMap((each) => each.comments);
    expect(comments).toHaveLength(code === "none" ? 1 : 0);
  });
});
