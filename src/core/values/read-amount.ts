import { FEN_PER_UNIT, MAX_FEN, toFen, type AmountReading, type MoneyUnit } from "./amount";
import { compactText } from "./text";

const AMOUNT = /^[¥￥]?([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)(元|千元|万元?|百万元?|亿元?)?(?:整)?$/;
/** How an amount of nothing is printed. */
const NIL = /^(-|—|–|\/|无)$/;

/** 千元 and 百万元 occur in old forms; 万 and 亿 alone mean money in an amount cell. */
const TYPED_UNITS: Readonly<Record<string, { readonly unit: MoneyUnit; readonly factor: number }>> = {
  元: { unit: "元", factor: 1 },
  千元: { unit: "元", factor: 1000 },
  万: { unit: "万元", factor: 1 },
  万元: { unit: "万元", factor: 1 },
  百万: { unit: "万元", factor: 100 },
  百万元: { unit: "万元", factor: 100 },
  亿: { unit: "亿元", factor: 1 },
  亿元: { unit: "亿元", factor: 1 },
};

/**
 * Reads an amount cell. A figure without a unit counts in the form's unit; a unit that is typed wins.
 * "-" and 无 mean 0, an empty cell is blank, hints such as （分级填报） are unreadable.
 */
export function readAmount(content: string | number, formUnit: MoneyUnit): AmountReading {
  if (typeof content === "number") return { ...reading(fenOfNumber(content, formUnit)), isText: false };
  const text = compactText(content);
  if (text === "") return { fen: null, state: "blank", typedUnit: null, isText: false };
  if (NIL.test(text)) return { fen: 0, state: "number", typedUnit: null, isText: false };
  const [, figure, typedUnit = null] = AMOUNT.exec(text) ?? [];
  if (!figure) return { fen: null, state: "unreadable", typedUnit: null, isText: true };
  const typed = typedUnit === null ? undefined : TYPED_UNITS[typedUnit];
  const fen = toFen(figure.replaceAll(",", "").replace("+", ""), typed?.unit ?? formUnit);
  return { ...reading(fen === null ? null : fen * (typed?.factor ?? 1)), typedUnit, isText: true };
}

/** A number cell is a double: 分 is rounded, since 864.30000000000007 means 864.3. */
function fenOfNumber(amount: number, unit: MoneyUnit): number | null {
  const fen = Math.round(amount * FEN_PER_UNIT[unit]);
  return Math.abs(fen) <= MAX_FEN ? fen : null;
}

const reading = (fen: number | null) =>
  ({ fen, state: fen === null ? "unreadable" : "number", typedUnit: null }) as const;
