import type { DifferentialFormat } from "../../core/plan/plan";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Adds a conditional format with a formula (without "=") to the ranges; it ranks above the sheet's others. */
export function addFormulaFormat(
  ranges: Excel.RangeAreas,
  formula: string,
  format: DifferentialFormat,
): Excel.ConditionalFormat {
  const added = ranges.conditionalFormats.add("Custom");
  const { custom } = added;
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = `#${format.fill}`;
  custom.format.font.color = `#${format.color}`;
  if (format.bold) custom.format.font.bold = true;
  if (format.border !== null) {
    for (const edge of EDGES) {
      const border = custom.format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = `#${format.border}`;
    }
  }
  added.stopIfTrue = false;
  return added;
}
