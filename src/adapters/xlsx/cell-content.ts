import type { CellValue } from "../../core/workbook/snapshot";
import { xmlText } from "../package/escape";
import { PartFailure } from "../package/failure";

/** A cell's content: the value of its `t` attribute (null for a number) and its inner XML. */
export interface CellContent {
  readonly type: "inlineStr" | "s" | "str" | "b" | "e" | null;
  readonly xml: string;
}

/** The longest text that an Excel cell can hold, in UTF-16 units. */
const MAX_TEXT_LENGTH = 32_767;
/** Whitespace that readers may drop without xml:space="preserve". */
const NEEDS_PRESERVING = /^\s|\s$|\n/;

/** Text stored in the cell itself. It never becomes a formula, whatever it starts with. */
export const textCell = (text: string): CellContent => ({ type: "inlineStr", xml: `<is>${textElement(text)}</is>` });

/** A number in its shortest round-trip form. */
export function numberCell(value: number): CellContent {
  if (!Number.isFinite(value)) throw new PartFailure({ kind: "unexpected", detail: `no cell holds ${value}` });
  return { type: null, xml: `<v>${value}</v>` };
}

/** A `t` element that keeps leading and trailing spaces and line breaks. */
export function textElement(text: string): string {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new PartFailure({ kind: "too-large", what: "cell-text", limit: MAX_TEXT_LENGTH });
  }
  return `<t${NEEDS_PRESERVING.test(text) ? ' xml:space="preserve"' : ""}>${xmlText(text)}</t>`;
}

/** The content of an entered value; null for the empty string, which empties the cell. */
export function valueContent(value: CellValue): CellContent | null {
  if (typeof value === "number") return numberCell(value);
  if (typeof value === "string") return value === "" ? null : textCell(value);
  if (typeof value === "boolean") return { type: "b", xml: `<v>${value ? 1 : 0}</v>` };
  return { type: "e", xml: `<v>${xmlText(value.error)}</v>` };
}

/** The content of a formula result: text has type "str"; null for a formula that was never computed. */
export const resultContent = (value: CellValue | null): CellContent | null =>
  typeof value === "string"
    ? { type: "str", xml: `<v>${xmlText(value)}</v>` }
    : value === null
      ? null
      : valueContent(value);
