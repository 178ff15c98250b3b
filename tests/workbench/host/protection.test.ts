import { type RunningExcel, codeOfBatch, sheetOf, startExcel } from "./support";

/** A protected sheet with B1 unlocked. */
async function protectedExcel(options: Excel.WorksheetProtectionOptions = {}): Promise<RunningExcel> {
  const excel = startExcel();
  const code = await codeOfBatch(excel, (context) => {
    sheetOf(context).getRange("B1").format.protection.locked = false;
    sheetOf(context).protection.protect(options, "密码");
  });
  expect(code).toBe("none");
  return excel;
}

describe("protection", () => {
  it("37: refuses locked cells, formats, merging and rules; unlocked cells and reading pass", async () => {
    const excel = await protectedExcel();
    const attempts: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[] = [
      ["AccessDenied", (sheet) => (sheet.getRange("A1").values = [[1]])],
      ["none", (sheet) => (sheet.getRange("B1").values = [[1]])],
      ["AccessDenied", (sheet) => (sheet.getRange("A1:B1").values = [[1, 2]])],
      ["AccessDenied", (sheet) => (sheet.getRange("B1").format.fill.color = "red")],
      ["AccessDenied", (sheet) => (sheet.getRange("B1").format.columnWidth = 50)],
      ["AccessDenied", (sheet) => (sheet.getRange("B1").format.protection.locked = true)],
      ["AccessDenied", (sheet) => (sheet.getRange("B1").numberFormat = [["@"]])],
      [
        "AccessDenied",
        (sheet) => {
          sheet.getRange("B1:B2").merge();
        },
      ],
      ["AccessDenied", (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom")],
      [
        "AccessDenied",
        (sheet) => (sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "是" } }),
      ],
      ["AccessDenied", (sheet) => sheet.getRange("2:2").insert("Down")],
      ["none", (sheet) => sheet.getRange("A1").load("values")],
    ];
    for (const [code, attempt] of attempts) {
      expect([attempt.toString(), await codeOfBatch(excel, (context) => void attempt(sheetOf(context)))]).toEqual([
        attempt.toString(),
        code,
      ]);
    }
  });

  it("37: allows what its options allow", async () => {
    const excel = await protectedExcel({ allowFormatCells: true, allowInsertRows: true });
    const code = await codeOfBatch(excel, (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=1=1";
      sheet.getRange("A1").format.fill.color = "red";
      sheet.getRange("2:2").insert("Down");
    });
    expect(code).toBe("none");
  });

  it("38: protecting twice and unprotecting twice fail, so does a wrong password", async () => {
    const excel = await protectedExcel();
    const unprotect = (password: string): Promise<string> =>
      codeOfBatch(excel, (context) => {
        sheetOf(context).protection.unprotect(password);
      });
    const protect = await codeOfBatch(excel, (context) => {
      sheetOf(context).protection.protect();
    });
    expect([protect, await unprotect("错"), await unprotect("密码"), await unprotect("密码")]).toEqual([
      "AccessDenied",
      "InvalidArgument",
      "none",
      "AccessDenied",
    ]);
  });
});
