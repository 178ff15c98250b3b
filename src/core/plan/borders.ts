import type { BorderSides, CellStyle } from "./plan";

const ALL: BorderSides = { left: "thin", right: "thin", top: "thin", bottom: "thin" };
const NONE: BorderSides = { left: null, right: null, top: null, bottom: null };

export const SIDES = ["left", "right", "top", "bottom"] as const;

/** The lines of a style by side. */
export function sidesOf(border: CellStyle["border"]): BorderSides {
  if (typeof border !== "boolean") return border;
  return border ? ALL : NONE;
}

/** Whether any side has a line. */
export const hasLines = (border: CellStyle["border"]): boolean => SIDES.some((side) => sidesOf(border)[side] !== null);

/** A border in its simplest form. */
export function borderOf(sides: BorderSides): CellStyle["border"] {
  if (SIDES.every((side) => sides[side] === "thin")) return true;
  return SIDES.every((side) => sides[side] === null) ? false : sides;
}
