import type { AmountJson } from "../forms/forms-json";
import { formatFen, toFen, type MoneyUnit } from "../values/amount";
import { readAmount } from "../values/read-amount";

/**
 * How number formats display a figure: "864.3", "1,234.5", "¥ 864.30 ". A text cell like this also means the number.
 */
const PLAIN_FIGURE = /^ *(?:[¥￥] *)?-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)? *$/;

/**
 * The content for an amount cell: a number, or the text as typed if it is not a plain figure ("864.3万", "96" with a
 * full-width blank, "（分级填报）"). A text that contradicts the value is dropped, since the value was changed after reading.
 * `unit` is the form's money unit; a value with fractions of 分 is kept in full as text.
 */
export function amountCell({ value, text = "" }: AmountJson, unit: MoneyUnit): string | number {
  const reading = readAmount(text, unit);
  if (value === null) return reading.fen === null ? text : "";
  const fen = toFen(value, "万元");
  if (fen === null) return `${value}万元`;
  const isTypedOtherwise = reading.fen === fen && !PLAIN_FIGURE.test(text);
  return isTypedOtherwise ? text : Number(formatFen(fen, unit));
}
