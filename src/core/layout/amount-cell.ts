import type { AmountJson } from "../forms/forms-json";
import { formatFen, toFen, type MoneyUnit } from "../values/amount";
import { readAmount } from "../values/read-amount";

/** What number formats make of a figure: "864.3", "1,234.5", "¥ 864.30 ". Text cells with no more than that mean it too. */
const PLAIN_FIGURE = /^ *(?:[¥￥] *)?-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)? *$/;

/**
 * What an amount cell shall hold: a number, or the text as typed where that is no plain figure ("864.3万", "96" and a full-width blank,
 * "（分级填报）"). A text that contradicts the value is dropped, since the value was changed after reading. `unit` is the
 * unit of the form's amounts; a value with more places than 分 has keeps all of them as text.
 */
export function amountCell({ value, text = "" }: AmountJson, unit: MoneyUnit): string | number {
  const reading = readAmount(text, unit);
  if (value === null) return reading.fen === null ? text : "";
  const fen = toFen(value, "万元");
  if (fen === null) return `${value}万元`;
  const isTypedOtherwise = reading.fen === fen && !PLAIN_FIGURE.test(text);
  return isTypedOtherwise ? text : Number(formatFen(fen, unit));
}
