import { holdsCatalog } from "../dropdowns/catalog-sheet";
import type { Branch, Form, FormKind, Indicator, Located } from "../forms/form";
import type { MoneyUnit } from "../values/amount";
import { finish, type Steps } from "../steps";
import type { Area } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { detectEdition, editionOf } from "./edition";
import { readFields, type RawField, type Region } from "./fields";
import { formFields } from "./form-fields";
import { gridOf, type Grid, type GridCell } from "./grid";
import { indicatorHeaderAt, type IndicatorHeader } from "./indicator-header";
import { readIndicatorTable, type IndicatorTable } from "./indicator-table";
import { asInserted, indicatorArea } from "./inserted-form";
import { entryFields, entryRowsOf, listColumnsOf, type ListColumns } from "./project-list";
import { readTasks, type TaskTable } from "./tasks";
import { ATTACHMENT, HEAD_TERMS, TITLE, termOf, type Term } from "./vocabulary";

/** Rows below the last table of a sheet that may belong to its foot. */
const MAX_FOOT_ROWS = 15;

/**
 * Finds the forms of a workbook, in sheet order, then from top to bottom. Any table with an indicator header is read, but
 * for catalogs of indicators.
 */
export const recognise = (snapshot: WorkbookSnapshot): readonly Form[] => finish(recogniseInSteps(snapshot));

/** The same, a sheet a step. */
export function* recogniseInSteps({ sheets, savedYear }: WorkbookSnapshot): Steps<readonly Form[]> {
  const forms: Form[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (!holdsCatalog(sheet)) forms.push(...recogniseSheet(sheet).map((form) => ({ ...form, savedYear })));
    yield (index + 1) / sheets.length;
  }
  return forms;
}

function recogniseSheet(sheet: SheetSnapshot): readonly UndatedForm[] {
  const grid = gridOf(sheet);
  return sections(grid, indicatorArea(sheet.names))
    .flatMap((section) => formsOfSection(grid, section))
    .map((form) => asInserted(form, grid, sheet.names));
}

/** A form before the workbook's own year is added. */
type UndatedForm = Omit<Form, "savedYear">;

/** The rows of one form, or of one list of projects. */
interface Section {
  readonly head: Region;
  readonly table: IndicatorTable;
  readonly list: ListColumns | null;
  readonly foot: Region;
}

function sections(grid: Grid, inserted: Area | null): readonly Section[] {
  const tables: { readonly table: IndicatorTable; readonly list: ListColumns | null }[] = [];
  for (const row of grid.rows) {
    if (row <= (tables.at(-1)?.table.lastRow ?? -1)) continue;
    const header = indicatorHeaderAt(grid, row);
    if (!header) continue;
    const list = listColumnsOf(grid, header);
    tables.push({
      table: readIndicatorTable(grid, header, { isList: list !== null, lastRow: lastRowIn(inserted, header) }),
      list,
    });
  }
  const starts = tables.map(({ table }, index) =>
    headStart(grid, tables[index - 1]?.table.lastRow ?? -1, table.header),
  );
  return tables.map(({ table, list }, index) => {
    const lastColumn = Math.max(table.header.span.to, widestColumn(grid, starts[index] ?? 0, table.header.row));
    const footEnd = (starts[index + 1] ?? table.lastRow + 1 + MAX_FOOT_ROWS) - 1;
    return {
      head: { from: starts[index] ?? 0, to: (list?.firstRow ?? table.header.row) - 1, lastColumn },
      table,
      list,
      foot: { from: table.lastRow + 1, to: footEnd, lastColumn },
    };
  });
}

/** The last row of the named indicator area, when it is the one under this header. */
const lastRowIn = (area: Area | null, { row }: IndicatorHeader): number | null =>
  area?.row === row + 1 ? area.row + area.rows - 1 : null;

/** The first row after the table above that begins a form: an attachment, a title, or a label of a head. */
function headStart(grid: Grid, lastRow: number, header: IndicatorHeader): number {
  const rows = grid.rows.filter((row) => row > lastRow && row <= header.row);
  if (lastRow < 0) return rows[0] ?? header.row;
  const start = rows.find((row) =>
    grid.cellsIn(row).some(({ compact }) => {
      const term = termOf(compact.split(/[:：]/, 1)[0] ?? "");
      return TITLE.test(compact) || ATTACHMENT.test(compact) || (term !== null && HEAD_TERMS.has(term));
    }),
  );
  return start ?? header.row;
}

const widestColumn = (grid: Grid, from: number, to: number): number =>
  grid.rows
    .filter((row) => row >= from && row <= to)
    .flatMap((row) => grid.cellsIn(row))
    .reduce((widest, { area }) => Math.max(widest, area.column + area.columns - 1), 0);

function formsOfSection(grid: Grid, section: Section): readonly UndatedForm[] {
  const { head, table, list, foot } = section;
  const headCells = grid.rows.filter((row) => row >= head.from && row <= head.to).flatMap((row) => grid.cellsIn(row));
  const title = titleOf(headCells);
  const stated = statedUnit(headCells);
  const tasks = readTasks(grid, head, stated ?? "万元");
  const shared = [
    ...readFields(grid, head).filter(({ label }) => !isWithin(label, tasks?.region)),
    ...readFields(grid, foot),
  ];
  const common = { grid, title, headCells, stated, tasks };
  if (!list) {
    if (table.indicators.length === 0 && shared.length === 0) return [];
    const area = areaOf(grid, head.from, lastFilledRow(grid, foot, table.lastRow), head.lastColumn);
    return [assemble({ ...common, area, fields: shared, indicators: table.indicators, branches: table.branches })];
  }
  return entries(grid, list, table).map(({ row, lastRow, indicators, branches }) =>
    assemble({
      ...common,
      area: areaOf(grid, row, lastRow, head.lastColumn),
      fields: [...entryFields(grid, list, row), ...shared],
      indicators,
      branches,
    }),
  );
}

const isWithin = (cell: GridCell, region: Region | undefined): boolean =>
  region !== undefined && cell.at.row >= region.from && cell.at.row <= region.to;

/** The entries of a list that have indicators; lines of totals have none. */
function entries(grid: Grid, list: ListColumns, table: IndicatorTable) {
  const rows = new Map<number, Indicator[]>();
  const entryRows = entryRowsOf(grid, list, table.header.firstDataRow);
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

interface Parts {
  readonly grid: Grid;
  readonly title: Located<string> | null;
  readonly headCells: readonly GridCell[];
  readonly stated: MoneyUnit | null;
  readonly tasks: TaskTable | null;
  readonly area: Area;
  readonly fields: readonly RawField[];
  readonly indicators: readonly Indicator[];
  readonly branches: readonly Branch[];
}

function assemble({ grid, title, headCells, stated, tasks, area, fields, indicators, branches }: Parts): UndatedForm {
  const kind = kindOf(title?.value ?? "", fields);
  const edition = detectEdition(kind, branches);
  const moneyUnit = stated ?? editionOf({ edition }).moneyUnit;
  const { amounts, texts } = formFields(fields, kind, moneyUnit);
  const attachment = headCells.find(({ compact }) => ATTACHMENT.test(compact));
  return {
    kind,
    edition,
    sheet: grid.sheet,
    area,
    title,
    year: yearOf(title, headCells),
    moneyUnit,
    amounts: { ...amounts, ...tasks?.totals },
    texts: attachment ? { ...texts, attachment: located(attachment, attachment.text.trim()) } : texts,
    tasks: tasks?.tasks ?? [],
    columns: columnsOf(indicators),
    branches,
    indicators,
    uncertain: [],
  };
}

const located = <T>(cell: GridCell, value: T): Located<T> => ({
  at: cell.at,
  cellText: cell.text,
  text: cell.text,
  value,
});

function titleOf(headCells: readonly GridCell[]): Located<string> | null {
  const cell = headCells.find(({ compact }) => TITLE.test(compact));
  return cell ? located(cell, cell.text.replace(/\s+/g, "")) : null;
}

/** The budget year: in the title (2023年…), or in a line of its own under it ((2026年度)). */
function yearOf(title: Located<string> | null, headCells: readonly GridCell[]): Located<number> | null {
  const inTitle = /(20\d{2})年/.exec(title?.value.normalize("NFKC") ?? "")?.[1];
  if (title && inTitle) return { ...title, value: Number(inTitle) };
  for (const cell of headCells) {
    const year =
      /^\(?(20\d{2})年度?\)?$/.exec(cell.compact)?.[1] ??
      /^(?:预算)?年[度份][:：](20\d{2})年?度?$/.exec(cell.compact)?.[1];
    if (year) return located(cell, Number(year));
  }
  return null;
}

const UNIT_LINE = /单位[:：](?:人民币)?(亿元|万元|元)|[（(](亿元|万元|元)[)）]/;

/** The unit of amounts in the form's own words: 单位：万元, 项目资金（万元）. */
function statedUnit(headCells: readonly GridCell[]): MoneyUnit | null {
  for (const { compact } of headCells) {
    const [, line, bracket] = UNIT_LINE.exec(compact) ?? [];
    const unit = line ?? bracket;
    if (unit) return unit as MoneyUnit;
  }
  return null;
}

const DEPARTMENT_TERMS: ReadonlySet<Term> = new Set<Term>([
  "duties",
  "basicExpenditure",
  "projectExpenditure",
  "overallGoal",
]);

function kindOf(title: string, fields: readonly RawField[]): FormKind {
  if (title.includes("整体")) return "department";
  const terms = fields.map(({ term }) => term);
  if (/项目|专项/.test(title) || terms.includes("projectName")) return "project";
  return terms.some((term) => DEPARTMENT_TERMS.has(term)) ? "department" : "project";
}

function columnsOf(indicators: readonly Indicator[]): Form["columns"] {
  const optional = ["comparator", "unit", "standard", "weight", "explanation", "scoring", "note"] as const;
  const [first] = indicators;
  return new Set(["target", ...optional.filter((column) => first?.[column])]);
}

const lastFilledRow = (grid: Grid, foot: Region, lastRow: number): number =>
  grid.rows.findLast((row) => row >= foot.from && row <= foot.to) ?? lastRow;

function areaOf(grid: Grid, from: number, to: number, lastColumn: number): Area {
  const first = grid.rows
    .filter((row) => row >= from && row <= to)
    .flatMap((row) => grid.cellsIn(row))
    .reduce((left, { at }) => Math.min(left, at.column), lastColumn);
  return { row: from, column: first, rows: to - from + 1, columns: lastColumn - first + 1 };
}
