import { remembered } from "../../remembered";
import type { MoneyUnit } from "../../values/amount";
import type { Grid } from "../../workbook/grid";
import { isMoneyTerm } from "../lexicon/labels";
import type { JudgedCell } from "../view";
import type { RawField, Region } from "./raw-field";

/** 预算金额（万元）, 预算数（单位：万元）. */
const IN_BRACKETS = /[（(](?:单位[:：])?(?:人民币)?(亿元|万元|元)[)）]/;
/** 单位：万元, or 万元 alone in a corner. */
const UNIT_LINE = /单位[:：](?:人民币)?(亿元|万元|元)|^(亿元|万元|元)$/;

/** The unit of money that a head or label gives in brackets; null if it gives none. */
export const unitInBrackets = (text: string): MoneyUnit | null =>
  (IN_BRACKETS.exec(text)?.[1] as MoneyUnit | undefined) ?? null;

/** The unit of amounts stated on the form, by a line or in the first label that gives one. */
export function statedUnit(headCells: readonly JudgedCell[]): MoneyUnit | null {
  for (const { compact } of headCells) {
    const [, line, corner] = UNIT_LINE.exec(compact) ?? [];
    const unit = (line ?? corner) as MoneyUnit | undefined;
    const stated = unit ?? unitInBrackets(compact);
    if (stated) return stated;
  }
  return null;
}

/** Longer texts are no heads. */
const MAX_HEAD = 24;

/** How many rows above an amount, and cells at the left of a label, may separate it from the head that gives its unit. */
const MAX_APART = 12;

/**
 * The fields with the unit that the head of their column or block gives: 资金情况（万元） at the left of the labels of several
 * amounts, 预算数（元） above their column. That of the label itself is nearer.
 */
export function withUnits(grid: Grid<JudgedCell>, region: Region, fields: readonly RawField[]): readonly RawField[] {
  // Each label is looked at once: a cell of thousands of pairs is the label of each of them.
  const hasOwn = remembered((text) => unitInBrackets(text) !== null);
  return fields.map((field) => {
    if (!isMoneyTerm(field.term) || hasOwn(field.label.text)) return field;
    const unit = unitAbove(grid, region, field) ?? unitOfBlock(grid, field);
    return unit ? { unit, ...field } : field;
  });
}

const unitOfHead = ({ compact, judged }: JudgedCell): MoneyUnit | null =>
  compact.length <= MAX_HEAD && judged.features.amount === 0 ? unitInBrackets(compact) : null;

/** The unit of the nearest text above an amount, past the amounts and blanks of its column. */
function unitAbove(grid: Grid<JudgedCell>, region: Region, { label, cell }: RawField): MoneyUnit | null {
  if (cell === label || cell.at.row > label.area.row + label.area.rows - 1) return null;
  const from = Math.max(region.from, cell.at.row - MAX_APART);
  for (let row = cell.at.row - 1; row >= from;) {
    const above = grid.at(row, cell.at.column);
    const isAmount = above.compact === "" || above.judged.features.amount === 1;
    if (!isAmount) return above.area.columns <= cell.area.columns ? unitOfHead(above) : null;
    row = above.at.row - 1;
  }
  return null;
}

/** The unit of the caption at the left of a label that is merged over further rows. */
function unitOfBlock(grid: Grid<JudgedCell>, { label }: RawField): MoneyUnit | null {
  let column = label.at.column - 1;
  for (let step = 0; column >= 0 && step < MAX_APART; step += 1) {
    const left = grid.at(label.at.row, column);
    const unit = left.area.rows > label.area.rows ? unitOfHead(left) : null;
    if (unit) return unit;
    column = left.at.column - 1;
  }
  return null;
}
