import { editPackage } from "../../../src/adapters/package/package-edit";
import { shiftPackage } from "../../../src/adapters/xlsx/shift/shift-package";
import type { Shift } from "../../../src/core/workbook/shift";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { MAIN, packageOf, type PackageParts } from "./package";
import { archiveOf, open, plan, textOf } from "./support";
import { valueOf } from "../../support/value-of";

/** What programs other than Excel, and old Excels, write into packages. */

const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join("")}</row>`;
const cell = (at: string, content = `<v>${at.slice(1)}</v>`, attributes = ""): string =>
  `<c r="${at}"${attributes}>${content}</c>`;
const data = (...rows: readonly string[]): string => `<sheetData>${rows.join("")}</sheetData>`;
const numbers = (count: number): string =>
  data(...Array.from({ length: count }, (_, index) => row(index + 1, cell(`A${index + 1}`))));

const read = async (wanted: PackageParts): Promise<WorkbookSnapshot> => valueOf(await open(packageOf(wanted)).read());

const shifted = (bytes: Uint8Array, sheet: string, shift: Partial<Shift> = {}): Uint8Array => {
  const edit = editPackage(archiveOf(bytes));
  shiftPackage(edit, { sheet, shift: { axis: "rows", change: "insert", at: 2, count: 1, ...shift } });
  return edit.bytes();
};

const formulas = async (bytes: Uint8Array, sheet: string): Promise<readonly (string | null)[]> =>
  valueOf(await open(bytes).read())
    .sheets.filter(({ name }) => name === sheet)
    .flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula === null ? [] : [formula])));

describe("the workbook part", () => {
  it("may have a tab without a part, as of an old macro module", async () => {
    const workbook = open(
      packageOf({
        sheets: { 表: numbers(1) },
        parts: {
          "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets></workbook>`,
        },
      }),
    );
    expect(valueOf(await workbook.read()).sheets.map(({ name }) => name)).toEqual(["表"]);
    expect(valueOf(await workbook.sheetNames())).toEqual(["表", "Module1"]);
    const edits = [{ at: { sheet: "表", row: 0, column: 0 }, before: "1", value: 2 }];
    valueOf(await workbook.apply(plan({ edits })));
    expect(textOf(workbook.bytes(), "xl/workbook.xml")).toContain(
      '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>',
    );
  });

  it("keeps its date system beside an extension of the same name", async () => {
    const extension = `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`;
    const { sheets } = await read({
      sheets: { 表: data(row(1, cell("A1", "<v>43830</v>", ' s="1"'))) },
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      workbook: `<workbookPr date1904="1"/>${extension}`,
    });
    expect(sheets[0]?.cells[0]?.text).toBe("2024/1/1");
  });
});

describe("formulas and names that other programs write", () => {
  const twoSheets = (name: string, formula: string, more: Partial<PackageParts> = {}): Uint8Array =>
    packageOf({
      sheets: { [name]: numbers(8), 汇总: data(row(1, cell("A1", `<f>${formula}</f><v>5</v>`))) },
      ...more,
    });

  it.each([
    ["2024年", "2024年!A5+SUM(2024年!A5:A7)", "2024年", "2024年!A6+SUM(2024年!A6:A8)"],
    ["甲・乙", "甲・乙!A5", "甲・乙", "甲・乙!A6"],
    ["甲・乙", "甲・乙!A5", "汇总", "甲・乙!A5"],
    ["１２", "１２!A5", "汇总", "１２!A5"],
    ["１２", "１２!A5", "１２", "１２!A6"],
    ["甲", "SUM(甲:汇总!A5)", "甲", "SUM(甲:汇总!A5)"],
    ["甲", "RANK(甲!A1,(甲!A1,甲!A2,甲!A5),1)", "甲", "RANK(甲!A1,(甲!A1,甲!A2,甲!A6),1)"],
    ["甲", "甲!A:A 甲!5:5", "甲", "甲!A:A 甲!6:6"],
  ])("sheet %s, %s, a row comes into %s → %s", async (name, formula, into, expected) => {
    expect(await formulas(shifted(twoSheets(name, formula), into), "汇总")).toEqual([expected]);
  });

  it("follow in names and print areas; relative names stay", () => {
    const names = [
      '<definedName name="_xlnm.Print_Area" localSheetId="0">2024年!$A$1:$A$8</definedName>',
      '<definedName name="下四">2024年!A5</definedName>',
    ].join("");
    const bytes = twoSheets("2024年", "1", { workbook: `<definedNames>${names}</definedNames>` });
    const workbook = textOf(shifted(bytes, "2024年"), "xl/workbook.xml");
    expect(workbook).toContain(">2024年!$A$1:$A$9<");
    expect(workbook).toContain(">2024年!A5<");
  });

  it("follow in the links of form controls, on whatever sheet these are", () => {
    const control = (link: string): string =>
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1"><x:ClientData ObjectType="Checkbox"><x:Anchor>1, 0, 0, 0, 2, 0, 1, 0</x:Anchor><x:FmlaLink>${link}</x:FmlaLink></x:ClientData></v:shape></xml>`;
    const relationship = (number: number): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/></Relationships>`;
    const bytes = packageOf({
      sheets: { 甲: numbers(8), 乙: numbers(8) },
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationship(1),
        "xl/worksheets/_rels/sheet2.xml.rels": relationship(2),
        "xl/drawings/vmlDrawing1.vml": control("$A$5"),
        "xl/drawings/vmlDrawing2.vml": control("甲!$A$5"),
      },
    });
    const after = shifted(bytes, "甲");
    expect(textOf(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:FmlaLink>$A$6<");
    expect(textOf(after, "xl/drawings/vmlDrawing2.vml")).toContain("<x:FmlaLink>甲!$A$6<");
    expect(textOf(shifted(bytes, "乙"), "xl/drawings/vmlDrawing1.vml")).toContain("<x:FmlaLink>$A$5<");
  });
});

describe("values that other programs write", () => {
  const valueIn = async (content: string, attributes: string, format: string, workbook = ""): Promise<unknown> => {
    const { sheets } = await read({
      sheets: { 表: data(row(1, cell("A1", content, ` s="1"${attributes}`))) },
      styles: `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
      workbook,
    });
    const [first] = sheets[0]?.cells ?? [];
    return [first?.value, first?.text];
  };

  it("may be a time without a date", async () => {
    const tenTenTen = (10 * 3600 + 10 * 60 + 10) / 86_400;
    expect(await valueIn("<v>10:10:10</v>", ' t="d"', "h:mm:ss")).toEqual([tenTenTen, "10:10:10"]);
    expect(await valueIn("<v>T10:10:10Z</v>", ' t="d"', "h:mm:ss")).toEqual([tenTenTen, "10:10:10"]);
    expect(await valueIn("<v>25:10:10</v>", ' t="d"', "h:mm:ss")).toEqual(["25:10:10", "25:10:10"]);
  });

  it("show elapsed time alike in both date systems", async () => {
    const since1904 = '<workbookPr date1904="1"/>';
    expect(await valueIn("<v>10.5</v>", "", "[h]:mm", since1904)).toEqual([10.5, "252:00"]);
    expect(await valueIn("<v>10.5</v>", "", "[h]:mm")).toEqual([10.5, "252:00"]);
  });
});

describe("an empty style sheet", () => {
  it.each([`<styleSheet xmlns="${MAIN}"/>`, `<x:styleSheet xmlns:x="${MAIN}" />`])(
    "%s is the same again after marks came and went",
    async (styles) => {
      const bytes = packageOf({ sheets: { 表: numbers(1) }, parts: { "xl/styles.xml": styles } });
      const workbook = open(bytes);
      const mark = { at: { sheet: "表", row: 0, column: 0 }, severity: "error" } as const;
      valueOf(await workbook.replaceMarks([mark]));
      expect(textOf(workbook.bytes(), "xl/styles.xml")).toContain("dxfs");
      valueOf(await workbook.clearMarks());
      expect(textOf(workbook.bytes(), "xl/styles.xml")).toBe(styles);
    },
  );
});

describe("formulas that fill several cells", () => {
  const sorted = (attributes: string): Uint8Array =>
    packageOf({
      sheets: {
        表: data(
          row(
            1,
            cell("A1", "<v>3</v>"),
            cell("B1", '<f t="array" ref="B1:B3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v>', attributes),
          ),
          row(2, cell("A2", "<v>1</v>"), cell("B2", "<v>2</v>")),
          row(3, cell("A3", "<v>2</v>"), cell("B3", "<v>3</v>")),
        ),
      },
    });
  const edited = async (bytes: Uint8Array, at: number, before: string): Promise<ReturnType<typeof open>> => {
    const workbook = open(bytes);
    const edits = [{ at: { sheet: "表", row: at, column: 1 }, before, value: "甲" }];
    valueOf(await workbook.apply(plan({ edits })));
    return workbook;
  };
  const columnB = async (
    workbook: ReturnType<typeof open>,
  ): Promise<readonly (readonly [number, CellValue, string | null])[]> =>
    valueOf(await workbook.read())
      .sheets.flatMap(({ cells }) => cells)
      .filter(({ column }) => column === 1)
      .map(({ row: at, value, formula }) => [at, value, formula] as const);

  it("a dynamic array gives way to a value in its first cell", async () => {
    expect(await columnB(await edited(sorted(' cm="1"'), 0, "1"))).toEqual([[0, "甲", null]]);
  });

  it("a dynamic array that is blocked comes to an error and keeps its formula", async () => {
    const workbook = await edited(sorted(' cm="1"'), 1, "2");
    expect(await columnB(workbook)).toEqual([
      [0, { error: "#VALUE!" }, "_xlfn._xlws.SORT(A1:A3)"],
      [1, "甲", null],
    ]);
    expect(textOf(workbook.bytes(), "xl/worksheets/sheet1.xml")).toMatch(
      /<c r="B1" cm="1" t="e"><f t="array" ref="B1">/,
    );
  });

  it("an array formula of the older kind is left whole, and told of", async () => {
    const workbook = open(sorted(""));
    const edits = [{ at: { sheet: "表", row: 1, column: 1 }, before: "2", value: "甲" }];
    expect(await workbook.apply(plan({ edits }))).toEqual({
      ok: false,
      error: { kind: "array-formula", at: { sheet: "表", row: 1, column: 1 } },
    });
  });

  it.each([
    ["of the older kind", "", { ok: false, error: { kind: "array-formula", at: { row: 0, column: 1 } } }],
    ["that spill", ' cm="1"', { ok: true }],
  ])("those %s: a row comes in between", async (_, attributes, expected) => {
    const beside = { at: { sheet: "表", row: 0, column: 0 }, text: "3" };
    const insertedRows = [{ sheet: "表", row: 1, beside, cells: [], movedUp: [], merges: [] }];
    expect(await open(sorted(attributes)).apply(plan({ insertedRows }))).toMatchObject(expected);
  });
});

it("a row element at the edge of the sheet falls off when rows come in", () => {
  const last = '<row r="1048576" ht="12.8" customHeight="1"/>';
  const bytes = packageOf({ sheets: { 表: data(row(1, cell("A1")), last) } });
  const text = textOf(shifted(bytes, "表", { at: 0 }), "xl/worksheets/sheet1.xml");
  expect(text).toContain('<row r="2">');
  expect(text).not.toContain("104857");
});
