import type { LineStyle } from "./cell-format";

/** How Excel's API names a line: a style and a weight. */
export interface LineName {
  readonly style: string;
  readonly weight: string;
}

const NAMES: Readonly<Record<LineStyle, LineName>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

export const LINE_NAMES = ["None", ...new Set(Object.values(NAMES).map(({ style }) => style))];
export const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

export const nameOfLine = (line: LineStyle): LineName => NAMES[line];

/** The line of a style and a weight; where Excel has no such weight, the style's first. */
export function lineOf({ style, weight }: LineName): LineStyle {
  const entries = Object.entries(NAMES) as readonly [LineStyle, LineName][];
  const exact = entries.find(([, name]) => name.style === style && name.weight === weight);
  return (exact ?? entries.find(([, name]) => name.style === style) ?? ["thin"])[0];
}
