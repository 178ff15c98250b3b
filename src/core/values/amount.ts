import Big from "big.js";

/** Money as an integer number of 分. 1 万元 = 10⁶ 分. */
export type Fen = number;

/** Units in which forms state money. */
export type MoneyUnit = "元" | "万元" | "亿元";

/** 分 in one 元, 万元 or 亿元. */
export const FEN_PER_UNIT: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 1e6, 亿元: 1e10 };

/** The number of decimals with which a figure in this unit states 分. */
const FEN_DIGITS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };
const UNSIGNED = /^(\d+)(?:\.(\d+))?$/;

/** Sums of amounts up to this limit are exact in a double. */
export const MAX_FEN: Fen = 4e15;

/**
 * Converts a decimal number of 元, 万元 or 亿元 to 分; null if it is not a whole number of 分 or out of range. `figure`
 * is an ASCII decimal such as "864.3".
 */
export function toFen(figure: string, unit: MoneyUnit): Fen | null {
  const [, whole, decimals = ""] = UNSIGNED.exec(figure) ?? [];
  if (whole !== undefined && decimals.length <= FEN_DIGITS[unit]) {
    // The digits of the amount in 分 are written down, which is exact and much faster than decimal arithmetic.
    const fen = Number(whole + decimals.padEnd(FEN_DIGITS[unit], "0"));
    return fen <= MAX_FEN ? fen : null;
  }
  const fen = new Big(figure).times(FEN_PER_UNIT[unit]);
  const rounded = fen.round(0, Big.roundHalfUp);
  return fen.eq(rounded) && rounded.abs().lte(MAX_FEN) ? rounded.toNumber() : null;
}

/** 分 as a decimal string in 万元 (or another unit) without trailing zeros: 864300000 → "864.3". */
export function formatFen(fen: Fen, unit: MoneyUnit = "万元"): string {
  return new Big(fen).div(FEN_PER_UNIT[unit]).toFixed();
}

/** The content of an amount cell. */
export interface AmountReading {
  /** The amount; null if the cell is blank or unreadable. */
  readonly fen: Fen | null;
  /**
   * unreadable: the cell holds words that give no definite figure (详见附件, （分级填报）). Whatever needs the amount
   * cannot be checked; the words are kept in the text of the located value.
   */
  readonly state: "blank" | "number" | "unreadable";
  /** The unit typed after the figure ("万", "万元", "元", "亿" …), or null. */
  readonly typedUnit: string | null;
  /** Words beside the figure that do not make it uncertain, compact: "(分两期拨付)", "共". "" for most cells. */
  readonly remark: string;
  /** The cell holds text although a figure is meant, so SUM ignores it. */
  readonly isText: boolean;
}
