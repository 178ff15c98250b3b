import { flatMap } from "../flat-map";
import type { Located } from "../forms/form";
import { tellsResults } from "../forms/results";
import { groupBy } from "../group-by";
import { compactText, normalised } from "../values/text";
import type { GridCell } from "../workbook/grid";
import { isPlainTitle } from "./lexicon/titles";
import { located } from "./located";
import type { JudgedCell } from "./view";

/** A year on its own, (2026年度), 2026年; or after a label, 预算年度：2026. */
const LINE = /^\(?(20\d{2})年?度?\)?$/;
const LABELLED = /^(?:预算|项目|计划|申报|填报|编报|编制|财政|绩效|目标)?年[度份][:：](20\d{2})年?度?$/;

/** A line of its own that begins with the year: (2025年度新立项,实施期2025—2027年). */
const BRACKETED = /^\((20\d{2})年度[^()]*\)$/;

/** A goal label with a year. */
const OF_YEAR = /^(20\d{2})年度?(?:总体|绩效|工作){0,2}目标$/;

/** A year and the unit of amounts in one cell: （2026年度）      金额单位：万元. */
const YEAR_PIECE = /^[(（]?(20\d{2})年度?[)）]?$/;
const LABELLED_PIECE = /^[^\d:：]{1,8}[:：].{1,30}$|^[(（]?[^\d]{0,8}(?:亿元|万元|元)[)）]?$/;

const DIGITS = "〇一二三四五六七八九";
const IN_WORDS = /二[〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])(?=年)/g;

/** 二〇二五年 → 2025年. */
const withFigures = (text: string): string =>
  text.replace(IN_WORDS, (_, tens: string, ones: string) => `20${digitOf(tens)}${digitOf(ones)}`);

const digitOf = (word: string): number => Math.max(0, DIGITS.indexOf(word));

/** The blanks of （ 2026 年度 ）. */
const BLANK_IN_YEAR = /(?<=[(（])\s+(?=20\d{2})|(?<=20\d{2})\s+(?=年)|(?<=年度?)\s+(?=[)）])/g;

function yearInLine(text: string): string | null {
  const pieces = text.trim().replace(BLANK_IN_YEAR, "").split(/\s+/);
  const years = flatMap(pieces, (piece) => (YEAR_PIECE.exec(piece) ?? LABELLED.exec(piece))?.[1] ?? []);
  const isLine = pieces.length > 1 && pieces.every((piece) => YEAR_PIECE.test(piece) || LABELLED_PIECE.test(piece));
  return isLine && years.length === 1 ? (years[0] ?? null) : null;
}

const MAY_HOLD_YEAR = /20\d{2}|二[〇○零]/;

const YEAR_LABEL = /^(?:预算|项目|计划|申报|填报|编报|编制|财政|绩效|目标)?年[度份][:：]?$|[:：]./;

/** What a head says of the budget year. */
export interface HeadYear {
  /** In the title (2023年…), on a line of its own ((2026年度)), or at the end of the title; null if in none of them. */
  readonly stated: Located<number> | null;
  /** In labels such as 2026年度目标, where the year is not stated; null if in none, or if they name several. */
  readonly inLabels: Located<number> | null;
}

const YEARS = /(20\d{2})年?度?[-—–~～至到]+20\d{2}年/;

/** The budget year in a head. */
export function yearOfHead(title: Located<string> | null, headCells: readonly GridCell[]): HeadYear {
  const stated = statedYear(title, headCells);
  return { stated, inLabels: stated ? null : yearOfLabels(headCells) };
}

/** What a form says besides the year of its head. */
export interface YearSources {
  readonly title: Located<string> | null;
  readonly projectName: Located<string> | null;
  readonly goal: Located<string> | null;
  readonly period: Located<string> | null;
  /** The date of filling in. */
  readonly date: Located<string> | null;
  readonly targets: readonly Located<unknown>[];
  /** The cells above its table. */
  readonly headCells: readonly JudgedCell[];
  /** The heads of its columns. */
  readonly heads: readonly GridCell[];
}

/**
 * The budget year: as the head states it, in the project name, in a label, at the beginning of the goal, or that of a
 * period within one year; else the one that follows from earlier years, from the targets, from the date of filling in or
 * from all sentences, in this order. Null if the form tells none.
 */
export const yearOf = (
  { stated, inLabels }: HeadYear,
  { title, projectName, goal, period, date, targets, headCells, heads }: YearSources,
): Located<number> | null =>
  stated ??
  startOf(projectName, /(20\d{2})年/) ??
  inLabels ??
  startOf(goal, /^\s*(20\d{2})年/) ??
  yearOfPeriod(period) ??
  yearAfterLast([...headCells, ...heads]) ??
  yearOfTargets(period, targets, goal) ??
  yearOfDate(date, title, targets) ??
  yearOfProse(headCells.filter(({ judged }) => judged.features.prose === 1));

function statedYear(title: Located<string> | null, headCells: readonly GridCell[]): Located<number> | null {
  const titleText = withFigures(normalised(title?.value ?? ""));
  // 2026—2028年 in a title is the run of a rolling plan, and its first year the budget's only if nothing else states it.
  const run = YEARS.exec(titleText)?.[1];
  const inTitle = run === undefined ? /(20\d{2})年/.exec(titleText)?.[1] : undefined;
  if (title && inTitle) return { ...title, value: Number(inTitle) };
  for (const cell of headCells) {
    if (!MAY_HOLD_YEAR.test(cell.compact)) continue;
    // Years side by side (2024年 | 2025年) are heads of columns.
    if (headCells.some((other) => other !== cell && other.at.row === cell.at.row && LINE.test(other.compact))) continue;
    const left = headCells.findLast((other) => other.at.row === cell.at.row && other.at.column < cell.at.column);
    // A year after a label belongs to that label: 立项年度 | 2024年.
    if (left && !YEAR_LABEL.test(left.compact) && LINE.test(cell.compact)) continue;
    const compact = withFigures(cell.compact);
    const isAlone = headCells.every((other) => other === cell || other.at.row !== cell.at.row);
    const year =
      (LINE.exec(compact) ?? LABELLED.exec(compact) ?? (isAlone ? BRACKETED.exec(compact) : null))?.[1] ??
      yearInLine(cell.text);
    if (year && cell.number === null) {
      return located(cell, Number(year));
    }
  }
  const inTail = run ?? /(20\d{2})/.exec(titleText)?.[1];
  return title && inTail ? { ...title, value: Number(inTail) } : null;
}

/** The year of a period that lies in one year: 2025—2025, 2026年1月—12月. */
function yearOfPeriod(period: Located<string> | null): Located<number> | null {
  const years = new Set(normalised(period?.value ?? "").match(/(?<!\d)20\d{2}(?!\d)/g));
  const [year] = years;
  const isWithin = /[-—–~～至到]/.test(period?.value ?? "");
  return period && year !== undefined && years.size === 1 && isWithin ? { ...period, value: Number(year) } : null;
}

/**
 * The first year of a period of several, if all targets with a year name that one: 2025年至2027年 beside 2025年11月底前. Without a
 * period, the year that all targets with a year name, if there are several, or a single one and the goal.
 */
function yearOfTargets(
  period: Located<string> | null,
  targets: readonly Located<unknown>[],
  goal: Located<string> | null,
): Located<number> | null {
  const [first] = normalised(period?.value ?? "").match(YEARS_OF_PERIOD) ?? [];
  const dated = targets.filter(({ text }) => normalised(text).search(YEARS_OF_PERIOD) >= 0);
  const years = new Set(yearsOfTargets(dated).map(String));
  const [target, second] = dated;
  const [year] = years;
  const isShared = second !== undefined || (goal !== null && year !== undefined && namesOnly(goal.text, year));
  if (!period && target && isShared && years.size === 1) return { ...target, value: Number(year) };
  const isNamed = first !== undefined && years.size === 1 && years.has(first);
  return period && isNamed ? { ...period, value: Number(first) } : null;
}

/** 上年（2025年）, 上年度实际(2025年): a head that tells which year is the last one. */
const LAST_YEAR = /^(?:上年|去年|上一年)度?[^\d]{0,8}(20\d{2})年/;
/** 近两年收支金额 over 2024年 | 2025年. */
const LAST_YEARS = /^(?:近|前)[一两二三]年/;

/** 项目前两年预算 before 2024年度67万元；2025年度68万元. */
const EARLIER_YEARS = /前[一两二三]年/;
const MAX_LABEL = 20;

/** The last of the years in a text behind a label of earlier years. */
function lastEarlierYear(label: GridCell, cells: readonly GridCell[]): number | null {
  const [name = "", inside] = label.compact.split(":");
  if (name.length > MAX_LABEL || !EARLIER_YEARS.test(name)) return null;
  const { row, column, columns } = label.area;
  const beside = cells.find(({ at }) => at.row === row && at.column === column + columns);
  const years = (inside ?? beside?.compact ?? "").match(/20\d{2}(?=年)/g) ?? [];
  return years.length === 0 ? null : Math.max(...years.map(Number));
}

/** The year after the last one, where heads or labels tell which that was; null where none does. */
function yearAfterLast(cells: readonly GridCell[]): Located<number> | null {
  const headsByRow = groupBy(
    cells.filter(({ compact }) => LAST_YEARS.test(compact)),
    ({ area }) => area.row + area.rows,
  );
  const isBelowHead = ({ at }: GridCell): boolean =>
    (headsByRow.get(at.row) ?? []).some(
      ({ area }) => area.column <= at.column && at.column < area.column + area.columns,
    );
  const years = flatMap(cells, (cell) => {
    const alone = LINE.exec(cell.compact)?.[1];
    const year =
      LAST_YEAR.exec(cell.compact)?.[1] ??
      (alone !== undefined && isBelowHead(cell) ? alone : undefined) ??
      lastEarlierYear(cell, cells) ??
      undefined;
    return year === undefined ? [] : [located(cell, Number(year) + 1)];
  });
  return years.reduce<Located<number> | null>((last, year) => (last && last.value >= year.value ? last : year), null);
}

/** 2026年05月08日, 2026-5-8. */
const DATE = /^(20\d{2})[年./-](\d{1,2})[月./-]/;
/** From the second half on, the form may be that of the next year. */
const LAST_MONTH_OF_YEAR = 6;

/**
 * The year of the date of filling in, in the first half of a year, unless the form tells results or its targets name other
 * years.
 */
function yearOfDate(
  date: Located<string> | null,
  title: Located<string> | null,
  targets: readonly Located<unknown>[],
): Located<number> | null {
  const [, year = "", month] = DATE.exec(compactText(date?.value ?? "")) ?? [];
  if (!date || year === "" || Number(month) > LAST_MONTH_OF_YEAR || tellsResults(title)) return null;
  const named = yearsOfTargets(targets);
  return named.length === 0 || named.includes(Number(year)) ? { ...date, value: Number(year) } : null;
}

/** Names of plans, laws and documents may hold years of their own: 《青禾县规划（2026—2030年）》, 青财〔2030〕6号. */
const NAMES_OF_OTHERS = /《[^《》]*》|[〔[［][^〔[［〕\]］]*[〕\]］]/g;
const YEAR_IN_PROSE = /(?<!\d)20\d{2}(?=\s*年|\s*[-—–~～至到]\s*20\d{2}\s*年)/g;
/** 较2030年下降, 2028年以来: what the year is compared with, or when something began. */
const OF_OTHER_TIME = /(?:较|比|自|从|截至)\s*20\d{2}\s*年|20\d{2}\s*年(?:\d+月)?(?:以来|起|成立|建成|印发|发布|出台)/;

/** Whether a text names this year and no other, but in names of plans and documents. */
function namesOnly(text: string, year: string): boolean {
  const named = new Set(normalised(text).replace(NAMES_OF_OTHERS, "").match(YEAR_IN_PROSE));
  return named.size === 1 && named.has(year);
}

/** The year that the goals and other sentences of a form name, if each of them that names one names that: 2031年底前完成. */
function yearOfProse(cells: readonly GridCell[]): Located<number> | null {
  const named = flatMap(cells, (cell) => {
    const text = normalised(cell.text).replace(NAMES_OF_OTHERS, "");
    const years = text.match(YEAR_IN_PROSE) ?? [];
    return years.length === 0 ? [] : [{ cell, years, isOwn: !OF_OTHER_TIME.test(text) }];
  });
  const years = new Set(flatMap(named, (each) => each.years));
  const own = named.find(({ isOwn }) => isOwn);
  return own && years.size === 1 ? located(own.cell, Number([...years][0])) : null;
}

/** The years that the dates among targets name. */
export const yearsOfTargets = (targets: readonly Located<unknown>[]): readonly number[] =>
  flatMap(targets, ({ text }) => (normalised(text).match(YEARS_OF_PERIOD) ?? []).map(Number));

const YEARS_OF_PERIOD = /(?<!\d)20\d{2}(?=[年./-])/g;

function startOf(text: Located<string> | null, year: RegExp): Located<number> | null {
  const found = year.exec(normalised(text?.value ?? ""))?.[1];
  return text && found ? { ...text, value: Number(found) } : null;
}

/** The year in labels such as 2025年度目标, if no label has another year. */
function yearOfLabels(headCells: readonly GridCell[]): Located<number> | null {
  const labels = flatMap(headCells, (cell) => {
    const year = cell.number === null ? OF_YEAR.exec(cell.compact)?.[1] : undefined;
    return year === undefined ? [] : [located(cell, Number(year))];
  });
  const [first] = labels;
  return first && labels.every(({ value }) => value === first.value) ? first : null;
}

/** The budget year that the cells above a table tell; null where they tell none. */
export function yearAbove(cells: readonly GridCell[]): number | null {
  const cell = cells.find(({ compact }) => isPlainTitle(compact));
  return budgetYearOf(yearOfHead(cell ? located(cell, cell.compact) : null, cells));
}

/** The budget year that a head alone tells; null if it tells none. */
export const budgetYearOf = ({ stated, inLabels }: HeadYear): number | null => (stated ?? inLabels)?.value ?? null;
