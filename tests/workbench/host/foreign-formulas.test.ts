import type { CellData } from "../../../src/workbench/host/model/book-data";
import { packageOf } from "../../adapters/xlsx/package";
import { textOf } from "../../adapters/xlsx/support";
import { valueOf } from "../../support/value-of";
import { startExcel, type RunningExcel } from "../../support/excel";

/** Formulas that only Excel can compute, with the results in the file: alone, and where an error of theirs would be hidden. */
const FOREIGN = [
  ["[1]部门!$A$1", 7],
  ["IFERROR([1]部门!$A$1,0)", 8],
  ["IFERROR(VLOOKUP(A5,'[1]部门 甲'!$A:$B,2,0),0)", 9],
  ["COUNTA(表1[金额])", 6],
  ["IFERROR(SUBTOTAL(109,[金额]),0)", 5],
  ["IFERROR(大写金额(A5),0)", 4],
  ["IFERROR(外部,0)", 3],
] as const;

const COLUMNS = "ABCDEFGH";

/** Row 1: the formulas, one without a result and one with an error; row 2: what depends on them; row 5: entries. */
const FILE = packageOf({
  sheets: {
    甲: [
      '<sheetData><row r="1">',
      ...FOREIGN.map(([formula, result], at) => `<c r="${COLUMNS.charAt(at)}1"><f>${formula}</f><v>${result}</v></c>`),
      '<c r="H1"><f>IFERROR([1]部门!$B$1,0)</f></c><c r="I1" t="e"><f>[1]部门!$C$1</f><v>#N/A</v></c></row>',
      '<row r="2"><c r="A2"><f>IFERROR(SUM(A1:G1)+B5,0)</f><v>42</v></c>',
      '<c r="B2"><f>LEN("[1]甲!A1")</f><v>0</v></c><c r="C2"><f>IFERROR([1]部门!$A$1+A5,0)</f><v>77</v></c></row>',
      '<row r="5"><c r="A5"><v>1</v></c><c r="B5"><v>0</v></c></row></sheetData>',
    ].join(""),
  },
  workbook: '<definedNames><definedName name="外部">[1]部门!$D$1</definedName></definedNames>',
});

const [ROW_1, ROW_2] = [0, 1];

const idOf = ({ host }: RunningExcel): string => host.book.grid.tabs.ids()[0] ?? "";

async function rowOf({ host }: RunningExcel, row: number): Promise<readonly CellData["value"][]> {
  const { sheets } = await host.capture();
  return (sheets[0]?.cells ?? []).filter((cell) => cell.row === row).map(({ value }) => value);
}

describe("formulas that only Excel can compute", () => {
  const results = FOREIGN.map(([, result]) => result);

  it("keep their results when rows come in, in the grid and in the file", async () => {
    const excel = startExcel({ file: FILE });
    excel.host.user.insertRows(idOf(excel), 3, 1);
    expect(await rowOf(excel, ROW_1)).toEqual([...results, null, "#NAME?"]);
    const saved = textOf(valueOf(await excel.host.save()), "xl/worksheets/sheet1.xml");
    for (const [at, result] of results.entries())
      expect(saved).toMatch(new RegExp(`r="${COLUMNS.charAt(at)}1"[^>]*><f>[^<]*</f><v>${result}</v>`));
    expect(saved).toMatch(/r="H1"[^>]*><f>[^<]*<\/f><\/c>/);
  });

  it("are what other formulas are computed from", async () => {
    const excel = startExcel({ file: FILE });
    excel.host.user.insertRows(idOf(excel), 3, 1);
    expect(await rowOf(excel, ROW_2)).toEqual([42, 7, 77]);
    await excel.host.user.type(idOf(excel), "B6", 100);
    expect(await rowOf(excel, ROW_2)).toEqual([142, 7, 77]);
  });

  it("do not keep them where what they are computed from has changed", async () => {
    const excel = startExcel({ file: FILE });
    await excel.host.user.type(idOf(excel), "A5", 2);
    const [, , lookedUp] = await rowOf(excel, ROW_1);
    expect(lookedUp).toBe(0);
  });

  it("do not keep them where cells that they refer to are deleted", async () => {
    const excel = startExcel({ file: FILE });
    excel.host.user.deleteRows(idOf(excel), 4, 1);
    const [, , changed] = await rowOf(excel, ROW_2);
    expect(changed).toBe(0);
  });

  it("show an error once one is entered", async () => {
    const excel = startExcel({ file: FILE });
    await excel.host.user.type(idOf(excel), "A8", "=[1]部门!$A$1");
    expect(await rowOf(excel, 7)).toEqual(["#NAME?"]);
    excel.host.user.insertRows(idOf(excel), 3, 1);
    expect(await rowOf(excel, 8)).toEqual(["#NAME?"]);
  });
});
