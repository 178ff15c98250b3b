import Big from "big.js";
import { FEN_PER_UNIT, MAX_FEN, toFen, type AmountReading, type MoneyUnit } from "./amount";
import { moneyInWords } from "./numerals";
import { compactText } from "./text";

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A figure followed by its unit: 86, 86万, 1,200.5元, 120(万元). */
const FIGURE = new RegExp(`^([-+]?(?:${NUMBER}))(?:(元|千元|百万元?|万元?|亿元?)|\\((元|千元|百万元|万元|亿元)\\))?`);
/** An amount in two units: 3亿2000万元, 12万5千元. */
const TWO_UNITS = /^(\d{1,6})(亿|万)(\d{1,4})(千万|百万|万|千|百)?元/;
/** Notations for an amount of zero. */
const NIL = /^(?:[-—–/]+|无|零元?|没有|未安排|不涉及|无此项)$/;
/** Words before an amount that do not change it: the currency, a total, whose money it is. */
const LEAD =
  /^(?:人民币|rmb|[¥￥]|大?约|预计|计划|安排|申请|合计|共计|总计|小计|共|计|项目|年度|本年|当年|财政|预算|拨款|资金|总?金额|总额|总投资|投资|本级|中央|省级|市级|州级|区级|县级|镇级|上级|补助|自筹|自有|其他|:)+/i;
/** Allowed after the figure: 整, punctuation, remarks in brackets, or how the amount is made up. */
const REMARK =
  /^(?:整|正|左右|人民币)?[。;；,，、]?(?:\([^()]*\))*[。;；,，]?(?:(?:其中|含|包括|包含|全部?为|均为).*)?$/s;
/** Currency signs and punctuation around a figure; not a remark. */
const NO_REMARK = /^(?:人民币|rmb|[¥￥:])*(?:整|正)?[。;,、]*$/i;
/** Longer texts are descriptions and are not searched for an amount. */
const MAX_LENGTH = 500;

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
const FACTORS: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 百: 100 };

/**
 * Reads an amount cell. A figure without a unit is in the form's unit; a typed unit takes precedence. "-" and 无 mean
 * 0, an empty cell is blank. Words beside a single clear figure are its remark (86万（分两期拨付）, 共86万元); hints
 * such as （分级填报）, and cells with several possible figures, are unreadable.
 */
export function readAmount(content: string | number, formUnit: MoneyUnit): AmountReading {
  if (typeof content === "number") return { ...reading(fenOfNumber(content, formUnit)), isText: false };
  const text = compactText(content);
  if (text === "") return { ...UNREAD, state: "blank", isText: false };
  if (NIL.test(text)) return { ...UNREAD, fen: 0, state: "number", isText: false };
  const lead = text.length > MAX_LENGTH ? "" : (LEAD.exec(text)?.[0] ?? "");
  const start = text.length > MAX_LENGTH ? null : amountAt(text.slice(lead.length), formUnit);
  if (!start) return UNREAD;
  const rest = text.slice(lead.length + start.typed.length);
  const isRepeated = rest === start.typed && start.typedUnit !== null;
  if (!isRepeated && !REMARK.test(rest)) return UNREAD;
  if (isOtherSum(rest, start.fen)) return UNREAD;
  const words = lead + rest;
  return {
    ...reading(start.fen),
    typedUnit: start.typedUnit,
    remark: NO_REMARK.test(words) ? "" : words,
    isText: true,
  };
}

interface AmountAtStart {
  readonly fen: number | null;
  readonly typedUnit: string | null;
  readonly typed: string;
}

function amountAt(text: string, formUnit: MoneyUnit): AmountAtStart | null {
  const [two, high, highUnit = "", low, lowUnit = ""] = TWO_UNITS.exec(text) ?? [];
  if (two !== undefined && high !== undefined && low !== undefined) {
    const yuan = new Big(high).times(FACTORS[highUnit] ?? 1).plus(new Big(low).times(FACTORS[lowUnit] ?? 1));
    return { fen: toFen(yuan.toFixed(), "元"), typedUnit: "元", typed: two };
  }
  const words = moneyInWords(text);
  if (words) return { fen: toFen(words.yuan, "元"), typedUnit: "元", typed: words.typed };
  const [typed, figure, unit, bracketed] = FIGURE.exec(text) ?? [];
  if (typed === undefined || figure === undefined) return null;
  const typedUnit = unit ?? bracketed ?? null;
  const known = typedUnit === null ? undefined : TYPED_UNITS[typedUnit];
  const fen = toFen(figure.replaceAll(",", "").replace("+", ""), known?.unit ?? formUnit);
  return { fen: fen === null ? null : fen * (known?.factor ?? 1), typedUnit, typed };
}

/** Whether a bracket repeats the amount in figures or words but with another value: 壹佰万元整(¥1,200,000.00). */
function isOtherSum(rest: string, fen: number | null): boolean {
  const [, inside] =
    /^(?:整|正)?\((?:大写|小写)?[:：]?(?:人民币)?([¥￥壹贰叁肆伍陆柒捌玖拾\d][^()]*)\)/.exec(rest) ?? [];
  if (inside === undefined) return false;
  const repeated = amountAt(inside.replace(/^[¥￥]/, ""), "元");
  // (2期), (20万元自筹): figures that do not repeat the amount.
  if (/^\d/.test(inside) && (repeated?.typed !== inside || repeated.typedUnit === null)) return false;
  return repeated !== null && repeated.fen !== fen;
}

/** A number cell is a double: rounded to 分, since 864.30000000000007 means 864.3. */
function fenOfNumber(amount: number, unit: MoneyUnit): number | null {
  const fen = Math.round(amount * FEN_PER_UNIT[unit]);
  return Math.abs(fen) <= MAX_FEN ? fen : null;
}

const UNREAD: AmountReading = { fen: null, state: "unreadable", typedUnit: null, remark: "", isText: true };

const reading = (fen: number | null): AmountReading => ({
  ...UNREAD,
  fen,
  state: fen === null ? "unreadable" : "number",
});
