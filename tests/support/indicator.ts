import type { Indicator } from "../../src/core/forms/form";
import { projectWith, type IndicatorSpec } from "../../src/core/rules/cases";

/** An indicator as a project form has it: [二级, 三级, 指标值], and the values of its other columns. */
export function indicatorOf(...spec: IndicatorSpec): Indicator {
  const [indicator] = projectWith(spec).indicators;
  if (!indicator) throw new Error("a form with one indicator has none");
  return indicator;
}
