import { headStrength, type ColumnRole } from "../lexicon/heads";
import { isGoalTerm } from "../lexicon/labels";
import type { View } from "../view";
import type { HeadedColumn } from "./header";
import { statisticsOf, type ColumnStatistics } from "./statistics";

/** A column and how well its head and its cells suit each role. */
export interface JudgedColumn {
  readonly column: HeadedColumn;
  readonly statistics: ColumnStatistics;
  /** The parts of the scores that come from the cells. */
  readonly contents: ContentScores;
  /** Whether its head is the label of a form field in a list: 预算金额, 项目名称. */
  readonly isField: boolean;
  readonly score: (role: ColumnRole) => number;
}

/** A head with this fit is certain of its role. */
export const CERTAIN_HEAD = 2.2;

const YEAR_HEAD = /20\d{2}年/;
const YEAR_ALONE = /^20\d{2}年度?$/;
const PLANNED = /目标|计划|预算|指标值/;

/**
 * 2024年实际 | 2025年预计 | 2026年目标: where one head of several years says that it is the target, the others are not.
 * Of 2025年目标 | 2026年目标 | 2027年目标, or of 2025年 | 2026年 | 2027年 under 指标值, that of the budget year is.
 */
export function columnsOfOtherYears(
  headed: readonly HeadedColumn[],
  budgetYear: () => number | null,
): ReadonlySet<HeadedColumn> {
  const own = headed.filter(({ path }) => YEAR_HEAD.test(path.at(-1) ?? ""));
  const isPlanned = ({ path }: HeadedColumn): boolean =>
    PLANNED.test(path.at(-1) ?? "") || (YEAR_ALONE.test(path.at(-1) ?? "") && PLANNED.test(path.at(-2) ?? ""));
  const planned = own.filter(isPlanned);
  const year = planned.length > 1 ? budgetYear() : null;
  const ofYear = year === null ? planned : planned.filter(({ path }) => path.at(-1)?.includes(`${year}年`));
  return new Set(ofYear.length === 1 ? own.filter((column) => !ofYear.includes(column)) : []);
}

/** The columns of a table that hold the names and the values of its indicators. */
export interface NameAndValue {
  readonly name: JudgedColumn;
  readonly target: JudgedColumn;
}

/** Judges a column by its head and its cells. */
export function judge(
  view: View,
  column: HeadedColumn,
  dataRows: readonly number[],
  isOfOtherYear: boolean,
): JudgedColumn {
  const statistics = statisticsOf(view, column, dataRows);
  const { fit } = column;
  const known = headStrength(fit);
  const label = column.head?.judged.label ?? null;
  // 预算金额, 项目名称 and the like are fields of a list, not parts of an indicator.
  const isField =
    known < CERTAIN_HEAD &&
    label !== null &&
    label.term !== "other" &&
    label.fit > 0.8 &&
    !(isGoalTerm(label.term) && (holdsValues(statistics) || holdsLevels(statistics)));
  const contents = contentScores(statistics);
  const score = (role: ColumnRole): number => {
    const words = isOfOtherYear && role === "target" ? -1 : (fit[role] ?? (known >= CERTAIN_HEAD ? -1 : 0));
    return words + (contents[role] ?? 0) - (isField && role !== "level3" ? 2 : 0) - (isField ? 1 : 0);
  };
  return { column, statistics, contents, isField, score };
}

/** Measures, not sentences: 绩效目标 over 12个月 | ≥95% heads values, over sentences it is a field. */
const holdsValues = ({ target, number, prose }: ColumnStatistics): boolean =>
  target >= 0.75 && number < 0.5 && prose === 0;

/** 绩效目标 over 投入 | 产出. */
const holdsLevels = ({ level1, level2 }: ColumnStatistics): boolean => level1 + level2 > 0.8;

type ContentScores = Readonly<Partial<Record<ColumnRole, number>>>;

function contentScores(s: ColumnStatistics): ContentScores {
  if (s.filled === 0) return {};
  const levels = s.level1 + s.level2;
  return {
    level1: 3 * s.level1 + 0.8 * s.level2 - 2 * s.prose - 2 * s.target - s.comparator,
    level2: 3 * s.level2 - 2 * s.prose - 2 * s.target - s.comparator,
    level3:
      2 * s.name * s.distinct -
      2 * levels -
      2 * s.number -
      1.5 * s.comparator -
      s.prose * 0.5 -
      (s.target > 0.75 ? 1 : 0),
    target:
      2.5 * s.target -
      2 * s.prose -
      3 * s.comparator -
      3 * levels -
      1.5 * s.polarity -
      (s.number === 1 ? s.weights : 0),
    comparator: s.comparator > 0 ? 3.5 * s.comparator : -2.5,
    polarity: 3 * s.polarity,
    unit: s.unit > 0 ? 3 * s.unit : -1,
    weight: s.number > 0.5 ? 0.5 + s.weights : -2,
    explanation: 0.3 * s.prose - s.comparator - s.unit,
    scoring: 0.3 * s.prose - s.number,
    standard: -s.number,
    note: 0,
  };
}

/** The part of a role's score that comes from the head alone. */
export const wordsOf = ({ score, contents }: JudgedColumn, role: ColumnRole): number =>
  score(role) - (contents[role] ?? 0);

/** The column with the highest score for a role, the first of several; null if there is no column. */
export function bestOf(columns: readonly JudgedColumn[], role: ColumnRole): JudgedColumn | null {
  let best: JudgedColumn | null = null;
  let highest = -Infinity;
  for (const column of columns) {
    const score = column.score(role);
    if (score <= highest) continue;
    best = column;
    highest = score;
  }
  return best;
}
