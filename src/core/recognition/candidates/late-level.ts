import { isOutput } from "../../forms/category";
import type { Branch, Indicator, IndicatorCategory, Located } from "../../forms/form";

/** Whether a branch may stand under 产出指标. */
const isUnderOutputs = (category: IndicatorCategory | null): boolean => isOutput(category) || category === "cost";

interface Levels {
  readonly level1: Located<string> | null;
  readonly category: IndicatorCategory | null;
}

/**
 * Gives the first rows of a table the 一级 that stands beside a later one, as in a column whose 产出指标 was typed in the
 * middle of its rows and not merged over them. Only for branches of outputs below and above it.
 */
export function withLateLevel1(rows: {
  readonly indicators: readonly Indicator[];
  readonly branches: readonly Branch[];
}): { readonly indicators: readonly Indicator[]; readonly branches: readonly Branch[] } {
  const first = rows.indicators.find(({ level1 }) => level1 !== null);
  if (!first?.level1 || first === rows.indicators[0] || !isUnderOutputs(first.category)) return rows;
  const { level1 } = first;
  const given = <R extends Levels>(row: R): R =>
    row.level1 === null && isUnderOutputs(row.category) ? { ...row, level1 } : row;
  return { indicators: rows.indicators.map(given), branches: rows.branches.map(given) };
}
