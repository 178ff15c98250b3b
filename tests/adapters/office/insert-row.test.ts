import { rowToAdd } from "../../../src/app/indicators/row-to-add";
import { offerCatalog } from "../../../src/app/offer-catalog";
import type { Form } from "../../../src/core/forms/form";
import { indicatorArea } from "../../../src/core/recognition/inserted-form";
import { recognise } from "../../../src/core/recognition/recognise";
import { contains } from "../../../src/core/workbook/address";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import type { SheetData } from "../../../src/workbench/host/model/book-data";
import { project, snapshotOf, workbookWith } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { startExcel, type RunningExcel } from "../../support/excel";
import { FORMS_WITH_TREE, fullForm } from "../../support/full-forms";

const choice = { name: "新增指标", comparator: "≥", unit: "件" };

const others = ({ indicators }: Form): unknown =>
  indicators
    .filter(({ level3 }) => level3.value !== choice.name)
    .map(({ level1, level2, level3, target }) => [level1?.value, level2?.value, level3.value, target.text]);

async function formOf({ workbook }: RunningExcel): Promise<Form> {
  const [form] = recognise(await snapshotOf(workbook));
  if (!form) throw new Error("no form");
  return form;
}

function sheetOf({ host }: RunningExcel): SheetData {
  const [sheet] = captureBook(host.book).sheets;
  if (!sheet) throw new Error("no sheet");
  return { ...sheet, merges: sheet.merges.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}

/** Rows of the print area and of the named table. */
function extent({ names }: SheetData): readonly number[] {
  const printed = names.find(({ name }) => name === "Print_Area")?.formula.replace(/^.*\$/, "");
  return [Number(printed), indicatorArea(names.map((each) => ({ ...each, hidden: !each.visible })))?.rows ?? 0];
}

const formatsOf = ({ cells }: SheetData, row: number, columns: (column: number) => boolean): unknown =>
  cells.filter((cell) => cell.row === row && columns(cell.column)).map(({ column, format }) => ({ column, format }));

describe.each(FORMS_WITH_TREE)("a row for one more indicator, %s %s", (_id, kind, edition) => {
  let excel: RunningExcel;

  beforeAll(async () => {
    excel = startExcel({ file: workbookWith(fullForm(edition, kind)).bytes() });
    const category = "quantity";
    const indicators = [{ name: "抽检批次", category, domain: null, unit: "批次" } as const];
    valueOf(await offerCatalog(excel.workbook, { version: "1", indicators }, {}));
  });

  it("comes into the block of every 二级 with all that is around it, and goes with one undo", async () => {
    const categories = new Set((await formOf(excel)).branches.flatMap(({ category }) => category ?? []));
    expect(categories.size).toBeGreaterThan(5);
    for (const category of categories) {
      const before = await formOf(excel);
      const sheet = sheetOf(excel);
      const row = rowToAdd(await snapshotOf(excel.workbook), before, 0, { ...choice, category });
      const branch = before.branches.find((each) => each.category === category);
      if (!row || !branch) throw new Error(`no row for ${category}`);
      const insert = async () => valueOf(await excel.workbook.apply({ newSheets: [], edits: [], insertedRows: [row] }));
      await insert();
      expect(excel.host.user.undo()).toBe(true);
      expect(sheetOf(excel)).toEqual(sheet);
      await insert();

      const after = await formOf(excel);
      const grown = sheetOf(excel);
      const added = after.indicators.find(({ level3 }) => level3.at.row === row.row);
      // Some layouts have columns of their own for comparator and unit.
      const value = [added?.comparator?.value, added?.target.text, added?.unit?.value].join("");
      expect([added?.level1?.value, added?.level2?.value, added?.level3.value, value]).toEqual([
        branch.level1?.value,
        branch.level2.value,
        choice.name,
        "≥件",
      ]);
      expect(others(after)).toEqual(others(before));
      const rows = after.branches.find((each) => each.category === category)?.rows;
      expect(rows && rows.to - rows.from).toBe(branch.rows.to - branch.rows.from + 1);
      expect(extent(grown)).toEqual(extent(sheet).map((count) => count + 1));
      const level3 = added?.level3.at ?? { row: -1, column: -1 };
      expect(grown.validations.some(({ areas }) => areas.some((area) => contains(area, level3)))).toBe(true);
      const isOwn = (column: number): boolean => column >= level3.column;
      expect(formatsOf(grown, row.row, isOwn)).toEqual(formatsOf(sheet, row.beside.at.row, isOwn));
    }
  });
});

it("refuses a row beside one that has changed, and on a protected sheet", async () => {
  const excel = startExcel({ file: workbookWith(project).bytes() });
  const form = await formOf(excel);
  const row = rowToAdd(await snapshotOf(excel.workbook), form, 0, { ...choice, category: "quantity" });
  if (!row) throw new Error("no row");
  const insert = () => excel.workbook.apply({ newSheets: [], edits: [], insertedRows: [row] });
  const edit = { at: row.beside.at, before: row.beside.text, value: "改" };
  valueOf(await excel.workbook.apply({ newSheets: [], edits: [edit] }));
  expect(await insert()).toMatchObject({ ok: false, error: { kind: "cell-changed", found: "改" } });
  await excel.api.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(form.sheet).protection.protect();
    await context.sync();
  });
  expect(await insert()).toMatchObject({ ok: false, error: { kind: "sheet-protected" } });
});
