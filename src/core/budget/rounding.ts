import type { Located } from "../forms/form";
import type { AmountReading, Fen } from "../values/amount";
import { compactText } from "../values/text";

/** Differences above 500 元 are never rounding, however few decimals are printed. */
const MOST: Fen = 50_000;
/** A figure with decimals. */
const FRACTION = /(?<![\d,])[\d,]*\.(\d+)/;

/** The value in 分 of the last printed decimal, the finest of all amounts; 0 if all are whole or exact. */
export function lastPlace(amounts: readonly Located<AmountReading>[]): Fen {
  const places = amounts.map(placeOf).filter((place) => place > 0);
  const finest = Math.min(...places);
  return places.length === 0 || finest <= 1 ? 0 : Math.min(finest, MOST);
}

/** The value of the figure's unit is derived from the amount, so it works for any unit typed. */
function placeOf({ text, value }: Located<AmountReading>): Fen {
  const [figure, places] = FRACTION.exec(compactText(text)) ?? [];
  const number = Number((figure ?? "").replaceAll(",", ""));
  if (places === undefined || value.fen === null || number === 0) return 0;
  return Math.round(Math.abs(value.fen) / number) / 10 ** places.length;
}

/** How far a sum of printed amounts may differ from its printed total by rounding alone: half a decimal place each. */
export const roundingOf = (amounts: readonly Located<AmountReading>[]): Fen =>
  Math.min(Math.floor(amounts.length / 2) * lastPlace(amounts), MOST);
