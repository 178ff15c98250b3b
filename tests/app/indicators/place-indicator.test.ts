import type { XlsxWorkbook } from "../../../src/adapters/xlsx/workbook";
import { editionById } from "../../../src/core/editions/registry";
import { CATALOG } from "../../../src/core/catalog/catalog";
import type { CatalogEntry } from "../../../src/core/catalog/schema";
import { recognise } from "../../../src/core/recognition/recognise";
import type { FormJson } from "../../../src/core/forms/forms-json";
import { placeIndicator } from "../../../src/app/indicators/place-indicator";
import { rowContext } from "../../../src/app/indicators/row-context";
import { planStarterSet, suggestFor, type Suggestion } from "../../../src/app/indicators/starter-set";
import { withEdits } from "../../../src/app/with-edits";
import { department, indicator, label, project, snapshotOf, workbookWith } from "../forms";
import { valueOf } from "../../support/value-of";

function entry(name: string): CatalogEntry {
  const found = CATALOG.indicators.find((each) => each.name === name);
  if (!found) throw new Error(`the catalog has no ${name}`);
  return found;
}

const open = async (form: FormJson) => {
  const snapshot = await snapshotOf(workbookWith(form));
  const [read] = recognise(snapshot);
  if (!read) throw new Error("no form");
  const rowsOf = (category: string) => read.branches.find((branch) => branch.category === category)?.rows.from ?? -1;
  return { snapshot, form: read, rowsOf, at: (row: number) => ({ sheet: read.sheet, row, column: 3 }) };
};

describe("placeIndicator", () => {
  const pass = entry("食品抽检合格率");

  it("fills the selected row when it is free and of the indicator's 二级", async () => {
    const { snapshot, rowsOf, at } = await open(project);
    const row = rowsOf("social-benefit");
    const placed = valueOf(placeIndicator(snapshot, at(row), pass));
    expect(placed.row.row).toBe(row);
    expect(placed.edits.map(({ value }) => value)).toEqual(["食品抽检合格率", "≥%"]);
  });

  it("goes to the next free row of the 二级 from anywhere in the form", async () => {
    const { snapshot, rowsOf, at } = await open(project);
    const batches = entry("食品安全监督抽检批次");
    for (const row of [0, rowsOf("quantity"), rowsOf("quality")]) {
      // The first row under 数量 is taken.
      expect(valueOf(placeIndicator(snapshot, at(row), batches)).row.row).toBe(rowsOf("quantity") + 1);
    }
  });

  it("offers to replace the selected row where no row is free; from elsewhere it adds a row", async () => {
    const indicators = ["甲", "乙"].map((name) => ({ level2: "数量指标", level3: name, target: { text: "≥1件" } }));
    const { snapshot, rowsOf, at } = await open({ ...project, indicators });
    const batches = entry("食品安全监督抽检批次");
    const placed = valueOf(placeIndicator(snapshot, at(rowsOf("quantity") + 1), batches));
    expect(placed.replaced.map(label)).toEqual([label(at(rowsOf("quantity") + 1))]);
    expect(placed.rowInstead).toMatchObject({ row: rowsOf("quantity") + 1, cells: [{ value: batches.name }, {}] });
    const elsewhere = valueOf(placeIndicator(snapshot, at(rowsOf("quality")), batches));
    expect(elsewhere).toMatchObject({ edits: [], replaced: [], insertedRows: [{ row: rowsOf("quantity") + 1 }] });
  });

  it("says where it cannot write", async () => {
    const { snapshot, at } = await open(project);
    expect(placeIndicator(snapshot, at(900), pass)).toMatchObject({ ok: false });
    const social = entry("施工占道影响时长");
    expect(placeIndicator(snapshot, at(0), social)).toMatchObject({
      ok: false,
      error: { zh: expect.stringContaining("没有社会成本指标") as unknown },
    });
  });
});

describe("a starter set", () => {
  const blank: FormJson = {
    ...project,
    fields: { ...project.fields, projectName: { value: "物业管理费" }, annualBudget: { value: "64.5" } },
    indicators: [],
  };

  it("covers the mandatory branches by the project's 领域, with its budget as the ceiling", async () => {
    const { snapshot, form, at } = await open(blank);
    const context = rowContext([form], at(0));
    if (!context) throw new Error("no context");
    expect(context.domains[0]).toBe("property");
    const suggestions = suggestFor(context);
    expect(suggestions.map(({ branch, indicator }) => `${branch.name} ${indicator.name}`)).toEqual([
      "数量指标 物业服务面积",
      "数量指标 保洁人员数量",
      "质量指标 办事环境整洁率",
      "时效指标 报修响应时间",
      "成本指标 物业服务费总额",
      "社会效益指标 物业服务覆盖率",
      "生态效益指标 生活垃圾分类投放准确率",
      "社会公众或服务对象满意度指标 办公人员满意度",
    ]);
    const fill = planStarterSet(snapshot, form, suggestions);
    expect(fill.left).toEqual([]);
    const filled = recognise(withEdits(snapshot, fill.edits))[0]?.indicators ?? [];
    expect(filled.map(({ level3, target }) => [level3.value, target.text])).toContainEqual([
      "物业服务费总额",
      "≤64.5万元",
    ]);
    expect(filled).toHaveLength(8);
  });

  it("writes into blank rows first and adds rows where there is none; suggests nothing that the form has", async () => {
    const file = workbookWith({ ...department, indicators: department.indicators.slice(0, 2) });
    const snapshot = await snapshotOf(file);
    const [form] = recognise(snapshot);
    const context = form && rowContext([form], { ...form.area, sheet: form.sheet });
    if (!context) throw new Error("no context");
    const suggestions = suggestFor(context);
    const fill = planStarterSet(snapshot, form, suggestions);
    expect(fill.edits.every(({ before }) => before === "")).toBe(true);
    // 数量 has two rows and one is taken: of two suggestions one finds a blank row.
    expect(fill.insertedRows).toHaveLength(1);
    expect(fill.left).toEqual([]);
    expect(suggestions.map(({ indicator }) => indicator.name)).not.toContain("抽检批次");
    valueOf(await file.apply({ newSheets: [], edits: fill.edits, insertedRows: fill.insertedRows }));
    expect(await filled(file)).toEqual(
      [...department.indicators.slice(0, 2).map(({ level3 }) => level3), ...suggestions.map(nameOf)].toSorted(),
    );
  });

  it.each(["hunan-2023", "national-2021"])("adds a row for each into a form of %s that is full", async (edition) => {
    const tree = editionById(edition)?.tree.project ?? [];
    const own = tree.flatMap(({ branches }) =>
      branches.flatMap(({ name, blankRows }) =>
        Array.from({ length: Math.max(1, blankRows) }, (_, index) => indicator(name, `${name}之${index + 1}`, "≥1件")),
      ),
    );
    const file = workbookWith({ ...blank, edition, fields: { projectName: { value: "物业管理费" } }, indicators: own });
    const snapshot = await snapshotOf(file);
    const [form] = recognise(snapshot);
    const context = form && rowContext([form], { ...form.area, sheet: form.sheet });
    if (!context) throw new Error("no context");
    const suggestions = suggestFor(context);
    const fill = planStarterSet(snapshot, form, suggestions);
    expect([fill.edits, fill.left]).toEqual([[], []]);
    expect(fill.insertedRows).toHaveLength(suggestions.length);
    valueOf(await file.apply({ newSheets: [], edits: [], insertedRows: fill.insertedRows }));
    expect(await filled(file)).toEqual([...own.map(({ level3 }) => level3), ...suggestions.map(nameOf)].toSorted());
    const [grown] = recognise(await snapshotOf(file));
    const branchOf = new Map(grown?.indicators.map(({ level2, level3 }) => [level3.value, level2?.value]));
    expect(suggestions.map(({ indicator: { name } }) => branchOf.get(name))).toEqual(
      suggestions.map(({ branch }) => branch.name),
    );
  });
});

const nameOf = ({ indicator: { name } }: Suggestion<CatalogEntry>): string => name;

/** The names of the indicators of the first form. */
const filled = async (file: XlsxWorkbook): Promise<readonly string[]> =>
  (recognise(await snapshotOf(file))[0]?.indicators ?? []).map(({ level3 }) => level3.value).toSorted();
