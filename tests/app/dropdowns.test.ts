import { execFileSync } from "node:child_process";
import path from "node:path";
import { newXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { rowToAdd } from "../../src/app/indicators/row-to-add";
import { planNewForms } from "../../src/app/new-forms";
import { withCatalog } from "../../src/app/with-catalog";
import { CATALOG } from "../../src/core/catalog/catalog";
import { MAX_SOURCE } from "../../src/core/dropdowns/list-source";
import { planFill } from "../../src/app/fill";
import type { Edition } from "../../src/core/editions/edition";
import { EDITIONS } from "../../src/core/editions/registry";
import { categoryOf } from "../../src/core/forms/category";
import { FORM_KINDS, type Form, type FormKind } from "../../src/core/forms/form";
import type { FormJson } from "../../src/core/forms/forms-json";
import { recognise } from "../../src/core/recognition/recognise";
import { withInsertedRow } from "../../src/core/plan/inserted-rows";
import type { InsertedRow, NewSheet } from "../../src/core/plan/plan";
import type { ListedColumn } from "../../src/core/layout/layout";
import { tableOf } from "../../src/core/layout/layout-contents";
import { columnName, formatCell } from "../../src/core/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { bookDataOf } from "../support/book-data";
import { startExcel } from "../support/excel";
import { temporaryFolder, write } from "../support/files";
import { itWithPython, PYTHON } from "../support/programs";
import { indicator, snapshotOf } from "./forms";
import { valueOf } from "../support/value-of";

/** Items by cell, "C5", by sheet. */
type Lists = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Both blank forms of every edition that can be written, with a row added under every 二级, and filled ones with more rows
 * than these, in one workbook.
 */
async function workbook(): Promise<XlsxWorkbook> {
  // Tables without 二级 have nothing that a list of names could follow.
  const sheets = EDITIONS.filter(({ tree }) => tree.department.length + tree.project.length > 0).reduce<
    readonly NewSheet[]
  >((made, edition) => {
    const request = {
      edition: edition.id,
      year: 2026,
      department: "青禾县图书馆",
      withDepartmentForm: edition.tree.department.length > 0,
      projects: edition.tree.project.length > 0 ? [{ name: "物业管理", amount: "45" }] : [],
    };
    const blank = valueOf(planNewForms(request, made.map(nameOf))).newSheets;
    const filled = FORM_KINDS.filter((kind) => edition.tree[kind].length > 0).map((kind) =>
      filledForm(edition, kind, `填好的${edition.id}${kind}`),
    );
    return [...made, ...blank, ...valueOf(planFill({ version: 1, forms: filled })).newSheets];
  }, []);
  const file = valueOf(newXlsx(withCatalog({ newSheets: sheets, edits: [] }, [], null, { domains: ["property"] })));
  const insertedRows = rowsToAdd(await snapshotOf(file));
  expect(insertedRows.length).toBeGreaterThan(20);
  valueOf(await file.apply({ newSheets: [], edits: [], insertedRows }));
  return file;
}

/** A row for each 二级 of the blank forms. */
function rowsToAdd(snapshot: WorkbookSnapshot): readonly InsertedRow[] {
  const rows: InsertedRow[] = [];
  let state = snapshot;
  const choice = { name: "另加", comparator: "≥", unit: "件" };
  for (const { sheet, branches, indicators } of recognise(snapshot)) {
    if (indicators.length > 0) continue;
    for (const category of new Set(branches.flatMap((branch) => branch.category ?? []))) {
      const [form] = recognise({ ...state, sheets: state.sheets.filter(({ name }) => name === sheet) });
      const row = form && rowToAdd(state, form, 0, { ...choice, category });
      if (!row) throw new Error(`no row under ${category}`);
      rows.push(row);
      state = withInsertedRow(state, row);
    }
  }
  return rows;
}

const nameOf = ({ name }: NewSheet): string => name;

/** A form with one indicator more under every 二级 than its blank form has rows for. */
const filledForm = ({ id, tree }: Edition, kind: FormKind, sheet: string): FormJson => ({
  kind,
  edition: id,
  sheet,
  fields: {},
  indicators: tree[kind].flatMap(({ branches }) =>
    branches.flatMap(({ name, blankRows }) =>
      Array.from({ length: blankRows + 1 }, (_, index) => indicator(name, `${name}之${index + 1}`, "≥1件")),
    ),
  ),
});

/** What the dropdown of each indicator row shall offer, from the catalog and the tree of the form's edition. */
function expectedLists(snapshot: WorkbookSnapshot): Lists {
  const forms = recognise(snapshot);
  return Object.fromEntries(
    snapshot.sheets.flatMap((sheet) => {
      const form = forms.find((each) => each.sheet === sheet.name);
      return form
        ? [[sheet.name, Object.fromEntries(listedCells(sheet).map((cell) => [cell, listOf(form, cell)]))]]
        : [];
    }),
  );
}

/** The units of the catalog for the chosen 领域, those of departments and the common ones: the most frequent first. */
const UNITS: readonly string[] = (() => {
  const units = ["property", "common", "department"].flatMap((wanted) =>
    CATALOG.indicators.flatMap(({ domain, unit }) => (domain === wanted && unit ? [unit] : [])),
  );
  const countOf = (unit: string): number => units.filter((each) => each === unit).length;
  return [...new Set(units)].toSorted((a, b) => countOf(b) - countOf(a));
})();

function listOf(form: Form, cell: string): readonly string[] {
  const edition = EDITIONS.find(({ id }) => id === form.edition);
  const tree = edition?.tree[form.kind] ?? [];
  const row = Number(cell.slice(1)) - 1;
  const branch = form.branches.find(({ rows }) => rows.from <= row && row <= rows.to);
  const node = tree.find(({ name }) => name === branch?.level1?.value);
  const layout = edition?.layouts?.[form.kind];
  const columns: readonly ListedColumn[] = (layout && tableOf(layout)?.columns) ?? [];
  switch (columns.find(({ column }) => columnName(column) === cell.charAt(0))?.content) {
    case "level1":
      return tree.map(({ name }) => name);
    case "level2":
      return (node?.branches ?? []).map(({ name }) => name);
    case "level3": {
      // A name that denotes nothing (社会贡献) has the category that the tree gives it.
      const inTree = tree.flatMap(({ branches }) => branches).find(({ name }) => name === branch?.level2.value);
      const category = inTree?.category ?? categoryOf(branch?.level2.value ?? "");
      const all = CATALOG.indicators.filter((indicator) =>
        category === null ? indicator.domain === "department" : indicator.category === category,
      );
      const wanted = [...(form.kind === "department" ? ["department"] : []), "property", "common"];
      const fitting = wanted.flatMap((domain) => all.filter((indicator) => indicator.domain === domain));
      return [...new Set((fitting.length > 0 ? fitting : all).map(({ name }) => name))];
    }
    case "comparator":
      return ["≥", "≤", "＝", ">", "<", "定性"];
    case "unit":
      return UNITS;
    default:
      return edition?.constants.standards ?? [];
  }
}

const listedCells = ({ listValidations }: SheetSnapshot): readonly string[] =>
  listValidations.flatMap(({ areas }) =>
    areas.flatMap(({ row, column, rows }) =>
      Array.from({ length: rows }, (_, index) => formatCell({ row: row + index, column })),
    ),
  );

/** The lists by reading the formulas with nothing but their own words: the key, the parent above, the index of the sheet. */
function listsByFormula({ sheets }: WorkbookSnapshot): Lists {
  return Object.fromEntries(
    sheets.map((sheet) => [
      sheet.name,
      Object.fromEntries(
        sheet.listValidations.flatMap(({ areas: [area], source }) => {
          const [, key = "", column, first] =
            /VLOOKUP\("([^"]+)"(?:&LOOKUP\(2,1\/\(\$([A-Z]+)\$(\d+):)?/.exec(source) ?? [];
          const catalog = sheets.find(({ name }) => source.startsWith(`OFFSET(${name}!$D$1,`));
          const at = ({ cells }: SheetSnapshot, address: string): string =>
            cells.find((cell) => formatCell(cell) === address)?.text ?? "";
          return Array.from({ length: area?.rows ?? 0 }, (_, index) => {
            const row = (area?.row ?? 0) + index + 1;
            let parent = "";
            for (let above = row; column && parent === "" && above >= Number(first); above -= 1) {
              parent = at(sheet, `${column}${above}`);
            }
            const found = catalog?.cells.find((cell) => cell.column === 0 && cell.text === key + parent);
            const line = (found?.row ?? -1) + 1;
            const [start, count] = catalog
              ? [Number(at(catalog, `B${line}`)), Number(at(catalog, `C${line}`))]
              : [0, 0];
            const items = Array.from({ length: count }, (_item, item) =>
              catalog ? at(catalog, `D${start + item + 1}`) : "",
            );
            return [formatCell({ row: row - 1, column: area?.column ?? 0 }), items];
          });
        }),
      ),
    ]),
  );
}

async function listsInHost(snapshot: WorkbookSnapshot): Promise<Lists> {
  const { host } = startExcel({ data: bookDataOf(snapshot) });
  const lists: Record<string, Record<string, readonly string[]>> = {};
  for (const sheet of snapshot.sheets) {
    const ofSheet: Record<string, readonly string[]> = {};
    for (const cell of listedCells(sheet)) ofSheet[cell] = (await host.user.dropdown(sheet.name, cell)) ?? [];
    lists[sheet.name] = ofSheet;
  }
  return lists;
}

const withoutBlank = (lists: Lists): Lists =>
  Object.fromEntries(Object.entries(lists).filter(([, cells]) => Object.keys(cells).length > 0));

describe("the dropdowns of new forms", () => {
  const folder = temporaryFolder();
  let file: XlsxWorkbook;
  let snapshot: WorkbookSnapshot;
  let expected: Lists;

  beforeAll(async () => {
    file = await workbook();
    snapshot = await snapshotOf(file);
    expected = expectedLists(snapshot);
  });

  it("offer something in every indicator row of every edition", () => {
    const cells = Object.values(expected).flatMap((lists) => Object.values(lists));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((items) => items.length === 0)).toEqual([]);
  });

  it("have formulas that Excel takes", () => {
    const sources = snapshot.sheets.flatMap(({ listValidations }) => listValidations.map(({ source }) => source));
    expect(Math.max(...sources.map(({ length }) => length))).toBeLessThanOrEqual(MAX_SOURCE);
    expect(sources.filter((source) => /INDIRECT|FILTER|UNIQUE|#/.test(source))).toEqual([]);
  });

  it("offer what belongs there, by the words of their formulas", () => {
    expect(withoutBlank(listsByFormula(snapshot))).toEqual(expected);
  });

  it("offer what belongs there in Excel's host", async () => {
    expect(withoutBlank(await listsInHost(snapshot))).toEqual(expected);
  });

  // Its module of Python comes with LibreOffice.
  itWithPython("uno")("offer what belongs there in LibreOffice", () => {
    const target = write(folder.at("forms.xlsx"), file.bytes());
    const script = path.join(__dirname, "../support/libreoffice-lists.py");
    const printed = execFileSync(PYTHON, [script, target, folder.at("profile")], { encoding: "utf8" });
    expect(withoutBlank(JSON.parse(printed) as Lists)).toEqual(expected);
  });
});
