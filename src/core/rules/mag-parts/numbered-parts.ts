import Big from "big.js";
import { flatMap } from "../../flat-map";
import type { Indicator, IndicatorPart } from "../../forms/form";
import type { TargetValue } from "../../values/target";
import { scaled } from "../../values/units";

/** The parts of a target that have a number in its unit, in the order of time. */
export interface NumberedParts {
  readonly of: IndicatorPart["of"];
  readonly rows: readonly { readonly part: IndicatorPart; readonly number: Big }[];
  readonly whole: Big;
  readonly sum: Big;
  /** Together they cover the whole: no column is blank, none is missing. */
  readonly isWhole: boolean;
  /** Each begins with January, as 1-3月, 1-6月. */
  readonly isCumulative: boolean;
  /** The figures go down to that of the whole, as those of a stock that is to shrink. */
  readonly isFalling: boolean;
  /** How far the sum may differ by rounding alone. */
  readonly tolerance: Big;
  readonly unit: string;
  readonly magnitude: string;
  readonly scale: string;
}

/** The parts of an indicator; null if there are none, or if they cannot be compared with its target. */
export function numberedParts({ target, parts = [] }: Indicator): NumberedParts | null {
  const { number, unit, magnitude } = target.value;
  const filled = parts.filter(({ value }) => value.text.trim() !== "");
  const [first] = filled;
  if (number === null || !first || filled.some(({ of }) => of !== first.of)) return null;
  const rows = flatMap(filled, (part) => {
    const own = part.value.value;
    return own.number !== null && isSameUnit(own, target.value) ? [{ part, number: new Big(own.number) }] : [];
  }).toSorted((a, b) => (a.part.months?.to ?? 0) - (b.part.months?.to ?? 0));
  if (rows.length < filled.length) return null;
  const whole = new Big(number);
  return {
    of: first.of,
    rows,
    whole,
    sum: rows.reduce((sum, row) => sum.plus(row.number), new Big(0)),
    isWhole: rows.length > 1 && filled.length === parts.length && coversYear(filled),
    isCumulative: filled.every(({ months }) => months?.from === 1),
    isFalling:
      rows.every((row, index) => row.number.lte(rows[index - 1]?.number ?? row.number)) &&
      rows.at(-1)?.number.eq(whole) === true,
    tolerance: toleranceOf(target.value, filled),
    unit: unit ?? "",
    magnitude,
    scale: scaled("1", magnitude),
  };
}

/** A bare number is in the unit of the target if that has no 万, which the number may leave out. */
const isSameUnit = (part: TargetValue, whole: TargetValue): boolean =>
  part.per === whole.per && (part.unit === whole.unit || (part.unit === null && whole.magnitude === ""));

/** Whether the parts follow each other from January to December; stages and regions always do. */
function coversYear(parts: readonly IndicatorPart[]): boolean {
  const spans = flatMap(parts, ({ months }) => months ?? []).toSorted((a, b) => a.from - b.from);
  if (spans.length === 0) return true;
  return (
    spans.length === parts.length &&
    spans.every(({ from }, index) => from === (spans[index - 1]?.to ?? 0) + 1) &&
    spans.at(-1)?.to === 12
  );
}

/** Half of the last decimal of each part, if they are printed with decimals. */
function toleranceOf(whole: TargetValue, parts: readonly IndicatorPart[]): Big {
  const decimals = parts.map(({ value }) => value.value.figure?.split(".")[1]?.length ?? 0);
  const most = Math.max(0, ...decimals);
  return most === 0
    ? new Big(0)
    : new Big(10).pow(-most).times(parts.length).div(2).times(scaled("1", whole.magnitude));
}
