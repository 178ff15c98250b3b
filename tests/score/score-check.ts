import type { Finding } from "../../src/core/engine/finding";
import type { Measure, Verdict } from "./tally";
import type { Truth, TrueProblem } from "./truth";

/** Beginnings of the codes of rules that speak of a kind of problem. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  misclassified_indicator: ["CAT-", "COST-NOT", "COST-PERCENT", "CNT-DUP"],
  missing_category: ["CNT-", "COST-MISSING"],
  vague_value: ["VAL-VAGUE", "VAL-QUAL", "VAL-TYPE", "VAL-FORMAT", "GOAL-", "COST-MISSING", "VAL-EMPTY"],
  unit_mismatch: ["VAL-UNIT", "BUD-UNIT", "COST-PERCENT", "VAL-FORMAT", "DIR-"],
  missing_value: ["VAL-EMPTY", "VAL-TYPE", "VAL-VAGUE"],
  missing_comparator: ["VAL-OP", "DIR-"],
  ge_100_percent: ["VAL-PCT"],
  internal_inconsistency: ["MAG-", "XF-", "DIR-", "BUD-", "REL-"],
  incomplete_cost_control: ["COST-"],
  cost_budget_gap: ["COST-"],
  cost_over_budget: ["COST-"],
  comparator_direction: ["DIR-", "VAL-PCT", "COST-"],
  missing_unit: ["VAL-UNIT", "VAL-OP", "BUD-UNIT"],
  typo: ["TXT-", "VAL-FORMAT", "VAL-CHARS"],
  multi_value_cell: ["VAL-MULTI", "VAL-FORMAT"],
  over_100_percent: ["VAL-PCT"],
  vague_indicator: ["VAL-", "CAT-", "TXT-", "GOAL-"],
  goal_indicator_mismatch: ["REL-", "GOAL-"],
  format: ["VAL-"],
  nonstandard_comparator: ["VAL-"],
  value_embedded_in_name: ["VAL-", "TXT-"],
  placeholder_left: ["VAL-PLACEHOLDER", "TXT-HINT"],
  vague_goal: ["GOAL-"],
  sum_mismatch: ["BUD-"],
  duplicate_indicator: ["CNT-DUP"],
  name_is_category: ["CAT-"],
};

/** Kinds that a rule may report in another row than the reader did. */
const ANYWHERE = new Set([
  "missing_category",
  "goal_indicator_mismatch",
  "incomplete_cost_control",
  "vague_goal",
  "sum_mismatch",
]);

/** Problems of a whole form: an error of one of these families counts as right wherever it stands. */
const OF_WHOLE_FORM = new Set(["missing_category", "sum_mismatch"]);
const WHOLE_FORM_FAMILIES = ["CNT-", "BUD-"];

/** Rules that look into the catalog. */
const BY_CATALOG: readonly string[] = ["CAT-MISFILED", "VAL-LOW", "VAL-UNIT-KIND", "XF-NAME-DRIFT"];

/** Families of rules that count indicators or their weights: they say nothing about a part of a form. */
const COUNTING = ["CNT-", "WGT-"];

/** Judges whether sure problems were found, and whether errors, warnings and findings by the catalog are problems. */
export function scoreCheck(findings: readonly Finding[], { problems, isTruncated }: Truth): readonly Verdict[] {
  const rowsWithProblem = new Set(problems.flatMap(({ cell }) => (cell ? [cell[0]] : [])));
  const isFormAtFault = problems.some(({ kind }) => OF_WHOLE_FORM.has(kind));
  const found = problems.filter(isSure).map((problem): Verdict => ({
    measure: "problem",
    isRight: findings.some((finding) => speaksOf(finding, problem)),
    miss: `missed ${problem.kind} ${JSON.stringify(problem.cell ?? null)} ${problem.why.slice(0, 60)}`,
  }));
  const judge = (measure: Measure, judged: readonly Finding[]): readonly Verdict[] =>
    judged.map(({ rule, at, message }) => ({
      measure,
      isRight:
        rowsWithProblem.has(at.row) ||
        (measure !== "warning" && isFormAtFault && isOfFamily(rule, WHOLE_FORM_FAMILIES)),
      miss: `unexpected ${rule} row ${at.row + 1} ${message.zh.slice(0, 80)}`,
    }));
  const ofSeverity = (wanted: Finding["severity"]) => findings.filter(({ severity }) => severity === wanted);
  return [
    ...found,
    ...judge(
      "precise",
      ofSeverity("error").filter(({ rule }) => !isTruncated || !isOfFamily(rule, COUNTING)),
    ),
    ...judge("warning", ofSeverity("warning")),
    ...judge(
      "catalog",
      findings.filter(({ rule }) => BY_CATALOG.includes(rule)),
    ),
  ];
}

/** No judgement call, no matter of style, and nothing that needs a second form. */
const isSure = ({ kind, severity, crossForm, doubtful }: TrueProblem): boolean =>
  kind in FAMILIES && severity !== "minor" && !crossForm && doubtful !== true;

const speaksOf = ({ rule, at, parts }: Finding, { kind, cell }: TrueProblem): boolean =>
  isOfFamily(rule, FAMILIES[kind] ?? []) &&
  (ANYWHERE.has(kind) || [at, ...parts.map((part) => part.at)].some(({ row }) => row === cell?.[0]));

const isOfFamily = (rule: string, family: readonly string[]): boolean => family.some((start) => rule.startsWith(start));
