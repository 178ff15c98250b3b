import type { LabelReading } from "../lexicon/label-reading";
import { isMoneyTerm } from "../lexicon/labels";
import type { JudgedCell, View } from "../view";
import { inlinePairs } from "./pairs";

/** Words that fit a label less than this are none. */
export const LEAST_FIT = 0.6;

/** Whether a cell says no more than that it is a sum. */
export const isTotalWord = ({ compact }: JudgedCell): boolean => /^(?:合计|小计|总计)$/.test(compact);

/**
 * 合计 under a wider 财政拨款, or beside one that is merged over its own row and those below, is the amount of 财政拨款; under labels
 * of parts it is their sum.
 */
export function totalOf(
  view: View,
  cell: JudgedCell,
  labels: ReadonlyMap<JudgedCell, LabelReading>,
  reading: LabelReading,
): LabelReading {
  const left = cell.at.column > 0 ? view.grid.at(cell.at.row, cell.at.column - 1) : null;
  const block = left?.at.row === cell.at.row && left.area.rows > cell.area.rows ? labels.get(left) : undefined;
  if (block && isMoneyTerm(block.term)) return { ...block, isBlock: false };
  const above = cell.at.row > 0 ? view.grid.at(cell.at.row - 1, cell.at.column) : null;
  const parent = above ? labels.get(above) : undefined;
  if (!above || !parent || !isMoneyTerm(parent.term)) {
    return isBesideParts(view, cell) || isAboveParts(view, cell) ? TOTAL : reading;
  }
  if (above.area.columns > cell.area.columns) return { ...parent, isBlock: false };
  // Below the parts that it sums up: 财政拨款, 其他资金, 合计.
  return { ...TOTAL, time: parent.time };
}

const TOTAL: LabelReading = { term: "totalFunds", fit: 0.8, time: null, isBlock: false };

/** 合计 | 一般公共预算 | 政府性基金: the heads of its parts are to the right. */
function isBesideParts(view: View, { area }: JudgedCell): boolean {
  const beside = view.grid.at(area.row, area.column + area.columns);
  const isAmount = beside.at.row === area.row && beside.judged.features.amount === 1;
  // 合计 | 318 | 一般公共预算 | 318: its own amount stands between.
  const part = isAmount ? view.grid.at(area.row, beside.area.column + beside.area.columns) : beside;
  return part.at.row === area.row && isPartLabel(view, part);
}

/** 合计 | 6832.5 above 一般公共预算拨款 | 6512.5: its parts are below it, and it has an amount of its own. */
function isAboveParts(view: View, { area }: JudgedCell): boolean {
  const beside = view.grid.at(area.row, area.column + area.columns);
  const below = view.grid.at(area.row + area.rows, area.column);
  return beside.judged.features.amount === 1 && below.at.row === area.row + area.rows && isPartLabel(view, below);
}

/** 财政拨款, or 财政拨款 620 in one cell. */
function isPartLabel(view: View, { text, judged: { label: reading } }: JudgedCell): boolean {
  if (reading === null) return inlinePairs(view, text).some((pair) => isMoneyTerm(pair.reading.term));
  return isMoneyTerm(reading.term) && reading.fit >= LEAST_FIT;
}

/** Words between a label of money and its amount. */
const QUALIFIER = /^(?:全年|年度|本年|当年|本年度|总额|总数|总量|数额|金额)(?:\((?:亿元|万元|元)\))?[:：]?$/;

/** 经费（万元）| 全年 | 168: a word that stands between a label of money and its amount, and means the same; null if none. */
export function qualifierBehind(
  { grid }: View,
  { area }: JudgedCell,
  { term, isBlock }: LabelReading,
  labels: ReadonlyMap<JudgedCell, LabelReading>,
): JudgedCell | null {
  if (!isMoneyTerm(term) || !isBlock) return null;
  const beside = grid.at(area.row, area.column + area.columns);
  const amount = grid.at(area.row, beside.area.column + beside.area.columns);
  const isBetween = beside.at.row === area.row && !labels.has(beside) && QUALIFIER.test(beside.compact);
  return isBetween && amount.judged.features.amount === 1 ? beside : null;
}
