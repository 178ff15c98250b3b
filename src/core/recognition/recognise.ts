import { holdsCatalog } from "../dropdowns/catalog-sheet";
import { hasCatalogHeads } from "../dropdowns/own-catalog";
import type { Form, Indicator, UncertainReading } from "../forms/form";
import { finish, type Steps } from "../steps";
import type { Area } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { assemble, statedUnit, titleCell, located, type UndatedForm } from "./assemble";
import { readFields, type Region } from "./candidates/fields";
import { entryFields, entryRowsOf, type ListColumns } from "./candidates/list";
import type { PlainList } from "./candidates/plain-list";
import type { IndicatorTable } from "./candidates/table";
import { readTasks } from "./candidates/tasks";
import { rowsIn, type GridCell } from "./grid";
import { asInserted, indicatorArea } from "./inserted-form";
import { regionsOf, type HeadOnly, type Section } from "./regions";
import { newJudgements, viewOf, type Judgements, type View } from "./view";

/**
 * Finds the forms of a workbook, in sheet order, then from top to bottom. Any table of indicators is read, but for
 * catalogs of indicators.
 */
export const recognise = (snapshot: WorkbookSnapshot): readonly Form[] => finish(recogniseInSteps(snapshot));

/** The same, a sheet a step. */
export function* recogniseInSteps({ sheets, savedYear }: WorkbookSnapshot): Steps<readonly Form[]> {
  const forms: Form[] = [];
  const judgements = newJudgements();
  for (const [index, sheet] of sheets.entries()) {
    const isCatalog = holdsCatalog(sheet) || hasCatalogHeads(sheet);
    if (!isCatalog) forms.push(...recogniseSheet(sheet, judgements).map((form) => ({ ...form, savedYear })));
    yield (index + 1) / sheets.length;
  }
  return forms;
}

function recogniseSheet(sheet: SheetSnapshot, judgements: Judgements): readonly UndatedForm[] {
  const view = viewOf(sheet, judgements);
  const { sections, lists, headOnly } = regionsOf(view, {
    inserted: indicatorArea(sheet.names),
    // What programs keep out of sight is no form because of what its columns look like.
    byContent: sheet.visibility !== "veryHidden",
  });
  const forms = [
    ...sections.flatMap((section) => formsOfSection(view, section)),
    ...lists.flatMap(({ head, list }) => formsOfList(view, head, list)),
    ...headOnly.flatMap((region) => formOfHead(view, region)),
  ];
  return forms.toSorted((a, b) => a.area.row - b.area.row).map((form) => asInserted(form, view.grid, sheet.names));
}

/** The rows above a table, read once for all forms of it. */
function readHead(view: View, head: Region) {
  const headCells = cellsOf(view, head);
  const heading = titleCell(view, headCells);
  const title = heading && located(heading, heading.text.replace(/\s+/g, ""));
  const stated = statedUnit(headCells);
  const tasks = readTasks(view, head, stated ?? "万元");
  const isTask = (cell: GridCell): boolean =>
    tasks.some(({ region }) => cell.at.row >= region.from && cell.at.row <= region.to);
  const fields = readFields(view, head, (cell) => cell === heading || isTask(cell));
  return { view, head, headCells, title, stated, tasks, fields };
}

const cellsOf = ({ grid }: View, { from, to }: Region): readonly GridCell[] =>
  rowsIn(grid, from, to).flatMap((row) => grid.cellsIn(row));

function formsOfSection(view: View, { head, table, foot }: Section): readonly UndatedForm[] {
  const common = readHead(view, head);
  const shared = [...common.fields, ...readFields(view, foot, () => false)];
  const heads = table.roles.judged.flatMap(({ column }) => column.head ?? []);
  const printed = { rows: [{ from: head.from, to: table.header.firstDataRow - 1 }, foot], heads };
  if (!table.list) {
    if (table.indicators.length === 0 && shared.length === 0) return [];
    const area = areaOf(view, head.from, lastFilledRow(view, foot, table.lastRow), head.lastColumn);
    const { indicators, branches } = table;
    return [assemble({ ...common, area, printed, fields: shared, indicators, branches, uncertain: doubtsOf(table) })];
  }
  const { list } = table;
  return entries(view, list, table).map(({ row, lastRow, indicators, branches }) =>
    assemble({
      ...common,
      area: areaOf(view, row, lastRow, head.lastColumn),
      printed,
      fields: [...entryFields(view, list, row), ...shared],
      indicators,
      branches,
      uncertain: doubtsOf(table, row, lastRow),
    }),
  );
}

/** What a table leaves open, for the rows of one form. */
function doubtsOf(table: IndicatorTable, from = 0, to = Infinity): readonly UncertainReading[] {
  const columns = table.doubts.flatMap(({ role, chosen, other }): readonly UncertainReading[] => {
    const at = chosen.column.head?.at;
    return at ? [{ kind: "column", column: role, at, other: other.column.head?.at ?? null }] : [];
  });
  const rows = table.unexplained
    .filter(({ at }) => at.row >= from && at.row <= to)
    .map(({ at }): UncertainReading => ({ kind: "unexplained-row", at, other: null }));
  return [...columns, ...rows];
}

/** The entries of a list that have indicators; lines of totals have none. */
function entries({ grid }: View, list: ListColumns, table: IndicatorTable) {
  const rows = new Map<number, Indicator[]>();
  const entryRows = entryRowsOf(grid, list, table.header.firstDataRow, table.lastRow);
  for (const indicator of table.indicators) {
    const row = entryRows.get(indicator.level3.at.row) ?? indicator.level3.at.row;
    const group = rows.get(row);
    if (group) group.push(indicator);
    else rows.set(row, [indicator]);
  }
  return [...rows].map(([row, indicators], index) => {
    const lastRow = ([...rows.keys()][index + 1] ?? table.lastRow + 1) - 1;
    const branches = table.branches.filter((branch) => branch.rows.from >= row && branch.rows.from <= lastRow);
    return { row, lastRow, indicators, branches };
  });
}

/** The projects of a list that has no columns of indicators. */
function formsOfList(view: View, head: Region, plain: PlainList): readonly UndatedForm[] {
  const common = readHead(view, head);
  return plain.entries.map(({ row, cell, at }) => {
    const own = entryFields(view, plain.list, row).map((field) =>
      field.cell === at && cell?.goal ? { ...field, text: cell.goal } : field,
    );
    return assemble({
      ...common,
      stated: common.stated ?? statedUnit(view.grid.cellsIn(plain.header.row)),
      area: areaOf(view, row, row, head.lastColumn),
      printed: { rows: [{ from: head.from, to: plain.header.firstDataRow - 1 }], heads: [] },
      fields: [...own, ...common.fields],
      indicators: cell?.indicators ?? [],
      branches: cell?.branches ?? [],
      uncertain: cell ? [] : [{ kind: "no-indicators", at: at.at, other: null }],
    });
  });
}

/** A form whose indicators could not be read. */
function formOfHead(view: View, { region, at }: HeadOnly): readonly UndatedForm[] {
  const common = readHead(view, region);
  const filled = common.fields.filter(({ term, text }) => term !== "other" && text.trim() !== "");
  if (!common.title || filled.length < 3) return [];
  return [
    assemble({
      ...common,
      area: areaOf(view, region.from, region.to, region.lastColumn),
      printed: { rows: [region], heads: [] },
      indicators: [],
      branches: [],
      uncertain: [{ kind: "no-indicators", at: { sheet: view.grid.sheet, ...at }, other: null }],
    }),
  ];
}

const lastFilledRow = ({ grid }: View, foot: Region, lastRow: number): number =>
  rowsIn(grid, foot.from, foot.to).at(-1) ?? lastRow;

function areaOf(view: View, from: number, to: number, lastColumn: number): Area {
  const first = cellsOf(view, { from, to, lastColumn }).reduce((left, { at }) => Math.min(left, at.column), lastColumn);
  return { row: from, column: first, rows: to - from + 1, columns: lastColumn - first + 1 };
}
