import type { MoneyUnit } from "../../values/amount";
import type { Grid } from "../../workbook/grid";
import { isMoneyTerm } from "../lexicon/labels";
import type { JudgedCell } from "../view";
import type { RawField, Region } from "./raw-field";

/** 预算金额（万元）, 预算数（单位：万元）. */
const IN_BRACKETS = /[（(](?:单位[:：])?(?:人民币)?(亿元|万元|元)[)）]/;
/** 单位：万元, 项目资金（万元）, 预算数（单位：万元）, or 万元 alone in a corner. */
const UNIT_LINE = /单位[:：](?:人民币)?(亿元|万元|元)|[（(](?:单位[:：])?(亿元|万元|元)[)）]|^(亿元|万元|元)$/;

/** The unit of amounts stated on the form. */
export function statedUnit(headCells: readonly JudgedCell[]): MoneyUnit | null {
  for (const { compact } of headCells) {
    const [, line, bracket, corner] = UNIT_LINE.exec(compact) ?? [];
    const unit = line ?? bracket ?? corner;
    if (unit) return unit as MoneyUnit;
  }
  return null;
}

/** Longer texts are no heads. */
const MAX_HEAD = 24;

/** The unit of money that a head or label gives in brackets; null if it gives none. */
export const unitInBrackets = (text: string): MoneyUnit | null =>
  (IN_BRACKETS.exec(text)?.[1] as MoneyUnit | undefined) ?? null;

/**
 * The field with the unit that the head of its column or of its block gives: 资金情况（万元） at the left of the labels of several
 * amounts, 预算数（元） above their column. That of the label itself is nearer.
 */
export function withUnit(grid: Grid<JudgedCell>, region: Region, field: RawField): RawField {
  if (!isMoneyTerm(field.term) || unitInBrackets(field.label.text)) return field;
  const unit = unitAbove(grid, region, field) ?? unitOfBlock(grid, field);
  return unit ? { ...field, unit } : field;
}

const unitOfHead = ({ compact, judged }: JudgedCell): MoneyUnit | null =>
  compact.length <= MAX_HEAD && judged.features.amount === 0 ? unitInBrackets(compact) : null;

/** The unit of the nearest text above an amount, past the amounts and blanks of its column. */
function unitAbove(grid: Grid<JudgedCell>, region: Region, { label, cell }: RawField): MoneyUnit | null {
  if (cell === label || cell.at.row > label.area.row + label.area.rows - 1) return null;
  for (let row = cell.at.row - 1; row >= region.from;) {
    const above = grid.at(row, cell.at.column);
    const isAmount = above.compact === "" || above.judged.features.amount === 1;
    if (!isAmount) return above.area.columns <= cell.area.columns ? unitOfHead(above) : null;
    row = above.at.row - 1;
  }
  return null;
}

/** The unit of the caption at the left of a label that is merged over further rows. */
function unitOfBlock(grid: Grid<JudgedCell>, { label }: RawField): MoneyUnit | null {
  for (let column = label.at.column - 1; column >= 0;) {
    const left = grid.at(label.at.row, column);
    const unit = left.area.rows > label.area.rows ? unitOfHead(left) : null;
    if (unit) return unit;
    column = left.at.column - 1;
  }
  return null;
}
