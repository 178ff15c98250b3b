import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Greens close to Excel's own. Text in 70 on white and in 110 on the dark background has a contrast of 4.5. */
const GREEN: BrandVariants = {
  10: "#03130a",
  20: "#082415",
  30: "#0b3a20",
  40: "#0c4b28",
  50: "#0e5a30",
  60: "#0f6536",
  70: "#0f703b",
  80: "#107c41",
  90: "#2a8c55",
  100: "#439b69",
  110: "#5bad7e",
  120: "#74bd93",
  130: "#8dcba8",
  140: "#a8d9bd",
  150: "#c6e8d4",
  160: "#e6f6ec",
};

export const LIGHT_THEME: Theme = {
  ...createLightTheme(GREEN),
  colorBrandBackground: GREEN[70],
  colorBrandBackgroundHover: GREEN[60],
  colorBrandBackgroundPressed: GREEN[40],
  colorCompoundBrandForeground1: GREEN[70],
  colorBrandForeground1: GREEN[70],
};

export const DARK_THEME: Theme = {
  ...createDarkTheme(GREEN),
  colorBrandForeground1: GREEN[110],
  colorBrandForeground2: GREEN[120],
  colorBrandForegroundLink: GREEN[120],
};
