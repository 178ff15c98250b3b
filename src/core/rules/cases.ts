import type { Edition } from "../editions/edition";
import type { Rule } from "../engine/rule";
import {
  AMOUNT_FIELDS,
  TEXT_FIELDS,
  type AmountField,
  type BudgetTask,
  type Demand,
  type Form,
  type FormKind,
  type Indicator,
  type IndicatorColumn,
  type IndicatorPart,
  type Located,
  type TextField,
  type UncertainReading,
} from "../forms/form";
import { categoryOf } from "../forms/category";
import { readAmount } from "../values/read-amount";
import { parseTarget } from "../values/parse-target";
import type { CellRef } from "../workbook/address";

/** Accepting and rejecting cases of a rule; `tests/core/rules/rules.test.ts` runs them for every rule. */
export interface RuleCases {
  readonly rule: Rule;
  /** Packs without findings of the rule, keyed by what they show. */
  readonly accept: Readonly<Record<string, readonly Form[]>>;
  readonly reject: Readonly<Record<string, RejectCase>>;
}

export interface RejectCase {
  readonly forms: readonly Form[];
  /** Overrides for the edition's constants. */
  readonly constants?: Partial<Edition["constants"]>;
  /** The message id of every finding; a list in the order of `at` if they differ. */
  readonly id: string | readonly string[];
  /** The cell of each finding, in the notation of `cellLabel`: "D projectExpenditure", "P1 target:2" (1-based rows). */
  readonly at: readonly string[];
  /** A substring of the first finding's Chinese message, if its figures matter. */
  readonly says?: string;
  /** The same for the English message, if it is composed differently. */
  readonly saysEn?: string;
  /** The related cells of the first finding, if they matter. */
  readonly related?: readonly string[];
  /** New cell values from the fixes of all findings, by cell label; absent if there are no fixes. */
  readonly fixes?: Readonly<Record<string, string | number>>;
}

/** An indicator: [二级, 三级, 指标值], and the values of its other columns. */
export type IndicatorSpec = readonly [
  level2: string,
  level3: string,
  target: string,
  more?: Partial<Record<Exclude<IndicatorColumn, "target">, string>> & {
    readonly level1?: string;
    readonly parts?: readonly PartSpec[];
  },
];

/** A column beside the target: its head, the value, and the months that it covers; a region has none. */
export type PartSpec = readonly [label: string, text: string, from?: number, to?: number];

export interface FormSpec {
  /** The sheet's name: "D", "P1". */
  readonly sheet?: string;
  readonly title?: string;
  readonly year?: number;
  readonly edition?: string;
  readonly isHidden?: boolean;
  readonly moneyUnit?: Form["moneyUnit"];
  /** Amounts as typed; a number for a number cell, a string for text, "" for a blank cell. */
  readonly amounts?: Partial<Record<AmountField, string | number>>;
  readonly texts?: Partial<Record<TextField, string>>;
  /** [name, total, parts] of 年度主要任务. */
  readonly tasks?: readonly (readonly [string, number, readonly number[]])[];
  readonly indicators?: readonly IndicatorSpec[];
  /** 二级 branches printed without an indicator. */
  readonly emptyBranches?: readonly string[];
  readonly columns?: readonly IndicatorColumn[];
  readonly uncertain?: readonly UncertainReading[];
  /** What notes ask of the indicators; the note is the cell of the year. */
  readonly demands?: readonly (Omit<Demand, "note"> & { readonly clause: string })[];
}

const COLUMNS: readonly string[] = [
  "level1",
  "level2",
  "level3",
  "target",
  "comparator",
  "unit",
  "standard",
  "weight",
  "explanation",
  "scoring",
  "note",
  "periodTarget",
  "part1",
  "part2",
  "part3",
  "part4",
];
const FIRST_INDICATOR_ROW = 100;
const FIRST_TASK_ROW = 80;

/** The label of a cell in a form made by `departmentForm` or `projectForm`: "P1 target:2", "D totalFunds". */
export function cellLabel({ sheet, row, column }: CellRef): string {
  if (row >= FIRST_INDICATOR_ROW) return `${sheet} ${COLUMNS[column] ?? column}:${row - FIRST_INDICATOR_ROW + 1}`;
  if (row >= FIRST_TASK_ROW) return `${sheet} task:${row - FIRST_TASK_ROW + 1}`;
  return `${sheet} ${["title", "year", ...AMOUNT_FIELDS, ...TEXT_FIELDS][row] ?? row}`;
}

/** A 部门整体支出绩效目标表, of edition hunan-2023 by default. */
export const departmentForm = (spec: FormSpec): Form => buildForm("department", { sheet: "D", ...spec });

/** A 项目支出绩效目标表, of edition hunan-2023 by default. */
export const projectForm = (spec: FormSpec): Form => buildForm("project", { sheet: "P1", ...spec });

/** A project form with these indicators and nothing else. */
export const projectWith = (...indicators: readonly IndicatorSpec[]): Form => projectForm({ indicators });

/** A project form with an indicator for each weight. */
export const projectWithWeights = (weights: readonly string[], sheet = "P1"): Form =>
  projectForm({
    sheet,
    columns: ["target", "weight"],
    indicators: weights.map((weight, index) => ["数量指标", `办理事项${index + 1}`, "≥3件", { weight }]),
  });

/** The same form, with label and amount of 资金总额 in one cell. */
export function withLabelInCell(form: Form): Form {
  const { totalFunds } = form.amounts;
  if (!totalFunds) return form;
  return { ...form, amounts: { totalFunds: { ...totalFunds, cellText: `资金总额：${totalFunds.text}` } } };
}

/** The same form, in which rows with one name share the cell of the name: a target for each of several regions. */
export function withSharedNames(form: Form): Form {
  const names = new Map<string, Located<string>>();
  const indicators = form.indicators.map((row) => {
    const level3 = names.get(row.level3.value) ?? row.level3;
    names.set(level3.value, level3);
    return { ...row, level3 };
  });
  return { ...form, indicators };
}

/** The same form, in which each 二级 is also its own 一级: one cell over both columns. */
export const withLevelsInOneCell = (form: Form): Form => ({
  ...form,
  indicators: form.indicators.map((row) => ({ ...row, level1: row.level2 })),
  branches: form.branches.map((branch) => ({ ...branch, level1: branch.level2 })),
});

function buildForm(kind: FormKind, spec: FormSpec & { readonly sheet: string }): Form {
  const { sheet, moneyUnit = "万元" } = spec;
  const fieldRows: readonly string[] = ["title", "year", ...AMOUNT_FIELDS, ...TEXT_FIELDS];
  const located = <T>(row: number, column: number, text: string, value: T): Located<T> => ({
    at: { sheet, row, column },
    cellText: text,
    text,
    value,
  });
  const field = <T>(key: string, text: string, value: T): Located<T> => located(fieldRows.indexOf(key), 0, text, value);
  const indicators = (spec.indicators ?? []).map((indicator, index) => buildIndicator(indicator, index, located));
  const emptyBranches = (spec.emptyBranches ?? []).map((name, index) => {
    const row = FIRST_INDICATOR_ROW + indicators.length + index;
    return {
      level1: null,
      level2: located(row, 1, name, name),
      category: categoryOf(name),
      rows: { from: row, to: row },
    };
  });
  const branches = indicators.flatMap(({ level1, level2, category }) =>
    level2 ? [{ level1, level2, category, rows: { from: level2.at.row, to: level2.at.row } }] : [],
  );
  const tasks = (spec.tasks ?? []).map(([name, total, parts], index): BudgetTask => {
    const row = FIRST_TASK_ROW + index;
    const amount = (value: number, column: number) => located(row, column, String(value), readAmount(value, moneyUnit));
    return {
      name: located(row, 0, name, name),
      total: amount(total, 1),
      parts: parts.map((part, i) => amount(part, 2 + i)),
    };
  });
  const title = spec.title ?? `${spec.year ?? 2023}年${kind === "department" ? "部门整体" : "项目"}支出绩效目标表`;
  return {
    kind,
    edition: spec.edition ?? "hunan-2023",
    sheet,
    area: {
      row: 0,
      column: 0,
      rows: FIRST_INDICATOR_ROW + indicators.length + emptyBranches.length,
      columns: COLUMNS.length,
    },
    title: field("title", title, title),
    year: field("year", title, spec.year ?? 2023),
    fileYear: null,
    isHidden: spec.isHidden ?? false,
    moneyUnit,
    amounts: Object.fromEntries(
      Object.entries(spec.amounts ?? {}).map(([key, value]) => [
        key,
        // Each in its own column: otherwise the rows between two amounts of a column would look like unread lines.
        located(fieldRows.indexOf(key), fieldRows.indexOf(key), String(value), readAmount(value, moneyUnit)),
      ]),
    ),
    texts: Object.fromEntries(
      Object.entries(spec.texts ?? {}).map(([key, value]) => [key, field(key, value, value.trim())]),
    ),
    own: {},
    tasks,
    unread: [],
    columns: new Set<IndicatorColumn>(spec.columns ?? ["target"]),
    branches: [...branches, ...emptyBranches],
    indicators,
    uncertain: spec.uncertain ?? [],
    ...(spec.demands && {
      demands: spec.demands.map(({ clause, ...demand }) => ({ ...demand, note: field("year", clause, clause) })),
    }),
  };
}

function buildIndicator(
  [level2, level3, target, more = {}]: IndicatorSpec,
  index: number,
  located: <T>(row: number, column: number, text: string, value: T) => Located<T>,
): Indicator {
  const row = FIRST_INDICATOR_ROW + index;
  const cell = (key: string, text: string): Located<string> => located(row, COLUMNS.indexOf(key), text, text.trim());
  const optional = (key: Exclude<IndicatorColumn, "target">): Located<string> | null => {
    const text = more[key];
    return text === undefined ? null : cell(key, text);
  };
  const weight = optional("weight");
  const periodTarget = optional("periodTarget");
  const context = { comparator: more.comparator ?? null, unit: more.unit ?? null };
  return {
    level1: more.level1 === undefined ? null : cell("level1", more.level1),
    level2: level2 === "" ? null : cell("level2", level2),
    category: categoryOf(level2),
    level3: cell("level3", level3),
    target: located(row, COLUMNS.indexOf("target"), target, parseTarget(target, context)),
    ...(more.parts && { parts: more.parts.map((part, place) => buildPart(part, place, located, row)) }),
    periodTarget: periodTarget && { ...periodTarget, value: parseTarget(periodTarget.text, context) },
    comparator: optional("comparator"),
    unit: optional("unit"),
    standard: optional("standard"),
    weight: weight && { ...weight, value: /^\d+(\.\d+)?$/.test(weight.value) ? Number(weight.value) : null },
    explanation: optional("explanation"),
    scoring: optional("scoring"),
    note: optional("note"),
  };
}

function buildPart(
  [label, text, from, to]: PartSpec,
  place: number,
  located: <T>(row: number, column: number, text: string, value: T) => Located<T>,
  row: number,
): IndicatorPart {
  const column = COLUMNS.indexOf(`part${place + 1}`);
  return {
    label: located(FIRST_INDICATOR_ROW - 1, column, label, label),
    of: from === undefined ? "place" : "time",
    months: from === undefined || to === undefined ? null : { from, to },
    value: located(row, column, text, parseTarget(text)),
  };
}
