import type { Form, TableColumn } from "../forms/form";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { ColumnSpan } from "./candidates/column-span";
import { readFields } from "./candidates/fields";
import type { RawField, Region } from "./candidates/raw-field";
import { entryFields } from "./candidates/list";
import { isInTasks, readTasks, type TaskTable } from "./candidates/tasks";
import type { Grid } from "../workbook/grid";
import { bandAt } from "./bands";
import { factsOf, regionsOf, type MatrixSection } from "./regions";
import { viewOf, type View } from "./view";

/** Where on its sheet a form was read from; used to make a layout of it. */
export interface FormSource {
  readonly view: View;
  readonly grid: Grid;
  /** Rows that belong to the form, ascending; in a list of projects the heads, the rows of this entry and the foot. */
  readonly rows: readonly number[];
  /** All labels with their values, including those that are not fields of a form. */
  readonly fields: readonly RawField[];
  readonly tasks: readonly TaskTable[];
  /** Null if no table of the form was read. */
  readonly table: SourceTable | null;
  /** Whether the form is one entry (one or more rows) of a list. */
  readonly isEntry: boolean;
}

/** The indicator table of a form. */
export interface SourceTable {
  /** The rows of its heads, and the rows below them. */
  readonly heads: Rows;
  readonly data: Rows;
  readonly firstColumn: number;
  /** The roles of its columns; empty for a list with all indicators in one cell. */
  readonly columns: ReadonlyMap<TableColumn, ColumnSpan>;
}

/** Rows `from` to `to`, inclusive. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** How many blank rows a printed form may have below its last text, as space for opinions and seals. */
const MAX_BLANK_TAIL = 3;

/** Finds the rows and cells from which a form was read; null if the sheet has no such form. */
export function formSource(sheet: SheetSnapshot, form: Form): FormSource | null {
  const facts = factsOf(sheet);
  const whole = viewOf(sheet);
  const view = facts.inserted ? whole : bandAt(whole, form.area.column);
  const { grid } = view;
  const { sections, lists, matrices, headOnly } = regionsOf(view, facts);
  const { row, rows: height } = form.area;
  const own: Rows = { from: row, to: row + height - 1 };
  const section = sections.find(({ head, table, foot }) => row >= head.from && row <= Math.max(table.lastRow, foot.to));
  if (section) {
    const { head, table, foot } = section;
    const last = numbered(grid, foot).at(-1) ?? table.lastRow;
    const heads: Rows = { from: table.header.row, to: table.header.firstDataRow - 1 };
    const shared = [...readHead(view, head), ...readFields(view, foot, () => false)];
    const { list } = table;
    const data: Rows = list ? own : { from: table.header.firstDataRow, to: table.lastRow };
    const entry = list ? entryFields(view, list, own.from) : [];
    return {
      view,
      grid,
      rows: list
        ? [...between(head.from, heads.to), ...between(own.from, own.to), ...between(foot.from, last)]
        : between(head.from, Math.max(last, own.to)),
      fields: [...entry, ...shared],
      tasks: readTasks(view, head, form.moneyUnit),
      table: { heads, data, firstColumn: table.roles.span.from, columns: table.roles.columns },
      isEntry: list !== null,
    };
  }
  const list = lists.find(({ head, list: { lastRow } }) => row >= head.from && row <= lastRow);
  if (list) {
    const { header } = list.list;
    const heads: Rows = { from: header.row, to: header.firstDataRow - 1 };
    return {
      view,
      grid,
      rows: [...between(list.head.from, heads.to), ...between(own.from, own.to)],
      fields: [...entryFields(view, list.list.list, own.from), ...readHead(view, list.head)],
      tasks: [],
      table: { heads, data: own, firstColumn: 0, columns: new Map() },
      isEntry: true,
    };
  }
  const matrix = matrices.find(({ head, matrix: { lastRow } }) => row >= head.from && row <= lastRow);
  if (matrix) return matrixSource(view, matrix, own);
  const [only] = headOnly;
  return only
    ? {
        view,
        grid,
        rows: between(only.region.from, only.region.to),
        fields: readHead(view, only.region),
        tasks: readTasks(view, only.region, form.moneyUnit),
        table: null,
        isEntry: false,
      }
    : null;
}

/** The source of a form whose indicators head the columns: its heads and rows, or its own row if each row is a project. */
function matrixSource(view: View, { head, matrix, foot }: MatrixSection, own: Rows): FormSource {
  const { grid } = view;
  const isEntry = matrix.entries.some(({ row }) => row !== null);
  const last = isEntry ? own.to : (numbered(grid, foot).at(-1) ?? matrix.lastRow);
  const entry = matrix.entries.find(({ row }) => row === own.from)?.fields ?? [];
  return {
    view,
    grid,
    rows: isEntry
      ? [...between(head.from, matrix.lastHeadRow), ...between(own.from, own.to)]
      : between(head.from, Math.max(last, own.to)),
    fields: [...entry, ...readHead(view, head), ...(isEntry ? [] : readFields(view, foot, () => false))],
    tasks: [],
    table: null,
    isEntry,
  };
}

const readHead = (view: View, head: Region): readonly RawField[] => {
  const tasks = readTasks(view, head, "万元");
  return readFields(view, head, (cell) => isInTasks(tasks, cell));
};

/** The filled rows of a foot, up to a gap. */
function numbered(grid: Grid, { from, to }: Region): readonly number[] {
  const rows: number[] = [];
  for (const row of grid.rows) {
    if (row < from || row > to) continue;
    if (row - (rows.at(-1) ?? from - 1) > MAX_BLANK_TAIL + 1) break;
    rows.push(row);
  }
  return rows;
}

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
