import type { FormJson, IndicatorJson } from "../../src/core/forms/forms-json";
import { figure, normal } from "./normal";
import type { Verdict } from "./tally";
import type { Truth, TrueIndicator } from "./truth";

/** The keys of `jixiao read` that a field of the truth may stand in. Other fields are not compared. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  departmentName: ["departmentName"],
  unitName: ["unitName"],
  projectName: ["projectName"],
  totalBudget: ["totalFunds", "annualBudget"],
  annualBudget: ["annualBudget"],
  fiscalFunds: ["fiscalFunds"],
  otherFunds: ["otherFunds"],
  basicExpenditure: ["basicExpenditure"],
  projectExpenditure: ["projectExpenditure"],
  annualGoal: ["annualGoal", "overallGoal", "periodGoal"],
  longGoal: ["periodGoal", "annualGoal", "overallGoal"],
  overallGoal: ["overallGoal", "annualGoal"],
  period: ["period"],
  year: ["year"],
  generalPublicBudget: ["generalBudget"],
  governmentFund: ["governmentFund"],
  carryover: ["carryover"],
  superiorFunds: ["superiorFunds"],
};

/** Judges the fields and indicators that were read against the truth. */
export const scoreRead = (forms: readonly FormJson[], truth: Truth): readonly Verdict[] => [
  ...scoreFields(forms, truth),
  ...scoreIndicators(forms, truth),
];

function scoreFields(forms: readonly FormJson[], { fields }: Truth): readonly Verdict[] {
  const read = forms.flatMap((form): readonly (readonly [string, unknown])[] => [
    ...Object.entries(form.fields).map(([key, field]) => [key, field?.value] as const),
    ["year", form.year],
  ]);
  return Object.entries(fields).flatMap(([key, want]): readonly Verdict[] => {
    const keys = KEYS[key];
    if (!keys || want === null || want === "") return [];
    const got = read.filter(([name]) => keys.includes(name)).map(([, value]) => value);
    const isRight = got.some((value) => isSame(value, want));
    return [{ measure: "field", isRight, miss: `field ${key} ${show(want)} ≠ ${show(got.slice(0, 3))}` }];
  });
}

function isSame(got: unknown, want: unknown): boolean {
  const wanted = figure(want);
  return (wanted !== null && figure(got)?.eq(wanted) === true) || normal(got) === normal(want);
}

function scoreIndicators(forms: readonly FormJson[], { indicators }: Truth): readonly Verdict[] {
  const pool = forms.flatMap((form) => form.indicators);
  return indicators.flatMap((want): readonly Verdict[] => {
    const candidates = pool.filter(({ level3 }) => normal(level3) === normal(want.level3));
    const [best] = candidates.toSorted((a, b) => likeness(b, want) - likeness(a, want));
    if (!best) {
      const miss = `indicator missing ${want.level3}`;
      return (["name", "tree", "value"] as const).map((measure) => ({ measure, isRight: false, miss }));
    }
    pool.splice(pool.indexOf(best), 1);
    const miss = `got ${show([best.level1, best.level2, best.target])} want ${show(want)}`;
    return [
      { measure: "name", isRight: true, miss },
      { measure: "tree", isRight: hasLevel1(best, want) && hasLevel2(best, want), miss },
      { measure: "value", isRight: hasValue(best, want), miss },
    ];
  });
}

/** How well a row fits, for names that occur twice: 一级 counts most, then 二级, then the value. */
const likeness = (row: IndicatorJson, want: TrueIndicator): number =>
  (hasLevel1(row, want) ? 4 : 0) + (hasLevel2(row, want) ? 2 : 0) + (hasValue(row, want) ? 1 : 0);

const hasLevel1 = (row: IndicatorJson, want: TrueIndicator): boolean => normal(row.level1) === normal(want.level1);
const hasLevel2 = (row: IndicatorJson, want: TrueIndicator): boolean => normal(row.level2) === normal(want.level2);

/** Comparators of the truth as the contract writes them. */
const COMPARATORS: Readonly<Record<string, string>> = { "": "", ">=": "≥", "<=": "≤", "＝": "=", 定性: "" };
const comparator = (text: string | null | undefined): string => COMPARATORS[text ?? ""] ?? text ?? "";

/** The truth states figures as printed, the contract scales 千, 万 and 亿. */
const SCALES = [1, 1e3, 1e4, 1e8];

function hasValue({ target }: IndicatorJson, want: TrueIndicator): boolean {
  const wanted = figure(want.number);
  const got = figure(target.number);
  if (!wanted) return got === null || normal(target.text) === normal(want.value);
  if (!got || comparator(target.comparator) !== comparator(want.comparator)) return false;
  // A unit that stands in the indicator's name, "（元/人/天）", is no part of the target.
  const isSameUnit = normal(want.unit).includes(normal(target.unit));
  return isSameUnit && SCALES.some((scale) => got.eq(wanted.times(scale)));
}

const show = (value: unknown): string => JSON.stringify(value);
