import type { ConditionalFormatData, DrawnRule, Threshold, ValidationRule } from "./book-data";

type Change = (formula: string) => string;
/** The formulas of a conditional format. */
export type FormatFormulas = Pick<ConditionalFormatData, "formula" | "drawn" | "operands">;

/** A conditional format with its formulas changed. */
export const withFormatFormulas = <F extends FormatFormulas>(format: F, change: Change): F => ({
  ...format,
  formula: format.formula === "" ? "" : change(format.formula),
  ...(format.operands ? { operands: format.operands.map(change) } : {}),
  ...(format.drawn ? { drawn: drawnWithFormulas(format.drawn, change) } : {}),
});

function drawnWithFormulas(rule: DrawnRule, change: Change): DrawnRule {
  const threshold = (point: Threshold): Threshold =>
    point.type === "formula" ? { ...point, value: change(point.value) } : point;
  switch (rule.kind) {
    case "formula":
      return { ...rule, formula: change(rule.formula) };
    case "dataBar":
      return { ...rule, min: threshold(rule.min), max: threshold(rule.max) };
    case "colorScale":
      return { ...rule, points: rule.points.map((point) => ({ ...point, threshold: threshold(point.threshold) })) };
    default:
      return rule;
  }
}

/** A validation's rule with its formulas changed. */
export function withFormulas(rule: ValidationRule, change: Change): ValidationRule {
  if (rule.kind === "list") return rule.source.startsWith("=") ? { ...rule, source: change(rule.source) } : rule;
  if (rule.kind === "custom") return { ...rule, formula: change(rule.formula) };
  const { formula1, formula2 } = rule;
  return { ...rule, formula1: change(formula1), formula2: formula2 === null ? null : change(formula2) };
}

/** The formulas that a function of the above kind changes, in its order. */
export function formulasOf(apply: (change: Change) => unknown): readonly string[] {
  const found: string[] = [];
  apply((formula) => {
    found.push(formula);
    return formula;
  });
  return found;
}

/** A change that replaces the formulas found by `formulasOf` one by one. */
export function replacedBy(formulas: readonly string[]): Change {
  let next = 0;
  return (formula) => formulas[next++] ?? formula;
}
