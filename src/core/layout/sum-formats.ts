import type { AmountField } from "../forms/form";
import { MARK_FORMATS } from "../plan/mark";
import type { NewConditionalFormat } from "../plan/plan";
import { formatAbsolute, type Area } from "../workbook/address";
import type { LayoutSum } from "./layout";

/**
 * The conditional format that colours a total and its parts while they do not add up, or null when the layout lacks
 * one of the cells. It needs no add-in, and keeps
 * silent on blank forms and where a cell holds words: what is not understood is not wrong. ROUND to the six places that
 * forms may have takes away the error of binary fractions.
 */
export function sumFormat(
  sum: LayoutSum,
  areaOf: (field: AmountField) => Area | undefined,
): NewConditionalFormat | null {
  const areas = [sum.total, ...sum.parts].flatMap((field) => areaOf(field) ?? []);
  const [total, ...parts] = areas.map(({ row, column }) => formatAbsolute({ row, column, rows: 1, columns: 1 }));
  if (total === undefined || parts.length < sum.parts.length) return null;
  const list = parts.join(",");
  const filled = sum.complete ? `COUNT(${list})=${parts.length}` : `COUNT(${list})>0,COUNT(${list})=COUNTA(${list})`;
  return {
    areas,
    formula: `AND(COUNT(${total})=1,${filled},ROUND(N(${total})-SUM(${list}),6)<>0)`,
    format: MARK_FORMATS.error,
  };
}
