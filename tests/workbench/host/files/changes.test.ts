import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { lintPackage } from "../../../support/package-lint";
import { describeWithShared } from "../../../support/shared";
import { startExcel, type RunningExcel } from "../../../support/excel";
import { changedParts, sheet, style, textOf, withParts, workbookOf } from "../../../adapters/xlsx/support";
import { valueOf } from "../../../support/value-of";
import { shown } from "./shown";

const SHEET = "xl/worksheets/sheet1.xml";
const OTHER = "xl/worksheets/sheet2.xml";

/** Saves, and holds the file opened again to what it was saved from. */
async function savedAndOpened({ host }: RunningExcel): Promise<Uint8Array> {
  const bytes = valueOf(await host.save());
  const again = startExcel({ file: bytes });
  expect(shown(await again.host.capture())).toEqual(shown(await host.capture()));
  return bytes;
}

const run = (excel: RunningExcel, change: (workbook: Excel.Workbook) => void): Promise<void> =>
  excel.api.Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });

type Change = (workbook: Excel.Workbook, name: string) => void;

/** What a sheet holds, changed once. */
const CONTENT_CHANGES = {
  "texts, figures, formulas and logical values": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange("J20:J24").formulas = [["甲 <&> 乙"], [1.5], ["=J21*2"], [true], ['=J20&"元"']];
  },
  "emptied and cleared cells": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange("A1:B3").clear("Contents");
    worksheets.getItem(name).getRange("C1:C3").clear("All");
  },
  "formats of cells": ({ worksheets }, name) => {
    const { format } = worksheets.getItem(name).getRange("B3:C6");
    format.font.bold = true;
    format.font.color = "#123456";
    format.font.underline = "Double";
    format.fill.color = "#FFEE00";
    format.horizontalAlignment = "Right";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.borders.getItem("EdgeBottom").style = "Double";
    format.protection.locked = false;
    worksheets.getItem(name).getRange("C3:C6").numberFormat = [["0.000"], ["0.000"], ["@"], ['0"元"']];
    worksheets.getItem(name).getRange("B3").format.fill.clear();
  },
  "sizes of columns and rows": ({ worksheets }, name) => {
    const range = worksheets.getItem(name).getRange("B2:D12");
    range.format.columnWidth = 90;
    range.format.rowHeight = 33;
    worksheets.getItem(name).getRange("3:3").rowHidden = true;
    worksheets.getItem(name).getRange("C:C").columnHidden = true;
  },
  "merged areas": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange("A1:H2").unmerge();
    worksheets.getItem(name).getRange("K3:M4").merge();
  },
  "conditional formats, the first and the last": ({ worksheets }, name) => {
    for (const [address, priority] of [
      ["B3:B9", 0],
      ["C3 D5", 0],
      ["D1:D4", 1],
    ] as const) {
      const range = worksheets.getItem(name).getRanges(address.replace(" ", ","));
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$B3<>"甲"';
      format.custom.format.font.italic = true;
      format.custom.format.font.strikethrough = true;
      format.custom.format.borders.getItem("EdgeTop").style = "Continuous";
      format.custom.format.fill.color = "#FF0000";
      format.stopIfTrue = true;
      format.priority = priority;
    }
  },
  "parts of conditional formats": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange("C5:D6").conditionalFormats.clearAll();
  },
  "all conditional formats": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange().conditionalFormats.clearAll();
  },
  validations: ({ worksheets }, name) => {
    const list = worksheets.getItem(name).getRange("B5:B6").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: "是,否" } };
    list.errorAlert = { showAlert: true, style: "Warning", title: "请注意", message: "不在<列表>中" };
    worksheets.getItem(name).getRange("K1").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: "=$A$9", operator: "Between" },
    };
    worksheets.getItem(name).getRange("K2").dataValidation.rule = { custom: { formula: '=LEN(K2)<"9"' } };
  },
  "no validations": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange("A1:Z99").dataValidation.clear();
  },
  names: ({ names, worksheets }, name) => {
    names.add("合计", "=1+1");
    const own = worksheets.getItem(name).names.add("jixiao.note.1", '="甲 <&>"');
    own.visible = false;
    own.comment = "说明";
  },
  "page setup": ({ worksheets }, name) => {
    const { pageLayout } = worksheets.getItem(name);
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.leftMargin = 36;
    pageLayout.centerVertically = true;
    pageLayout.printGridlines = false;
    pageLayout.zoom = { scale: 80 };
    pageLayout.setPrintArea("A1:C9");
    pageLayout.setPrintTitleRows("$1:$2");
  },
  "rows and columns that came and went": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange("3:4").insert("Down");
    worksheets.getItem(name).getRange("B:B").insert("Right");
    worksheets.getItem(name).getRange("9:9").delete("Up");
  },
} satisfies Readonly<Record<string, Change>>;

/** What becomes of sheets and of the workbook: after some of these, a sheet of the name is gone or takes no more changes. */
const SHEET_CHANGES: Readonly<Record<string, Change>> = {
  "tab colour, grid lines, visibility and active sheet": ({ worksheets }, name) => {
    const added = worksheets.add("新表");
    added.activate();
    worksheets.getItem(name).tabColor = "#00FF00";
    worksheets.getItem(name).showGridlines = false;
    worksheets.getItem(name).visibility = "VeryHidden";
  },
  protection: ({ worksheets }, name) => {
    worksheets.getItem(name).protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" }, "abc");
  },
  "the structure's protection": ({ protection }) => {
    protection.protect();
  },
  "a sheet that is renamed and moved, and a new one that takes its name": ({ worksheets }, name) => {
    worksheets.getItem(name).name = "改名 1";
    worksheets.getItem("改名 1").position = 1;
    const added = worksheets.add(name);
    added.getRange("A1").values = [["新"]];
    added.position = 0;
  },
  "a copy of a sheet": ({ worksheets }, name) => {
    worksheets.getItem(name).copy("Beginning").name = "副本";
  },
  "copied formats": ({ worksheets }, name) => {
    worksheets.getItem(name).getRange("J1:K9").copyFrom("B1:C9", "Formats");
    worksheets.add("另").getRange("A1:H9").copyFrom(worksheets.getItem(name).getRange("A1:H9"), "All");
  },
  "a sheet that is gone": ({ worksheets }, name) => {
    worksheets.add("另一张");
    worksheets.getItem(name).delete();
  },
};

/** Everything that the host's model holds, changed once. */
const CHANGES = { ...CONTENT_CHANGES, ...SHEET_CHANGES };

describe("changes of an opened file", () => {
  const base = style();
  const plain = workbookOf(
    sheet("附件 1", {
      cells: [
        { row: 0, column: 0, value: "标题", style: base },
        ...Array.from({ length: 9 }, (_, row) => ({ row: row + 1, column: 1, value: row, style: base })),
        { row: 2, column: 2, value: null, style: style({ numberFormat: "@", border: false }) },
      ],
      conditionalFormats: ["$B$2<0", "$B$2>9"].map((formula) => ({
        areas: [{ row: 3, column: 1, rows: 4, columns: 3 }],
        formula,
        format: { fill: "FF0000", color: "FFFFFF", bold: false, border: null },
      })),
    }),
    sheet("附件2-1"),
  );
  const validations =
    '<dataValidations count="1"><dataValidation type="list" sqref="B5"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>';
  const original = withParts(plain, {
    [SHEET]: textOf(plain, SHEET).replace("<printOptions", `${validations}<printOptions`),
  });

  it.each(Object.entries(CHANGES))("%s: stand in the saved file, beside all others", async (_, change) => {
    const excel = startExcel({ file: original });
    await run(excel, (workbook) => {
      change(workbook, "附件 1");
    });
    const bytes = await savedAndOpened(excel);
    expect(lintPackage(bytes)).toEqual([]);
    const touched = changedParts(original, bytes);
    expect(touched).not.toEqual([]);
    // The other sheet changes only where it comes to the front.
    expect(touched.includes(OTHER)).toBe(textOf(bytes, OTHER).includes("tabSelected"));
  });

  it("keeps the hash of a password as every Excel knows it", async () => {
    const excel = startExcel({ file: original });
    await run(excel, ({ worksheets }) => {
      worksheets.getItem("附件2-1").protection.protect({}, "abc");
    });
    expect(textOf(valueOf(await excel.host.save()), OTHER)).toContain('<sheetProtection password="CC1A" sheet="1"');
  });

  it.each<[string, (workbook: Excel.Workbook) => unknown]>([
    ["Workbook.settings", ({ settings }) => settings.add("键", "值")],
    ["Worksheet.customProperties", ({ worksheets }) => worksheets.getItem("附件 1").customProperties.add("键", "值")],
  ])("52: %s are not written into files, and not lost without a word", async (need, change) => {
    const excel = startExcel({ file: original });
    await run(excel, (workbook) => void change(workbook));
    expect(await excel.host.save()).toEqual({ ok: false, error: { kind: "unsupported", need } });
  });

  it("all of what a sheet holds, together", async () => {
    const excel = startExcel({ file: original });
    for (const change of Object.values(CONTENT_CHANGES)) {
      await run(excel, (workbook) => {
        change(workbook, "附件 1");
      });
    }
    expect(lintPackage(await savedAndOpened(excel))).toEqual([]);
  });

  it("of a workbook that was never a file", async () => {
    const excel = startExcel();
    for (const change of Object.values(CONTENT_CHANGES)) {
      await run(excel, (workbook) => {
        change(workbook, "Sheet1");
      });
    }
    const bytes = valueOf(await excel.host.save());
    expect(lintPackage(bytes)).toEqual([]);
    expect(textOf(bytes, SHEET)).toContain("甲 &lt;&amp;&gt; 乙");
  });
});

describeWithShared("changes of rich files", (shared) => {
  const original = new Uint8Array(readFileSync(path.join(shared, "samples/odd/rich-70-features.xlsx")));

  const odd = readdirSync(path.join(shared, "samples/odd"));

  it.each(odd)("%s: marks, an edit, new formats and new sheets", async (name) => {
    const file = new Uint8Array(readFileSync(path.join(shared, "samples/odd", name)));
    const excel = startExcel({ file });
    const { book } = excel.host;
    book.protection = null;
    for (const one of book.sheets.values()) one.protection = null;
    const { sheets } = valueOf(await excel.workbook.read());
    const [first] = sheets;
    if (!first) throw new Error("no sheet");
    valueOf(
      await excel.workbook.replaceMarks(
        sheets.map((one) => ({ at: { sheet: one.name, row: 40, column: 1 }, severity: "error" })),
      ),
    );
    valueOf(
      await excel.workbook.apply({
        newSheets: [sheet("新表 1"), sheet("新表2", { position: 0 })],
        edits: [{ at: { sheet: first.name, row: 41, column: 1 }, before: "", value: "甲 <&>" }],
      }),
    );
    for (const change of ["formats of cells", "sizes of columns and rows", "page setup", "validations"] as const) {
      await run(excel, (workbook) => {
        CONTENT_CHANGES[change](workbook, first.name);
      });
    }
    expect(lintPackage(await savedAndOpened(excel))).toEqual(lintPackage(file));
  });

  it.each(Object.entries(CHANGES))("%s", async (_, change) => {
    const excel = startExcel({ file: original });
    const { book } = excel.host;
    // The user has taken all protection away.
    book.protection = null;
    for (const one of book.sheets.values()) one.protection = null;
    await run(excel, (workbook) => {
      change(workbook, "申报表（一）");
    });
    expect(lintPackage(await savedAndOpened(excel))).toEqual(lintPackage(original));
  });
});
