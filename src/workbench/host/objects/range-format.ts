import { oncePer } from "../../../core/once-per";
import { asFlag, asNumber, asOneOf, asText } from "../arguments";
import { invalidArgument } from "../fault";
import type { Json } from "../json";
import { checkFormatting } from "../model/cells";
import type { CellFormat, FontFormat } from "../model/cell-format";
import { colorOf } from "../model/color";
import { live, profileOf, type AreasTarget } from "../session";
import { defineType, link, method, scalar, type Argument, type HostType, type Scalar } from "../table";
import { bordersType } from "./borders";
import { commonSize, setSize } from "./sizes";
import { common, change } from "./areas-format";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double"] as const;
const MAX_INDENT = 250;

type Since = Scalar<AreasTarget>["since"];

/** A property of the format; null where cells differ. */
const aspect = (
  since: Since,
  read: (format: CellFormat) => Json,
  set: (value: Argument, format: CellFormat) => CellFormat,
): Scalar<AreasTarget> =>
  scalar(
    since,
    (target) => common(target, read),
    (target, value) => {
      change(
        target,
        oncePer((format) => set(value, format)),
      );
    },
  );

const fontAspect = (
  since: Since,
  read: (font: FontFormat) => Json,
  set: (value: Argument) => Partial<FontFormat>,
): Scalar<AreasTarget> =>
  aspect(
    since,
    ({ font }) => read(font),
    (value, format) => ({ ...format, font: { ...format.font, ...set(value) } }),
  );

const fillType = defineType<AreasTarget>({
  name: "RangeFill",
  since: "1.1",
  profile: profileOf,
  scalars: {
    // Excel reports a missing fill only by its tint.
    Color: aspect(
      "1.1",
      ({ fill }) => fill ?? "#FFFFFF",
      (value, format) => ({ ...format, fill: colorOf(asText(value)) }),
    ),
    TintAndShade: scalar("1.9", (target) => common(target, ({ fill }) => (fill === null ? null : 0))),
  },
  methods: {
    Clear: method("1.1", (target) => {
      change(target, (format) => ({ ...format, fill: null }));
    }),
  },
});

const fontType = defineType<AreasTarget>({
  name: "RangeFont",
  since: "1.1",
  profile: profileOf,
  scalars: {
    Name: fontAspect(
      "1.1",
      ({ name }) => name,
      (value) => ({ name: asText(value) }),
    ),
    Size: fontAspect(
      "1.1",
      ({ size }) => size,
      (value) => ({ size: fontSize(asNumber(value)) }),
    ),
    Color: fontAspect(
      "1.1",
      ({ color }) => color,
      (value) => ({ color: colorOf(asText(value)) }),
    ),
    Bold: fontAspect(
      "1.1",
      ({ bold }) => bold,
      (value) => ({ bold: asFlag(value) }),
    ),
    Italic: fontAspect(
      "1.1",
      ({ italic }) => italic,
      (value) => ({ italic: asFlag(value) }),
    ),
    Underline: fontAspect(
      "1.1",
      ({ underline }) => underline,
      (value) => ({ underline: asOneOf(UNDERLINES, value) }),
    ),
    Strikethrough: fontAspect(
      "1.9",
      ({ strikethrough }) => strikethrough,
      (value) => ({ strikethrough: asFlag(value) }),
    ),
  },
});

function fontSize(size: number): number {
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

const protectionType = defineType<AreasTarget>({
  name: "FormatProtection",
  since: "1.2",
  profile: profileOf,
  scalars: {
    Locked: lockAspect("locked"),
    FormulaHidden: lockAspect("formulaHidden"),
  },
});

/** Locking cannot be changed while the sheet is protected, whatever is allowed. */
function lockAspect(key: "locked" | "formulaHidden"): Scalar<AreasTarget> {
  return scalar(
    "1.2",
    (target) => common(target, (format) => format[key]),
    (target, value) => {
      checkFormatting(live(target).sheet, null);
      change(target, (format) => ({ ...format, [key]: asFlag(value) }));
    },
  );
}

function indentOf(value: Argument): number {
  const indent = asNumber(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > MAX_INDENT) throw invalidArgument();
  return indent;
}

export const rangeFormatType: HostType<AreasTarget> = defineType<AreasTarget>({
  name: "RangeFormat",
  since: "1.1",
  profile: profileOf,
  scalars: {
    WrapText: aspect(
      "1.1",
      ({ wrap }) => wrap,
      (value, format) => ({ ...format, wrap: asFlag(value) }),
    ),
    HorizontalAlignment: aspect(
      "1.1",
      ({ horizontal }) => horizontal,
      (value, format) => ({ ...format, horizontal: asOneOf(HORIZONTAL, value) }),
    ),
    VerticalAlignment: aspect(
      "1.1",
      ({ vertical }) => vertical,
      (value, format) => ({ ...format, vertical: asOneOf(VERTICAL, value) }),
    ),
    IndentLevel: aspect(
      "1.9",
      ({ indent }) => indent,
      (value, format) => ({ ...format, indent: indentOf(value) }),
    ),
    ShrinkToFit: aspect(
      "1.9",
      ({ shrinkToFit }) => shrinkToFit,
      (value, format) => ({ ...format, shrinkToFit: asFlag(value) }),
    ),
    ColumnWidth: scalar(
      "1.2",
      (target) => commonSize(target, "columns"),
      (target, value) => {
        setSize(target, "columns", asNumber(value));
      },
    ),
    RowHeight: scalar(
      "1.2",
      (target) => commonSize(target, "rows"),
      (target, value) => {
        setSize(target, "rows", asNumber(value));
      },
    ),
  },
  links: {
    Fill: link("1.1", (target) => fillType.create(target)),
    Font: link("1.1", (target) => fontType.create(target)),
    Borders: link("1.1", (target) => bordersType.create(target)),
    Protection: link("1.2", (target) => protectionType.create(target)),
  },
});
