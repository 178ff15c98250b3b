import Big from "big.js";
import type { AmountField, Form, Indicator, TextField } from "../../../src/core/forms/form";
import { readUnit } from "../../../src/core/values/units";
import type { MeantDepartment } from "./department";
import type { MeantForm, MeantIndicator } from "./content";

/** A difference between what was meant and what was read: a value that is missing, or one that is another. */
export interface Difference {
  readonly kind: "unknown" | "wrong";
  /** What it is about: "field totalFunds", "tree". */
  readonly of: string;
  readonly says: string;
}

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^指标\d*:/, "");
const level = (text: string): string => normal(text).replace(/指标$/, "");

/** All differences between the forms of a sheet. */
export function differences(meant: readonly MeantForm[], read: readonly Form[]): readonly Difference[] {
  const number =
    read.length === meant.length
      ? []
      : [difference(read.length > meant.length ? "wrong" : "unknown", "number of forms", meant.length, read.length)];
  return [...number, ...meant.flatMap((form, index) => ofForm(form, read[index]))];
}

/** All differences between a department form and the forms of its sheet. */
export function departmentDifferences(meant: MeantDepartment, read: readonly Form[]): readonly Difference[] {
  const [form] = read;
  if (!form || read.length > 1) return [difference("unknown", "number of forms", 1, read.length)];
  const { departmentName, goal, amounts, tasks, indicators, year } = meant;
  const listed = form.tasks.map(({ name, total }): readonly unknown[] => [name.value, total.value.fen]);
  const wanted = tasks.map(({ name, amount: cost }): readonly unknown[] => [name, Math.round(cost * 1e6)]);
  const sameTasks = JSON.stringify(listed) === JSON.stringify(wanted);
  return [
    ...(form.kind === "department" ? [] : [difference("wrong", "kind", "department", form.kind)]),
    ...text(form, ["departmentName"], departmentName),
    ...text(form, ["overallGoal", "annualGoal"], goal),
    ...amount(form, ["totalFunds", "annualBudget"], amounts.totalFunds),
    ...amount(form, ["basicExpenditure"], amounts.basicExpenditure),
    ...amount(form, ["projectExpenditure"], amounts.projectExpenditure),
    ...(sameTasks ? [] : [difference(listed.length === 0 ? "unknown" : "wrong", "tasks", wanted, listed)]),
    ...(form.year?.value === year ? [] : [difference(form.year ? "wrong" : "unknown", "year", year, form.year?.value)]),
    ...ofIndicators(indicators, form.indicators),
  ];
}

const difference = (kind: Difference["kind"], of: string, want: unknown, got: unknown): Difference => ({
  kind,
  of,
  says: `${of}: ${JSON.stringify(want)} read as ${JSON.stringify(got)}`,
});

function ofForm(meant: MeantForm, read: Form | undefined): readonly Difference[] {
  if (!read) return [difference("unknown", "form", meant.texts.projectName, null)];
  const { texts, periodGoal, period, amounts, indicators, year } = meant;
  const goalFields: readonly TextField[] = periodGoal === null ? ["annualGoal", "overallGoal"] : ["annualGoal"];
  return [
    ...text(read, ["projectName"], texts.projectName),
    ...text(read, ["departmentName"], texts.departmentName),
    ...text(read, ["unitName"], texts.unitName),
    ...text(read, goalFields, texts.annualGoal),
    ...(periodGoal === null ? [] : text(read, ["periodGoal", "overallGoal"], periodGoal)),
    ...(period === null ? [] : text(read, ["period"], period)),
    ...amount(read, ["totalFunds", "annualBudget"], amounts.totalFunds),
    ...amount(read, ["fiscalFunds"], amounts.fiscalFunds),
    ...amount(read, ["otherFunds"], amounts.otherFunds),
    ...(read.year?.value === year ? [] : [difference(read.year ? "wrong" : "unknown", "year", year, read.year?.value)]),
    ...ofIndicators(indicators, read.indicators),
  ];
}

function text({ texts }: Form, fields: readonly TextField[], want: string): readonly Difference[] {
  const got = fields.map((field) => texts[field]?.value ?? "").find((value) => value !== "") ?? "";
  if (normal(got) === normal(want)) return [];
  return [difference(got === "" ? "unknown" : "wrong", `field ${fields[0] ?? ""}`, want, got)];
}

function amount({ amounts }: Form, fields: readonly AmountField[], want: number): readonly Difference[] {
  const got = fields.map((field) => amounts[field]?.value.fen ?? null).find((fen) => fen !== null) ?? null;
  if (got === Math.round(want * 1e6)) return [];
  return [
    difference(got === null ? "unknown" : "wrong", `field ${fields[0] ?? ""}`, want, got === null ? null : got / 1e6),
  ];
}

function ofIndicators(meant: readonly MeantIndicator[], read: readonly Indicator[]): readonly Difference[] {
  const byName = new Map(read.map((indicator) => [normal(indicator.level3.value), indicator]));
  const known = new Set(meant.map(({ level3 }) => level3));
  const more = read.filter(({ level3 }) => !known.has(normal(level3.value)));
  return [
    ...more.map(({ level3, target }) =>
      difference("wrong", "indicator that is none", null, [level3.value, target.text]),
    ),
    ...meant.flatMap((want) => {
      const got = byName.get(want.level3);
      return got ? ofIndicator(want, got) : [difference("unknown", "indicator", want.level3, null)];
    }),
  ];
}

function ofIndicator(want: MeantIndicator, { level1, level2, target }: Indicator): readonly Difference[] {
  const found: Difference[] = [];
  for (const [meant, got] of [
    [want.level1, level1],
    [want.level2, level2],
  ] as const) {
    if (level(got?.value ?? "") !== meant) found.push(difference(got ? "wrong" : "unknown", "tree", meant, got?.value));
  }
  const { number, unit, comparator, text: typed } = target.value;
  const meantUnit = readUnit(want.unit);
  const meantNumber = new Big(want.figure).times(MAGNITUDES[meantUnit.magnitude] ?? 1).toFixed();
  if (number !== meantNumber)
    found.push(difference(number === null ? "unknown" : "wrong", "number", meantNumber, [number, typed]));
  if (unit !== meantUnit.unit)
    found.push(difference(unit === null ? "unknown" : "wrong", "unit", meantUnit.unit, [unit, typed]));
  if (comparator !== want.comparator) {
    found.push(
      difference(comparator === null ? "unknown" : "wrong", "comparator", want.comparator, [comparator, typed]),
    );
  }
  return found;
}

const MAGNITUDES: Readonly<Record<string, number>> = { "": 1, 万: 1e4 };
