import { flatMap } from "../../flat-map";
import { rowsIn } from "../../workbook/grid";
import { ADJUSTED, AT_FIRST } from "../lexicon/adjusted";
import type { LabelReading, Term } from "../lexicon/label-reading";
import { isMoneyTerm } from "../lexicon/labels";
import type { JudgedCell, View } from "../view";
import { isFilled, type RawField, type Region } from "./raw-field";

/** A block of amounts with a label to the left of each row and a head above each column: 财政拨款 × 合计 | 基本支出 | 项目支出. */
export interface MoneyMatrix {
  readonly rows: { readonly from: number; readonly to: number };
  /** From the column of the leftmost row label to that of the last head. */
  readonly columns: { readonly from: number; readonly to: number };
  readonly fields: readonly RawField[];
}

/** The meaning of a row or column of a matrix: a fund, a kind of expenditure, or the whole. */
interface Side {
  readonly cell: JudgedCell;
  readonly reading: LabelReading;
  readonly isWhole: boolean;
}

/** Taller heads are captions of a block. */
const MAX_HEAD_ROWS = 3;
const LEAST_FIT = 0.6;
const WHOLE = /^(?:合计|小计|总计|共计|总额|金额|总金额)(?:\([^()]*\))?$/;
/** Columns beside the budget's amounts: results, shares and points. */
const NO_BUDGET =
  /执行|实际|决算|上年|去年|以前|完成|占比|比例|比重|分值|得分|权重|备注|说明|差额|增减|调增|调减|^调整(?:数|额|金额)?(?:\([^()]*\))?$|依据|\d{4}年/;

const SCORE = 2.4;
/** 2026年, 其中：2026年度, 2026年预算. */
const ONE_YEAR = /^(?:其中[:：]?)?(20\d{2})年度?(?:预算|计划|安排|资金|投入|小计|\([^()]*\))*$/;

/** Reads the matrices in a region: a row of heads, followed by rows that begin with money labels. */
export function moneyMatrices(
  view: View,
  region: Region,
  isLeftOut: (cell: JudgedCell) => boolean,
  year: number | null,
): readonly MoneyMatrix[] {
  const matrices: MoneyMatrix[] = [];
  for (const row of rowsIn(view.grid, region.from, region.to)) {
    if (row <= (matrices.at(-1)?.rows.to ?? -1)) continue;
    const matrix = view.grid.cellsIn(row).some(isLeftOut) ? null : matrixUnder(view, row, region, year);
    if (matrix) matrices.push(matrix);
  }
  return matrices;
}

/** Whether the cell belongs to one of the matrices. */
export const isInMatrix = (matrices: readonly MoneyMatrix[], { at }: JudgedCell): boolean =>
  matrices.some(
    ({ rows, columns }) =>
      at.row >= rows.from && at.row <= rows.to && at.column >= columns.from && at.column <= columns.to,
  );

function matrixUnder(view: View, row: number, region: Region, year: number | null): MoneyMatrix | null {
  const { grid } = view;
  if (grid.cellsIn(row).length < 2) return null;
  const cells = grid.cellsIn(row).filter(({ area }) => area.rows <= MAX_HEAD_ROWS);
  const lowest = cells.at(-1);
  if (!lowest || cells.some(({ judged }) => judged.features.amount === 1)) return null;
  const bottom = lowest.area.row + lowest.area.rows - 1;
  const open = cells.filter(({ area }) => area.row + area.rows - 1 === bottom);
  if (open.length < 2) return null;
  const sides = open.map(headOf);
  if (sides.filter((side) => side !== "none").length < 2) return null;
  const first = open.findIndex((cell, index) => sides[index] !== "none" && isAmountOrBlank(view, bottom + 1, cell));
  const heads = flatMap(open.slice(first), (cell, index): readonly Side[] => {
    const side = sides[first + index];
    return side && side !== "none" && side !== "aside" ? [{ cell, ...side }] : [];
  });
  const firstCell = open[first];
  const lastCell = open.at(-1);
  const isKnown = sides.slice(Math.max(first, 0)).filter((side) => side !== "none").length >= 2;
  const own = headOfYear(open.slice(first), year);
  if (first < 0 || !firstCell || !lastCell || (heads.length === 0 && !own) || !isKnown) return null;
  const span = { from: firstCell.at.column, to: lastCell.at.column + lastCell.area.columns - 1 };
  const lines = linesBelow(view, bottom + 1, region, span, year);
  // 2024年 | 2025年 | 2026年: of years alone the budget year's are the amounts.
  const isOfYears = heads.length === 0 && own !== null;
  const fields = flatMap(lines, (line) => fieldsOf(view, line, isOfYears ? [own] : heads, isOfYears ? null : own));
  const [top, last] = [lines[0], lines.at(-1)];
  if (!top || !last || (lines.length < 2 && !fields.some(isFilled))) return null;
  return {
    rows: { from: row, to: last.cell.at.row },
    columns: { from: Math.min(...lines.map(({ cell }) => cell.at.column)), to: span.to },
    fields,
  };
}

/** The meaning of a head: one side of an amount, a column that is not a budget amount (aside), or unknown (none). */
function headOf(cell: JudgedCell): Omit<Side, "cell"> | "aside" | "none" {
  if (cell.compact.length > 16) return "none";
  if (NO_BUDGET.test(cell.compact)) return "aside";
  return sideOf(cell) ?? "none";
}

function sideOf({ compact, judged: { label: reading } }: JudgedCell): Omit<Side, "cell"> | null {
  if (WHOLE.test(compact))
    return { reading: { term: "totalFunds", fit: 0.9, time: null, isBlock: false }, isWhole: true };
  if (!reading || reading.fit < LEAST_FIT || !isMoneyTerm(reading.term)) return null;
  return { reading, isWhole: WHOLES.has(reading.term) };
}

const WHOLES: ReadonlySet<Term> = new Set<Term>(["totalFunds", "annualBudget", "periodFunds"]);

const isAmountOrBlank = (view: View, row: number, { at }: JudgedCell): boolean => {
  const { compact } = view.grid.at(row, at.column);
  return compact === "" || isFigure(view, compact);
};

const isFigure = (view: View, compact: string): boolean =>
  view.features(compact).amount === 1 || /^[-\d][\d.,]*%?$/.test(compact);

/** The rows that begin with labels, up to the last known one: an unknown 专项债券 may occur among known funds. */
function linesBelow(
  view: View,
  from: number,
  region: Region,
  span: MoneyMatrix["columns"],
  year: number | null,
): readonly Side[] {
  const lines: Side[] = [];
  for (const row of rowsIn(view.grid, from, region.to)) {
    const side = lineAt(view, row, span, year);
    if (!side) break;
    lines.push(side);
  }
  const filled = lines.slice(0, lines.findLastIndex(({ reading }) => reading.term !== "other") + 1);
  // 实施期合计 above 2026年 is the sum of the lines of years.
  const hasYears = filled.some(({ cell }) => ONE_YEAR.test(cell.compact));
  const known = filled.map((line) =>
    hasYears && line.reading.term === "periodFunds" ? { ...line, isWhole: true, reading: OF_ALL_YEARS } : line,
  );
  // Without a line that sums up the years, the line of the budget year is the whole.
  return known.some(({ isWhole }) => isWhole)
    ? known
    : known.map((line) => (line.reading.term === "annualBudget" ? { ...line, isWhole: true } : line));
}

const OTHER: LabelReading = { term: "other", fit: 0.6, time: null, isBlock: false };

/** The label at the beginning of the row, if there are only amounts under the heads. */
function lineAt(view: View, row: number, span: MoneyMatrix["columns"], budgetYear: number | null): Side | null {
  const cells = view.grid.cellsIn(row);
  const under = cells.filter(({ at }) => at.column >= span.from && at.column <= span.to);
  const label = cells.filter(({ at }) => at.column < span.from).at(-1);
  if (!label || label.area.column + label.area.columns > span.from) return null;
  const isAmounts = under.every(({ judged }) => judged.label === null || judged.features.amount === 1);
  const isLong = under.some(({ judged }) => judged.features.prose === 1);
  if (!isAmounts || isLong) return null;
  const year = ONE_YEAR.exec(label.compact)?.[1];
  if (year !== undefined) {
    return { cell: label, isWhole: false, reading: Number(year) === budgetYear ? OF_YEAR : OTHER };
  }
  const side = sideOf(label);
  if (side) return { cell: label, ...side };
  const isFigures = under.length > 0 && under.every(({ compact }) => isFigure(view, compact));
  const isUnknown = label.judged.label === null && label.judged.features.amount === 0;
  return isFigures && isUnknown ? { cell: label, isWhole: false, reading: OTHER } : null;
}

const OF_ALL_YEARS: LabelReading = { term: "totalFunds", fit: 0.9, time: null, isBlock: false };
const OF_YEAR: LabelReading = { term: "annualBudget", fit: 0.9, time: "year", isBlock: false };

/** The head of the budget year among the years of a project (2024年), or the only year. */
function headOfYear(heads: readonly JudgedCell[], year: number | null): Side | null {
  const years = heads.filter(({ compact }) => ONE_YEAR.test(compact));
  const only = years.length === 1 ? years[0] : undefined;
  const cell = year === null ? only : years.find(({ compact }) => Number(ONE_YEAR.exec(compact)?.[1]) === year);
  return cell ? { cell, reading: OF_YEAR, isWhole: true } : null;
}

function fieldsOf({ grid }: View, line: Side, heads: readonly Side[], ofYear: Side | null): readonly RawField[] {
  const field = (head: Side, side: Side): RawField => {
    const cell = grid.at(line.cell.at.row, head.cell.at.column);
    const type = cell.judged.features.amount;
    const { term, fit, time } = side.reading;
    return {
      term,
      label: side.cell,
      cell,
      text: cell.text,
      time: time ?? head.reading.time,
      score: fit + SCORE * (0.5 + type / 2),
    };
  };
  const wholes = heads.filter(({ isWhole }) => isWhole);
  const best = Math.max(...wholes.map((head) => rank(head)));
  const own = wholes.filter((head) => rank(head) === best).map((head) => field(head, line));
  const parts = line.isWhole ? heads.filter(({ isWhole }) => !isWhole).map((head) => field(head, head)) : [];
  const annual = ofYear && line.isWhole && wholes.length > 0 ? [field(ofYear, ofYear)] : [];
  return [...own, ...parts, ...annual];
}

/**
 * Priority among several amounts of a row: what it became during the year, the year's, a plain one, that of the beginning
 * of the year.
 */
const rank = ({ cell: { compact }, reading: { time } }: Side): number =>
  ADJUSTED.test(compact) ? 3 : AT_FIRST.test(compact) ? 0 : time === "year" ? 2 : 1;
