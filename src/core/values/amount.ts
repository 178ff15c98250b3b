import Big from "big.js";

/** Money as a whole number of 分. 1 万元 = 10⁶ 分. */
export type Fen = number;

/** Units that forms state money in. */
export type MoneyUnit = "元" | "万元" | "亿元";

/** 分 in one 元, 万元 or 亿元. */
export const FEN_PER_UNIT: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 1e6, 亿元: 1e10 };

/** Sums of amounts up to here stay exact in a double. */
export const MAX_FEN: Fen = 4e15;

/**
 * A decimal number of 元, 万元 or 亿元 as 分; null when it has more places than 分 can hold or is out of range.
 * `figure` is an ASCII decimal such as "864.3".
 */
export function toFen(figure: string, unit: MoneyUnit): Fen | null {
  const fen = new Big(figure).times(FEN_PER_UNIT[unit]);
  const rounded = fen.round(0, Big.roundHalfUp);
  return fen.eq(rounded) && rounded.abs().lte(MAX_FEN) ? rounded.toNumber() : null;
}

/** 分 as a decimal string in 万元 (or another unit) without trailing zeros: 864300000 → "864.3". */
export function formatFen(fen: Fen, unit: MoneyUnit = "万元"): string {
  return new Big(fen).div(FEN_PER_UNIT[unit]).toFixed();
}

/** What stands in an amount cell. */
export interface AmountReading {
  /** The amount, or null when the cell is blank or unreadable. */
  readonly fen: Fen | null;
  /**
   * unreadable: words stand here that give no certain figure (详见附件, （分级填报）). What needs the amount cannot be checked;
   * the words stay in the text of the located value.
   */
  readonly state: "blank" | "number" | "unreadable";
  /** The unit typed behind the figure ("万", "万元", "元", "亿" …), or null. */
  readonly typedUnit: string | null;
  /** Words beside the figure that leave it certain, as compact text: "(分两期拨付)", "共". "" for most cells. */
  readonly remark: string;
  /** The cell holds text, so that SUM leaves it out, although a figure is meant. */
  readonly isText: boolean;
}
