import { comparatorBefore, comparatorBehind, comparatorOfColumn, type ComparatorReading } from "./comparators";
import type { Comparator, TargetContext, TargetFlaw, TargetKind, TargetValue } from "./target";
import { compactText, hasStrayBlank, withoutEndings } from "./text";
import { isDurationUnit, isMoneyUnit, isPercentUnit, readUnit, scaled } from "./units";

const NUMBER = String.raw`[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?`;
/** 160余次, 30多家: the figure is a rounded one. */
const FIGURE = new RegExp(`^(${NUMBER})[余多]*`);
/** 3-5次, 80%~90%, 2023.07-2024.01. */
const RANGE = new RegExp(`^(${NUMBER})([^\\d-~～—–至到]{0,8})(?:-|~|—|–|至|到)(${NUMBER})(.{0,8})$`);
/** A month, a day or a year's end: 12月31日前, 2023年底, 12月底到位, 2023-12-31, 年底前完成. */
const DATE =
  /^(?:(?:19|20)\d{2}年?(?:度)?)?(?:(?:1[0-2]|0?[1-9])月(?:份)?(?:[0-3]?\d[日号])?|年?[底末]|第[一二三四]季度)[^\d%]{0,8}$|^(?:19|20)\d{2}[-./年](?:1[0-2]|0?[1-9])(?:[-./月](?:[0-3]?\d)日?)?[^\d%]{0,6}$|^(?:19|20)\d{2}年(?:前|内)?$/;
const DATE_RANGE =
  /^((?:19|20)\d{2}[年.\-/](?:1[0-2]|0?[1-9])(?:[月.\-/][0-3]?\d?日?)?)(?:-|~|—|–|至|到)((?:(?:19|20)\d{2}[年.\-/])?(?:1[0-2]|0?[1-9])(?:[月.\-/][0-3]?\d?日?)?)(?:底|前|底前)?$/;
/** Words before a figure that do not change what is counted. */
const LEAD =
  /^(?:约|共计?|合计|总计|累计|年均|平均|每[年月季周日](?:度)?|全年|较上年|比上年|同比|环比|提高|提升|增长|增加|下降|降低|减少)+(?=[\d≥≤><=])/;
/** What a unit may consist of: words, %, ‰, a bracketed variant 台（套）, and / or · between its parts. */
const UNIT = /^(?:[%‰]+|\/10万|[ck]?m[23]|[\p{L}]{1,8}(?:\((?!含)[\p{L}]{1,4}\))?(?:[/*·.×•][\p{L}\d]{1,6})*)/u;
/** Words behind a unit that make the figure a rounded one: 30件左右, 5公里多. */
const ABOUT = ["左右", "上下", "余", "多"];
/** How the unit of a range begins. What begins otherwise shows that the range was none: 2023-12-31. */
const UNIT_START = /^[\p{L}%‰/]/u;
/** Digits behind a figure show that it was badly written: 1,2000. */
const MORE_DIGITS = /^[,.]?\d/;
/** What begins with a year is no quantity: 2023年底第一季度. */
const YEAR = /^(?:19|20)\d{2}年/;
/** A unit longer than this that is none of the known compounds is a sentence. */
const MAX_UNIT_LENGTH = 6;
const FULL_WIDTH = /[０-９％＝＞＜．﹥﹤﹦≧≦]/;
const BRACKET_COMPARATOR = /^[》《〉〈]/;

/**
 * Parses a 指标值. Never fails: what is not understood is kind "unknown", words are "qualitative".
 * Syntax after domain notes b.1 to b.4, which list the real forms it was read from.
 */
export function parseTarget(text: string, context: TargetContext = {}): TargetValue {
  const compact = compactText(text);
  const parts = severalValues(text);
  if (parts.length > 1) return { ...blankValue(text), kind: "unknown", parts: parts.map((part) => parseTarget(part)) };
  const value = parseSingle(compact, context);
  return { ...value, text, flaws: [...value.flaws, ...surfaceFlaws(text, value.kind)] };
}

function blankValue(text: string): TargetValue {
  return {
    text,
    kind: "unknown",
    comparator: null,
    typedComparator: null,
    figure: null,
    magnitude: "",
    number: null,
    unit: null,
    range: null,
    tail: "",
    parts: [],
    flaws: [],
  };
}

/** Splits "≥30次；≥30篇" and lines of one cell; a single value gives one part. */
function severalValues(text: string): readonly string[] {
  const parts = text
    .normalize("NFKC")
    .split(/[;；\n]|[,，、](?=\s*[≥≤≧≦><＞＜])/)
    .map(compactText)
    .filter((part) => part !== "");
  const figures = parts.filter((part) => /\d/.test(part));
  return figures.length > 1 ? parts : [];
}

function surfaceFlaws(text: string, kind: TargetKind): readonly TargetFlaw[] {
  const flaws: TargetFlaw[] = [];
  if (hasStrayBlank(text)) flaws.push("stray-blank");
  if (kind !== "qualitative" && FULL_WIDTH.test(text)) flaws.push("full-width");
  return flaws;
}

function parseSingle(compact: string, context: TargetContext): TargetValue {
  const blank = blankValue(compact);
  if (compact === "" || /^[-/*—–]+$/.test(compact)) return blank;
  const before = comparatorBefore(compact);
  const behind = before && /^(控制|至[少多]|最[少多]|达|不)/.test(before.typed) ? comparatorBehind(before.rest) : null;
  const rest = (behind ?? before)?.rest ?? compact;
  const columnComparator = comparatorOfColumn(compactText(context.comparator ?? ""));
  const comparison = {
    comparator: before?.comparator ?? columnComparator,
    typedComparator: before?.typed ?? (columnComparator ? compactText(context.comparator ?? "") : null),
  };
  const signFlaws: readonly TargetFlaw[] =
    before && BRACKET_COMPARATOR.test(before.typed) ? ["bracket-comparator"] : [];
  const doubled = before ? comparatorBefore(rest) : null;
  const dated = parseDate(withoutLead(doubled?.rest ?? rest).text);
  if (dated) return { ...blank, ...comparison, ...dated, flaws: signFlaws };
  const ranged = before ? null : parseRange(rest, context);
  if (ranged) return { ...blank, ...ranged };
  const measured = parseMeasure(doubled?.rest ?? rest, context);
  if (!measured) return parseWords(blank, comparison, before, signFlaws);
  const flaws = [...signFlaws, ...(doubled ? (["doubled-sign"] as const) : []), ...measured.flaws];
  const { comparatorWord, ...measure } = measured;
  return {
    ...blank,
    ...comparison,
    ...(comparatorWord && !comparison.comparator
      ? { comparator: comparatorWord.comparator, typedComparator: comparatorWord.typed }
      : {}),
    ...measure,
    flaws:
      measure.tail !== "" && measure.tail.length > MAX_UNIT_LENGTH && before ? [...flaws, "glued-sentence"] : flaws,
  };
}

/** Words: a comparator before them is a flaw, since words cannot be compared. */
function parseWords(
  blank: TargetValue,
  comparison: { readonly comparator: Comparator | null; readonly typedComparator: string | null },
  before: ComparatorReading | null,
  signFlaws: readonly TargetFlaw[],
): TargetValue {
  const isSign = before !== null && /^[≥≧⩾≤≦⩽<>=》《〉〈]/.test(before.typed);
  const hasFigure = /\d/.test(blank.text);
  return {
    ...blank,
    kind: hasFigure && blank.text.length <= MAX_UNIT_LENGTH ? "unknown" : "qualitative",
    ...(isSign ? comparison : {}),
    flaws: isSign ? [...signFlaws, "glued-sentence"] : [],
  };
}

function parseDate(text: string): Pick<TargetValue, "kind" | "range"> | null {
  const range = DATE_RANGE.exec(text);
  if (range?.[1] && range[2]) return { kind: "range", range: { low: range[1], high: range[2] } };
  return DATE.test(text) ? { kind: "date", range: null } : null;
}

function parseRange(text: string, context: TargetContext): Pick<TargetValue, "kind" | "range" | "unit"> | null {
  const [, low, lowUnit = "", high, highUnit = ""] = RANGE.exec(text) ?? [];
  if (!low || !high) return null;
  const upper = unitOf(highUnit, context);
  if (upper.unit !== null && !UNIT_START.test(upper.unit)) return null;
  const lower = lowUnit === "" ? upper : unitOf(lowUnit, context);
  return {
    kind: "range",
    unit: upper.unit,
    range: { low: scaled(bare(low), lower.magnitude), high: scaled(bare(high), upper.magnitude) },
  };
}

const bare = (number: string): string => number.replaceAll(",", "").replace("+", "");

const unitOf = (text: string, context: TargetContext) => readUnit(text === "" ? compactText(context.unit ?? "") : text);

type Measure = Pick<TargetValue, "kind" | "figure" | "magnitude" | "number" | "unit" | "tail" | "flaws"> & {
  readonly comparatorWord: ComparatorReading | null;
};

/** 较上年增长≥5% → "5%", and the comparator behind the words. */
function withoutLead(text: string): { readonly text: string; readonly sign: ComparatorReading | null } {
  const rest = text.replace(LEAD, "");
  const sign = rest === text ? null : comparatorBefore(rest);
  return { text: sign?.rest ?? rest, sign };
}

/** [lead] figure [magnitude] [unit] [以上] [tail]. */
function parseMeasure(text: string, context: TargetContext): Measure | null {
  const { text: start, sign } = withoutLead(text);
  const figure = FIGURE.exec(start);
  if (!figure?.[1]) return null;
  const behindFigure = start.slice(figure[0].length);
  const word = comparatorBehind(behindFigure);
  const rest = word?.rest ?? behindFigure;
  if (YEAR.test(start) || MORE_DIGITS.test(behindFigure) || comparatorBehind(rest)) return null;
  const { unitText, tail } = splitUnit(rest);
  const own = readUnit(unitText.replace(/^([%‰])\1+/, "$1"));
  const column = readUnit(compactText(context.unit ?? ""));
  const number = scaled(bare(figure[1]), own.magnitude);
  const reading = own.unit === null ? { ...column, magnitude: own.magnitude || column.magnitude } : own;
  const flaws: TargetFlaw[] = [];
  if (/^([%‰])\1/.test(unitText)) flaws.push("doubled-sign");
  if (reading.unit === null && reading.magnitude !== "") flaws.push("bare-magnitude");
  return {
    kind: kindOf(reading.unit),
    figure: bare(figure[1]),
    magnitude: reading.magnitude,
    number: own.unit === null ? scaled(number, column.magnitude) : number,
    unit: reading.unit,
    tail,
    flaws,
    comparatorWord: sign ?? word,
  };
}

function splitUnit(text: string): { readonly unitText: string; readonly tail: string } {
  const magnitude = readUnit(text).magnitude;
  const unit = UNIT.exec(text.slice(magnitude.length))?.[0] ?? "";
  const isSentence = unit.length > MAX_UNIT_LENGTH && !/[/*·.(×•]/.test(unit);
  const unitText = isSentence ? magnitude : magnitude + withoutEndings(unit, ABOUT);
  return { unitText, tail: text.slice(unitText.length) };
}

function kindOf(unit: string | null): TargetKind {
  if (isPercentUnit(unit)) return "percent";
  if (isMoneyUnit(unit)) return "amount";
  return isDurationUnit(unit) ? "duration" : "quantity";
}
