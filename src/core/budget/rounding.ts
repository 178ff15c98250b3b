import type { Located } from "../forms/form";
import type { AmountReading, Fen } from "../values/amount";
import { compactText } from "../values/text";

/** Nothing above 500 元 is a rounding, however few places are printed. */
const MOST: Fen = 50_000;
/** A figure with places behind its point. */
const FRACTION = /(?<![\d,])[\d,]*\.(\d+)/;

/** The last printed place of amounts (1 in the place of the last digit) in 分, the finest of them; 0 where all are whole or exact. */
export function lastPlace(amounts: readonly Located<AmountReading>[]): Fen {
  const places = amounts.map(placeOf).filter((place) => place > 0);
  const finest = Math.min(...places);
  return places.length === 0 || finest <= 1 ? 0 : Math.min(finest, MOST);
}

/** What the unit of the figure is worth follows from the amount, whatever it was typed in. */
function placeOf({ text, value }: Located<AmountReading>): Fen {
  const [figure, places] = FRACTION.exec(compactText(text)) ?? [];
  const number = Number((figure ?? "").replaceAll(",", ""));
  if (places === undefined || value.fen === null || number === 0) return 0;
  return Math.round(Math.abs(value.fen) / number) / 10 ** places.length;
}

/** How far a sum of printed amounts may miss its printed total by rounding alone: half a place for each of them. */
export const roundingOf = (amounts: readonly Located<AmountReading>[]): Fen =>
  Math.min(Math.floor(amounts.length / 2) * lastPlace(amounts), MOST);
