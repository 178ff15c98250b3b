import type { CellValue } from "../../core/workbook/snapshot";
import { xmlText } from "../package/escape";
import { PartFailure } from "../package/failure";

/** What stands in a cell: the value of its `t` attribute, null for a number, and what the element holds. */
export interface CellContent {
  readonly type: "inlineStr" | "s" | "str" | "b" | "e" | null;
  readonly xml: string;
}

/** The longest text that a cell holds in Excel, in UTF-16 units. */
const MAX_TEXT_LENGTH = 32_767;
/** Without xml:space="preserve" a reader may drop these. */
const NEEDS_PRESERVING = /^\s|\s$|\n/;

/** Text stored in the cell itself. It never becomes a formula, whatever it begins with. */
export const textCell = (text: string): CellContent => ({ type: "inlineStr", xml: `<is>${textElement(text)}</is>` });

/** A number, in the shortest form that reads back the same. */
export function numberCell(value: number): CellContent {
  if (!Number.isFinite(value)) throw new PartFailure({ kind: "unexpected", detail: `no cell holds ${value}` });
  return { type: null, xml: `<v>${value}</v>` };
}

/** A `t` element, edge spaces and line breaks kept. */
export function textElement(text: string): string {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new PartFailure({ kind: "too-large", what: "cell-text", limit: MAX_TEXT_LENGTH });
  }
  return `<t${NEEDS_PRESERVING.test(text) ? ' xml:space="preserve"' : ""}>${xmlText(text)}</t>`;
}

/** A value as it is entered; null for the empty string: nothing stands in the cell then. */
export function valueContent(value: CellValue): CellContent | null {
  if (typeof value === "number") return numberCell(value);
  if (typeof value === "string") return value === "" ? null : textCell(value);
  if (typeof value === "boolean") return { type: "b", xml: `<v>${value ? 1 : 0}</v>` };
  return { type: "e", xml: `<v>${xmlText(value.error)}</v>` };
}

/** What a formula has come to: a text of its own type; null for a formula that was never computed. */
export const resultContent = (value: CellValue | null): CellContent | null =>
  typeof value === "string"
    ? { type: "str", xml: `<v>${xmlText(value)}</v>` }
    : value === null
      ? null
      : valueContent(value);
