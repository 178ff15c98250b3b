import { flatMap } from "../flat-map";
import { isAmountField, type FieldKey, type Indicator, type Located } from "../forms/form";
import type { MoneyUnit } from "../values/amount";
import { statedUnit } from "./candidates/amount-units";
import type { RawField } from "./candidates/raw-field";
import { unitOf } from "./form-fields";
import { located } from "./located";
import type { JudgedCell } from "./view";

/** The unit of a form's amounts. */
export interface UnitOfForm {
  /** Null if neither words nor amounts tell it. */
  readonly moneyUnit: MoneyUnit | null;
  /** Whether words state it, and not the amounts alone. */
  readonly isStated: boolean;
  /** A line that states another unit. */
  readonly otherLine: Located<MoneyUnit> | null;
}

/**
 * The unit of a form's amounts: as their labels and heads state it, as `stated` for the whole form, or as the amounts
 * themselves show.
 */
export function unitOfForm({
  stated,
  headCells,
  fields,
  indicators,
}: {
  readonly stated: MoneyUnit | null;
  readonly headCells: readonly JudgedCell[];
  readonly fields: readonly RawField[];
  readonly indicators: readonly Indicator[];
}): UnitOfForm {
  const ofHeads = unitOfHeads(fields);
  return {
    moneyUnit: ofHeads ?? stated ?? unitOfAmounts(fields, indicators),
    isStated: (ofHeads ?? stated) !== null,
    otherLine: ofHeads && lineOfOtherUnit(headCells, ofHeads),
  };
}

/** 单位：元, （金额单位：万元）. */
const LINE_ALONE = /^[(（]?(?:金额|货币|计量)?单位[:：](?:人民币)?(?:亿元|万元|元)[)）]?$/;

/** The line 单位：元 of a head whose amounts have another unit; null if there is none. */
function lineOfOtherUnit(headCells: readonly JudgedCell[], unit: MoneyUnit): Located<MoneyUnit> | null {
  const line = headCells.find(({ compact }) => LINE_ALONE.test(compact));
  const said = line && statedUnit([line]);
  return said && said !== unit ? located(line, said) : null;
}

const holdsFigure = ({ term, text }: RawField): boolean => isAmountField(term as FieldKey) && /\d/.test(text);

/** The unit that the labels and heads of all amounts give: nearer than a line for the whole sheet. Null if some give none or another. */
function unitOfHeads(fields: readonly RawField[]): MoneyUnit | null {
  // Of the pairs in one cell each has the unit of the cell.
  const ofLabels = new Map(fields.filter(holdsFigure).map((field) => [field.label, field]));
  const [unit, ...others] = new Set([...ofLabels.values()].map(unitOf));
  return others.length === 0 ? (unit ?? null) : null;
}

/**
 * If no unit is stated, that of amounts which all carry 元, or the unit that makes a bare total match the form's own cost
 * ceilings: 260000 beside ≤260000元 is 元.
 */
function unitOfAmounts(fields: readonly RawField[], indicators: readonly Indicator[]): MoneyUnit | null {
  const amounts = fields.filter(holdsFigure).map(({ text }) => text.trim());
  if (amounts.length > 1 && amounts.every((text) => /^[\d,.]+\s*元$/.test(text))) return "元";
  const total = fields.find(({ term, text }) => term === "totalFunds" && /^[\d,]+(?:\.\d+)?$/.test(text.trim()));
  if (!total) return null;
  const figure = Number(total.text.trim().replaceAll(",", ""));
  const costs = flatMap(indicators, ({ target: { value } }) =>
    value.kind === "amount" && value.unit === "元" && value.number !== null ? [Number(value.number)] : [],
  );
  const isNear = (yuan: number): boolean => costs.some((cost) => cost > yuan / 5 && cost < yuan * 5);
  return figure >= 10_000 && isNear(figure) && !isNear(figure * 10_000) ? "元" : null;
}
