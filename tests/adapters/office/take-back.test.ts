import { planFillIndicator } from "../../../src/app/fill-indicator";
import { insertForms } from "../../../src/app/insert";
import { offerCatalog } from "../../../src/app/offer-catalog";
import { rowToAdd } from "../../../src/app/indicators/row-to-add";
import { CATALOG } from "../../../src/core/catalog/catalog";
import { recognise } from "../../../src/core/recognition/recognise";
import type { Form } from "../../../src/core/forms/form";
import { formatArea, parseArea } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import type { BookData } from "../../../src/workbench/host/model/book-data";
import type { Profile } from "../../../src/workbench/host/profiles";
import { department, project, snapshotOf, valueOf, workbookWith } from "../../app/forms";
import { bookDataOf } from "../../support/book-data";
import { startExcel, type RunningExcel } from "../../support/excel";

const PROFILES: readonly Profile[] = ["ltsc-2021", "ltsc-2024", "365", "web"];

const forms = async (profile: Profile = "365"): Promise<RunningExcel> =>
  startExcel({ profile, data: bookDataOf(await snapshotOf(workbookWith(department, project))) });

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
    merges: sheet.merges
      .map(formatArea)
      .toSorted()
      .flatMap((address) => parseArea(address) ?? []),
    names: sheet.names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  return { ...book, sheets, steps: [], activeSheet: null };
};

const formOf = (snapshot: WorkbookSnapshot, kind: Form["kind"]): Form => {
  const form = recognise(snapshot).find((each) => each.kind === kind);
  if (!form) throw new Error(`no ${kind} form`);
  return form;
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
    const request = {
      edition: "hunan-2023",
      year: 2025,
      department: "临江县市场监督管理局",
      withDepartmentForm: false,
      projects: [{ name: "抽检", amount: "96" }],
    };
    valueOf(await insertForms(excel.workbook, request));
    valueOf(await excel.workbook.takeBack());
    expect(looks(excel)).toEqual(before);
  });

  it("takes out the blank sheet of a new workbook with an insertion, and brings it back", async () => {
    const excel = startExcel();
    const before = valueOf(await excel.workbook.sheetNames());
    const projects = [{ name: "抽检", amount: "96" }];
    const request = { edition: "hunan-2023", year: 2025, department: "甲局", withDepartmentForm: false, projects };
    valueOf(await insertForms(excel.workbook, request));
    expect(valueOf(await excel.workbook.sheetNames())).not.toContain(before[0]);
    valueOf(await excel.workbook.takeBack());
    expect(await excel.workbook.sheetNames()).toEqual({ ok: true, value: before });
    // A sheet that holds a single format stays.
    const used = startExcel();
    await used.host.user.type(before[0] ?? "", "J40", "我的");
    valueOf(await insertForms(used.workbook, request));
    expect(valueOf(await used.workbook.sheetNames())).toContain(before[0]);
  });

  it("62: hidden lists come in a step of their own, so that the forms alone are the last", async () => {
    const { host, workbook } = await forms();
    const projects = [{ name: "抽检", amount: "96" }];
    const request = { edition: "hunan-2023", year: 2025, department: "甲局", withDepartmentForm: false, projects };
    const [sheet = ""] = valueOf(await insertForms(workbook, request));
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
    const projects = [{ name: "抽检", amount: "96" }];
    const request = { edition: "hunan-2023", year: 2025, department: "甲局", withDepartmentForm: false, projects };
    const [sheet = ""] = valueOf(await insertForms(excel.workbook, request));
    await excel.host.user.type(sheet, "J40", "我写的");
    expect(await excel.workbook.takeBack()).toMatchObject({
      ok: false,
      error: { kind: "changed-since", sheet, cell: { row: 39, column: 9 } },
    });
    expect(valueOf(await excel.workbook.sheetNames())).toContain(sheet);
  });
});
