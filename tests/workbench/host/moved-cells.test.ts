import { readSnapshot } from "../../../src/adapters/xlsx/read";
import { openZip } from "../../../src/adapters/package/zip";
import { formatArea, formatCell } from "../../../src/core/workbook/address";
import type { BookData } from "../../../src/workbench/host/model/book-data";
import { moveOf, type MoveStep } from "../../../src/workbench/host/model/cell-steps";
import { moveConflict } from "../../../src/workbench/host/model/moved-cells";
import { movedRules, restoreRules } from "../../../src/workbench/host/model/moved-rules";
import { areaOf, rangeOf } from "../../../src/workbench/host/model/univer-sheet";
import { packageOf } from "../../adapters/xlsx/package";
import { valueOf } from "../../support/value-of";
import { type RunningExcel, runCommand, startExcel } from "./support";
import { areaAt } from "../../support/places";

/** What Univer reads as something else: a union, an intersection, several sheets, a name without quotation marks. */
const FORMULAS: Readonly<Record<string, string>> = {
  D1: "SUM((A1,A3),B1)",
  D2: "SUM(A1:B2 A2:A3)",
  D3: "SUM(甲:乙!A1)",
  D4: "A1+$A$2+2024年!A1",
  D5: "SUM(A1:A3)",
};

const rows = Object.entries(FORMULAS).map(([address, formula]) => {
  const row = address.slice(1);
  return `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="${address}"><f>${formula}</f><v>1</v></c></row>`;
});
const dataOf = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const FILE = packageOf({ sheets: { 甲: dataOf(rows.join("")), 乙: dataOf(""), "2024年": dataOf("") } });

const range = (address: string) => rangeOf(areaAt(address));

async function formulasAfter(excel: RunningExcel): Promise<Readonly<Record<string, string>>> {
  const saved = valueOf(readSnapshot(valueOf(openZip(valueOf(await excel.host.save())))));
  return Object.fromEntries(
    saved.sheets.flatMap(({ cells: all }) =>
      all.flatMap((cell) => (cell.formula === null ? [] : [[formatCell(cell), cell.formula]])),
    ),
  );
}

describe("formulas of an opened file after the grid has moved cells", () => {
  it("follow cells that are dragged", async () => {
    const excel = startExcel({ file: FILE });
    await runCommand(excel, "sheet.command.move-range", { fromRange: range("A1:A1"), toRange: range("F9:F9") });
    expect(await formulasAfter(excel)).toEqual({
      D1: "SUM((F9,A3),B1)",
      D2: FORMULAS["D2"],
      D3: FORMULAS["D3"],
      D4: "F9+$A$2+2024年!A1",
      D5: FORMULAS["D5"],
    });
  });

  it("move along with their own cell, as they are", async () => {
    const excel = startExcel({ file: FILE });
    await runCommand(excel, "sheet.command.move-range", { fromRange: range("D1:D5"), toRange: range("H1:H5") });
    const expected = Object.entries(FORMULAS).map(([address, formula]) => [address.replace("D", "H"), formula]);
    expect(await formulasAfter(excel)).toEqual(Object.fromEntries(expected));
  });

  it.each([
    [
      "sheet.command.insert-range-move-down",
      "A2:A3",
      { D1: "SUM((A1,A5),B1)", D2: "SUM(A1:B2 A4:A5)", D4: "A1+$A$4+2024年!A1", D5: "SUM(A1:A5)" },
    ],
    [
      "sheet.command.insert-range-move-right",
      "A2:A2",
      { D1: FORMULAS["D1"], D4: "A1+$B$2+2024年!A1", E2: FORMULAS["D2"] },
    ],
    [
      "sheet.command.delete-range-move-up",
      "A2:A2",
      { D1: "SUM((A1,A2),B1)", D4: "A1+#REF!+2024年!A1", D5: "SUM(A1:A2)" },
    ],
  ])("follow %s of %s", async (id, address, expected) => {
    const excel = startExcel({ file: FILE });
    await runCommand(excel, id, { range: range(address) });
    expect(await formulasAfter(excel)).toMatchObject(expected);
  });

  it("are kept where a fill by dragging shares one among cells", async () => {
    const excel = startExcel({ file: FILE });
    await runCommand(excel, "sheet.mutation.set-range-values", {
      cellValue: { 0: { 6: { f: "=$A1+B1", si: "s1" } }, 1: { 6: { si: "s1" } }, 2: { 6: { si: "s1" } } },
    });
    expect(await formulasAfter(excel)).toMatchObject({ G1: "$A1+B1", G2: "$A2+B2", G3: "$A3+B3" });
    await runCommand(excel, "sheet.command.move-range", { fromRange: range("G1:G1"), toRange: range("I9:I9") });
    expect(await formulasAfter(excel)).toMatchObject({ I9: "$A1+B1", G2: "$A2+B2", G3: "$A3+B3" });
  });
});

/** A sheet with two conditional formats, two validations and names; another with a validation that looks at it. */
const WITH_RULES = packageOf({
  sheets: {
    甲: `${dataOf(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`)}<conditionalFormatting sqref="A1:A6"><cfRule type="expression" priority="1"><formula>AND(A1&gt;1,$B1&lt;$H$9)</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C1:C4"><cfRule type="cellIs" operator="greaterThan" priority="2"><formula>$H$9</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="D1:D6"><formula1>$H$1:$H$3</formula1></dataValidation><dataValidation type="decimal" operator="lessThan" sqref="F5"><formula1>E5</formula1></dataValidation></dataValidations>`,
    乙: `${dataOf("")}<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>甲!$H$1:$H$3</formula1></dataValidation></dataValidations>`,
  },
  workbook: `<definedNames><definedName name="单位">甲!$H$1:$H$3</definedName><definedName name="左">甲!A1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1:$F$6</definedName></definedNames>`,
});

/** The rules of the first sheet, those of the second, and the names: as of the running Excel and as of the saved file. */
async function rulesAfter(excel: RunningExcel): Promise<unknown> {
  const rulesOf = ({ sheets, names }: BookData): unknown => ({
    formats: sheets.map(({ conditionalFormats }) =>
      conditionalFormats.map(({ areas, formula, operands }) => [
        areas.map(formatArea).join(" "),
        ...(operands ?? [formula]),
      ]),
    ),
    validations: sheets.map(({ validations }) =>
      validations.map(({ areas, rule }) => [
        areas.map(formatArea).join(" "),
        rule.kind === "list" ? rule.source : "formula1" in rule ? rule.formula1 : "",
      ]),
    ),
    names: [...names, ...sheets.flatMap((sheet) => sheet.names)].map(({ name, formula }) => `${name}${formula}`),
  });
  const now = rulesOf(await excel.host.capture());
  const saved = startExcel({ file: valueOf(await excel.host.save()) });
  expect(rulesOf(await saved.host.capture())).toEqual(now);
  return now;
}

const OPENED = {
  formats: [
    [
      ["A1:A6", "=AND(A1>1,$B1<$H$9)"],
      ["C1:C4", "=$H$9"],
    ],
    [],
  ],
  validations: [
    [
      ["D1:D6", "=$H$1:$H$3"],
      ["F5", "=E5"],
    ],
    [["A1", "=甲!$H$1:$H$3"]],
  ],
  names: ["单位=甲!$H$1:$H$3", "左=甲!A1", "Print_Area=甲!$A$1:$F$6"],
};

describe("rules and names of an opened file after the grid has moved cells", () => {
  it("follow cells that are dragged, and come back with undo", async () => {
    const excel = startExcel({ file: WITH_RULES });
    expect(await rulesAfter(excel)).toEqual(OPENED);
    await runCommand(excel, "sheet.command.move-range", { fromRange: range("H1:H9"), toRange: range("K2:K10") });
    expect(await rulesAfter(excel)).toEqual({
      formats: [
        [
          ["A1:A6", "=AND(A1>1,$B1<$K$10)"],
          ["C1:C4", "=$K$10"],
        ],
        [],
      ],
      validations: [
        [
          ["D1:D6", "=$K$2:$K$4"],
          ["F5", "=E5"],
        ],
        [["A1", "=甲!$K$2:$K$4"]],
      ],
      names: ["单位=甲!$K$2:$K$4", "左=甲!A1", "Print_Area=甲!$A$1:$F$6"],
    });
    excel.host.book.grid.univer.getWorkbook(excel.host.book.grid.unit)?.undo();
    expect(await rulesAfter(excel)).toEqual(OPENED);
    excel.host.book.grid.univer.getWorkbook(excel.host.book.grid.unit)?.redo();
    expect(await rulesAfter(excel)).not.toEqual(OPENED);
  });

  it("go with their cells, and replace those of the cells that they are put on", async () => {
    const excel = startExcel({ file: WITH_RULES });
    await runCommand(excel, "sheet.command.move-range", { fromRange: range("A3:A4"), toRange: range("C2:C3") });
    expect(await rulesAfter(excel)).toMatchObject({
      formats: [
        [
          // What stays and what moves no longer agree: the formula looks at the column to the right in both.
          ["A1:A2 A5:A6", "=AND(A1>1,$B1<$H$9)"],
          ["C2:C3", "=AND(C2>1,$B3<$H$9)"],
          ["C1 C4", "=$H$9"],
        ],
        [],
      ],
    });
  });

  it("move with the cells that are pushed, also in part", async () => {
    const excel = startExcel({ file: WITH_RULES });
    await runCommand(excel, "sheet.command.insert-range-move-down", { range: range("C2:F3") });
    expect(await rulesAfter(excel)).toMatchObject({
      formats: [
        [
          ["A1:A6", "=AND(A1>1,$B1<$H$9)"],
          ["C1:C6", "=$H$9"],
        ],
        [],
      ],
      validations: [
        [
          ["D1:D8", "=$H$1:$H$3"],
          ["F7", "=E7"],
        ],
        [["A1", "=甲!$H$1:$H$3"]],
      ],
      names: ["单位=甲!$H$1:$H$3", "左=甲!A1", "Print_Area=甲!$A$1:$F$6"],
    });
  });

  it("become those of another sheet where cells are cut and put there", async () => {
    const excel = startExcel({ file: WITH_RULES });
    const [first = "", second = ""] = excel.host.book.grid.tabs.ids();
    const [from, to] = [rangeOf(areaAt("C1:D2")), rangeOf(areaAt("F8:G9"))];
    const step: MoveStep = {
      kind: "block-moved",
      sheet: first,
      area: areaOf(from),
      to: { sheet: second, row: to.startRow, column: to.startColumn },
    };
    const move = moveOf(step, (id) => excel.host.book.grid.tabs.nameOf(id));
    if (!move) throw new Error("no movement");
    const rules = movedRules(excel.host.book, step, move);
    restoreRules(excel.host.book, rules);
    expect(excel.host.book.grid.tabs.ids()).toEqual([first, second]);
    expect(await rulesAfter(excel)).toMatchObject({
      formats: [
        [
          ["A1:A6", "=AND(A1>1,$B1<$H$9)"],
          ["C3:C4", "=$H$9"],
        ],
        [["F8:F9", "=甲!$H$9"]],
      ],
      validations: [
        [
          ["D3:D6", "=$H$1:$H$3"],
          ["F5", "=E5"],
        ],
        [
          ["A1", "=甲!$H$1:$H$3"],
          ["G8:G9", "=甲!$H$1:$H$3"],
        ],
      ],
    });
  });
});

describe("merged cells of an opened file", () => {
  const merged = `${dataOf("")}<mergeCells count="2"><mergeCell ref="B2:C3"/><mergeCell ref="E5:F5"/></mergeCells>`;
  const opened = (): RunningExcel => startExcel({ file: packageOf({ sheets: { 甲: merged } }) });
  const mergesOf = ({ host: { book } }: RunningExcel): readonly string[] =>
    book.grid.merges(book.grid.tabs.ids()[0] ?? "").map(formatArea);

  it.each([
    ["sheet.command.delete-range-move-up", { range: range("B2:D3") }, ["E5:F5"]],
    ["sheet.command.insert-range-move-down", { range: range("E1:F2") }, ["B2:C3", "E7:F7"]],
    ["sheet.command.move-range", { fromRange: range("B2:C3"), toRange: range("E5:F6") }, ["E5:F6"]],
  ])("move as a whole or go: %s", async (id, params, expected) => {
    const excel = opened();
    await runCommand(excel, id, params);
    expect(mergesOf(excel)).toEqual(expected);
  });

  it.each([
    ["sheet.command.delete-range-move-up", { range: range("C3") }, "merged-cells"],
    ["sheet.command.insert-range-move-right", { range: range("A2") }, "merged-cells"],
    ["sheet.command.move-range", { fromRange: range("B2"), toRange: range("H9") }, "merged-cells"],
    ["sheet.command.insert-range-move-right", { range: range("A2:A3") }, null],
    ["sheet.command.set-bold", {}, null],
  ])("would be torn apart by %s of %j: %s", (id, params, expected) => {
    expect(moveConflict(opened().host.book, { id, params })).toBe(expected);
  });
});
