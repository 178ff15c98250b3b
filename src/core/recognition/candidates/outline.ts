import { compactText } from "../../values/text";
import { gluedLevels, isLevel1, isLevel2 } from "../lexicon/categories";

/** One of several indicators in a text. */
export interface Piece {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

/** Between the items of an outline; a full stop belongs to the sentence that it ends. */
const POINT_END = /[\n；;]|(?<=。)/;
/** Numbering before an item: 一、 （1） 1. ① － */
const SERIAL =
  /^(?:[(（]?(?:[一二三四五六七八九十]+|\d{1,2}(?:\.\d{1,2})*)[)）]?[、.．:：)）]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳]|[-—–·●◆■]|指标\d+[:：])\s*/;
/** A level, followed by its content after a mark: 数量指标：维修水库≥24座. */
const LEVEL_AHEAD = /^([^:：—–≥≤<>=\d-]{2,20})[:：—–-](.*)$/s;

/** The levels named in cells beside or above a text; "" for a missing level. */
export interface HeadingLevels {
  readonly level1: string;
  readonly level2: string;
}

/**
 * Reads an outline: 一、产出指标, then 1.数量指标：维修小型水库≥24座，受益人口≥3.1万人；2.质量指标：… . Under a heading, statements without a 二级
 * belong to it if they have a value. Empty if the text is not an outline of levels.
 */
export function readOutline(text: string, heading: HeadingLevels | null = null): readonly Piece[] {
  const pieces: Piece[] = [];
  let { level1, level2 } = heading ?? { level1: "", level2: "" };
  for (const point of text.split(POINT_END)) {
    let rest = withoutSerial(point);
    for (let step = 0; step < 2; step += 1) {
      const found = levelsAhead(rest);
      if (!found) break;
      if (found.level1 !== null) [level1, level2] = [found.level1, found.level2 ?? ""];
      else level2 = found.level2 ?? "";
      rest = withoutSerial(found.rest);
    }
    if (rest === "" || (level2 === "" && heading === null)) continue;
    const said = statements(rest).filter(({ value }) => level2 !== "" || value !== "");
    pieces.push(...said.map((statement) => ({ level1, level2, ...statement })));
  }
  return pieces;
}

const withoutSerial = (text: string): string => text.trim().replace(SERIAL, "").trim();

interface LevelsAhead {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly rest: string;
}

/** The level or levels at the beginning of an item; null if there are none. */
function levelsAhead(text: string): LevelsAhead | null {
  const [, ahead = text, behind = ""] = LEVEL_AHEAD.exec(text) ?? [];
  for (const [head, rest] of [
    [text, ""],
    [ahead, behind],
  ] as const) {
    const compact = compactText(head);
    const glued = gluedLevels(compact);
    if (glued?.rest === "") return { level1: glued.level1, level2: glued.level2, rest };
    if (isLevel2(compact) && !(isLevel1(compact) && rest === "")) return { level1: null, level2: compact, rest };
    if (isLevel1(compact)) return { level1: compact, level2: null, rest };
  }
  return null;
}

/**
 * Where the value of a statement begins, most reliable first: a comparator, a date at the end, a figure at the end, a degree
 * (基本健全) at the end.
 */
const VALUE_STARTS = [
  /[≥≤≧≦⩾⩽><＞＜=＝]|不低于|不高于|不少于|不超过|不大于|不小于|不多于|控制在|大于|小于|等于|达到|至少/,
  /(?:20\d{2}年)?\d{1,2}月份?(?:\d{1,2}日)?(?:底|末|初)?(?:之?前|以前|内|完成)?$/,
  /20\d{2}年(?:底|末|初)?(?:之?前|以前|内|完成)?$/,
  /(?<![\d,.])\d[\d,]*(?:\.\d+)?[^\d,，]{0,12}$/,
  /(?:基本|明显|显著|有效|持续|逐步|不断|进一步|大幅|有所|全面|更加)(?:健全|完善|提升|提高|改善|增强|优化|好转|减少|降低|下降|达标|规范|稳定|满足)$/,
] as const;
/** A value in brackets: 管护苗圃面积（≥80亩）. */
const IN_BRACKETS = /[(（]([^()（）]+)[)）]$/;
/** Longer statements are sentences. */
const MAX_STATEMENT = 120;

interface Statement {
  readonly name: string;
  readonly value: string;
}

/** Splits a text into one or more statements: 维修供水工程≥52处，受益人口≥3.1万人. */
function statements(text: string): readonly Statement[] {
  const parts = text
    .split(/[,，、](?!\d{3})/)
    .map(withoutSerial)
    .filter((part) => part !== "");
  const read = parts.map(statement);
  const hasAllValues = parts.length > 1 && read.every(({ value }) => value !== "");
  return hasAllValues ? read : [statement(text)];
}

/** Splits a statement into name and value; a text without figure or comparator is only a name, as typed. */
function statement(text: string): Statement {
  const typed = text.replace(/[,，、]$/, "").trim();
  const alone: Statement = { name: typed, value: "" };
  const bare = typed.replace(/。$/, "");
  if (bare.length > MAX_STATEMENT) return alone;
  const bracketed = IN_BRACKETS.exec(bare);
  if (bracketed?.[1]) return split(bare.slice(0, bracketed.index), bracketed[1]) ?? alone;
  const colon = bare.search(/[:：]/);
  if (colon > 0) return split(bare.slice(0, colon), bare.slice(colon + 1)) ?? alone;
  for (const start of VALUE_STARTS) {
    const at = bare.search(start);
    if (at > 0) return split(bare.slice(0, at), bare.slice(at)) ?? alone;
  }
  return alone;
}

/** Name and value, without a mark that keeps them apart: 发放准确率，100%. */
function split(text: string, value: string): Statement | null {
  const name = text
    .trim()
    .replace(/[,，、]$/, "")
    .trim();
  return name === "" || value.trim() === "" ? null : { name, value: value.trim() };
}
