import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import type { DrawnRule, Threshold } from "../model/book-data";

type UniverRule = IConditionFormattingRule["rule"];

const VALUE_TYPES: Readonly<Record<Threshold["type"], CFValueType>> = {
  num: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  formula: CFValueType.formula,
  min: CFValueType.min,
  max: CFValueType.max,
};

const valueOf = ({ type, value }: Threshold): { readonly type: CFValueType; readonly value?: number | string } => {
  if (type === "min" || type === "max") return { type: VALUE_TYPES[type] };
  return { type: VALUE_TYPES[type], value: type === "formula" ? value : Number(value) };
};

/** A rule as Univer draws it; highlighting rules also carry the style. */
export function univerRule(rule: DrawnRule, style: IStyleBase): UniverRule {
  const highlight = { type: CFRuleType.highlightCell as const, style };
  switch (rule.kind) {
    case "formula":
      return { ...highlight, subType: CFSubRuleType.formula, value: rule.formula };
    case "duplicate":
      return { ...highlight, subType: CFSubRuleType.duplicateValues };
    case "unique":
      return { ...highlight, subType: CFSubRuleType.uniqueValues };
    case "rank": {
      const { isBottom, isPercent, count } = rule;
      return { ...highlight, subType: CFSubRuleType.rank, isBottom, isPercent, value: count };
    }
    case "dataBar": {
      const { min, max, color, isValueShown } = rule;
      return {
        type: CFRuleType.dataBar,
        isShowValue: isValueShown,
        // Excel draws bars of negative numbers in red unless a later extension sets another colour.
        config: {
          min: valueOf(min),
          max: valueOf(max),
          isGradient: true,
          positiveColor: color,
          nativeColor: "#FF0000",
        },
      };
    }
    case "colorScale":
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map(({ threshold, color }, index) => ({ index, color, value: valueOf(threshold) })),
      };
  }
}
