import { formatArea } from "../../../src/core/workbook/address";
import { codeOfBatch, startExcel, type RunningExcel } from "./support";

const names = async ({ host }: RunningExcel): Promise<readonly string[]> =>
  (await host.capture()).sheets.map(({ name }) => name);

describe("sheets", () => {
  it.each([
    ["", "InvalidArgument"],
    ["一".repeat(32), "InvalidArgument"],
    ["一".repeat(31), "none"],
    ["a/b", "InvalidArgument"],
    ["附件[1]", "InvalidArgument"],
    ["'附件", "InvalidArgument"],
    ["附件'", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["附件1-1", "none"],
    ["sheet1", "ItemAlreadyExists"],
  ])("23: add(%j) is %s", async (name, code) => {
    const excel = startExcel();
    expect(await codeOfBatch(excel, (context) => context.workbook.worksheets.add(name))).toBe(code);
    expect(await names(excel)).toEqual(code === "none" ? ["Sheet1", name] : ["Sheet1"]);
  });

  it("59: a name that is added while another workbook is in front is answered with ItemNotFound", async () => {
    const excel = startExcel({ switches: { isOtherWorkbookFocused: true } });
    const add = (): Promise<string> => codeOfBatch(excel, (context) => context.workbook.names.add("名", "=1"));
    expect(await add()).toBe("ItemNotFound");
    excel.host.switches.isOtherWorkbookFocused = false;
    expect(await add()).toBe("none");
  });

  it("23: renaming follows the same rules, and formulas, names and rules follow the new name", async () => {
    const excel = startExcel();
    const code = await codeOfBatch(excel, (context) => {
      const { worksheets, names: workbookNames } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[7]];
      const other = worksheets.add("表2");
      other.getRange("A1").formulas = [["=Sheet1!A1+1"]];
      workbookNames.add("起点", sheet.getRange("A1"));
      const rule = other.getRange("A1").conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=Sheet1!$A$1="Sheet1!"';
      sheet.name = "附件 1";
    });
    expect(code).toBe("none");
    const data = await excel.host.capture();
    expect(data.sheets[1]?.cells[0]).toMatchObject({ formula: "='附件 1'!A1+1", value: 8 });
    expect(data.names[0]?.formula).toBe("='附件 1'!$A$1");
    expect(data.sheets[1]?.conditionalFormats[0]?.formula).toBe(`='附件 1'!$A$1="Sheet1!"`);
    expect(await codeOfBatch(excel, ({ workbook }) => (workbook.worksheets.getItem("表2").name = "附件 1"))).toBe(
      "ItemAlreadyExists",
    );
  });

  it("24: ids stay when sheets are renamed and moved, and are not given again", async () => {
    const excel = startExcel();
    const ids = await excel.Excel.run(async (context) => {
      const [first, second] = [context.workbook.worksheets.add("甲"), context.workbook.worksheets.add("乙")];
      first.load("id");
      second.load("id");
      await context.sync();
      const before = [first.id, second.id];
      first.name = "丙";
      first.position = 2;
      second.delete();
      const third = context.workbook.worksheets.add("丁");
      third.load("id");
      first.load("id");
      await context.sync();
      expect(first.id).toBe(before[0]);
      return [...before, third.id];
    });
    expect(new Set(ids).size).toBe(3);
    expect(await names(excel)).toEqual(["Sheet1", "丙", "丁"]);
  });

  it("24: on a Mac the id of a deleted sheet may be given to the next one", async () => {
    const excel = startExcel({ switches: { isSheetIdReused: true } });
    const ids = await excel.Excel.run(async (context) => {
      const first = context.workbook.worksheets.add("甲").load("id");
      await context.sync();
      first.delete();
      const [second, third] = ["乙", "丙"].map((name) => context.workbook.worksheets.add(name).load("id"));
      await context.sync();
      return [first.id, second?.id, third?.id];
    });
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("25: a very hidden sheet cannot be deleted, the last visible one neither deleted nor hidden", async () => {
    const excel = startExcel();
    const add = await codeOfBatch(excel, (context) => {
      context.workbook.worksheets.add("目录").visibility = "VeryHidden";
    });
    const del = (name: string): Promise<string> =>
      codeOfBatch(excel, (context) => {
        context.workbook.worksheets.getItem(name).delete();
      });
    const hide = await codeOfBatch(excel, (context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    });
    expect([add, await del("目录"), await del("Sheet1"), hide]).toEqual([
      "none",
      "InvalidOperation",
      "InvalidOperation",
      "InvalidOperation",
    ]);
  });

  it("25: a hidden sheet cannot be activated; when the active one goes, its neighbour is", async () => {
    const excel = startExcel();
    const activate = await codeOfBatch(excel, (context) => {
      const sheet = context.workbook.worksheets.add("隐");
      sheet.visibility = "Hidden";
      sheet.activate();
    });
    expect(activate).toBe("InvalidOperation");
    await codeOfBatch(excel, (context) => {
      context.workbook.worksheets.add("显").activate();
      context.workbook.worksheets.getItem("显").delete();
    });
    const { activeSheet, sheets } = await excel.host.capture();
    expect(sheets.find(({ id }) => id === activeSheet)?.name).toBe("Sheet1");
  });

  it("26: a copy has the formats, rules, validations and names, workbook names as its own, no custom properties", async () => {
    const excel = startExcel({ profile: "ltsc-2021" });
    const code = await codeOfBatch(excel, (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["甲", 1],
        ["=1+1", "'=文字"],
      ];
      range.format.fill.color = "#FFEB9C";
      range.format.columnWidth = 90;
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$A$1>0";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.names.add("本表", range);
      context.workbook.names.add("全簿", sheet.getRange("A1"));
      sheet.customProperties.add("标记", "1");
      sheet.copy();
    });
    expect(code).toBe("none");
    const [original, copy] = (await excel.host.capture()).sheets;
    expect(copy?.name).toBe("Sheet1 (2)");
    expect(copy?.cells).toEqual(original?.cells);
    expect(copy?.columns).toEqual(original?.columns);
    expect(copy?.conditionalFormats[0]).toMatchObject({
      formula: "=$A$1>0",
      areas: original?.conditionalFormats[0]?.areas,
    });
    expect(copy?.validations).toEqual(original?.validations);
    expect(copy?.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["本表", "='Sheet1 (2)'!$A$1:$B$2"],
      ["全簿", "='Sheet1 (2)'!$A$1"],
    ]);
    expect([original?.customProperties, copy?.customProperties]).toEqual([{ 标记: "1" }, {}]);
  });

  it.each(["Sheet1", "在后的"])(
    "32: merged areas of %s move, grow, shrink and go with its rows and columns",
    async (name) => {
      const excel = startExcel();
      await codeOfBatch(excel, (context) => {
        const { worksheets } = context.workbook;
        worksheets.add("在后的");
        const sheet = worksheets.getItem(name);
        for (const address of ["A1:B1", "A4:B4", "A5:B5", "A6:B6", "D3:D6", "E4:E5", "F1:F9", "A8:C8"]) {
          sheet.getRange(address).merge();
        }
      });
      const merges = async (): Promise<readonly string[]> => {
        const sheet = (await excel.host.capture()).sheets.find((each) => each.name === name);
        return sheet?.merges.map(formatArea).toSorted() ?? [];
      };
      const before = await merges();
      excel.host.user.deleteRows(name, 3, 2);
      expect(await merges()).toEqual(["A1:B1", "A4:B4", "A6:C6", "D3:D4", "F1:F7"]);
      excel.host.user.insertRows(name, 3, 1);
      expect(await merges()).toEqual(["A1:B1", "A5:B5", "A7:C7", "D3:D5", "F1:F8"]);
      expect(excel.host.user.undo()).toBe(true);
      expect(excel.host.user.undo()).toBe(true);
      expect(await merges()).toEqual(before);
      await codeOfBatch(excel, (context) => {
        context.workbook.worksheets.getItem(name).getRange("B:B").delete("Left");
      });
      expect(await merges()).toEqual(["A8:B8", "C3:C6", "D4:D5", "E1:E9"]);
    },
  );

  it("39: a protected structure refuses to add, rename, hide, move, copy and delete sheets", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => context.workbook.worksheets.add("乙"));
    excel.host.user.protectStructure();
    const attempts: readonly ((sheets: Excel.WorksheetCollection) => unknown)[] = [
      (sheets) => sheets.add("丙"),
      (sheets) => (sheets.getItem("乙").name = "丙"),
      (sheets) => (sheets.getItem("乙").visibility = "Hidden"),
      (sheets) => (sheets.getItem("乙").position = 0),
      (sheets) => sheets.getItem("乙").copy(),
      (sheets) => {
        sheets.getItem("乙").delete();
      },
    ];
    for (const attempt of attempts) {
      expect(await codeOfBatch(excel, (context) => void attempt(context.workbook.worksheets))).toBe("AccessDenied");
    }
    expect(await names(excel)).toEqual(["Sheet1", "乙"]);
  });

  it("41: while another workbook has the focus, selecting and adding fail", async () => {
    const excel = startExcel({ switches: { isOtherWorkbookFocused: true } });
    const attempts: readonly (readonly [string, (context: Excel.RequestContext) => unknown])[] = [
      ["GeneralException", ({ workbook }) => workbook.worksheets.add("丙")],
      [
        "GeneralException",
        ({ workbook }) => {
          workbook.worksheets.getItem("Sheet1").activate();
        },
      ],
      [
        "GeneralException",
        ({ workbook }) => {
          workbook.worksheets.getItem("Sheet1").getRange("A1").select();
        },
      ],
      ["InvalidSelection", ({ workbook }) => workbook.getActiveCell().load("address")],
      ["InvalidSelection", ({ workbook }) => workbook.getSelectedRange().load("address")],
      [
        "InvalidSelection",
        ({ workbook }) => {
          workbook.worksheets.getItem("Sheet1").delete();
        },
      ],
    ];
    for (const [code, attempt] of attempts) {
      expect(await codeOfBatch(excel, (context) => void attempt(context))).toBe(code);
    }
  });

  it("42: select on another sheet may do nothing", async () => {
    const selectThere = async (excel: RunningExcel): Promise<string> => {
      await codeOfBatch(excel, (context) => {
        context.workbook.worksheets.add("乙").getRange("C3").select();
      });
      return excel.Excel.run(async (context) => {
        const cell = context.workbook.getActiveCell();
        cell.load("address");
        await context.sync();
        return cell.address;
      });
    };
    expect(await selectThere(startExcel())).toBe("乙!C3");
    expect(await selectThere(startExcel({ switches: { isSelectOnInactiveSheetIgnored: true } }))).toBe("Sheet1!A1");
  });
});
