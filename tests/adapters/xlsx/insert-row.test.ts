import { rowToAdd } from "../../../src/app/indicators/row-to-add";
import { offerCatalog } from "../../../src/app/offer-catalog";
import { recognise } from "../../../src/core/recognition/recognise";
import { withInsertedRow } from "../../../src/core/plan/inserted-rows";
import type { InsertedRow } from "../../../src/core/plan/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { snapshotOf, workbookWith } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { startExcel } from "../../support/excel";
import { open } from "./support";
import { FORMS_WITH_TREE, fullForm } from "../../support/full-forms";

const choice = { name: "新增指标", comparator: "≥", unit: "件" };
const OFFERED = [{ name: "抽检批次", category: "quantity", domain: null, unit: "批次" } as const];

/** The first sheet, areas in order. */
function shown({ sheets: [sheet] }: WorkbookSnapshot) {
  if (!sheet) throw new Error("no sheet");
  const { cells, merges, names, formulaFormats, listValidations } = sheet;
  const inOrder = (areas: SheetSnapshot["merges"]) => areas.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    cells: cells.map(({ row, column, text, formula, numberFormat }) => ({ row, column, text, formula, numberFormat })),
    merges: inOrder(merges),
    names: names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    formulaFormats: formulaFormats.map(({ areas, formula }) => ({ areas: inOrder(areas), formula })),
    listValidations: listValidations.map(({ areas, source }) => ({ areas: inOrder(areas), source })),
  };
}

describe.each(FORMS_WITH_TREE)("rows that are added to a file, %s %s", (_id, kind, edition) => {
  it("come in as in Excel, under every 二级", async () => {
    const file = workbookWith(fullForm(edition, kind));
    valueOf(await offerCatalog(file, { version: "1", indicators: OFFERED }, {}));
    const excel = startExcel({ file: file.bytes() });
    let state = await snapshotOf(file);
    const rows: InsertedRow[] = [];
    const categories = edition.tree[kind].flatMap(({ branches }) => branches.flatMap(({ category }) => category ?? []));
    for (const category of new Set(categories)) {
      const [read] = recognise(state);
      const row = read && rowToAdd(state, read, 0, { ...choice, category });
      if (!row) throw new Error(`no row under ${category}`);
      rows.push(row);
      state = withInsertedRow(state, row);
    }
    const plan = { newSheets: [], edits: [], insertedRows: rows };
    valueOf(await file.apply(plan));
    valueOf(await excel.workbook.apply(plan));
    const added = await snapshotOf(file);
    expect(rows.length).toBeGreaterThan(5);
    expect(shown(added)).toEqual(shown(await snapshotOf(open(valueOf(await excel.host.save())))));
    // What use cases foresee is what comes.
    const { names, cells, merges } = shown(state);
    // A snapshot does not hold blank cells, so the format that a cell takes from a blank one above is not foreseen.
    const foreseen = cells.map(({ numberFormat, ...cell }) => ({
      ...cell,
      ...(numberFormat !== null && { numberFormat }),
    }));
    expect(shown(added)).toMatchObject({ names, cells: foreseen, merges });
  });
});
