import type { Finding } from "../../core/engine/finding";
import { runRules } from "../../core/engine/run";
import type { Form, Indicator, Located } from "../../core/forms/form";
import { editionOf } from "../../core/recognition/edition";
import { RULES } from "../../core/rules/registry";
import { parseTarget } from "../../core/values/parse-target";
import { valueText, type ValueDraft, type ValueLine } from "./value-line";

/**
 * The errors and warnings that the row would have with this value, of rules that look at one form; without those that the
 * rest of the form has as well.
 */
export function doubtsOf({ form, indicator }: ValueLine, draft: ValueDraft): readonly Finding[] {
  const drafted = withDraft(indicator, draft);
  const indicators = form.indicators.map((one) => (one === indicator ? drafted : one));
  const changed: Form = { ...form, indicators };
  return runRules({ forms: [changed] }, FORM_RULES, editionOf).filter(
    ({ severity, at }) => (severity === "error" || severity === "warning") && at.row === indicator.target.at.row,
  );
}

const FORM_RULES = RULES.filter(({ scope }) => scope === "form");

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
