import fc from "fast-check";
import { addSheets, removeSheets } from "../../../src/adapters/office/new-sheets";
import { openOffice } from "../../../src/adapters/office/workbook";
import { planNewForms } from "../../../src/app/new-forms";
import { SEVERITIES } from "../../../src/core/severity";
import type { Area } from "../../../src/core/workbook/address";
import { captureBook, loadBook, NEW_BOOK } from "../../../src/workbench/host/model/book-capture";
import {
  NOTHING_FROZEN,
  DEFAULT_PAGE,
  DEFAULT_PROTECTION,
  type BookData,
  type CellData,
  type CommentData,
  type SheetData,
  type ValidationData,
} from "../../../src/workbench/host/model/book-data";
import { DEFAULT_FORMAT, type CellFormat } from "../../../src/workbench/host/model/cell-format";
import { valueOf } from "../../support/value-of";
import { conditionalFormat } from "../../support/book-data";
import { startExcel } from "../../support/excel";

const SIZE = 12;

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([row, column, rows, columns]) => ({ row, column, rows, columns }));

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Merged areas that do not overlap. */
const merges = fc
  .array(area, { maxLength: 4 })
  .map((areas) =>
    areas
      .filter(({ rows, columns }) => rows * columns > 1)
      .reduce<readonly Area[]>(
        (kept, each) => (kept.some((other) => overlap(other, each)) ? kept : [...kept, each]),
        [],
      ),
  );

const color = fc.constantFrom("#FF0000", "#FFFFFF", "#92D050", "#1F4E78");

const format: fc.Arbitrary<CellFormat> = fc
  .record({
    fill: fc.option(color),
    numberFormat: fc.constantFrom("General", "@", "0.00", "yyyy/m/d"),
    wrap: fc.boolean(),
    bold: fc.boolean(),
    locked: fc.boolean(),
  })
  .map(({ bold, ...rest }) => ({ ...DEFAULT_FORMAT, ...rest, font: { ...DEFAULT_FORMAT.font, bold } }));

const cell = fc.record({
  row: fc.nat(SIZE - 1),
  column: fc.nat(SIZE - 1),
  value: fc.oneof(fc.constantFrom("甲", "≥95%", "=文字", "007"), fc.double({ noNaN: true, noDefaultInfinity: true })),
  format,
});

/** Rules of the user: with formulas of their own, of other kinds, and ones that look nearly like a mark. */
const rule = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 2 }),
  kind: fc.constantFrom("Custom", "CellValue", "DataBar", "ColorScale"),
  formula: fc.constantFrom(
    "$B$2<0",
    'LEN("jixiao")>0',
    'LEN("jixiao.mark.1|fatal")>0',
    'A1="LEN(""jixiao.mark.1|error"")>0"',
  ),
  stopIfTrue: fc.boolean(),
});

const validation = area.map((each): ValidationData => ({
  areas: [each],
  rule: { kind: "list", source: "是,否", inCellDropDown: true },
  ignoreBlanks: true,
  errorAlert: { style: "Stop", title: "题", message: "文", showAlert: true },
  prompt: { title: "", message: "", showPrompt: false },
  source: null,
}));

/** Notes and comments, answered or not. */
const comment = fc
  .record({
    row: fc.nat(SIZE - 1),
    column: fc.nat(SIZE - 1),
    text: fc.constantFrom("请核对", "合计应等于分项之和"),
    kind: fc.constantFrom("note", "comment", "answered", "resolved"),
  })
  .map(({ kind, ...rest }): CommentData => {
    const id = `{C${rest.row}-${rest.column}}`;
    const created = "2024-01-02T00:00:00.00";
    const replies = kind === "answered" ? [{ id: `${id}-1`, author: "王五", created, text: "已核对" }] : [];
    return {
      ...rest,
      author: "审核员",
      thread: kind === "note" ? null : { id, created, resolved: kind === "resolved", replies },
    };
  });

const comments = fc.uniqueArray(comment, { maxLength: 4, selector: ({ row, column }) => `${row},${column}` });

const name = fc.constantFrom("单位", "预算", "jixiao.form", "jixiao.note.1").map((each) => ({
  name: each,
  formula: '="甲"',
  visible: each.startsWith("单"),
  comment: "",
}));

const sheet = (index: number): fc.Arbitrary<SheetData> =>
  fc
    .record({
      cells: fc.uniqueArray(cell, { maxLength: 12, selector: ({ row, column }) => `${row},${column}` }),
      merges,
      rules: fc.array(rule, { maxLength: 3 }),
      validations: fc.array(validation, { maxLength: 1 }),
      comments,
      names: fc.uniqueArray(name, { maxLength: 3, selector: (each) => each.name }),
      isProtected: fc.boolean(),
      allowFormatCells: fc.boolean(),
      visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
    })
    .map(({ cells, rules, isProtected, allowFormatCells, visibility, ...rest }) => ({
      id: `{00000000-000${index}-0000-0000-000000000000}`,
      name: `表${index}`,
      visibility: index === 1 ? "visible" : visibility,
      tabColor: "",
      showGridlines: true,
      frozen: NOTHING_FROZEN,
      ...rest,
      cells: cells
        .filter(({ row, column }) => !rest.merges.some((merge) => overlap(merge, { row, column, rows: 1, columns: 1 })))
        .map((each): CellData => ({ ...each, isError: false, formula: null, fileFormat: null }))
        .toSorted((a, b) => a.row - b.row || a.column - b.column),
      columns: [],
      rows: [],
      arrays: [],
      conditionalFormats: rules.map(({ areas, kind, formula, stopIfTrue }, at) => ({
        ...conditionalFormat(`r${index}-${at}`, areas, formula),
        kind,
        stopIfTrue,
      })),
      page: DEFAULT_PAGE,
      protection: isProtected ? { password: null, options: { ...DEFAULT_PROTECTION, allowFormatCells } } : null,
      customProperties: { 备注: "甲" },
      tables: [],
    }));

const book: fc.Arbitrary<BookData> = fc.tuple(sheet(1), sheet(2)).map((sheets) => ({
  ...NEW_BOOK,
  sheets,
  names: [{ name: "全局", formula: "='表1'!$A$1", visible: true, comment: "" }],
}));

const marks = fc.array(
  fc.record({
    at: fc.record({ sheet: fc.constantFrom("表1", "表2"), row: fc.nat(SIZE), column: fc.nat(SIZE) }),
    severity: fc.constantFrom(...SEVERITIES),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("what the user made", () => {
  const excel = startExcel();
  const { host, api } = excel;
  const opened = (data: BookData) => {
    loadBook(host.book, data);
    return { before: captureBook(host.book), workbook: openOffice(api) };
  };

  it("is the same after marking and clearing", async () => {
    await fc.assert(
      fc.asyncProperty(book, marks, marks, async (data, first, second) => {
        const { before, workbook } = opened(data);
        valueOf(await workbook.replaceMarks(first));
        valueOf(await workbook.replaceMarks(second));
        valueOf(await workbook.clearMarks());
        expect(captureBook(host.book)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same after inserting forms and deleting them", async () => {
    const plan = valueOf(
      planNewForms(
        {
          edition: "hunan-2023",
          year: 2024,
          department: "临江县市场监督管理局",
          withDepartmentForm: true,
          projects: [
            { name: "抽检", amount: "96" },
            { name: "快检", amount: "" },
          ],
        },
        [],
      ),
    );
    await fc.assert(
      fc.asyncProperty(book, async (data) => {
        const { before } = opened(data);
        const ids = valueOf(await addSheets(api, plan.newSheets));
        expect(captureBook(host.book).sheets).toHaveLength(5);
        valueOf(await removeSheets(api, ids));
        expect(captureBook(host.book)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});
