import { flatMap } from "../../flat-map";
import type { TableColumn } from "../../forms/form";
import type { Grid } from "../../workbook/grid";
import type { ColumnRole } from "../lexicon/heads";
import type { View } from "../view";
import type { HeadedColumn } from "./header";
import { periodBeside, withoutOtherGroups } from "./column-groups";
import { bestOf, columnsOfOtherYears, judge, wordsOf, type JudgedColumn, type NameAndValue } from "./judged-column";
import { pieces } from "./pieces";
import type { ColumnSpan } from "./column-span";
import { partsOfYear, placesBeside, type PartColumn } from "./part-columns";

/** Two columns that compete for a role. */
export interface ColumnDoubt {
  readonly role: TableColumn;
  readonly chosen: JudgedColumn;
  readonly other: JudgedColumn;
}

/** The role of each column. */
export interface ColumnRoles {
  readonly columns: ReadonlyMap<TableColumn, ColumnSpan>;
  /** Value columns side by side, headed by names of places or bodies; otherwise empty. */
  readonly values: readonly ColumnSpan[];
  /** Columns of parts of the value: quarters, regions; otherwise empty. */
  readonly parts: readonly PartColumn[];
  /** From the leftmost to the rightmost column of the table. */
  readonly span: ColumnSpan;
  readonly doubts: readonly ColumnDoubt[];
  readonly judged: readonly JudgedColumn[];
}

/** With a smaller margin between the two best readings the choice is uncertain. */
const SMALL_MARGIN = 0.35;

/**
 * Decides what the columns of a table hold; null if names and values cannot be identified. `budgetYear` is asked for where
 * several columns hold values of years to come.
 */
export function rolesOf(
  view: View,
  headed: readonly HeadedColumn[],
  dataRows: readonly number[],
  budgetYear: () => number | null,
): ColumnRoles | null {
  const pastYears = columnsOfOtherYears(headed, budgetYear);
  const ofYear = partsOfYear(headed);
  const periods = new Set<HeadedColumn>(ofYear.map(({ headed: column }) => column));
  const all = flatMap(headed, (column) => pieces(view, column, dataRows)).map((column) =>
    judge(view, column, dataRows, pastYears.has(column) || periods.has(column)),
  );
  const group = withoutOtherGroups(
    view.grid,
    all.filter(({ column }) => !periods.has(column)),
  );
  const pair = bestPair(group);
  if (!pair) return null;
  const roles = rolesBeside(pair, group, () => periodBeside(view, all, pair.name, dataRows));
  const taken = [...roles.values()];
  const free = group.filter((column) => !taken.includes(column));
  const values = isSumColumn(pair.target)
    ? []
    : valuesSideBySide(
        // 序号 and 年度预算 at the left of the names are those of projects.
        group.filter(
          (column) => column === pair.target || (free.includes(column) && column.column.from > pair.name.column.from),
        ),
        pair.target,
      );
  const doubt = values.length > 0 || isSumColumn(pair.target) ? null : targetDoubt(view.grid, free, pair, dataRows);
  const parts = values.length > 0 ? [] : [...ofYear, ...placesBeside(free, pair, isOpen)];
  const spans = [...roles.values(), ...values, ...parts.map(({ headed: column }) => ({ column }))].map(
    ({ column }) => column,
  );
  return {
    columns: new Map([...roles].map(([role, { column }]) => [role, { from: column.from, to: column.to }])),
    values: values.map(({ column: { from, to } }) => ({ from, to })),
    parts,
    span: { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) },
    doubts: doubt ? [doubt] : [],
    judged: all,
  };
}

/**
 * The roles of the columns, those of name and value first. `period` is asked for the column with the values of the whole
 * period if none of the group suits.
 */
function rolesBeside(
  pair: NameAndValue,
  group: readonly JudgedColumn[],
  period: () => JudgedColumn | null,
): ReadonlyMap<TableColumn, JudgedColumn> {
  const roles = new Map<TableColumn, JudgedColumn>();
  const free = (column: JudgedColumn): boolean => {
    for (const taken of roles.values()) if (taken === column) return false;
    return true;
  };
  /** The best of these columns that are free, if one of them suits the role at all. */
  const best = (role: ColumnRole, from: readonly JudgedColumn[], least: number): JudgedColumn | null =>
    bestOf(
      from.filter((column) => column.score(role) >= least && free(column)),
      role,
    );
  const take = (role: TableColumn, column: JudgedColumn | null): void => {
    if (column) roles.set(role, column);
  };
  take("level3", pair.name);
  take("target", pair.target);
  take("periodTarget", best("periodTarget", group, 1.8) ?? period());
  const levels = group.filter((column) => column.column.from <= pair.name.column.from || holdsOnlyLevels(column));
  // If a head is printed twice, the level closest to the names counts.
  take("level2", best("level2", levels.toReversed(), 1.5));
  take("level1", best("level1", levels, 1.5));
  shiftLevels(roles, group);
  const open = group.filter(free);
  for (const role of ["comparator", "unit", "weight", "scoring", "standard", "explanation", "note"] as const) {
    const least = role === "note" ? 2 : 1.8;
    const suited = open.filter((column) => column.score(role) >= least && isFirstChoice(column, role));
    take(role, best(role, suited, least));
  }
  return roles;
}

/** 指标类别 behind the unit: categories stand right of the names only where they are all that a column holds. */
const holdsOnlyLevels = ({ statistics: { filled, level1, level2 } }: JudgedColumn): boolean =>
  filled > 1 && Math.max(level1, level2) > 0.9;

/** Whether no other role suits the column better than this one. */
function isFirstChoice({ score }: JudgedColumn, role: ColumnRole): boolean {
  const own = score(role) + 1e-9;
  return RIVALS.every((rival) => rival === role || score(rival) <= own);
}

/** Roles beside names, levels and values. */
const RIVALS = [
  "comparator",
  "polarity",
  "unit",
  "weight",
  "scoring",
  "standard",
  "explanation",
  "note",
  "otherValue",
  "aside",
] as const;

/** The best combination of a name column and a value column. */
function bestPair(columns: readonly JudgedColumn[]): NameAndValue | null {
  let best: NameAndValue | null = null;
  let bestScore = 1.6;
  const targets = top(withoutBlankValues(columns), "target", 0.4);
  for (const name of top(columns, "level3", 0.2)) {
    for (const target of targets) {
      if (name === target) continue;
      // Values without any names beside them make a table only if a head says so.
      if (name.statistics.filled === 0 && target.statistics.filled > 0 && wordsOf(target, "target") < 2) continue;
      const isRightOf = target.column.from > name.column.from;
      const names = name.score("level3") - (isCaption(name, target) ? 1 : 0);
      const sum = names + target.score("target") + (isRightOf ? 0.4 : -0.6);
      if (sum <= bestScore) continue;
      best = { name, target };
      bestScore = sum;
    }
  }
  return best;
}

/**
 * A column with far fewer texts than there are values: 绩效指标 merged over the rows of the table, 备注 below it. Without a head it
 * has but the first texts of rows below the table.
 */
const isCaption = ({ column, statistics: { filled } }: JudgedColumn, target: JudgedColumn): boolean =>
  filled * (column.head === null ? 2 : 3) < target.statistics.filled;

/** 审核调整值 that nobody filled in, beside values: only the filled columns may hold the values. */
function withoutBlankValues(columns: readonly JudgedColumn[]): readonly JudgedColumn[] {
  const holdsValues = (column: JudgedColumn): boolean =>
    column.statistics.target >= 0.5 && wordsOf(column, "target") >= 2.4 && wordsOf(column, "periodTarget") <= 0;
  return columns.some(holdsValues) ? columns.filter(({ statistics }) => statistics.filled > 0) : columns;
}

/** The columns that suit a role best, each by more than `above`. */
const top = (columns: readonly JudgedColumn[], role: ColumnRole, above: number): readonly JudgedColumn[] =>
  columns
    .filter((column) => column.score(role) > above)
    .toSorted((a, b) => b.score(role) - a.score(role))
    .slice(0, 6);

/**
 * Handles forms with only two levels, in which 一级 is the branch and 二级 the indicator, and names that are just
 * categories and thus their own branch.
 */
function shiftLevels(roles: Map<TableColumn, JudgedColumn>, columns: readonly JudgedColumn[]): void {
  const [level1, level2, name] = [roles.get("level1"), roles.get("level2"), roles.get("level3")];
  if (!name) return;
  if (level2 && level1 === undefined && holdsGroups(level2)) {
    roles.delete("level2");
    roles.set("level1", level2);
  }
  if (
    level1 &&
    !roles.has("level2") &&
    level1.statistics.level2 > level1.statistics.level1 &&
    level1.statistics.level2 > 0.5
  ) {
    roles.delete("level1");
    roles.set("level2", level1);
  }
  if (!roles.has("level2") && name.statistics.level2 > 0.7) roles.set("level2", name);
  if (level2 && hasNoNames(level2, name, columns)) {
    roles.set("level3", level2);
    roles.delete("level2");
    if (level1 && !holdsGroups(level1)) {
      roles.delete("level1");
      roles.set("level2", level1);
    }
  }
}

/** 投入指标 | 过程指标 | 产出指标 and no 数量指标. */
const holdsGroups = ({ statistics }: JudgedColumn): boolean =>
  statistics.level1 > 0.6 && statistics.level2 < statistics.level1 - 0.2;

/** Whether the indicators are in the 二级 column because no column is headed as their name, or only one that explains them. */
function hasNoNames(level2: JudgedColumn, name: JudgedColumn, columns: readonly JudgedColumn[]): boolean {
  const isHeaded = columns.some((column) => wordsOf(column, "level3") >= 1.5 && !explains(column, level2));
  return (
    !isHeaded &&
    level2.statistics.level2 < 0.4 &&
    name !== level2 &&
    (name.column.head !== null || level2.column.from > name.column.from)
  );
}

/** The share of sentences and formulas in a column that explains. */
const MOSTLY = 0.6;

/**
 * Whether a column whose head may mean both, 指标内容, explains the indicators in the 二级 column: it holds sentences and formulas,
 * one for each of them.
 */
const explains = (column: JudgedColumn, { statistics }: JudgedColumn): boolean =>
  wordsOf(column, "explanation") >= 2 &&
  column.statistics.explaining >= MOSTLY &&
  statistics.prose < 0.2 &&
  statistics.distinct > 0.9 &&
  statistics.filled >= column.statistics.filled;

/** 合计, 全市 beside the values of several bodies is the form's value. */
const isSumColumn = ({ column: { path } }: JudgedColumn): boolean =>
  /^(?:全[省市县区州盟旗院校局])?(?:合计|总计|小计|汇总)$|^全[省市县区州盟旗]$/.test(path.at(-1) ?? "");

/** Roles that a head may name; the head of a place or a body names none. */
const ROLES_OF_HEADS = [
  "target",
  "otherValue",
  "unit",
  "comparator",
  "weight",
  "explanation",
  "note",
  "standard",
] as const;

/** The share of values in a column of bare numbers, less what adding them up may lose. */
const SHARE_OF_NUMBERS = 0.599;

/** Whether a column has values under a head that does not mention a time or a value. */
function isOpen(judged: JudgedColumn): boolean {
  const { column, statistics, isField, score } = judged;
  return (
    column.head !== null &&
    !isField &&
    statistics.target >= SHARE_OF_NUMBERS &&
    statistics.level1 + statistics.level2 === 0 &&
    score("weight") < 1.5 &&
    ROLES_OF_HEADS.every((role) => wordsOf(judged, role) < 1)
  );
}

/** 东山乡 | 西河镇: values of several bodies side by side. */
function valuesSideBySide(columns: readonly JudgedColumn[], target: JudgedColumn): readonly JudgedColumn[] {
  const open = columns.filter(isOpen);
  return open.includes(target) && open.length > 1 ? open : [];
}

function targetDoubt(
  grid: Grid,
  columns: readonly JudgedColumn[],
  { name, target }: NameAndValue,
  dataRows: readonly number[],
): ColumnDoubt | null {
  const other = columns
    .filter(
      (column) =>
        column !== target &&
        column.column.from > name.column.from &&
        column.statistics.filled * 2 >= target.statistics.filled &&
        column.statistics.target >= 0.6,
    )
    .toSorted((a, b) => b.score("target") - a.score("target"))[0];
  if (!other || target.score("target") - other.score("target") >= SMALL_MARGIN) return null;
  const textAt = (row: number, { column }: JudgedColumn): string => grid.at(row, column.from).compact;
  if (dataRows.every((row) => textAt(row, target) === textAt(row, other))) return null;
  return { role: "target", chosen: target, other };
}
