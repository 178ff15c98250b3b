import type { Located } from "../forms/form";
import type { MoneyUnit } from "../values/amount";
import type { Area } from "../workbook/address";
import { cellsBetween, rowsIn } from "../workbook/grid";
import { statedUnit } from "./candidates/amount-units";
import { readFields } from "./candidates/fields";
import { isFilled, type RawField, type Region } from "./candidates/raw-field";
import { isInTasks, readTasks, type TaskTable } from "./candidates/tasks";
import type { Term } from "./lexicon/label-reading";
import { isGoalTerm } from "./lexicon/labels";
import { isNamedTable, isTitle } from "./lexicon/titles";
import { located } from "./located";
import { isHeadLabel, type JudgedCell, type View } from "./view";
import { budgetYearOf, yearOfHead, type HeadYear } from "./year";

/** What was read of the rows above a table. */
export interface RegionHead {
  readonly view: View;
  readonly region: Region;
  readonly headCells: readonly JudgedCell[];
  readonly title: Located<string> | null;
  /** The unit of amounts stated there; null if none is. */
  readonly stated: MoneyUnit | null;
  readonly year: HeadYear;
  readonly tasks: readonly TaskTable[];
  readonly fields: readonly RawField[];
}

/**
 * The rows above a table, read once for all of its forms. `budgetYear` is the year that stands elsewhere, above
 * several projects.
 */
export function readHead(view: View, region: Region, budgetYear: number | null = null): RegionHead {
  const headCells = cellsOf(view, region);
  const heading = titleCell(view, headCells);
  const title = heading && located(heading, heading.text.replace(/\s+/g, ""));
  // What stands above the title belongs to another table, unless the form says nothing itself.
  const own = heading ? headCells.filter(({ at }) => at.row >= heading.at.row) : headCells;
  const stated = statedUnit(own) ?? statedUnit(headCells);
  const year = yearOfHead(title, headCells);
  const tasks = readTasks(view, region, stated ?? "万元");
  const isLeftOut = (cell: JudgedCell): boolean => cell === heading || (tasks.length > 0 && isInTasks(tasks, cell));
  const all = readFields(view, region, isLeftOut, budgetYear ?? budgetYearOf(year));
  const fields = heading ? withoutRepeated(all, heading.at.row) : all;
  return { view, region, headCells, title, stated, year, tasks, fields };
}

/** The fields without those above the title that the form states itself: prose before it may speak of them too. */
function withoutRepeated(fields: readonly RawField[], titleRow: number): readonly RawField[] {
  if (fields.every(({ cell }) => cell.at.row >= titleRow)) return fields;
  const kindOf = ({ term }: RawField): string => (isGoalTerm(term) ? "goal" : isTotal(term) ? "total" : term);
  const stated = new Set(fields.filter((field) => field.cell.at.row >= titleRow && isFilled(field)).map(kindOf));
  return fields.filter(
    (field) => field.cell.at.row >= titleRow || field.term === "other" || !stated.has(kindOf(field)),
  );
}

const isTotal = (term: Term): boolean => term === "totalFunds" || term === "annualBudget";

/** The cells that begin in the rows of a region. */
export const cellsOf = ({ grid }: View, { from, to }: Region): readonly JudgedCell[] => cellsBetween(grid, from, to);

/** The last filled row of a foot, or else `lastRow`. */
export const lastFilledRow = ({ grid }: View, foot: Region, lastRow: number): number =>
  rowsIn(grid, foot.from, foot.to).at(-1) ?? lastRow;

/** The area of a form in these rows, from its first filled column. */
export function areaOf(view: View, from: number, to: number, lastColumn: number): Area {
  let first = lastColumn;
  for (const row of rowsIn(view.grid, from, to)) first = Math.min(first, view.grid.cellsIn(row)[0]?.at.column ?? first);
  return { row: from, column: first, rows: to - from + 1, columns: lastColumn - first + 1 };
}

/** The title of the form among the cells of its head. */
export function titleCell({ grid }: View, headCells: readonly JudgedCell[]): JudgedCell | null {
  const plain = headCells.find(({ judged }) => judged.isPlainTitle);
  if (plain) return plain;
  const isAlone = (cell: JudgedCell): boolean => grid.cellsIn(cell.at.row).length === 1;
  const alone = headCells.filter(isAlone);
  const titled = alone.find((cell) => isTitle(cell.compact));
  if (titled) return titled;
  const firstLabel = headCells.find(isHeadLabel)?.at.row ?? Infinity;
  return alone.find(({ at, compact }) => at.row < firstLabel && isNamedTable(compact)) ?? null;
}
