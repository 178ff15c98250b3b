import type { InsertedRow, NewSheet, Plan } from "../../src/core/plan/plan";
import { formatArea } from "../../src/core/workbook/address";
import { sheet, style, workbookOf } from "../adapters/xlsx/support";
import { valueOf } from "../support/value-of";
import type { Opener } from "./workbook";
import { areaAt, cellAt } from "../support/places";

/** A table as forms have it: 一级 and 二级 merged over rows, the last 二级 of one row, and what its user has put on it. */
const CELLS: Readonly<Record<string, string | null>> = {
  ...{ A1: "绩效指标", B1: "二级", C1: "三级" },
  ...{ A2: "产出", B2: "数量", C2: "甲", A3: null, B3: null, C3: "乙" },
  ...{ A4: null, B4: "质量", C4: "丙", A5: "合计", B5: null, C5: null },
};

const table: NewSheet = sheet("表", {
  cells: Object.entries(CELLS).map(([address, value]) => ({
    ...cellAt(address),
    value,
    style: style({ numberFormat: address.startsWith("C") ? "@" : null }),
  })),
  merges: [areaAt("A2:A4"), areaAt("B2:B3")],
  names: [{ name: "jixiao.table", formula: "{sheet}!$A$2:$C$4", hidden: true }],
  conditionalFormats: [
    {
      areas: [areaAt("C2:C4")],
      formula: '$C2="丙"',
      format: { fill: "FF0000", color: "000000", bold: false, border: null },
    },
  ],
  validations: [
    {
      areas: [areaAt("C2:C4")],
      source: "$C$5:$C$9",
      ignoreBlanks: true,
      alert: { title: "", message: "" },
      prompt: null,
    },
  ],
});
const other = sheet("旁", {
  cells: [],
  merges: [],
  names: [{ name: "jixiao.far", formula: "'表'!$C$4", hidden: true }],
});

/** Within 数量. */
const within: InsertedRow = {
  sheet: "表",
  row: cellAt("C3").row,
  beside: { at: { sheet: "表", row: cellAt("C2").row, column: 2 }, text: "甲" },
  cells: [{ column: 2, value: "=新" }],
  movedUp: [],
  merges: [areaAt("A2:A5"), areaAt("B2:B4")],
};
/** Above the last row of the table, once the other is in: the text of its 二级 comes up. */
const above: InsertedRow = {
  sheet: "表",
  row: cellAt("C5").row,
  beside: { at: { sheet: "表", row: cellAt("C5").row, column: 2 }, text: "丙" },
  cells: [{ column: 2, value: "≥5件" }],
  movedUp: [1],
  merges: [areaAt("A2:A6"), areaAt("B5:B6")],
};
/** Beside the row that has just come in. */
const besideNew: InsertedRow = {
  ...within,
  row: cellAt("C4").row,
  beside: { at: { sheet: "表", row: cellAt("C3").row, column: 2 }, text: "=新" },
  cells: [{ column: 2, value: "又" }],
  merges: [areaAt("A2:A6"), areaAt("B2:B5")],
};

const plan = (...insertedRows: readonly InsertedRow[]): Plan => ({ newSheets: [], edits: [], insertedRows });

/** What is promised of rows that come in. */
export function describeRows(open: Opener): void {
  const openTable = async () => {
    const opened = await open(workbookOf(table, other));
    const state = async () => {
      const [first, second] = valueOf(await opened.workbook.read()).sheets;
      return {
        cells: Object.fromEntries(
          (first?.cells ?? []).map((cell) => [formatArea({ ...cell, rows: 1, columns: 1 }), cell.value]),
        ),
        merges: first?.merges.map(formatArea).toSorted(),
        names: [...(first?.names ?? []), ...(second?.names ?? [])]
          .map(({ name, formula }) => `${name} ${formula}`)
          .toSorted(),
        formats: await opened.formulaFormats(),
        lists: await opened.lists(),
      };
    };
    return { ...opened, state };
  };

  it("adds rows in order, with all that is around them", async () => {
    const { workbook, state } = await openTable();
    const edit = { at: { sheet: "表", row: cellAt("C3").row, column: 2 }, before: "乙", value: "乙改" };
    valueOf(await workbook.apply({ ...plan(within, above), edits: [edit] }));
    expect(await state()).toEqual({
      cells: {
        ...{ A1: "绩效指标", B1: "二级", C1: "三级", A2: "产出", B2: "数量", C2: "甲", C3: "=新", C4: "乙改" },
        ...{ B5: "质量", C5: "≥5件", C6: "丙", A7: "合计" },
      },
      merges: ["A2:A6", "B2:B4", "B5:B6"],
      names: ["jixiao.far '表'!$C$6", "jixiao.table 表!$A$2:$C$6"],
      formats: ['表!C2:C6 $C2="丙"'],
      lists: ["表!C2:C6 $C$7:$C$11"],
    });
  });

  it("lets marks move with their cells, and grow where they are around the row", async () => {
    const { workbook, formulaFormats } = await openTable();
    const mark = (address: string) => ({
      at: { sheet: "表", ...cellAt(address) },
      severity: "error" as const,
    });
    valueOf(await workbook.replaceMarks([mark("B2"), mark("C4"), mark("A5")]));
    valueOf(await workbook.apply(plan(within)));
    const marked = (await formulaFormats()).filter((format) => format.includes("jixiao.mark"));
    expect(marked).toEqual(['表!B2:B4,C5,A6 LEN("jixiao.mark.1|error")>0']);
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 1, skipped: [] });
  });

  it("adds a row beside one that comes in with it", async () => {
    const { workbook, state } = await openTable();
    valueOf(await workbook.apply(plan(within, besideNew)));
    expect(await state()).toMatchObject({
      cells: { C2: "甲", C3: "=新", C4: "又", C5: "乙", B6: "质量", C6: "丙" },
      merges: ["A2:A6", "B2:B5"],
    });
  });

  it.each<[string, InsertedRow, object]>([
    [
      "a row beside one that shows something else",
      { ...above, beside: { ...above.beside, text: "丁" } },
      { kind: "cell-changed", expected: "丁", found: "丙" },
    ],
    ["a sheet that is missing", { ...within, sheet: "无" }, { kind: "sheet-missing", sheet: "无" }],
  ])("adds none because of %s", async (_case, wrong, error) => {
    const { workbook, state } = await openTable();
    const before = await state();
    expect(await workbook.apply(plan(within, wrong))).toMatchObject({ ok: false, error });
    expect(await state()).toEqual(before);
  });
}
