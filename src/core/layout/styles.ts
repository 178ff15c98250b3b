import type { CellStyle, FontStyle, HorizontalAlignment } from "../plan/plan";

/** Font size of body text in points: 五号. */
export const BODY_SIZE = 10.5;

/** Typefaces used by county bureaus; every Chinese Windows and WPS ships both. */
const body: FontStyle = { name: "宋体", family: "roman", size: BODY_SIZE, bold: false };
const heading: FontStyle = { name: "黑体", family: "swiss", size: 18, bold: false };
const heading3: FontStyle = { name: "黑体", family: "swiss", size: 12, bold: false };

const plain: CellStyle = {
  font: body,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: false,
  numberFormat: null,
};

/** "@": typed text is kept as is, so `007`, `2023-7-14` and `1-2` do not become numbers or dates. */
export const TEXT_FORMAT = "@";

export const titleStyle: CellStyle = { ...plain, font: heading, horizontal: "center" };
export const attachmentStyle: CellStyle = { ...plain, font: heading3, numberFormat: TEXT_FORMAT };

export const labelStyle = (border: boolean, horizontal: HorizontalAlignment): CellStyle => ({
  ...plain,
  border,
  horizontal,
});

/** General shows 864.3 and 96 as typed, with all decimals; formats such as `0.######` would show "96.". */
export const amountStyle = (border: boolean): CellStyle => ({ ...plain, border, horizontal: "center" });

export const textStyle = (border: boolean, horizontal: HorizontalAlignment): CellStyle => ({
  ...plain,
  border,
  horizontal,
  numberFormat: TEXT_FORMAT,
});
