import { readSnapshot } from "../../../src/adapters/xlsx/read";
import { openZip } from "../../../src/adapters/package/zip";
import { formatCell, parseArea } from "../../../src/core/workbook/address";
import { rangeOf } from "../../../src/workbench/host/model/univer-sheet";
import { packageOf } from "../../adapters/xlsx/package";
import { valueOf } from "../../app/forms";
import { startExcel, type RunningExcel } from "./support";

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

const range = (address: string) => rangeOf(parseArea(address) ?? { row: 0, column: 0, rows: 1, columns: 1 });

/** A command of the grid, as a person at it makes Univer run it. */
async function run({ host }: RunningExcel, id: string, params: object): Promise<void> {
  const { grid } = host.book;
  const [first = ""] = grid.sheetIds();
  const isDone = await grid.univer.executeCommand(id, { unitId: grid.unit, subUnitId: first, ...params });
  if (!isDone) throw new Error(id);
}

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
    await run(excel, "sheet.command.move-range", { fromRange: range("A1:A1"), toRange: range("F9:F9") });
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
    await run(excel, "sheet.command.move-range", { fromRange: range("D1:D5"), toRange: range("H1:H5") });
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
    await run(excel, id, { range: range(address) });
    expect(await formulasAfter(excel)).toMatchObject(expected);
  });

  it("are kept where a fill by dragging shares one among cells", async () => {
    const excel = startExcel({ file: FILE });
    await run(excel, "sheet.mutation.set-range-values", {
      cellValue: { 0: { 6: { f: "=$A1+B1", si: "s1" } }, 1: { 6: { si: "s1" } }, 2: { 6: { si: "s1" } } },
    });
    expect(await formulasAfter(excel)).toMatchObject({ G1: "$A1+B1", G2: "$A2+B2", G3: "$A3+B3" });
    await run(excel, "sheet.command.move-range", { fromRange: range("G1:G1"), toRange: range("I9:I9") });
    expect(await formulasAfter(excel)).toMatchObject({ I9: "$A1+B1", G2: "$A2+B2", G3: "$A3+B3" });
  });
});
