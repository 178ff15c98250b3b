import { flatMap } from "../flat-map";
import type { Area, CellAddress } from "../workbook/address";
import type { SheetSnapshot } from "../workbook/snapshot";
import { indicatorArea, listArea } from "./inserted-form";
import { projectBlocks, type ProjectBlock } from "./candidates/project-lines";
import type { RawField, Region } from "./candidates/raw-field";
import { headerByWords, tableByContent } from "./candidates/header";
import type { HeaderRows } from "./candidates/header-rows";
import { indicatorMatrixAt, type IndicatorMatrix } from "./candidates/indicator-matrix";
import { plainListAt, type PlainList } from "./candidates/plain-list";
import { readTable, type IndicatorTable, type TablePlace } from "./candidates/table";
import { rowsIn } from "../workbook/grid";
import { FOOT_TERMS } from "./lexicon/labels";
import { ATTACHMENT } from "./lexicon/titles";
import { isHeadLabel, type JudgedCell, type View } from "./view";

/** How many rows below the last table of a sheet may belong to its foot. */
const MAX_FOOT_ROWS = 15;

/** The rows of one form, or of one list of projects. */
export interface Section {
  readonly head: Region;
  /** What stands above the heads of several projects, and what the line of this one says; null for other forms. */
  readonly project: { readonly above: Region; readonly fields: readonly RawField[] } | null;
  readonly table: IndicatorTable;
  readonly foot: Region;
}

/** A list of projects without indicator columns, and the rows above it. */
export interface ListSection {
  readonly head: Region;
  readonly list: PlainList;
}

/** A matrix whose columns are headed by indicators, with the rows around it. */
export interface MatrixSection {
  readonly head: Region;
  readonly matrix: IndicatorMatrix;
  readonly foot: Region;
}

/** A form whose indicator table could not be read; `at` is where it seems to begin. */
export interface HeadOnly {
  readonly region: Region;
  /** The last row that may hold texts of indicators. */
  readonly lastRow: number;
  readonly at: CellAddress;
}

/** The parts of a sheet. */
export interface Regions {
  readonly sections: readonly Section[];
  readonly lists: readonly ListSection[];
  readonly matrices: readonly MatrixSection[];
  readonly headOnly: readonly HeadOnly[];
  /** Heads of unreadable tables, on a sheet with readable ones. */
  readonly unread: readonly CellAddress[];
}

/** Facts about a sheet besides its cells. */
export interface SheetFacts {
  /** The named indicator area of an inserted form. */
  readonly inserted: Area | null;
  /** The named rows of an inserted list. */
  readonly list: Area | null;
  /** Whether to look for tables without meaningful heads. */
  readonly byContent: boolean;
}

export const factsOf = (sheet: SheetSnapshot): SheetFacts => ({
  inserted: indicatorArea(sheet.names),
  list: listArea(sheet.names),
  // Sheets hidden by programs are not taken for forms because of the content of their columns.
  byContent: sheet.visibility !== "veryHidden",
});

/** Splits a sheet into the regions of its forms. */
export function regionsOf(view: View, { inserted, byContent }: Omit<SheetFacts, "list">): Regions {
  const { grid } = view;
  const tables: IndicatorTable[] = [];
  const projects = new Map<IndicatorTable, ProjectPlace>();
  const lists: ListSection[] = [];
  const matrices: MatrixSection[] = [];
  const unread: HeaderRows[] = [];
  let after = -1;
  for (const [index, row] of grid.rows.entries()) {
    // Heads stand side by side.
    if (row <= after || grid.cellsIn(row).length < 2) continue;
    const header = headerByWords(view, row) ?? (byContent ? tableByContent(view, grid.rows, index) : null);
    // Above the named rows of an inserted form only its own heads count; they may have several rows.
    if (inserted && row < inserted.row && !isHeadOf(inserted, header)) continue;
    const list = inserted ? null : plainListAt(view, row);
    // 绩效目标 and 绩效指标 may be heads of a table, unless each cell below holds all indicators of a project.
    const isList = list?.entries.some(({ cell }) => cell !== null) === true;
    const matrix = inserted || isList ? null : indicatorMatrixAt(view, row);
    if (matrix) {
      matrices.push(sectionOf(view, matrix, after));
      after = matrix.lastRow;
      continue;
    }
    const blocks = header && !inserted && !isList ? tablesOfProjects(view, header, after, byContent) : [];
    for (const { table, project } of blocks) {
      tables.push(table);
      projects.set(table, project);
      after = table.lastRow;
    }
    if (blocks.length > 0) continue;
    const table =
      header && !isList ? readTable(view, header, { after, lastRow: lastRowIn(inserted, header), byContent }) : null;
    if (table) {
      tables.push(table);
      const further = header && !inserted ? furtherProjects(view, header, table, after, byContent) : [];
      for (const each of further) {
        tables.push(each.table);
        projects.set(each.table, each.project);
      }
      after = tables.at(-1)?.lastRow ?? table.lastRow;
      continue;
    }
    if (header && !isList) unread.push(header);
    if (!list) continue;
    lists.push({
      head: { from: headStart(view, after, row), to: row - 1, lastColumn: widestColumn(view, after + 1, row) },
      list,
    });
    after = list.lastRow;
  }
  const sections = sectionsOf(view, tables, projects);
  const isEmpty = sections.length + lists.length + matrices.length === 0;
  return {
    sections,
    lists,
    matrices,
    headOnly: isEmpty ? headOnlyOf(view, unread[0] ?? null) : [],
    unread: isEmpty ? [] : unread.filter((header) => headsRows(view, header, tables, lists)).map(addressOf),
  };
}

/** Each table with the rows above it, back to the table before, and below it, as far as the next form. */
function sectionsOf(
  view: View,
  tables: readonly IndicatorTable[],
  projects: ReadonlyMap<IndicatorTable, ProjectPlace>,
): readonly Section[] {
  const starts = tables.map(
    (table, index) => projects.get(table)?.row ?? headStart(view, tables[index - 1]?.lastRow ?? -1, table.header.row),
  );
  return tables.map((table, index): Section => {
    const from = starts[index] ?? 0;
    const top = Math.min(table.header.row, table.list?.firstRow ?? table.header.row);
    const project = projects.get(table) ?? null;
    const lastColumn = Math.max(table.roles.span.to, widestColumn(view, from, table.header.row));
    const next = starts[index + 1] ?? table.lastRow + 1 + MAX_FOOT_ROWS;
    const footEnd = (headingOfProject(view, table.lastRow + 1, next - 1) ?? next) - 1;
    return {
      head: { from, to: (project?.firstDataRow ?? top) - 1, lastColumn },
      project,
      table,
      foot: { from: table.lastRow + 1, to: footEnd, lastColumn },
    };
  });
}

/** 2、储备林抚育项目 in a document, above what is said of that project. */
const PROJECT_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}|\(?[一二三四五六七八九十\d]{1,2}\)?)[、.．]?[\u4e00-\u9fff“”"《》()、]{2,40}(?:项目|专项|资金|经费)$/;

/** The row of the first heading of a project; null if there is none. */
function headingOfProject({ grid }: View, from: number, to: number): number | null {
  const row = rowsIn(grid, from, to).find((each) => {
    const [cell, ...others] = grid.cellsIn(each);
    return others.length === 0 && cell?.at.column === 0 && PROJECT_HEADING.test(cell.compact);
  });
  return row ?? null;
}

/** A matrix with the rows above and below it. */
function sectionOf(view: View, matrix: IndicatorMatrix, after: number): MatrixSection {
  const { firstRow, lastRow } = matrix;
  const from = headStart(view, after, firstRow);
  const lastColumn = widestColumn(view, from, lastRow);
  const below = rowsIn(view.grid, lastRow + 1, lastRow + MAX_FOOT_ROWS);
  const next = below.find((row) => view.grid.cellsIn(row).some(({ judged }) => judged.isPlainTitle));
  return {
    head: { from, to: firstRow - 1, lastColumn },
    matrix,
    foot: { from: lastRow + 1, to: next === undefined ? lastRow + MAX_FOOT_ROWS : next - 1, lastColumn },
  };
}

/** A project among several below the same heads, and the rows above these. */
interface ProjectPlace extends ProjectBlock {
  readonly above: Region;
}

/** The tables of several projects below the same heads; empty for the heads of one table. */
function tablesOfProjects(view: View, header: HeaderRows, after: number, byContent: boolean) {
  const above = (): Region => {
    const from = headStart(view, after, header.row);
    return { from, to: header.row - 1, lastColumn: widestColumn(view, from, header.row) };
  };
  return tablesOfBlocks(view, header, { after, lastRow: null, byContent }, header.firstDataRow, above);
}

/** The tables of projects below the first one's, which alone has heads; empty for other tables. */
function furtherProjects(view: View, header: HeaderRows, first: IndicatorTable, after: number, byContent: boolean) {
  const above = (): Region => {
    const from = headStart(view, after, header.row);
    const begins = rowsIn(view.grid, from, header.row).find((row) => view.grid.cellsIn(row).some(isHeadLabel));
    // What the head of the first project says holds for no other; its title and its unit do.
    return { from, to: (begins ?? header.row) - 1, lastColumn: widestColumn(view, from, header.row) };
  };
  const place = { after, lastRow: null, byContent };
  return tablesOfBlocks(view, header, place, first.lastRow + 1, above).filter(
    ({ table }) => table.indicators.length > 0,
  );
}

/** `rowsAbove` is asked for only where a row begins a project, as few do. */
function tablesOfBlocks(view: View, header: HeaderRows, place: TablePlace, first: number, rowsAbove: () => Region) {
  const blocks = projectBlocks(view, first);
  if (blocks.length === 0) return [];
  const above = rowsAbove();
  return flatMap(blocks, (block) => {
    const table = readTable(view, header, { ...place, from: block.firstDataRow });
    return table ? [{ table, project: { ...block, above } }] : [];
  });
}

const addressOf = ({ row }: HeaderRows): CellAddress => ({ row, column: 0 });

/** How many rows may be between the upper and the lower heads of a table. */
const MAX_HEADS_APART = 3;

/**
 * Whether there are filled rows under heads from which no table or list was read, neither from them nor from the row
 * below.
 */
function headsRows(
  view: View,
  { row, firstDataRow, by }: HeaderRows,
  tables: readonly IndicatorTable[],
  lists: readonly ListSection[],
): boolean {
  const isRead =
    tables.some(({ header, lastRow }) => row >= header.row - MAX_HEADS_APART && row <= lastRow) ||
    lists.some(({ list }) => row >= list.header.row - MAX_HEADS_APART && row <= list.lastRow);
  return by === "words" && !isRead && view.grid.cellsIn(firstDataRow).length > 1;
}

/** How many rows of a sheet may hold a form without a readable table. */
const MAX_HEAD_ROWS = 40;

function headOnlyOf(view: View, unread: HeaderRows | null): readonly HeadOnly[] {
  const rows = view.grid.rows.slice(0, MAX_HEAD_ROWS);
  const [from, to] = [rows[0], rows.at(-1)];
  if (from === undefined || to === undefined) return [];
  const region = { from, to: unread ? unread.row - 1 : to, lastColumn: widestColumn(view, from, to) };
  return [{ region, lastRow: to, at: { row: unread?.row ?? from, column: 0 } }];
}

const isHeadOf = (area: Area, header: HeaderRows | null): boolean =>
  header !== null && (area.row === header.row + 1 || area.row === header.firstDataRow);

/** The last row of the named indicator area, if that is the one under this header. */
const lastRowIn = (area: Area | null, header: HeaderRows): number | null =>
  area && isHeadOf(area, header) ? area.row + area.rows - 1 : null;

/**
 * The first row after the table above that begins a form: an attachment label, a title, or a head label, including the
 * rows directly above it that do not belong to a foot.
 */
function headStart(view: View, lastRow: number, headerRow: number): number {
  const rows = rowsIn(view.grid, lastRow + 1, headerRow);
  if (lastRow < 0) return rows[0] ?? headerRow;
  const begins = rows.findIndex((row) => view.grid.cellsIn(row).some(beginsHead));
  if (begins < 0) return headerRow;
  let start = begins;
  while (start > 0 && !view.grid.cellsIn(rows[start - 1] ?? 0).some(isOfFoot)) start -= 1;
  return rows[start] ?? headerRow;
}

const beginsHead = (cell: JudgedCell): boolean =>
  cell.judged.isPlainTitle || ATTACHMENT.test(cell.compact) || isHeadLabel(cell);

function isOfFoot({ judged: { labelAhead: reading }, text }: JudgedCell): boolean {
  return (
    (reading !== null && FOOT_TERMS.has(reading.term)) || /意见|盖章|签字|签章|备注|^注/.test(text.replace(/\s+/g, ""))
  );
}

function widestColumn({ grid }: View, from: number, to: number): number {
  let widest = 0;
  for (const row of rowsIn(grid, from, to)) {
    for (const { area } of grid.cellsIn(row)) widest = Math.max(widest, area.column + area.columns - 1);
  }
  return widest;
}
