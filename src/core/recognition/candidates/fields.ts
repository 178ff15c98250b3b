import { flatMap } from "../../flat-map";
import { parsePeriod } from "../../values/dates";
import { compactText } from "../../values/text";
import { contains } from "../../workbook/address";
import { cellsBetween, rowsIn, type Grid } from "../../workbook/grid";
import type { JudgedText } from "../judged-text";
import type { LabelReading, Term } from "../lexicon/label-reading";
import { isGoalTerm, isMoneyTerm } from "../lexicon/labels";
import type { JudgedCell, View } from "../view";
import { withAdjusted } from "./adjusted-blocks";
import { withUnits } from "./amount-units";
import { isInMatrix, moneyMatrices } from "./matrix";
import { inlinePairs } from "./pairs";
import { isFilled, type RawField, type Region } from "./raw-field";
import { withFurtherPoints } from "./goal-points";
import { CANNOT_BE, typeFit } from "./type-fit";
import { isTotalWord, LEAST_FIT, qualifierBehind, totalOf } from "./total-word";

/** A reading of a label; several readings may compete for it. */
interface Candidate extends RawField {
  /** The value is in the label's cell and does not take that cell from other labels. */
  readonly isInside: boolean;
}

/**
 * Finds every label in the region and its value: in the same cell, to the right, or below. Cells that belong to
 * something else are left out. `year` is the budget year if known: of amounts for several years, that year's is the
 * budget.
 */
export function readFields(
  view: View,
  region: Region,
  isLeftOut: (cell: JudgedCell) => boolean,
  year: number | null = null,
): readonly RawField[] {
  const open = cellsBetween(view.grid, region.from, region.to).filter((cell) => !isLeftOut(cell));
  const matrices = moneyMatrices(view, region, isLeftOut, year);
  const found = matrices.length === 0 ? open : open.filter((cell) => !isInMatrix(matrices, cell));
  const { labels, former } = withAdjusted(view.grid, labelsAmong(view, found));
  const isFormer = ({ at }: JudgedCell): boolean => former.some((area) => contains(area, at));
  const cells = former.length === 0 ? found : found.filter((cell) => !isFormer(cell));
  const context: Context = { view, region, labels, isLeftOut: (cell) => isLeftOut(cell) || isFormer(cell) };
  const candidates = flatMap(cells, (cell): readonly Candidate[] => {
    const reading = labels.get(cell);
    if (reading) return candidatesOf(context, cell, reading);
    if (isTypedGoal(view, cell, labels)) return [];
    return flatMap(inlinePairs(view, cell.text), ({ reading: { term, fit, time }, text }): readonly Candidate[] => {
      const type = typeFit(term, judgedAs(view, cell, text));
      const score = 2 * fit + 1.2 + type;
      return type === CANNOT_BE ? [] : [{ term, label: cell, cell, text, time, score, isInside: true }];
    });
  });
  const chosen = consistent(candidates);
  const isTaken = (cell: JudgedCell): boolean =>
    labels.has(cell) || chosen.some((field) => field.cell === cell || field.label === cell);
  const fields = [...chosen, ...flatMap(matrices, ({ fields: own }) => own)];
  return withUnits(view.grid, region, fields).map((field) =>
    withFurtherPoints(view.grid, region, ownNameOf(view, field), isTaken),
  );
}

/** 单位 may label a money unit or the name of a body; its value decides. */
function ownNameOf(view: View, field: RawField): RawField {
  const { term, label, text } = field;
  const isUnit = term === "other" && /^单位(?:[:：]|$)/.test(label.compact);
  return isUnit && view.features(compactText(text)).body === 1 ? { ...field, term: "ownName" } : field;
}

/** The cells that contain only a label. */
function labelsAmong(view: View, cells: readonly JudgedCell[]): ReadonlyMap<JudgedCell, LabelReading> {
  const labels = new Map<JudgedCell, LabelReading>();
  for (const cell of cells) {
    const reading = cell.judged.label;
    if (!reading || reading.fit < LEAST_FIT) continue;
    labels.set(cell, isTotalWord(cell) ? totalOf(view, cell, labels, reading) : reading);
  }
  for (const [cell, reading] of [...labels]) {
    const qualifier = qualifierBehind(view, cell, reading, labels);
    if (qualifier) labels.set(qualifier, { ...reading, isBlock: false });
  }
  const values = [...labels].filter(([cell, reading]) => isValueOfLabel(view.grid, cell, reading, labels));
  for (const [cell] of values) labels.delete(cell);
  for (const [cell, reading] of labels) {
    const inner = goalInside(view.grid, cell, reading, labels);
    if (!inner) continue;
    labels.set(cell, { ...reading, isBlock: true });
    labels.set(inner, { ...reading, isBlock: false });
  }
  return labels;
}

/** A cell with a lower fit is a label only if nothing speaks against it. */
const POOR_FIT = 0.7;

/** Longer texts below the label of a goal are goals. */
const LONGEST_NAME = 12;

/**
 * 企业服务专员经费 between 项目名称 and 金额, 按计划完成重点项目经费预算安排 below 年度目标: words that barely resemble a label, at the
 * place of a value.
 */
function isValueOfLabel(
  grid: Grid<JudgedCell>,
  { area, compact }: JudgedCell,
  { fit }: LabelReading,
  labels: ReadonlyMap<JudgedCell, LabelReading>,
): boolean {
  if (fit >= POOR_FIT) return false;
  const fitAt = (column: number): LabelReading | undefined => {
    const cell = column < 0 ? undefined : grid.at(area.row, column);
    return cell?.at.row === area.row ? labels.get(cell) : undefined;
  };
  const [left, right] = [fitAt(area.column - 1), fitAt(area.column + area.columns)];
  const above = area.row > 0 ? labels.get(grid.at(area.row - 1, area.column)) : undefined;
  if (compact.length > LONGEST_NAME && isGoalTerm(above?.term)) return true;
  const isNamed = left !== undefined && left.fit >= 0.9 && !left.isBlock && !isMoneyTerm(left.term);
  return isNamed && right !== undefined && right.fit >= 0.9;
}

/**
 * 预期目标 ‖ 实际完成情况 to the right of 年度总体目标, which is merged over both of their rows: 预期目标 labels the value of that goal.
 */
function goalInside(
  grid: Grid<JudgedCell>,
  { area }: JudgedCell,
  { term, time }: LabelReading,
  labels: ReadonlyMap<JudgedCell, LabelReading>,
): JudgedCell | null {
  if (!isGoalTerm(term) || area.rows < 2) return null;
  const beside = grid.at(area.row, area.column + area.columns);
  const reading = beside.at.row === area.row && beside.area.rows < area.rows ? labels.get(beside) : undefined;
  if (reading?.term === "goal" && reading.time === null) return beside;
  return (term === "overallGoal" || time === "year") && reading?.term === "annualGoal" ? beside : null;
}

const BEGINS_AS_GOAL = /^\s*(?:绩效)?目标\s*[:：]/;

/** 目标：管护公益林… beside or below 年度总体目标: the word belongs to the goal as it was typed. */
function isTypedGoal(view: View, { at, text }: JudgedCell, labels: ReadonlyMap<JudgedCell, LabelReading>): boolean {
  if (!BEGINS_AS_GOAL.test(text) || inlinePairs(view, text).length > 1) return false;
  const left = at.column > 0 ? view.grid.at(at.row, at.column - 1) : undefined;
  const above = at.row > 0 ? view.grid.at(at.row - 1, at.column) : undefined;
  return [left, above].some((cell) => cell !== undefined && isGoalTerm(labels.get(cell)?.term));
}

interface Context {
  readonly view: View;
  readonly region: Region;
  readonly labels: ReadonlyMap<JudgedCell, LabelReading>;
  readonly isLeftOut: (cell: JudgedCell) => boolean;
}

/** Labels whose value may itself look like a label: 资金性质｜一般公共预算. */
const TAKES_LABELS = /(?:性质|类别|类型|属性|来源|渠道|科目|分类)(?:\([^()]*\))?[:：]?$/;

function candidatesOf(context: Context, label: JudgedCell, reading: LabelReading): readonly Candidate[] {
  const { view, region, labels } = context;
  const { grid } = view;
  const { area } = label;
  const { term, fit, time } = reading;
  const found: Candidate[] = [];
  const isBlock = reading.isBlock || headsBlock(context, label, term);
  let impossible = 0;
  const offer = (
    cell: JudgedCell,
    place: number,
    text = cell === label ? "" : cell.text,
    more: readonly JudgedCell[] = [],
  ): void => {
    const type = typeFit(term, judgedAs(view, cell, text));
    if (isBlock && (type <= 0 || text.trim() === "")) return;
    if (type === CANNOT_BE) {
      impossible += 1;
      return;
    }
    const score = 2 * fit + place + type;
    found.push({ term, label, cell, text, ...(more.length > 0 && { more }), time, score, isInside: false });
  };
  // 一般公共预算安排77300万元 beside 2026年金额: the amount is also that of its source, so its cell is not taken.
  const offerAmountIn = (cell: JudgedCell): void => {
    const [pair, ...further] = inlinePairs(view, cell.text);
    const isAmount = pair !== undefined && further.length === 0 && isMoneyTerm(pair.reading.term);
    if (!isAmount || /[:：]/.test(cell.text)) return;
    found.push({ term, label, cell, text: pair.text, time, score: 2 * fit + 0.8, isInside: true });
  };
  const next = area.column + area.columns;
  const beside = next > region.lastColumn ? null : grid.at(area.row, next);
  const right =
    beside?.compact === "" ? firstFilled(grid, area.row, next + beside.area.columns, region.lastColumn) : beside;
  const isRightLabel = right !== null && !isFree(context, right);
  if (right?.at.row === area.row && right.compact !== "") {
    if (isFree(context, right)) {
      const said = isGoalTerm(term) ? saidOf(context, label, right) : null;
      if (said) offer(said, 1.1);
      if (!isRowOfGoals(context, reading, right)) offer(right, 1);
    } else if (right === beside && labels.has(right) && isLastInRow(context, right))
      offer(right, 0.4 - (labels.get(right)?.fit ?? 1));
    else if (term === "totalFunds" && !labels.has(right)) offerAmountIn(right);
    else if (labels.has(right) && TAKES_LABELS.test(label.compact) && !leadsToAmount(context, right)) offer(right, 1.2);
  }
  const below = valueBelow(context, label);
  if (below && (below.headsColumn || beside === null)) {
    const isHead = beside === null || (isRightLabel && beside.compact !== "");
    const place = (isHead ? 0.8 : -0.2) - (below.hasOwnLabel ? 0.8 : 0);
    offer(below.cell, place, below.cell.text, term === "period" ? furtherStages(grid, below.cell) : []);
  }
  if (beside?.compact === "" && (right?.at.row !== area.row || isRightLabel)) {
    const ownsBlank = /[:：]$/.test(label.compact) && beside.area.columns > 1 && isRightLabel;
    offer(ownsBlank ? label : beside, 0.5, "");
  }
  if (found.length === 0 && !isBlock && impossible === 0) offer(label, 0, "");
  return found;
}

/** Whether a cell may be the value of a label: it is none itself, and holds none but the word with which a goal begins. */
const isFree = ({ view, labels, isLeftOut }: Context, cell: JudgedCell): boolean =>
  !labels.has(cell) &&
  !isLeftOut(cell) &&
  (inlinePairs(view, cell.text).length === 0 || isTypedGoal(view, cell, labels));

interface ValueBelow {
  readonly cell: JudgedCell;
  /** Whether the label may be the head of the cell's column: a colon behind it leads to the right. */
  readonly headsColumn: boolean;
  /** A cell with a label to its left is the value of that label. */
  readonly hasOwnLabel: boolean;
}

/** The cell below a label that may be its value; null if there is none. */
function valueBelow(context: Context, { area, compact }: JudgedCell): ValueBelow | null {
  const { view, region, labels } = context;
  const row = rowBelow(view.grid, area.row + area.rows);
  const cell = row > region.to ? null : view.grid.at(row, area.column);
  if (cell?.at.column !== area.column || cell.at.row !== row || !isFree(context, cell)) return null;
  if (cell.compact === "" && cell.area.columns === 1) return null;
  const left = area.column > 0 ? view.grid.at(row, area.column - 1) : null;
  return {
    cell,
    headsColumn: !/[:：]$/.test(compact) || (cell.area.columns > 1 && cell.area.columns >= area.columns),
    hasOwnLabel: left?.at.row === row && labels.has(left),
  };
}

/** The periods below the first one where 实施起止时间 heads those of several stages of a project: none of them is its period alone. */
function furtherStages(grid: Grid<JudgedCell>, first: JudgedCell): readonly JudgedCell[] {
  const stages: JudgedCell[] = [];
  for (let last = first; parsePeriod(last.compact);) {
    const next = grid.at(last.area.row + last.area.rows, last.area.column);
    if (next.at.row <= last.at.row || next.at.column !== last.at.column || !parsePeriod(next.compact)) break;
    stages.push(next);
    last = next;
  }
  return stages;
}

/** Maximum number of blank rows between a label and its value below. */
const MAX_BLANK_ROWS = 2;

/** The row, or the next filled one after at most `MAX_BLANK_ROWS` blank rows. */
const rowBelow = (grid: Grid<JudgedCell>, row: number): number => rowsIn(grid, row, row + MAX_BLANK_ROWS)[0] ?? row;

/** A money label merged over several rows, with labels to its right, is the heading of that block. */
const headsBlock = ({ view: { grid }, labels }: Context, { area }: JudgedCell, term: Term): boolean =>
  isMoneyTerm(term) && area.rows > 1 && labels.has(grid.at(area.row, area.column + area.columns));

/** Whether nothing follows in the row, so that a cell that looks like a label may be a value: 其他履职专项业务经费. */
const isLastInRow = ({ view: { grid }, region }: Context, { area }: JudgedCell): boolean =>
  firstFilled(grid, area.row, area.column + area.columns, region.lastColumn) === null;

/** 内容 at the left of goals whose labels stand above them: 实施期目标 ‖ 年度目标. */
function isRowOfGoals({ view: { grid }, labels }: Context, { term }: LabelReading, { at }: JudgedCell): boolean {
  const above = at.row > 0 ? labels.get(grid.at(at.row - 1, at.column)) : undefined;
  return term === "other" && above !== undefined && isGoalTerm(above.term);
}

/**
 * 预期目标 | 预期提供的服务 | 全年保障86家单位…, over several rows: what is said of the first point of a goal whose points are named. Null where
 * the text beside the label is the goal itself.
 */
function saidOf({ view: { grid }, region }: Context, { area }: JudgedCell, point: JudgedCell): JudgedCell | null {
  const next = point.area.column + point.area.columns;
  if (point.area.rows >= area.rows || point.judged.features.prose === 1 || next > region.lastColumn) return null;
  const said = grid.at(area.row, next);
  return said.at.row === area.row && said.judged.features.prose === 1 ? said : null;
}

/** Whether the cell is followed by an amount, so that it is a label and not a value. */
function leadsToAmount({ view, region }: Context, { area }: JudgedCell): boolean {
  const value = firstFilled(view.grid, area.row, area.column + area.columns, region.lastColumn);
  return value?.judged.features.amount === 1;
}

function firstFilled(grid: Grid<JudgedCell>, row: number, from: number, to: number): JudgedCell | null {
  for (let column = from; column <= to; column += 1) {
    const cell = grid.at(row, column);
    if (cell.compact !== "") return cell;
  }
  return null;
}

/** A text of a cell as judged: all of the cell's, or a part of it. */
const judgedAs = ({ judge }: View, cell: JudgedCell, text: string): JudgedText =>
  text === cell.text ? cell.judged : judge(compactText(text));

/** A consistent selection of readings: each label once, each cell the value of one label, no label also a value. */
function consistent(candidates: readonly Candidate[]): readonly RawField[] {
  const labels = new Set<JudgedCell>();
  const values = new Set<JudgedCell>();
  const chosen = new Set<Candidate>();
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const { label, cell, isInside } = candidate;
    if (isInside) {
      if (!values.has(cell)) chosen.add(candidate);
      continue;
    }
    if (labels.has(label) || values.has(label)) continue;
    if (cell !== label && isFilled(candidate) && (values.has(cell) || labels.has(cell))) continue;
    labels.add(label);
    if (cell !== label) values.add(cell);
    chosen.add(candidate);
  }
  return candidates.filter(
    (candidate) => chosen.has(candidate) && (candidate.isInside || !values.has(candidate.label)),
  );
}
