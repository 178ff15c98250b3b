import { newXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { insertForms } from "../../src/app/insert";
import { offerCatalog } from "../../src/app/offer-catalog";
import { adoptOwnSheet, adoptOwnWorkbook, insertOwnTemplate, ownIndicatorsOf } from "../../src/app/own-catalog";
import { withCatalog, type PresentCatalog } from "../../src/app/with-catalog";
import { CATALOG } from "../../src/core/catalog/catalog";
import { readCatalogSheet } from "../../src/core/dropdowns/catalog-sheet";
import { recognise } from "../../src/core/recognition/recognise";
import type { NewSheet } from "../../src/core/plan/plan";
import { captureBook } from "../../src/workbench/host/model/book-capture";
import { sheet, style } from "../adapters/xlsx/support";
import { bookDataOf, bookWith } from "../support/book-data";
import { startExcel, type RunningExcel } from "../support/excel";
import { department, project, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";
import { areaAt, cellAt } from "../support/places";

/** A sheet of texts, row by row. */
const texts = (name: string, rows: readonly (readonly string[])[], changes: Partial<NewSheet> = {}): NewSheet =>
  sheet(name, {
    cells: rows.flatMap((values, row) =>
      values.map((value, column) => ({ row, column, value: value === "" ? null : value, style: style() })),
    ),
    merges: [],
    names: [],
    ...changes,
  });

/** A form from elsewhere: other words for the 二级指标, one of them merged over rows, 计算符号 in a column of its own. */
const foreign = texts(
  "外地",
  [
    ["项目支出绩效目标表", "", "", "", "", ""],
    ["项目名称", "物业管理", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "计算符号", "指标值", "计量单位"],
    ["产出指标", "数量", "保洁面积", "≥", "3000", "平方米"],
    ["", "", "巡查次数", "≥", "12", "次"],
    ["", "质 量", "保洁合格率", "≥", "95", "%"],
    ["满意度指标", "满意度", "群众满意度", "≥", "90", "%"],
  ],
  { merges: [areaAt("B4:B5")] },
);

const fileOf = (...newSheets: readonly NewSheet[]): XlsxWorkbook => valueOf(newXlsx({ newSheets, edits: [] }));

const excelOf = async (workbook: XlsxWorkbook): Promise<RunningExcel> =>
  startExcel({ data: bookDataOf(await snapshotOf(workbook)) });

const dropdown = async ({ host }: RunningExcel, sheetName: string, cell: string): Promise<readonly string[]> =>
  (await host.user.dropdown(sheetName, cell)) ?? [];

/** The indicators of a 领域 under a 二级, in the order of the catalog; there are some. */
function namesIn(domain: string, category: string): readonly string[] {
  const found = CATALOG.indicators.filter((each) => each.domain === domain && each.category === category);
  if (found.length === 0) throw new Error(`no indicators in ${domain}, ${category}`);
  return found.map(({ name }) => name);
}

describe("in an Excel that refuses lists whose source is an error", () => {
  const switches = { isErrorListRefused: true };

  it("63: new forms come with their lists", async () => {
    const request = { edition: "hunan-2023", year: 2025, department: "甲局", withDepartmentForm: true };
    const listsOf = async (excel: RunningExcel): Promise<unknown> => {
      valueOf(await insertForms(excel.workbook, { ...request, projects: [{ name: "抽检", amount: "96" }] }));
      return captureBook(excel.host.book).sheets.map(({ validations }) => validations.map(({ rule }) => rule));
    };
    const lists = await listsOf(startExcel({ switches }));
    expect(lists).toEqual(await listsOf(startExcel()));
    expect(JSON.stringify(lists)).toContain("OFFSET");
  });

  it("63: forms whose branches are still blank take lists, which are empty there", async () => {
    const cells = foreign.cells.map((cell) => (cell.row === 3 && cell.column < 2 ? { ...cell, value: null } : cell));
    const data = bookDataOf(await snapshotOf(fileOf({ ...foreign, cells })));
    const excel = startExcel({ data, switches });
    expect(valueOf(await offerCatalog(excel.workbook, CATALOG, { domains: ["property"] })).forms).toBe(1);
    expect(await dropdown(excel, "外地", "C4")).toEqual([]);
    expect(await dropdown(excel, "外地", "C6")).toEqual(expect.arrayContaining([...namesIn("property", "quality")]));
  });
});

describe("offerCatalog", () => {
  it("puts dropdowns on forms of any layout, under the words that they print", async () => {
    const excel = await excelOf(fileOf(foreign));
    expect(valueOf(await offerCatalog(excel.workbook, CATALOG, { domains: ["property"] }))).toEqual({
      forms: 1,
      skipped: [],
    });
    const quantity = [...namesIn("property", "quantity"), ...namesIn("common", "quantity")];
    expect(await dropdown(excel, "外地", "C4")).toEqual(quantity);
    expect(await dropdown(excel, "外地", "C5")).toEqual(quantity);
    expect((await dropdown(excel, "外地", "C6"))[0]).toBe(namesIn("property", "quality")[0]);
    expect((await dropdown(excel, "外地", "C7"))[0]).toBe(namesIn("property", "satisfaction")[0]);
    expect(await dropdown(excel, "外地", "D4")).toContain("≥");
    expect(await dropdown(excel, "外地", "F4")).toContain("平方米");
    expect(await dropdown(excel, "外地", "B4")).toEqual([]);
  });

  it("changes the 领域 in place, keeps the user's lists, and is one step each to undo", async () => {
    const own = {
      areas: [areaAt("C5")],
      source: "$A$4:$A$4",
      ignoreBlanks: true,
      alert: { title: "", message: "" },
      prompt: null,
    };
    const excel = await excelOf(fileOf({ ...foreign, validations: [own] }, texts("指标库", [["用户的"]])));
    valueOf(await offerCatalog(excel.workbook, CATALOG, { domains: ["property"] }));
    const before = valueOf(await excel.workbook.read());
    expect(readCatalogSheet(before)).toMatchObject({ sheet: "指标库2", state: { revision: 1, domains: ["property"] } });
    valueOf(await offerCatalog(excel.workbook, CATALOG, { domains: ["training"] }));
    expect(await dropdown(excel, "外地", "C4")).toEqual([
      ...namesIn("training", "quantity"),
      ...namesIn("common", "quantity"),
    ]);
    expect(await dropdown(excel, "外地", "C5")).toEqual(["产出指标"]);
    const after = valueOf(await excel.workbook.read());
    expect(readCatalogSheet(after)).toMatchObject({ sheet: "指标库2", state: { revision: 2, domains: ["training"] } });
    expect(after.sheets.map(({ name }) => name)).toEqual(["外地", "指标库", "指标库2"]);
    expect(excel.host.user.undo()).toBe(true);
    expect(valueOf(await excel.workbook.read())).toEqual(before);
  });

  it("leaves protected sheets as they are, and says so", async () => {
    const data = await bookWith(department, project);
    const excel = startExcel({ data });
    excel.host.user.protect("附件2-1");
    expect(valueOf(await offerCatalog(excel.workbook, CATALOG, {}))).toEqual({ forms: 1, skipped: ["附件2-1"] });
  });

  it("is never read as a form, even by its words, and is made once for all insertions", async () => {
    const workbook = workbookWith(department);
    const forms = recognise(await snapshotOf(workbook)).length;
    const request = { edition: "hunan-2023", year: 2026, department: "青禾县图书馆", withDepartmentForm: false };
    for (const name of ["物业管理", "业务培训"]) {
      valueOf(await insertForms(workbook, { ...request, projects: [{ name, amount: "5" }] }));
    }
    const snapshot = await snapshotOf(workbook);
    expect(recognise(snapshot)).toHaveLength(forms + 2);
    expect(recognise({ ...snapshot, sheets: snapshot.sheets.map((each) => ({ ...each, names: [] })) })).toHaveLength(
      forms + 2,
    );
    expect(snapshot.sheets.filter(({ visibility }) => visibility === "veryHidden")).toHaveLength(1);
    expect(readCatalogSheet(snapshot)?.state.domains).toEqual(["property", "training"]);
  });
});

describe("the lists of a workbook that has some", () => {
  const plan = { newSheets: [], edits: [] };
  const [made] = withCatalog(plan, [], null, {}).newSheets;
  const printed = [{ kind: "project" as const, level2: "民生成效", category: "social-benefit" as const }];

  it("are written anew only where one is missing, such as those of an edition that its program did not know", async () => {
    const catalog = made && readCatalogSheet(await snapshotOf(fileOf(foreign, made)));
    if (!catalog) throw new Error("no lists");
    const without = { ...catalog, keys: catalog.keys.filter((key) => !key.includes("national-2021")) };
    const written = (present: PresentCatalog): number => withCatalog(plan, [], present, {}).contents?.length ?? 0;
    expect(written({ catalog, printed: [] })).toBe(0);
    expect(written({ catalog: without, printed: [] })).toBe(1);
    expect(written({ catalog, printed })).toBe(1);
  });
});

describe("own catalogs", () => {
  const rows = [
    ["青禾县图书馆自有指标", "", "", "", ""],
    ["领域", "指标名称", "计量单位", "二级指标", "指标值及单位"],
    ["", "古籍修复册数", "册", "数量指标", "≥120册"],
    ["物业", "书库温湿度达标率", "", "质量", "≥98%"],
    ["", "=HYPERLINK(1)", "", "数量指标", ""],
    ["", "-3天内上架", "", "时效指标", "-3"],
    ["", "古籍修复册数", "册", "数量指标", ""],
    ["", "没有分类的指标", "", "其他", ""],
    ["月球", "通借通还时限", "天", "时效指标", "≤3天"],
  ];

  it("are read by their heads, checked line by line, kept in the workbook, and offered first", async () => {
    const excel = await excelOf(fileOf(foreign, texts("馆内指标", rows)));
    const { indicators, remarks } = valueOf(await adoptOwnSheet(excel.workbook, "馆内指标"));
    expect(
      indicators.map(({ name, category, comparator, unit, example, domain }) => [
        name,
        category,
        comparator,
        unit,
        example,
        domain,
      ]),
    ).toEqual([
      ["古籍修复册数", "quantity", "≥", "册", "120", null],
      ["书库温湿度达标率", "quality", "≥", "%", "98", "property"],
      ["通借通还时限", "timeliness", "≤", "天", "3", null],
    ]);
    expect(remarks.map(({ row, severity }) => [row, severity])).toEqual([
      [5, "error"],
      [6, "error"],
      [7, "error"],
      [8, "error"],
      [9, "warning"],
    ]);
    expect((await dropdown(excel, "外地", "C4"))[0]).toBe("古籍修复册数");
    const snapshot = valueOf(await excel.workbook.read());
    expect(ownIndicatorsOf(snapshot)).toEqual(indicators);
    expect(snapshot.sheets.flatMap(({ cells }) => cells).every(({ formula }) => formula === null)).toBe(true);
    expect(recognise(snapshot).map((form) => form.sheet)).toEqual(["外地"]);
    valueOf(await offerCatalog(excel.workbook, CATALOG, { domains: ["training"] }));
    expect(ownIndicatorsOf(valueOf(await excel.workbook.read()))).toEqual(indicators);
  });

  it("come from a file as well, and from the template, which is no form", async () => {
    const workbook = fileOf(foreign);
    const { indicators } = valueOf(await adoptOwnWorkbook(workbook, await snapshotOf(fileOf(texts("甲", rows)))));
    expect(ownIndicatorsOf(await snapshotOf(workbook))).toEqual(indicators);
    expect(valueOf(await insertOwnTemplate(workbook))).toBe("自有指标");
    expect(await adoptOwnSheet(workbook, "自有指标")).toMatchObject({ ok: false, error: { kind: "unusable" } });
    const at = { sheet: "自有指标", ...cellAt("A4") };
    const edits = ["数量指标", "修复古籍"].map((value, index) => ({
      at: { ...at, column: index },
      before: "",
      value,
    }));
    valueOf(await workbook.apply({ newSheets: [], edits }));
    expect(valueOf(await adoptOwnSheet(workbook, "自有指标")).indicators.map(({ name }) => name)).toEqual(["修复古籍"]);
    expect(recognise(await snapshotOf(workbook)).map((form) => form.sheet)).toEqual(["外地"]);
  });

  it("are refused without heads or without rows, and nothing changes", async () => {
    const workbook = fileOf(foreign, texts("乱", [["甲", "乙"]]), texts("空", [["二级指标", "三级指标"]]));
    const before = workbook.bytes();
    for (const name of ["乱", "空"]) {
      expect(await adoptOwnSheet(workbook, name)).toMatchObject({ ok: false, error: { kind: "unusable" } });
    }
    expect(workbook.bytes()).toBe(before);
  });
});
