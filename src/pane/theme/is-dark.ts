/** Whether a colour "#rrggbb" (or "rrggbb") is dark, by its luminance (sRGB weights); null for anything else. */
export function isDark(color: string): boolean | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const light = 0.2126 * parseInt(red, 16) + 0.7152 * parseInt(green, 16) + 0.0722 * parseInt(blue, 16);
  return light < 128;
}
