import {
  comparatorBefore,
  comparatorBehind,
  comparatorLast,
  comparatorOfColumn,
  type ComparatorReading,
} from "./comparators";
import { readDate, withoutDates } from "./target-dates";
import { bare, NUMBER, parseMeasure, parseNumeral, perOfWords, withoutLead, type Measure } from "./measure";
import type { Comparator, TargetContext, TargetFlaw, TargetKind, TargetValue } from "./target";
import { rememberedIfShort } from "../remembered";
import { CIRCLED, compactText, compactValue, hasStrayBlank, normalised, withoutEndings, withZeros } from "./text";
import { readUnit, scaled } from "./units";
import { MAX_UNIT_LENGTH, unitOfColumn } from "./units-in-text";

/** 3-5次, 80%~90%. */
const RANGE = new RegExp(`^(${NUMBER})([^\\d-~～—–至到]{0,8})(?:-|~|—|–|至|到)(${NUMBER})([^≥≤<>=\\d]{0,8})$`);
/** How the unit of a range begins. Anything else shows that it is not a range: 2023-12-31. */
const UNIT_START = /^[\p{L}%‰/]/u;
const FULL_WIDTH = /[０-９％＝＞＜．﹥﹤﹦≧≦]/;
const BRACKET_COMPARATOR = /^[》《〉〈]/;
const SIGN = /^[≥≧⩾≤≦⩽<>=》《〉〈]/;
/** The number of a list item: 1.培训3次. */
const POINT = /^\(?\d{1,2}[).、](?=[^\d%])/;
/** Punctuation at the end of a sentence, and brackets or quotes around the whole text. */
const END_MARKS = ["。", ";", ",", "、", "!"];
const AROUND = /^(?:\(([^()]*)\)|["“'‘]([^"“”'‘’]*)["”'’])$/;
/** 3月 after a comparator and 3月内 are durations; 3月 and 3月底 are dates. */
const MONTHS = /^\d{1,2}(?:\.\d+)?月$/;
const WITHIN_MONTHS = /^\d{1,2}月(?:以内|之内|内)$/;
/** Longer texts are sentences and are not searched for a figure. */
const MAX_LENGTH = 300;
const MAX_AROUND_LENGTH = 60;

/**
 * Parses a 指标值. Never fails: a value that is not understood has kind "unknown", words are "qualitative". The syntax
 * is in docs/domain.md 2.
 */
export const parseTarget = (text: string, context: TargetContext = {}): TargetValue =>
  context.comparator || context.unit ? parseBeside(context, text) : parseAlone(text);

/** Values without columns for comparator and unit: 100% and ≥95% are in every form. */
const parseAlone = rememberedIfShort((text) => parseBeside({}, text));

function parseBeside(context: TargetContext, text: string): TargetValue {
  const parts = severalValues(text);
  if (parts.length > 1) {
    const values = parts.map((part) => parseTarget(part));
    return { ...unknownValue(text), ...(floorAndCeiling(values) ?? { kind: "unknown", parts: values }) };
  }
  const value = parseSingle(compactValue(text), context);
  return { ...value, text, flaws: [...value.flaws, ...surfaceFlaws(text, value.kind)] };
}

/** A value of which only the text is known. */
export function unknownValue(text: string): TargetValue {
  return {
    text,
    kind: "unknown",
    comparator: null,
    typedComparator: null,
    figure: null,
    magnitude: "",
    number: null,
    unit: null,
    per: null,
    range: null,
    lead: "",
    tail: "",
    parts: [],
    flaws: [],
  };
}

/** ≥80%且≤90% is one range. */
function floorAndCeiling([low, high, ...further]: readonly TargetValue[]): Pick<
  TargetValue,
  "kind" | "unit" | "range"
> | null {
  if (!low?.number || !high?.number || further.length > 0 || low.unit !== high.unit || low.lead + high.lead !== "") {
    return null;
  }
  const isRange = /^[≥>]$/.test(low.comparator ?? "") && /^[≤<]$/.test(high.comparator ?? "");
  return isRange ? { kind: "range", unit: low.unit, range: { low: low.number, high: high.number } } : null;
}

/** Splits "≥30次；≥30篇", lines and list items of one cell, "3次，2人"; a single value gives no or one part. */
function severalValues(text: string): readonly string[] {
  if (!SEPARATOR.test(text)) return [];
  const parts = partsOf(
    normalised(text.replace(CIRCLED, "\n")).trimStart().replace(POINT, ""),
    /[;；\n]|(?:[,，、且及和]|并且|同时)(?=\s*[≥≤≧≦><＞＜])/,
  );
  if (parts.filter((part) => /\d/.test(part)).length > 1) return parts;
  const [only = ""] = parts;
  if (only.length > MAX_AROUND_LENGTH) return [];
  const clauses = partsOf(only, /(?<!\d)[,、]|[,、](?!\d)/);
  return clauses.length > 1 && clauses.every((clause) => isWholeMeasure(clause)) ? clauses : [];
}

/** Found in every text with several values. */
const SEPARATOR = /[;；\n,，、且及和\u2460-\u249B]|同时/;

const partsOf = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => compactText(part).replace(POINT, ""))
    .filter((part) => part !== "");

function isWholeMeasure(clause: string): boolean {
  const { number, tail } = parseSingle(clause, {});
  return number !== null && tail === "";
}

function surfaceFlaws(text: string, kind: TargetKind): readonly TargetFlaw[] {
  const flaws: TargetFlaw[] = [];
  if (hasStrayBlank(text)) flaws.push("stray-blank");
  if (kind !== "qualitative" && FULL_WIDTH.test(text)) flaws.push("full-width");
  return flaws;
}

type Comparison = Pick<TargetValue, "comparator" | "typedComparator">;

function parseSingle(compact: string, context: TargetContext): TargetValue {
  const blank = unknownValue(compact);
  if (compact === "" || /^[-/*—–]+$/.test(compact)) return blank;
  if (compact.length > MAX_LENGTH) return { ...blank, kind: "qualitative" };
  const bareText = withoutEndings(withZeros(compact).replace(POINT, ""), END_MARKS);
  const text = bareText.replace(AROUND, "$1$2") || bareText;
  const before = comparatorBefore(text);
  const behind =
    before && /^(控制|限制|至[少多]|最[少多]|达|不)/.test(before.typed) ? comparatorBehind(before.rest) : null;
  const rest = (behind ?? before)?.rest ?? text;
  const comparison = comparisonOf(before, context);
  const signFlaws: readonly TargetFlaw[] =
    before && BRACKET_COMPARATOR.test(before.typed) ? ["bracket-comparator"] : [];
  const doubled = before ? comparatorBefore(rest) : null;
  const body = doubled?.rest ?? rest;
  const isSpan = before ? MONTHS.test(body) : WITHIN_MONTHS.test(body);
  const dated = isSpan ? null : (readDate(body) ?? readDate(withoutLead(body).text));
  if (dated) return { ...blank, ...comparison, ...dated, flaws: signFlaws };
  const ranged = before ? null : parseRange(rest, context);
  if (ranged) return { ...blank, ...ranged };
  const measured = parseMeasure(body, context) ?? parseNumeral(body);
  if (measured) {
    const isGlued = measured.read.tail.length > MAX_UNIT_LENGTH && before !== null;
    const flaws = [...signFlaws, ...(doubled ? (["doubled-sign"] as const) : [])];
    return withMeasure(blank, comparison, measured, [...flaws, ...measured.read.flaws, ...(isGlued ? GLUED : [])]);
  }
  const ratio = ratioToOne(body);
  if (ratio) return { ...blank, ...comparison, ...ratio, flaws: signFlaws };
  const around = before && SIGN.test(before.typed) ? null : parseAround(text, context);
  if (around)
    return withMeasure(
      blank,
      around.last ? comparisonOf(around.last, context) : comparisonOf(null, context),
      around.measure,
      around.measure.read.flaws,
    );
  return parseWords(blank, comparison, before, signFlaws);
}

/** 18:1, as of pupils to teachers, compares as 18; its unit is ":1". */
function ratioToOne(text: string): Pick<TargetValue, "kind" | "figure" | "number" | "unit"> | null {
  const figure = /^(\d{1,6}(?:\.\d+)?)[:∶]1$/.exec(text)?.[1];
  return figure === undefined ? null : { kind: "quantity", figure, number: bare(figure), unit: ":1" };
}

const GLUED: readonly TargetFlaw[] = ["glued-sentence"];

/** The comparator typed before the figure, or else that of the comparator column. */
function comparisonOf(before: ComparatorReading | null, context: TargetContext): Comparison {
  if (before) return { comparator: before.comparator, typedComparator: before.typed };
  const column = compactText(context.comparator ?? "");
  const comparator = comparatorOfColumn(column);
  return { comparator, typedComparator: comparator ? column : null };
}

function withMeasure(
  blank: TargetValue,
  comparison: Comparison,
  { read, comparatorWord }: Measure,
  flaws: readonly TargetFlaw[],
): TargetValue {
  const byWord: Comparison | null =
    comparatorWord && !comparison.comparator
      ? { comparator: comparatorWord.comparator, typedComparator: comparatorWord.typed }
      : null;
  const byWords = read.kind === "percent" ? null : perOfWords(read.lead);
  const per = read.per ?? byWords;
  const isBare = read.magnitude !== "" && (read.unit === null || read.unit.startsWith("/"));
  return {
    ...blank,
    ...comparison,
    ...byWord,
    ...read,
    per,
    flaws: isBare ? [...flaws, "bare-magnitude"] : flaws,
  };
}

/** Figures that measure something: not part of a code (GB18918), an ordinal (前10名), a time or a class (2级, 8:30). */
const FIGURES = /(?<![A-Za-z:±第前]|\d[.,]?)\d[\d,]*(?:\.\d+)?(?![\d:级号星款届])/g;
/** Words after which a figure is a regulation, a source or a baseline, not a target. */
const REFERENCE =
  /按(?!时|期|质|量|月|季|年|进度|计划|需|要求完成)|参照|依据|根据|依照|符合|遵照|规定|文件|附件|详见|执行(?!率|数|金额|完成|进度)|上年度?的|去年的|[由从原]|不含|除|扣|剩余|[《"“(]/;
/** Something that must not happen: no figure counts it. */
const NEGATION = /[无未]|不(?!断)|杜绝|避免|防止/;
/** Words that are completed by a figure without a unit: 投诉件数为0. */
const ASKS_FOR_FIGURE = /[为:达是数量共计约近满至到值率度分]$/;

/** A figure among words: 完成率100%, 节约12.5万千瓦时, 1-12月执行率≥95%; null unless exactly one figure measures something. */
function parseAround(
  text: string,
  context: TargetContext,
): { readonly measure: Measure; readonly last: ComparatorReading | null } | null {
  if (text.length > MAX_AROUND_LENGTH) return null;
  const [figure, ...further] = withoutDates(text).matchAll(FIGURES);
  if (!figure || further.length > 0) return null;
  const words = text.slice(0, figure.index);
  const last = comparatorLast(words);
  if (REFERENCE.test(words) || (last === null && NEGATION.test(words))) return null;
  const measure = parseMeasure(text.slice(figure.index), context);
  if (!measure) return null;
  const isCertain =
    last !== null ||
    measure.hasKnownUnit ||
    (measure.read.unit === null && measure.read.tail === "" && ASKS_FOR_FIGURE.test(words));
  const lead = last?.rest ?? words;
  return isCertain ? { measure: { ...measure, read: { ...measure.read, lead } }, last } : null;
}

/** ≥1:3 compares shares. */
const RATIO = /^\D{0,3}\d+(?:\.\d+)?[:∶]\d+(?:\.\d+)?$/;

/** A value in words: a comparator before it is a flaw, since words cannot be compared. */
function parseWords(
  blank: TargetValue,
  comparison: { readonly comparator: Comparator | null; readonly typedComparator: string | null },
  before: ComparatorReading | null,
  signFlaws: readonly TargetFlaw[],
): TargetValue {
  const isSign = before !== null && SIGN.test(before.typed);
  const isShort = blank.text.length <= MAX_UNIT_LENGTH;
  const hasFigure = (isShort ? /\d/ : /[≥≤<>=]\d/).test(blank.text);
  return {
    ...blank,
    kind: hasFigure ? "unknown" : "qualitative",
    ...(isSign ? comparison : {}),
    flaws: isSign && !RATIO.test(blank.text) ? [...signFlaws, "glued-sentence"] : [],
  };
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

const unitOf = (text: string, context: TargetContext) =>
  text === "" ? unitOfColumn(compactText(context.unit ?? "")) : readUnit(text);
