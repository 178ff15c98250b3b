import { planFillIndicator } from "../../../src/app/fill-indicator";
import { insertForms } from "../../../src/app/insert";
import { offerCatalog } from "../../../src/app/offer-catalog";
import { rowToAdd } from "../../../src/app/indicators/row-to-add";
import { CATALOG } from "../../../src/core/catalog/catalog";
import { formatArea, formatCell } from "../../../src/core/workbook/address";
import { sheetOf, type Book } from "../../../src/workbench/host/model/book";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import type { BookData } from "../../../src/workbench/host/model/book-data";
import { addComment } from "../../../src/workbench/host/model/comments";
import { addName } from "../../../src/workbench/host/model/names";
import type { Sheet } from "../../../src/workbench/host/model/sheet";
import type { Profile } from "../../../src/workbench/host/profiles";
import { department, formOf, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { bookWith } from "../../support/book-data";
import { startExcel, type RunningExcel } from "../../support/excel";
import { areaAt } from "../../support/places";

const PROFILES: readonly Profile[] = ["ltsc-2021", "ltsc-2024", "365", "web"];

const forms = async (profile: Profile = "365"): Promise<RunningExcel> =>
  startExcel({ profile, data: await bookWith(department, project) });

const oneProject = {
  edition: "hunan-2023",
  year: 2025,
  department: "临江县市场监督管理局",
  withDepartmentForm: false,
  projects: [{ name: "抽检", amount: "96" }],
};

const edits = [
  { at: { sheet: "附件1-1", row: 4, column: 2 }, before: "300", value: 301 },
  { at: { sheet: "附件1-1", row: 3, column: 1 }, before: "临江县市场监督管理局", value: "=市场监管局" },
  { at: { sheet: "附件2-1", row: 30, column: 8 }, before: "", value: "新" },
];

/** The workbook but for what is in sight, for the order of merged areas and of names, and for what remembers movements. */
const looks = ({ host }: RunningExcel): BookData => {
  const book = captureBook(host.book);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    merges: sheet.merges.map(formatArea).toSorted().map(areaAt),
    names: sheet.names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  return { ...book, sheets, steps: [], activeSheet: null };
};

describe("taking back", () => {
  it.each(PROFILES)("61: brings the old values of cells back in %s", async (profile) => {
    const excel = await forms(profile);
    const before = looks(excel);
    valueOf(await excel.workbook.apply({ newSheets: [], edits }));
    expect(looks(excel)).not.toEqual(before);
    expect(valueOf(await excel.workbook.takeBack())).toBeNull();
    expect(looks(excel)).toEqual(before);
    expect(await excel.workbook.takeBack()).toEqual({ ok: false, error: { kind: "nothing-to-take-back" } });
  });

  it("61: says where Excel's own undo does it as well", async () => {
    const can = await Promise.all(PROFILES.map(async (profile) => (await forms(profile)).workbook.isUndoable));
    expect(can).toEqual([false, false, true, true]);
  });

  it.each(PROFILES)("61: takes out forms and the lists that came with them in %s", async (profile) => {
    const excel = await forms(profile);
    const before = looks(excel);
    valueOf(await insertForms(excel.workbook, oneProject));
    valueOf(await excel.workbook.takeBack());
    expect(looks(excel)).toEqual(before);
  });

  it("takes out the blank sheet of a new workbook with an insertion, and brings it back", async () => {
    const excel = startExcel();
    const before = valueOf(await excel.workbook.sheetNames());
    valueOf(await insertForms(excel.workbook, oneProject));
    expect(valueOf(await excel.workbook.sheetNames())).not.toContain(before[0]);
    valueOf(await excel.workbook.takeBack());
    expect(await excel.workbook.sheetNames()).toEqual({ ok: true, value: before });
    // A sheet that holds a single text stays.
    const used = startExcel();
    await used.host.user.type(before[0] ?? "", "J40", "我的");
    valueOf(await insertForms(used.workbook, oneProject));
    expect(valueOf(await used.workbook.sheetNames())).toContain(before[0]);
  });

  it.each<readonly [string, (book: Book, sheet: Sheet) => void]>([
    ["comment", (book, sheet) => addComment(book, sheet, "comment", { row: 3, column: 3 }, "别删")],
    ["note", (book, sheet) => addComment(book, sheet, "note", { row: 3, column: 3 }, "别删")],
    ["name", (book, sheet) => addName(book, sheet, { name: "我的", formula: "=1", comment: "" })],
  ])("leaves a sheet of a new workbook that holds nothing but a %s", async (_, put) => {
    const excel = startExcel();
    const { book } = excel.host;
    const [sheet] = book.sheets.values();
    if (!sheet) throw new Error("no sheet");
    put(book, sheet);
    valueOf(await insertForms(excel.workbook, oneProject));
    expect(book.sheets.has(sheet.id)).toBe(true);
  });

  it("62: hidden lists come in a step of their own, so that the forms alone are the last", async () => {
    const { host, workbook } = await forms();
    const [sheet = ""] = valueOf(await insertForms(workbook, oneProject));
    expect(host.undo.depth).toBe(1);
    host.user.undo();
    const names = valueOf(await workbook.sheetNames());
    expect(names).not.toContain(sheet);
    expect(names).toContain("指标库");
  });

  it("takes out a row that was added, and an indicator that was filled in", async () => {
    const excel = await forms();
    const before = looks(excel);
    const snapshot = valueOf(await excel.workbook.read());
    const choice = { name: "快检批次", comparator: "≥", unit: "批次" };
    const row = rowToAdd(snapshot, formOf(snapshot, "department"), 0, { ...choice, category: "quantity" });
    if (!row) throw new Error("no row");
    valueOf(await excel.workbook.apply({ newSheets: [], edits: [], insertedRows: [row] }));
    valueOf(await excel.workbook.takeBack());
    expect(looks(excel)).toEqual(before);
    const at = formOf(snapshot, "project").indicators[1]?.level3.at;
    if (!at) throw new Error("no indicator");
    valueOf(
      await excel.workbook.apply({ newSheets: [], edits: valueOf(planFillIndicator(snapshot, at, choice)).edits }),
    );
    valueOf(await excel.workbook.takeBack());
    expect(looks(excel)).toEqual(before);
  });

  it("takes out a row together with what was written above and below it", async () => {
    const excel = await forms();
    const before = looks(excel);
    const snapshot = valueOf(await excel.workbook.read());
    const choice = { name: "快检批次", comparator: "≥", unit: "批次" };
    const row = rowToAdd(snapshot, formOf(snapshot, "department"), 0, { ...choice, category: "quantity" });
    if (!row) throw new Error("no row");
    const above = { at: { sheet: row.sheet, row: 4, column: 2 }, before: "300", value: 301 };
    const below = { at: { sheet: row.sheet, row: row.row + 20, column: 14 }, before: "", value: "下面写的" };
    valueOf(await excel.workbook.apply({ newSheets: [], edits: [above, below], insertedRows: [row] }));
    valueOf(await excel.workbook.takeBack());
    expect(looks(excel)).toEqual(before);

    valueOf(await excel.workbook.apply({ newSheets: [], edits: [above, below], insertedRows: [row] }));
    await excel.host.user.type(row.sheet, formatCell({ row: row.row + 21, column: 14 }), "我改的");
    expect(await excel.workbook.takeBack()).toMatchObject({
      ok: false,
      error: { kind: "changed-since", sheet: row.sheet, cell: { row: row.row + 21, column: 14 } },
    });
  });

  it("is refused where a cell has changed since, and changes nothing", async () => {
    const excel = await forms();
    valueOf(await excel.workbook.apply({ newSheets: [], edits }));
    await excel.host.user.type("附件1-1", "C5", 302);
    const changed = looks(excel);
    expect(await excel.workbook.takeBack()).toEqual({
      ok: false,
      error: { kind: "changed-since", sheet: "附件1-1", cell: { row: 4, column: 2 } },
    });
    expect(looks(excel)).toEqual(changed);
  });

  it("59: leaves everything as it is while another workbook is in front, and is done afterwards", async () => {
    const excel = await forms();
    const before = looks(excel);
    valueOf(await offerCatalog(excel.workbook, CATALOG, { domains: ["property"] }));
    const offered = looks(excel);
    excel.host.switches.isOtherWorkbookFocused = true;
    expect(await excel.workbook.takeBack()).toEqual({ ok: false, error: { kind: "inactive-workbook" } });
    expect(looks(excel)).toEqual(offered);
    excel.host.switches.isOtherWorkbookFocused = false;
    valueOf(await excel.workbook.takeBack());
    expect(looks(excel)).toEqual(before);
  });

  it("is refused where something was typed into a form that it would delete", async () => {
    const excel = await forms();
    const [sheet = ""] = valueOf(await insertForms(excel.workbook, oneProject));
    await excel.host.user.type(sheet, "J40", "我写的");
    expect(await excel.workbook.takeBack()).toMatchObject({
      ok: false,
      error: { kind: "changed-since", sheet, cell: { row: 39, column: 9 } },
    });
    expect(valueOf(await excel.workbook.sheetNames())).toContain(sheet);
  });

  it.each(["note", "comment"] as const)("is refused where somebody has put a %s on such a form", async (kind) => {
    const excel = await forms();
    const [name = ""] = valueOf(await insertForms(excel.workbook, oneProject));
    const { book } = excel.host;
    addComment(book, sheetOf(book, name), kind, { row: 4, column: 1 }, "请财务科核对");
    const before = looks(excel);
    expect(await excel.workbook.takeBack()).toEqual({
      ok: false,
      error: { kind: "changed-since", sheet: name, cell: { row: 4, column: 1 } },
    });
    expect(looks(excel)).toEqual(before);
  });

  it("leaves no blank sheet behind where Excel does not delete the forms", async () => {
    const excel = startExcel();
    valueOf(await insertForms(excel.workbook, oneProject));
    const before = looks(excel);
    const { host, requests } = excel;
    let isRefused = false;
    host.switches.beforeAction = (index) => {
      if (isRefused || requests.at(-1)?.actions[index] !== "Delete") return;
      isRefused = true;
      host.switches.failAtAction = { index, code: "RequestAborted" };
    };
    expect(await excel.workbook.takeBack()).toEqual({ ok: false, error: { kind: "busy" } });
    expect(isRefused).toBe(true);
    expect(looks(excel)).toEqual(before);
  });
});
