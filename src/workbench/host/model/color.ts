import { invalidArgument } from "../fault";

/** Colour names that programs use; all other colours must be given as numbers. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  lightgray: "#D3D3D3",
  pink: "#FFC0CB",
};
const HEX = /^#?([0-9A-Fa-f]{6})$/;

/** "#RRGGBB" for a colour in any accepted notation. Throws InvalidArgument. */
export function colorOf(text: string): string {
  const hex = HEX.exec(text)?.[1];
  const color = hex === undefined ? NAMED[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument(text);
  return color;
}
