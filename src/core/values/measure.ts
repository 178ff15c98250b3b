import { comparatorBefore, comparatorBehind, comparatorBetween, type ComparatorReading } from "./comparators";
import { knownUnitAtStart } from "./known-units";
import { NUMERAL, numberInWords } from "./numerals";
import type { TargetContext, TargetFlaw, TargetKind, TargetValue } from "./target";
import { compactText } from "./text";
import { isDurationUnit, isMoneyUnit, isPercentUnit, readUnit, scaled, type UnitReading } from "./units";
import { isWrittenUnit, perOf, splitUnit, unitOfColumn } from "./units-in-text";

export const NUMBER = String.raw`[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?`;
/** 160余次, 30多家: the figure is rounded. */
const FIGURE = new RegExp(`^[¥￥]?(${NUMBER})[余多]*`);
/**
 * Digits after a figure, a second figure or a class show that it is not a figure on its own: 1,2000, 1:20, 5+2, 2/3,
 * 5A级. A rate may count per 10万.
 */
const NO_FIGURE = /^(?:(?!\/10万)[-~—–,.:+*/×xX]?\d|[至到]\d|[A-Z]{1,3}级)/;
/** After a unit: another figure, the other end of a range, or a day (15日前). */
const NO_TAIL = /^\d|^前$|^[^(]*[≥≤<>=]/;
/** A text that begins with a year is not a quantity: 2023年底第一季度. */
const YEAR = /^(?:19|20)\d{2}年/;
/** Words before a figure that do not change what is counted. */
const LEAD =
  /^(?:大?约|近|共计?|合计|总计|累计|平均|[人户年月日]均|每(?:季度?|[年月周日天旬人户生亩次件场期]度?)|全年|[较比](?:上年度?|去年|上一年)|同比|环比|提高|提升|增长|增加|上升|下降|降低|减少)+(?=[\d≥≤><=一二两三四五六七八九十百])/;

/** A figure and what is around it. */
export interface Measure {
  readonly read: Pick<
    TargetValue,
    "kind" | "figure" | "magnitude" | "number" | "unit" | "per" | "lead" | "tail" | "flaws"
  >;
  /** A comparator after the words before the figure, or a word such as 以上 after it. */
  readonly comparatorWord: ComparatorReading | null;
  /** Whether the unit is one in common use. */
  readonly hasKnownUnit: boolean;
}

/** 较上年增长≥5% → "5%", the words, and the comparator after them. */
export function withoutLead(text: string): {
  readonly text: string;
  readonly lead: string;
  readonly sign: ComparatorReading | null;
} {
  const lead = LEAD.exec(text)?.[0] ?? "";
  const rest = text.slice(lead.length);
  const sign = lead === "" ? null : comparatorBefore(rest);
  return { text: sign?.rest ?? rest, lead, sign };
}

/**
 * [lead] figure [magnitude] [unit] [以上] [tail]; null if the text does not begin with a figure, or begins with
 * several.
 */
export function parseMeasure(text: string, context: TargetContext): Measure | null {
  const { text: start, lead, sign } = withoutLead(text);
  const figure = figureAt(start);
  if (!figure || YEAR.test(start) || NO_FIGURE.test(figure.rest)) return null;
  const atEnd = comparatorBehind(figure.rest);
  const rest = atEnd?.rest ?? figure.rest;
  if (comparatorBehind(rest)) return null;
  const { unitText, tail: behindUnit } = splitUnit(rest);
  const between = atEnd ? null : comparatorBetween(behindUnit);
  const tail = between?.rest ?? behindUnit;
  if (NO_TAIL.test(tail)) return null;
  const own = figure.isPercent ? { magnitude: "", unit: "%" } : readUnit(unitText.replace(/^([%‰])\1+/, "$1"));
  const known = knownUnitAtStart(unitText.slice(own.magnitude.length).replace(/^[/(每]/, ""));
  return {
    read: {
      figure: figure.number,
      lead,
      tail,
      flaws: flawsOf(unitText),
      ...withColumn(figure.number, own, unitOfColumn(compactText(context.unit ?? ""))),
    },
    comparatorWord: sign ?? atEnd ?? between,
    hasKnownUnit: known !== "" || isPercentUnit(own.unit),
  };
}

/**
 * 两次, 三个工作日内, 百分之九十五: a numeral in words with a known unit and nothing else; null for other words that
 * begin with a numeral.
 */
export function parseNumeral(text: string): Measure | null {
  const { text: start, lead, sign } = withoutLead(text);
  const share = /^(百|千)分之(?=.)/.exec(start);
  const measured = start.slice(share?.[0].length ?? 0);
  const numeral = NUMERAL.exec(measured)?.[0] ?? "";
  const number = numberInWords(numeral);
  if (number === null || numeral.length > MAX_NUMERAL) return null;
  const behind = measured.slice(numeral.length).replace(/^[余多]/, "");
  const word = comparatorBehind(behind);
  const unit = word?.rest ?? behind;
  if (share ? unit !== "" : !isWrittenUnit(unit) || NO_COUNT.test(unit)) return null;
  if (numeral === "一" && !share && !ONE_OF.test(unit)) return null;
  const percent = share?.[1] === "千" ? "‰" : "%";
  return {
    read: {
      ...withColumn(String(number), share ? { magnitude: "", unit: percent } : readUnit(unit), NO_COLUMN),
      figure: String(number),
      lead,
      tail: "",
      flaws: [],
    },
    comparatorWord: sign ?? word,
    hasKnownUnit: true,
  };
}

const MAX_NUMERAL = 12;
const NO_COLUMN: UnitReading = { magnitude: "", unit: null };
/** 二级, 三类, 十分 tell a kind or a degree, not a count. */
const NO_COUNT = /^[级类分方面头层段代种位名批版]/;
/** 一次 and 一个月 count; 一批, 一流, 一把 do not. */
const ONE_OF = /^(?:[次个份套人场期项座处本篇部条台辆件家支天年月周]|小时|工作日)/;

interface FigureAtStart {
  readonly number: string;
  readonly rest: string;
  /** 百分之95. */
  readonly isPercent: boolean;
}

function figureAt(text: string): FigureAtStart | null {
  const isPercent = text.startsWith("百分之");
  const start = isPercent ? text.slice(3) : text;
  const figure = FIGURE.exec(start);
  return figure?.[1] === undefined ? null : { number: bare(figure[1]), rest: start.slice(figure[0].length), isPercent };
}

export const bare = (number: string): string => number.replaceAll(",", "").replace("+", "");

function flawsOf(unitText: string): readonly TargetFlaw[] {
  const isDoubled = /^([%‰])\1/.test(unitText);
  return isDoubled ? ["doubled-sign"] : [];
}

/** Combines the figure with the unit column: a magnitude given in both counts once (30万 beside 万元). */
function withColumn(
  figure: string,
  own: UnitReading,
  column: UnitReading,
): Pick<TargetValue, "kind" | "magnitude" | "number" | "unit" | "per"> {
  const number = scaled(figure, own.magnitude);
  if (own.unit !== null && !own.unit.startsWith("/")) return { number, ...shape(own) };
  const isRepeated = own.magnitude === column.magnitude;
  return {
    number: isRepeated ? number : scaled(number, column.magnitude),
    ...shape({ magnitude: own.magnitude || column.magnitude, unit: column.unit ?? own.unit }),
  };
}

const shape = ({ magnitude, unit }: UnitReading) => ({ magnitude, unit, kind: kindOf(unit), per: perOf(unit) });

export function kindOf(unit: string | null): TargetKind {
  if (isPercentUnit(unit)) return "percent";
  if (isMoneyUnit(unit)) return "amount";
  return isDurationUnit(unit) ? "duration" : "quantity";
}

/** What the words before a figure say it is counted per: 每人每天 → 人·天, 户均 → 户, 平均 → 单位; null if they do not say. */
export function perOfWords(words: string): string | null {
  const each = [...words.matchAll(/每(?:[个名位]|一(?:个|名)?)?/g)].map(({ index, 0: typed }) => {
    const rest = words.slice(index + typed.length);
    const { magnitude } = readUnit(rest);
    return magnitude + (knownUnitAtStart(rest.slice(magnitude.length)) || rest.charAt(magnitude.length));
  });
  if (each.length > 0) return each.filter((thing) => thing !== "").join("·") || "单位";
  const average = /([人户年月日生亩]|公里)均/.exec(words)?.[1];
  return average ?? (/平均|单价|单位成本/.test(words) ? "单位" : null);
}
