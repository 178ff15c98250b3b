import { formatCell, type Area } from "../../../core/workbook/address";
import { childNamed, childrenNamed, expand, type XmlElement } from "../../../adapters/package/xml-element";
import { attributeOf, contentOf, flagOf, numberOf } from "../../../adapters/xlsx/xml-patch";
import { decodeXstring } from "../../../adapters/package/xml-text";
import type { DrawnRule, Threshold } from "../model/book-data";
import { colorOf } from "../../../adapters/xlsx/read-colors";

/** ST_ConditionalFormattingOperator, as a comparison with one value. */
const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/** ST_CfvoType; "autoMin" and "autoMax" of later versions are approximated by the minimum and maximum. */
const THRESHOLDS: Readonly<Record<string, Threshold["type"]>> = {
  num: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
  min: "min",
  max: "max",
};

/** How a non-custom rule of a file is drawn; null for icon sets and date rules, which are not drawn. */
export function readDrawnRule(
  text: string,
  rule: XmlElement,
  areas: readonly Area[],
  theme: readonly string[],
): DrawnRule | null {
  const formulas = childrenNamed(rule, "formula").map((span) => decodeXstring(contentOf(text, span)));
  const [first] = formulas;
  switch (attributeOf(text, rule, "type")) {
    case "cellIs":
      return comparison(attributeOf(text, rule, "operator") ?? "", formulas, areas);
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return first === undefined ? null : { kind: "formula", formula: `=${first}` };
    case "duplicateValues":
      return { kind: "duplicate" };
    case "uniqueValues":
      return { kind: "unique" };
    case "top10":
      return {
        kind: "rank",
        isBottom: flagOf(text, rule, "bottom"),
        isPercent: flagOf(text, rule, "percent"),
        count: numberOf(text, rule, "rank") ?? 10,
      };
    case "dataBar":
      return dataBar(text, childNamed(rule, "dataBar"), theme);
    case "colorScale":
      return colorScale(text, childNamed(rule, "colorScale"), theme);
    default:
      return null;
  }
}

/** "Greater than 5" as the formula of an equivalent custom format. */
function comparison(operator: string, [one, other]: readonly string[], [area]: readonly Area[]): DrawnRule | null {
  if (one === undefined || !area) return null;
  const cell = formatCell(area);
  const sign = COMPARISONS[operator];
  // A blank cell is not a number, and any text compares greater than a number.
  if (sign !== undefined) return { kind: "formula", formula: `=AND(NOT(ISBLANK(${cell})),${cell}${sign}(${one}))` };
  if (other === undefined) return null;
  const between = `AND(NOT(ISBLANK(${cell})),${cell}>=(${one}),${cell}<=(${other}))`;
  if (operator === "between") return { kind: "formula", formula: `=${between}` };
  return operator === "notBetween" ? { kind: "formula", formula: `=AND(NOT(ISBLANK(${cell})),NOT(${between}))` } : null;
}

function dataBar(text: string, span: ReturnType<typeof childNamed>, theme: readonly string[]): DrawnRule | null {
  if (!span) return null;
  const bar = expand(text, span);
  const [min, max] = thresholds(text, bar);
  const [color] = colors(text, bar, theme);
  return min && max && color !== undefined
    ? { kind: "dataBar", min, max, color, isValueShown: flagOf(text, bar, "showValue", true) }
    : null;
}

function colorScale(text: string, span: ReturnType<typeof childNamed>, theme: readonly string[]): DrawnRule | null {
  if (!span) return null;
  const scale = expand(text, span);
  const ends = colors(text, scale, theme);
  const points = thresholds(text, scale).flatMap((threshold, index) => {
    const color = ends[index];
    return threshold && color !== undefined ? [{ threshold, color }] : [];
  });
  return points.length < 2 ? null : { kind: "colorScale", points };
}

const colors = (text: string, parent: XmlElement, theme: readonly string[]): readonly string[] =>
  childrenNamed(parent, "color").flatMap((span) => colorOf(text, span, theme) ?? []);

const thresholds = (text: string, parent: XmlElement): readonly (Threshold | null)[] =>
  childrenNamed(parent, "cfvo").map((span) => {
    const type = THRESHOLDS[attributeOf(text, span, "type") ?? ""];
    const value = decodeXstring(attributeOf(text, span, "val") ?? "");
    return type === undefined ? null : { type, value: type === "formula" ? `=${value}` : value };
  });
