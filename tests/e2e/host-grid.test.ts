import type { Browser } from "playwright-core";
import { NEW_BOOK } from "../../src/workbench/host/model/book-capture";
import {
  DEFAULT_PROTECTION,
  type BookData,
  type CellData,
  type ConditionalFormatData,
  type SheetData,
  type ValidationData,
} from "../../src/workbench/host/model/book-data";
import { DEFAULT_FORMAT } from "../../src/workbench/host/model/cell-format";
import { launchBrowser } from "./support/browser";
import { bundleGrid, showGrid, type Grid, type OpenGrid } from "./support/grid";
import { untilQuiet } from "./support/quiet";
import { areaAt } from "../support/places";

let browser: Browser;
let grid: Grid;

beforeAll(async () => {
  const [launched, bundle] = await Promise.all([launchBrowser(), bundleGrid()]);
  browser = launched;
  grid = await showGrid(browser, bundle);
});
afterAll(async () => {
  // The library lets its ranges go after a batch.
  await settle();
  await browser.close();
});

const [BLANK] = NEW_BOOK.sheets;
const sheetWith = (number: number, name: string, more: Partial<SheetData> = {}): SheetData => {
  if (!BLANK) throw new Error("A new workbook has a sheet");
  return { ...BLANK, id: `{00000000-000${number}-0000-0000-000000000000}`, name, ...more };
};
const book = (...sheets: readonly SheetData[]): BookData => ({ ...NEW_BOOK, sheets });
const cell = (address: string, value: string | number, locked = true): CellData => ({
  ...areaAt(address),
  value,
  isError: false,
  formula: null,
  format: locked ? DEFAULT_FORMAT : { ...DEFAULT_FORMAT, locked },
  fileFormat: null,
});
const mark = (formula: string, ...addresses: readonly string[]): ConditionalFormatData => ({
  id: `{${formula}}`,
  kind: "Custom",
  areas: addresses.map(areaAt),
  formula,
  look: {
    fill: "#FFC7CE",
    color: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
    numberFormat: null,
    borders: { left: null, right: null, top: null, bottom: null },
  },
  stopIfTrue: false,
  source: null,
});
const list = (source: string, address: string, style: "Stop" | "Information"): ValidationData => ({
  areas: [areaAt(address)],
  rule: { kind: "list", source, inCellDropDown: true },
  ignoreBlanks: false,
  errorAlert: { style, title: "", message: "", showAlert: true },
  prompt: { title: "", message: "", showPrompt: false },
  source: null,
});

/** Runs a command of Univer on the open workbook, as its menus do. */
const command = (id: string, params: object = {}): Promise<unknown> =>
  grid.page.evaluate(
    ([name, given]) => {
      const workbook = window.gridPage.univer.getActiveWorkbook();
      const subUnitId = workbook?.getActiveSheet().getSheetId() ?? "";
      return window.gridPage.univer.executeCommand(name, { unitId: workbook?.getId(), subUnitId, ...given });
    },
    [id, params] as const,
  );

/** Goes to a cell as a click does, and lets what follows arrive. */
async function goTo(address: string): Promise<void> {
  await grid.page.evaluate((to) => {
    window.gridPage.univer.getActiveWorkbook()?.getActiveSheet().getRange(to).activate();
  }, address);
  await settle();
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await grid.page.keyboard.press(key);
  await settle();
}

/** Types into the selected cell. Enter ends the editing once the editor is open, which takes a busy machine a while. */
async function enter(text: string): Promise<void> {
  await grid.page.keyboard.type(text);
  await settle();
  await press("Enter");
}

async function type(address: string, text: string): Promise<void> {
  await goTo(address);
  await enter(text);
}

/** Until a step has reached the host, and its formulas are computed. */
const settle = (): Promise<void> => untilQuiet(grid.page);

const values = ({ Excel }: OpenGrid, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });

/** The fill that a cell is drawn with, once conditional formats have been computed; null for none. */
const shownFill = async (address: string): Promise<string | null> => {
  await settle();
  return grid.page.evaluate((to) => {
    const sheet = window.gridPage.univer.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getRange(to);
    const drawn = range && sheet?.getSheet().getCell(range.getRow(), range.getColumn());
    return typeof drawn?.s === "object" ? (drawn.s?.bg?.rgb ?? null) : null;
  }, address);
};

/** Everything that handlers are told, in order: ["changed", "A1", "RangeEdited", before, after] … */
async function listen({ Excel }: OpenGrid): Promise<unknown[][]> {
  const told: unknown[][] = [];
  const note = (...what: unknown[]): Promise<void> => {
    told.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ address, changeType, source, triggerSource, details }) => {
      expect([source, triggerSource]).toEqual(["Local", "Unknown"]);
      // The library's types say that there always are details; there are some for single cells only.
      const known = details as typeof details | undefined;
      return note(changeType, address, ...(known ? [known.valueBefore as unknown, known.valueAfter as unknown] : []));
    });
    worksheets.onSelectionChanged.add(({ address }) => note("selected", address));
    worksheets.onActivated.add(() => note("activated"));
    worksheets.onAdded.add(() => note("added"));
    worksheets.onDeleted.add(() => note("deleted"));
    await context.sync();
  });
  return told;
}

describe("what is done at the grid", () => {
  it("reaches the add-in as one event a step: typing, deleting, undoing (43, 47)", async () => {
    const open = await grid.open();
    await goTo("B2");
    const told = await listen(open);
    await enter("12");
    await enter("95%");
    await enter("=B2*2");
    expect(await values(open, "B2:B4")).toEqual([[12], [0.95], [24]]);
    await goTo("B2");
    await press("Delete");
    await press("Control+z");
    expect(await values(open, "B2:B4")).toEqual([[12], [0.95], [24]]);
    expect(told.filter(([what]) => what !== "selected")).toEqual([
      ["RangeEdited", "B2", "", 12],
      ["RangeEdited", "B3", "", 0.95],
      ["RangeEdited", "B4", "", "=B2*2"],
      ["RangeEdited", "B2", 12, ""],
      ["RangeEdited", "B2", "", 12],
    ]);
    expect(told.filter(([what]) => what === "selected").slice(0, 2)).toEqual([
      ["selected", "B3"],
      ["selected", "B4"],
    ]);
  });

  it("tells of a step before it tells that it was taken back, however soon that was", async () => {
    const open = await grid.open({ data: book(sheetWith(1, "表", { cells: [cell("A1", 1)] })) });
    await goTo("A1");
    const told = await listen(open);
    await grid.page.evaluate(() => {
      const { univer } = window.gridPage;
      univer.getActiveWorkbook()?.getActiveSheet().getRange("A1").setValue(2);
      void univer.undo();
    });
    await settle();
    expect(told).toEqual([
      ["RangeEdited", "A1", 1, 2],
      ["RangeEdited", "A1", 2, 1],
    ]);
  });

  it("keeps line breaks that are typed into a cell", async () => {
    const open = await grid.open();
    await goTo("A1");
    await grid.page.keyboard.type("一、保障");
    await press("Alt+Enter");
    await enter("二、提升");
    expect(await values(open, "A1")).toEqual([["一、保障\n二、提升"]]);
  });

  it("draws numbers as a Chinese Excel shows them", async () => {
    const formats: readonly (readonly [number, string, string])[] = [
      [123, "[DBNum2][$-804]General", "壹佰贰拾叁"],
      [45361, "mmm-yy", "Mar-24"],
      [45361, "aaaa", "星期日"],
      [0.5625, "h:mm AM/PM", "1:30 PM"],
      [453610, '[>=10000]0!.0,"万";0', "45.4万"],
      [1 / 3, "General", "0.333333333"],
      [1234.5, "#,##0.00", "1,234.50"],
    ];
    const cells = formats.map(([value, numberFormat], index) => ({
      ...cell(`A${index + 1}`, value),
      format: { ...DEFAULT_FORMAT, numberFormat },
    }));
    const open = await grid.open({ data: book(sheetWith(1, "表", { cells })) });
    const drawn = await open.page.evaluate((count) => {
      const sheet = window.gridPage.univer.getActiveWorkbook()?.getActiveSheet().getSheet();
      return Array.from({ length: count }, (_, row) => sheet?.getCell(row, 0)?.v);
    }, formats.length);
    expect(drawn).toEqual(formats.map(([, , text]) => text));
    expect((await values(open, "A6"))[0]).toEqual([1 / 3]);
  });

  it("copies and pastes a block as one step", async () => {
    const open = await grid.open({ data: book(sheetWith(1, "表", { cells: [cell("A1", "甲"), cell("B2", 2)] })) });
    await goTo("A1:B2");
    await press("Control+c");
    const told = await listen(open);
    await goTo("D4");
    await press("Control+v");
    expect(await values(open, "D4:E5")).toEqual([
      ["甲", ""],
      ["", 2],
    ]);
    expect(told.filter(([what]) => what === "RangeEdited")).toEqual([["RangeEdited", "D4:E5"]]);
  });

  it("cuts cells and pastes them elsewhere, but not where that would tear merged cells apart", async () => {
    const cells = [cell("A1", "甲"), cell("B2", 2), cell("A6", "乙")];
    const merges = [areaAt("A1:A2")];
    const open = await grid.open({ data: book(sheetWith(1, "表", { cells, merges })) });
    const state = async (): Promise<unknown> => [
      await values(open, "A1:E6"),
      await open.page.evaluate(async () => (await window.gridPage.host?.capture())?.sheets[0]?.merges),
    ];
    const cut = async (from: string, to: string): Promise<void> => {
      const { row, column, rows, columns } = areaAt(from);
      const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
      await command("sheet.operation.set-selections", { selections: [{ range, primary: null, style: null }] });
      await press("Control+x");
      await goTo(to);
      await press("Control+v");
    };
    const before = await state();
    await cut("A1:B1", "D4");
    expect(open.refusals).toEqual(["merged-cells"]);
    expect(await state()).toEqual(before);
    await cut("A1:B2", "D4");
    const [moved, merged] = (await state()) as readonly [unknown[][], unknown];
    expect([moved[0]?.[0], moved[3]?.[3], moved[4]?.[4], moved[5]?.[0]]).toEqual(["", "甲", 2, "乙"]);
    expect(merged).toEqual([areaAt("D4:D5")]);
    expect(open.refusals).toHaveLength(1);
    await press("Control+z");
    expect(await state()).toEqual(before);
  });

  it("moves the model's own rules and names with rows, and brings them back (32)", async () => {
    const data = book(
      sheetWith(1, "表", {
        cells: [cell("A1", 1), cell("A2", 2), cell("A3", 3)],
        conditionalFormats: [mark('=LEN("x")>0', "A2:A3")],
        validations: [list("是,否", "A3", "Stop")],
        names: [{ name: "数", formula: "=表!$A$3", visible: true, comment: "" }],
      }),
    );
    const open = await grid.open({ data });
    const told = await listen(open);
    const state = (): Promise<unknown> =>
      open.page.evaluate(async () => {
        const sheet = (await window.gridPage.host?.capture())?.sheets[0];
        return [
          sheet?.conditionalFormats.map(({ areas }) => areas),
          sheet?.validations.map(({ areas }) => areas),
          sheet?.names.map(({ formula }) => formula),
        ];
      });
    await command("sheet.command.insert-row-by-range", {
      range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 0 },
      direction: 0,
    });
    await settle();
    expect(await state()).toEqual([[[areaAt("A4:A5")]], [[areaAt("A5")]], ["=表!$A$5"]]);
    expect([await shownFill("A2"), await shownFill("A4"), await shownFill("A5")]).toEqual([null, "#FFC7CE", "#FFC7CE"]);
    await press("Control+z");
    expect(await state()).toEqual([[[areaAt("A2:A3")]], [[areaAt("A3")]], ["=表!$A$3"]]);
    expect(await shownFill("A2")).toBe("#FFC7CE");
    expect(told.map(([what, address]) => [what, address])).toEqual([
      ["RowInserted", "2:3"],
      ["RangeEdited", "A2:A5"],
    ]);
  });

  it("moves rules, names and notes with cells that are dragged or pushed, and brings them back", async () => {
    const note = { author: "张三", text: "请核对", thread: null };
    const data = book(
      sheetWith(1, "表", {
        cells: [cell("A1", 1), cell("A2", 2), cell("A3", 3)],
        conditionalFormats: [mark("=A2>$A$1", "A2:A3")],
        validations: [list("是,否", "A3", "Stop")],
        names: [{ name: "数", formula: "=表!$A$3", visible: true, comment: "" }],
        comments: [{ ...areaAt("A3"), ...note }],
        merges: [areaAt("F1:G2")],
      }),
    );
    const open = await grid.open({ data });
    const state = (): Promise<unknown> =>
      open.page.evaluate(async () => {
        const sheet = (await window.gridPage.host?.capture())?.sheets[0];
        return [
          sheet?.conditionalFormats.map(({ areas, formula }) => [formula, ...areas]),
          sheet?.validations.map(({ areas }) => areas),
          sheet?.names.map(({ formula }) => formula),
          sheet?.comments.map(({ row, column }) => [row, column]),
          sheet?.merges,
        ];
      });
    const before = [[["=A2>$A$1", areaAt("A2:A3")]], [[areaAt("A3")]], ["=表!$A$3"], [[2, 0]], [areaAt("F1:G2")]];
    const range = (address: string): object => {
      const { row, column, rows, columns } = areaAt(address);
      return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    };
    await command("sheet.command.move-range", { fromRange: range("A3"), toRange: range("D5") });
    await settle();
    expect(await state()).toEqual([
      [["=A2>$A$1", areaAt("A2"), areaAt("D5")]],
      [[areaAt("D5")]],
      ["=表!$D$5"],
      [[4, 3]],
      [areaAt("F1:G2")],
    ]);
    expect([await shownFill("A3"), await shownFill("D5")]).toEqual([null, "#FFC7CE"]);
    await press("Control+z");
    expect(await state()).toEqual(before);
    expect([await shownFill("A3"), await shownFill("D5")]).toEqual(["#FFC7CE", null]);
    await press("Control+y");
    expect([await shownFill("A3"), await shownFill("D5")]).toEqual([null, "#FFC7CE"]);
    await press("Control+z");
    await command("sheet.command.insert-range-move-down", { range: range("A3:A3") });
    await settle();
    const pushed = [[["=A2>$A$1", areaAt("A2:A4")]], [[areaAt("A4")]], ["=表!$A$4"], [[3, 0]], [areaAt("F1:G2")]];
    expect(await state()).toEqual(pushed);
    await press("Control+z");
    expect(await state()).toEqual(before);
    await command("sheet.command.delete-range-move-up", { range: range("F1:G2") });
    await settle();
    expect(await state()).toEqual([...before.slice(0, 4), []]);
    await press("Control+z");
    expect(await state()).toEqual(before);
  });

  it("adds, names, moves and deletes sheets as Excel does (23, 43)", async () => {
    const open = await grid.open();
    const told = await listen(open);
    const tabs = (): Promise<readonly string[]> =>
      open.Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        return sheets.items.map(({ name }) => name);
      });
    await command("sheet.command.insert-sheet");
    await command("sheet.command.set-worksheet-name", { name: "附件[1]" });
    await command("sheet.command.set-worksheet-name", { name: "附件1-1" });
    await command("sheet.command.set-worksheet-order", { order: 0 });
    expect(await tabs()).toEqual(["附件1-1", "Sheet1"]);
    expect(open.refusals).toEqual(["not-allowed"]);
    await press("Control+z", "Control+z");
    expect(await tabs()).toEqual(["Sheet1", "Sheet2"]);
    await command("sheet.command.remove-sheet");
    await settle();
    expect(await tabs()).toEqual(["Sheet1"]);
    expect(told).toEqual([["added"], ["activated"], ["deleted"], ["activated"]]);
  });
});

describe("what the host has", () => {
  it("is undone between the steps of the person at the grid, in order (47)", async () => {
    const open = await grid.open();
    await type("A1", "先");
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("附件1-1");
      sheet.getRange("A1:B1").values = [["合计", 3]];
      context.workbook.worksheets.getFirst().getRange("A2").values = [["加载项"]];
      await context.sync();
    });
    await type("A3", "后");
    const tabs = (): Promise<number> =>
      open.page.evaluate(() => window.gridPage.univer.getActiveWorkbook()?.getSheets().length ?? 0);
    const seen = async (): Promise<unknown> => [(await values(open, "A1:A3")).flat(), await tabs()];
    expect(await seen()).toEqual([["先", "加载项", "后"], 2]);
    await press("Control+z");
    expect(await seen()).toEqual([["先", "加载项", ""], 2]);
    await press("Control+z");
    expect(await seen()).toEqual([["先", "", ""], 1]);
    await press("Control+z");
    expect(await seen()).toEqual([["", "", ""], 1]);
    await press("Control+y", "Control+y", "Control+y");
    expect(await seen()).toEqual([["先", "加载项", "后"], 2]);
  });

  it("shows marks of the add-in and sums that guard themselves, which turn with what is typed", async () => {
    const guard = mark("=ABS($A$3-SUM($A$1:$A$2))>0.001", "A3");
    const data = book(
      sheetWith(1, "表", { cells: [cell("A1", 1), cell("A2", 2), cell("A3", 3)], conditionalFormats: [guard] }),
    );
    const open = await grid.open({ data });
    expect(await shownFill("A3")).toBeNull();
    await type("A2", "5");
    expect(await shownFill("A3")).toBe("#FFC7CE");
    await open.Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getFirst().getRanges("C1,D2:D3");
      const { custom } = areas.conditionalFormats.add("Custom");
      custom.rule.formula = '=LEN("jixiao|error")>0';
      custom.format.fill.color = "#FFE699";
      await context.sync();
    });
    await settle();
    expect([await shownFill("C1"), await shownFill("D3"), await shownFill("C2")]).toEqual(["#FFE699", "#FFE699", null]);
    await press("Control+z");
    expect([await shownFill("C1"), await shownFill("A3")]).toEqual([null, "#FFC7CE"]);
  });

  it("offers the entries of dependent lists, and refuses others where the rule says so (36)", async () => {
    const source = "=OFFSET(目录!$B$1,MATCH($A1,目录!$A$1:$A$4,0)-1,0,COUNTIF(目录!$A$1:$A$4,$A1),1)";
    const entries = ["产出 数量", "产出 质量", "效益 经济", "效益 社会"].flatMap((entry, index) => {
      const [parent = "", child = ""] = entry.split(" ");
      return [cell(`A${index + 1}`, parent), cell(`B${index + 1}`, child)];
    });
    const data = book(
      sheetWith(1, "表", {
        cells: [cell("A1", "产出"), cell("A2", "效益")],
        validations: [list(source, "B1:B2", "Stop")],
      }),
      sheetWith(2, "目录", { visibility: "veryHidden", cells: entries }),
    );
    const open = await grid.open({ data });
    await goTo("B2");
    const told = await listen(open);
    await command("sheet.operation.show-data-validation-dropdown", { row: 1, column: 1 });
    const offered = open.page.getByText("社会", { exact: true });
    await offered.waitFor();
    expect(await open.page.getByText("数量", { exact: true }).count()).toBe(0);
    await offered.click();
    await settle();
    expect(told).toEqual([["RangeEdited", "B2", "", "社会"]]);
    await goTo("B1");
    await grid.page.keyboard.type("经济");
    await settle();
    // The list of a cell that is typed into would take the keyboard from it.
    expect(await offered.count()).toBe(0);
    await press("Enter");
    const alert = open.page.getByRole("dialog");
    await alert.waitFor();
    await alert.getByRole("button", { name: "确定" }).click();
    await alert.waitFor({ state: "detached" });
    expect(await values(open, "B1:B2")).toEqual([[""], ["社会"]]);
  });

  it("follows a list that the commands of the grid's own dialog make through each change by them, and takes it back", async () => {
    const open = await grid.open({ data: book(sheetWith(1, "表", { cells: [cell("A1", "x")] })) });
    const sources = (): Promise<unknown> =>
      open.page.evaluate(async () => {
        const [sheet] = (await window.gridPage.host?.capture())?.sheets ?? [];
        return sheet?.validations.map(({ rule }) => (rule.kind === "list" ? rule.source : rule.kind));
      });
    const settings = { type: "list", formula1: "是,否", allowBlank: true, renderMode: 2 };
    const ranges = [{ startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 }];
    await command("sheet.command.addDataValidation", { rule: { uid: "made", ranges, ...settings } });
    await settle();
    expect(await sources()).toEqual(["是,否"]);
    for (const formula1 of ["甲,乙", "甲,乙,丙"]) {
      await command("sheets.command.update-data-validation-setting", {
        ruleId: "made",
        setting: { ...settings, formula1 },
      });
      await settle();
      expect(await sources()).toEqual([formula1]);
    }
    await goTo("A1");
    await press("Control+z", "Control+z");
    expect(await sources()).toEqual(["是,否"]);
    await press("Control+z");
    expect(await sources()).toEqual([]);
  });

  it("keeps locked cells of a protected sheet from typing and deleting, with a word (37)", async () => {
    const data = book(
      sheetWith(1, "表", {
        cells: [cell("A1", "锁定"), cell("B1", "可填", false)],
        protection: { password: null, options: DEFAULT_PROTECTION },
      }),
    );
    const open = await grid.open({ data });
    await type("A1", "x");
    await type("B1", "填了");
    await goTo("A1");
    await press("Delete");
    expect(await values(open, "A1:B1")).toEqual([["锁定", "填了"]]);
    expect([...new Set(open.refusals)]).toEqual(["locked-cell"]);
    await command("sheet.command.insert-row-by-range", {
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      direction: 0,
    });
    expect(open.refusals.at(-1)).toBe("protected-sheet");
  });

  it("shows comments and notes at their cells, and lets none be changed that it could not keep", async () => {
    const reply = { id: "{R}", author: "赵六", created: "2024-01-03T00:00:00.00", text: "已核对" };
    const thread = { id: "{C}", created: "2024-01-02T00:00:00.00", resolved: false, replies: [reply] };
    const open = await grid.open({
      data: book(
        sheetWith(1, "表", {
          cells: [cell("B2", 1), cell("B3", 2)],
          comments: [
            { row: 1, column: 1, author: "审核员", text: "合计应等于分项之和", thread: null },
            { row: 2, column: 1, author: "王五", text: "请核对", thread },
          ],
        }),
      ),
    });
    await settle();
    const notes = (): Promise<unknown> =>
      grid.page.evaluate(() => {
        const sheet = window.gridPage.univer.getActiveWorkbook()?.getActiveSheet();
        return (sheet?.getNotes() ?? [])
          .map(({ row, col, note }) => [row, col, note] as const)
          .sort((a, b) => a[0] - b[0]);
      });
    const shown = (row: number): unknown => [
      [row, 1, "审核员：\n合计应等于分项之和"],
      [row + 1, 1, "王五：\n请核对\n赵六：\n已核对"],
    ];
    expect(await notes()).toEqual(shown(1));
    await goTo("B2");
    await command("sheet.command.delete-note");
    expect(open.refusals).toEqual(["comment"]);
    expect(await notes()).toEqual(shown(1));
    await open.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").getRange("1:1").insert("Down");
      await context.sync();
    });
    await settle();
    expect(await notes()).toEqual(shown(2));
    await press("Control+z");
    expect(await notes()).toEqual(shown(1));
  });

  it("draws rows as high as their texts where nobody has set a height, and keeps that out of files", async () => {
    const text = "负责全市行政审批制度改革、政务服务和数据资源管理".repeat(3);
    const wrapped = (address: string): CellData => ({
      ...cell(address, text),
      format: { ...DEFAULT_FORMAT, wrap: true },
    });
    const rows = [{ index: 2, size: 30, hidden: false }];
    const merges = [areaAt("A4:C4")];
    const cells = [wrapped("A1"), cell("A2", "短"), wrapped("A3"), wrapped("A4")];
    const open = await grid.open({ data: book(sheetWith(1, "表", { cells, rows, merges })) });
    await settle();
    const heights = await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const formats = ["1:1", "2:2", "3:3", "4:4"].map((row) => sheet.getRange(row).format.load("rowHeight"));
      await context.sync();
      return formats.map(({ rowHeight }) => rowHeight);
    });
    const [fitted = 0, ...others] = heights;
    expect(fitted).toBeGreaterThan(100);
    expect(others).toEqual([others[0], 30, others[0]]);
    expect(others[0]).toBeLessThan(20);
    const captured = await open.page.evaluate(() => window.gridPage.host?.capture());
    expect(captured?.sheets[0]?.rows).toEqual(rows);
  });

  it("goes where the add-in goes, and hides what is hidden", async () => {
    const open = await grid.open({
      data: book(sheetWith(1, "一"), sheetWith(2, "二"), sheetWith(3, "三", { visibility: "hidden" })),
    });
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("二");
      sheet.activate();
      sheet.getRange("F150").select();
      await context.sync();
    });
    await settle();
    const seen = await open.page.evaluate(() => {
      const sheet = window.gridPage.univer.getActiveWorkbook()?.getActiveSheet();
      return [
        sheet?.getSheetName(),
        sheet?.getActiveRange()?.getA1Notation(),
        (sheet?.getScrollState().sheetViewStartRow ?? 0) > 100,
      ];
    });
    expect(seen).toEqual(["二", "F150", true]);
    expect(await open.page.getByText("三", { exact: true }).count()).toBe(0);
  });
});
