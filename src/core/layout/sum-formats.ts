import { MARK_FORMATS } from "../plan/mark";
import type { NewConditionalFormat } from "../plan/plan";
import { formatAbsolute, type Area } from "../workbook/address";
import { fieldName, ownName } from "./form-names";
import type { LayoutSum } from "./layout";

/**
 * The conditional format that colours a total and its parts if they do not add up; null if the layout lacks one of the
 * cells. It needs no add-in, and does not apply to blank forms or if a cell holds text: what is not understood is not
 * wrong. Values are rounded to the six decimals that forms may have, to remove binary floating-point errors.
 */
export function sumFormat(sum: LayoutSum, areaOf: (name: string) => Area | undefined): NewConditionalFormat | null {
  const names = [...[sum.total, ...sum.parts].map(fieldName), ...(sum.ownParts ?? []).map(ownName)];
  const areas = names.flatMap((name) => areaOf(name) ?? []);
  const [total, ...parts] = areas.map(({ row, column }) => formatAbsolute({ row, column, rows: 1, columns: 1 }));
  if (total === undefined || parts.length < names.length - 1) return null;
  const list = parts.join(",");
  const filled = sum.complete ? `COUNT(${list})=${parts.length}` : `COUNT(${list})>0,COUNT(${list})=COUNTA(${list})`;
  return {
    areas,
    formula: `AND(COUNT(${total})=1,${filled},ROUND(N(${total})-SUM(${list}),6)<>0)`,
    format: MARK_FORMATS.error,
  };
}

/**
 * The conditional format that colours an amount below or above a list if the shares in the list do not add up to it.
 * The range covers all shares, so that inserted rows are included. Null without shares.
 */
export function shareFormat(total: Area | undefined, shares: readonly Area[]): NewConditionalFormat | null {
  const [first, last] = [shares[0], shares.at(-1)];
  if (!total || !first || !last) return null;
  const area = { row: first.row, column: first.column, rows: last.row + last.rows - first.row, columns: 1 };
  const cell = formatAbsolute({ row: total.row, column: total.column, rows: 1, columns: 1 });
  const list = formatAbsolute(area);
  const filled = `COUNT(${list})>0,COUNT(${list})=COUNTA(${list})`;
  return {
    areas: [total, area],
    formula: `AND(COUNT(${cell})=1,${filled},ROUND(N(${cell})-SUM(${list}),6)<>0)`,
    format: MARK_FORMATS.error,
  };
}
