import { codeOf, codeOfBatch, sheetOf, startExcel } from "./support";

type Values = (string | number | boolean | null)[][];

/** What a range tells as rows of cells; the typings of the library say `any`. */
type Read = Readonly<Record<"values" | "formulas" | "text" | "numberFormat" | "valueTypes", unknown[][]>>;

/** Writes into a range of a new workbook and reads it back. */
async function written(
  address: string,
  values: Values,
  before: (range: Excel.Range) => void = () => undefined,
): Promise<Read> {
  const { Excel } = startExcel();
  return Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address);
    before(range);
    range.values = values;
    range.load("values,formulas,text,numberFormat,valueTypes");
    await context.sync();
    const { values: read, formulas, text, numberFormat, valueTypes } = range;
    return { values: read, formulas, text, numberFormat, valueTypes };
  });
}

const failure = (address: string, values: Values): Promise<string> => codeOf(written(address, values));

describe("values", () => {
  it("8: takes more than 1,500 cells, which come in blocks of rows", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 5 }, (__, column) => row * 5 + column));
    const read = await written("B2:F401", rows);
    expect(read.values).toEqual(rows);
  });

  it("8: a large array of the wrong size writes nothing at all", async () => {
    const rows = Array.from({ length: 400 }, () => [1, 2, 3, 4, 5]);
    expect(await failure("A1:E399", rows)).toBe("InvalidArgument");
  });

  it.each([
    ["A1:B1", [[1]]],
    ["A1:B1", [[1], [2]]],
    ["A1", [[1, 2]]],
  ])("9: refuses values of another shape for %s", async (address, values) => {
    expect(await failure(address, values)).toBe("InvalidArgument");
  });

  it("10: null keeps, an empty text clears", async () => {
    const read = await written("A1:C1", [[null, "", "新"]], (range) => {
      range.values = [["甲", "乙", "丙"]];
    });
    expect(read.values).toEqual([["甲", "", "新"]]);
  });

  it("10: so for formulas and number formats", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.formulas = [["=1+1", "=2+2"]];
      range.formulas = [[null, ""]];
      range.numberFormat = [["0.00", "0%"]];
      range.numberFormat = [[null, "General"]];
      range.load("formulas,numberFormat");
      await context.sync();
      expect(range.formulas).toEqual([["=1+1", ""]]);
      expect(range.numberFormat).toEqual([["0.00", "General"]]);
    });
  });

  it("11: a leading sign makes a formula, an apostrophe a text that does not show it", async () => {
    const read = await written("A1:D1", [["=1+2", "+3+4", "-5", "'=不是公式"]]);
    expect(read.formulas).toEqual([["=1+2", "=+3+4", -5, "=不是公式"]]);
    expect(read.values).toEqual([[3, 7, -5, "=不是公式"]]);
    expect(read.valueTypes).toEqual([["Integer", "Integer", "Integer", "String"]]);
  });

  it.each(["=SUM(", "-（一）)", "=1+"])("11: refuses the broken formula %s", async (formula) => {
    expect(await failure("A1", [[formula]])).toBe("InvalidArgument");
  });

  it("12: reads texts as typed in en-US, and what is no number stays", async () => {
    const read = await written("A1:G1", [["95%", "007", "1E5", "TRUE", "≥95%", "12,345.6", "（三）"]]);
    expect(read.values).toEqual([[0.95, 7, 100_000, true, "≥95%", 12_345.6, "（三）"]]);
    expect(read.numberFormat[0]?.[0]).toBe("0%");
    expect(read.text[0]?.[0]).toBe("95%");
  });

  it("12: leaves everything as it is in a cell of the format @", async () => {
    const texts = ["95%", "007", "1-2", "=1+1", "-5"];
    const read = await written("A1:E1", [texts], (range) => {
      range.numberFormat = [["@", "@", "@", "@", "@"]];
    });
    expect(read.values).toEqual([texts]);
    expect(read.formulas).toEqual([texts]);
  });

  it("13: dates are serial numbers, Chinese dates texts", async () => {
    const read = await written("A1:B1", [["2023-01-05", "2023年1月5日"]]);
    expect(read.values).toEqual([[44931, "2023年1月5日"]]);
    expect(read.numberFormat[0]?.[0]).toBe("m/d/yyyy");
  });

  it("14: empty cells and errors say so", async () => {
    const read = await written("A1:C1", [[null, "=1/0", "#N/A"]]);
    expect(read.values).toEqual([["", "#DIV/0!", "#N/A"]]);
    expect(read.valueTypes).toEqual([["Empty", "Error", "Error"]]);
    expect(read.text).toEqual([["", "#DIV/0!", "#N/A"]]);
  });

  it("computes across sheets, and again when something changes", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("附件 1");
      sheetOf(context).getRange("A1").values = [[2]];
      const total = other.getRange("A1");
      total.formulas = [["=Sheet1!A1*10"]];
      total.load("values");
      await context.sync();
      expect(total.values).toEqual([[20]]);
      sheetOf(context).getRange("A1").values = [[3]];
      total.load("values");
      await context.sync();
      expect(total.values).toEqual([[30]]);
    });
  });

  it("16: whole columns read null and cannot be written", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const column = sheetOf(context).getRange("A:A");
      column.load("values,rowCount");
      await context.sync();
      expect(column.values).toBeNull();
      column.values = [[1]];
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });

  it("22: special cells are found by their kind; without any it is ItemNotFound", async () => {
    const excel = startExcel();
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
      range.formulas = [
        [1, 2, "=A1+B1"],
        ["甲", "", ""],
      ];
      const constants = range.getSpecialCells("Constants");
      const none = context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A2:B2")
        .getSpecialCellsOrNullObject("Formulas");
      constants.load("address");
      await context.sync();
      expect(constants.address).toBe("Sheet1!A1:B1,Sheet1!A2");
      expect(none.isNullObject).toBe(true);
    });
    expect(
      await codeOfBatch(excel, ({ workbook }) => {
        workbook.worksheets.getItem("Sheet1").getRange("A2:B2").getSpecialCells("Formulas").load("address");
      }),
    ).toBe("ItemNotFound");
  });

  it("22: by the kinds of their values, and in several areas", async () => {
    const excel = startExcel();
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:D2").formulas = [
        [1, "甲", true, "=1/0"],
        ["=A1+1", '="乙"', "=A1>0", ""],
      ];
      const found = [
        sheet.getRange("A1:D2").getSpecialCells("Constants", "NumbersText"),
        sheet.getRange("A1:D2").getSpecialCells("Formulas", "ErrorsLogicalText"),
        sheet.getRanges("A1:A2,D1:D2").getSpecialCells("Formulas"),
        sheet.getRange("A1:D2").getSpecialCells("Blanks"),
      ];
      const none = sheet.getRanges("A1,B1").getSpecialCellsOrNullObject("Formulas");
      for (const areas of found) areas.load("address");
      await context.sync();
      expect(found.map(({ address }) => address.replaceAll("Sheet1!", ""))).toEqual([
        "A1:B1",
        "D1,B2:C2",
        "A2,D1",
        "D2",
      ]);
      expect(none.isNullObject).toBe(true);
      const strange = sheet.getRange("A1").getSpecialCells("Constants", "Numbers1" as "Numbers");
      strange.load("address");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });

  it("22: with rules, with those of the first cell, and in sight", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      for (const [address, source] of [
        ["A1:A3", "是,否"],
        ["C1:C3", "有,无"],
      ] as const) {
        sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source } };
        sheet.getRange(address).conditionalFormats.add("Custom").custom.rule.formula = "=1=1";
      }
      sheet.getRange("A2:B2").conditionalFormats.add("Custom").custom.rule.formula = "=2=2";
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const kinds = [
        "DataValidations",
        "SameDataValidation",
        "ConditionalFormats",
        "SameConditionalFormat",
        "Visible",
      ] as const;
      const found = kinds.map((kind) => sheet.getRange("A1:C3").getSpecialCells(kind));
      for (const areas of found) areas.load("cellCount,address");
      await context.sync();
      expect(found.map(({ cellCount }) => cellCount)).toEqual([6, 3, 7, 3, 4]);
      expect(found.at(-1)?.address.replaceAll("Sheet1!", "")).toBe("A1,C1,A3,C3");
    });
  });

  it("17: more than 5,000,000 cells read null", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:J500001");
      range.load("values");
      await context.sync();
      expect(range.values).toBeNull();
    });
  });

  it("18: an address may have 8,192 characters", async () => {
    const { Excel } = startExcel();
    const ask = (address: string): Promise<unknown> =>
      Excel.run(async (context) => {
        sheetOf(context).getRanges(address).load("areaCount");
        await context.sync();
      });
    expect(await codeOf(ask("A1,".repeat(2730) + "A1"))).toBe("none");
    expect(await codeOf(ask("A1,".repeat(2731) + "A1"))).toBe("InvalidArgument");
  });

  it("19: the used range of a blank sheet is A1, of a blank range an error", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const used = sheet.getUsedRange();
      used.load("address");
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
      sheet.getRange("A1:B2").getUsedRange().load("address");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });

  it("19: with valuesOnly, formats and merged areas do not count", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2").values = [["甲"]];
      sheet.getRange("D9").format.fill.color = "red";
      const [valued, used] = [sheet.getUsedRange(true), sheet.getUsedRange()];
      valued.load("address");
      used.load("address");
      await context.sync();
      expect([valued.address, used.address]).toEqual(["Sheet1!B2", "Sheet1!B2:D9"]);
    });
  });

  it("20: merging keeps the top-left value, and covered cells take none", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, ""],
        ["", ""],
      ]);
      sheetOf(context).getRange("B2").values = [["藏"]];
      expect(await codeOf(context.sync())).toBe("InvalidOperation");
    });
  });

  it("20: or leaves them out without a word", async () => {
    const { Excel } = startExcel({ switches: { coveredCellWrites: "drop" } });
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.merge();
      range.values = [[1, 2]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, ""]]);
    });
  });

  it("21: merged areas are told when they begin inside, and up to 512", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").merge();
      sheet.getRange("B2:C3").merge();
      const merged = sheet.getRange("A2:C3").getMergedAreasOrNullObject();
      merged.load("areas/items/address");
      const none = sheet.getRange("E1:F9").getMergedAreasOrNullObject();
      await context.sync();
      expect(merged.areas.items.map(({ address }) => address)).toEqual(["Sheet1!B2:C3"]);
      expect(none.isNullObject).toBe(true);
      sheet.getRange("H1:I513").merge(true);
      sheet.getRange("H1:I513").getMergedAreasOrNullObject().load("areaCount");
      expect(await codeOf(context.sync())).toBe("InvalidOperation");
    });
  });
});
