import type { Finding } from "../../core/engine/finding";
import type { Rule } from "../../core/engine/rule";
import { runRules } from "../../core/engine/run";
import type { Form, Indicator, Located } from "../../core/forms/form";
import { BUILT_IN, type Criteria } from "../../core/profile/criteria";
import { parseTarget } from "../../core/values/parse-target";
import { valueText, type ValueDraft, type ValueLine } from "./value-line";

/**
 * The errors and warnings that the row would get with this value, from rules on single forms; without those that the
 * rest of the form has as well.
 */
export function doubtsOf(
  { form, indicator }: ValueLine,
  draft: ValueDraft,
  { rules, editionOf }: Criteria = BUILT_IN,
): readonly Finding[] {
  const drafted = withDraft(indicator, draft);
  const indicators = form.indicators.map((one) => (one === indicator ? drafted : one));
  const changed: Form = { ...form, indicators };
  return runRules({ forms: [changed] }, ofOneForm(rules), editionOf).filter(
    ({ severity, at }) => (severity === "error" || severity === "warning") && at.row === indicator.target.at.row,
  );
}

const ofOneForm = (rules: readonly Rule[]): readonly Rule[] => rules.filter(({ scope }) => scope === "form");

function withDraft(indicator: Indicator, draft: ValueDraft): Indicator {
  const { target, comparator, unit, standard } = indicator;
  const text = valueText({ ...draft, comparator: comparator ? "" : draft.comparator, unit: unit ? "" : draft.unit });
  const columns = { comparator: comparator && draft.comparator, unit: unit && draft.unit };
  return {
    ...indicator,
    target: { ...target, text, cellText: text, value: parseTarget(text, columns) },
    comparator: comparator && retyped(comparator, draft.comparator),
    unit: unit && retyped(unit, draft.unit),
    standard: standard && retyped(standard, draft.standard ?? standard.value),
  };
}

const retyped = (located: Located<string>, text: string): Located<string> => ({
  ...located,
  text,
  cellText: text,
  value: text,
});
