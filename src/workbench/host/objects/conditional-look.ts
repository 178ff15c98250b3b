import { asFlag, asOneOf, asText, textArgument } from "../arguments";
import type { ConditionalLook } from "../model/book-data";
import type { BorderLine, Side } from "../model/cell-format";
import { colorOf } from "../model/color";
import { changeFormat } from "../model/conditional-formats";
import { LINE_NAMES, lineOf, nameOfLine } from "../model/lines";
import { live, profileOf } from "../session";
import { defineType, link, method, scalar, type Argument, type HostObject, type HostType, type Scalar } from "../table";
import type { FormatTarget } from "./conditional-formats";

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
const SIDE_NAMES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const UNDERLINES = ["None", "Single", "Double"] as const;
const LINE: BorderLine = { style: "thin", color: "#000000" };

function setLook(target: FormatTarget, change: Partial<ConditionalLook>): void {
  const look = { ...target.format.look, ...change };
  changeFormat(target.session.book, live(target).sheet, target.format, { look });
}

const aspect = <K extends "fill" | "color" | "bold" | "italic" | "underline" | "strikethrough" | "numberFormat">(
  key: K,
  read: (value: Argument) => ConditionalLook[K],
): Scalar<FormatTarget> =>
  scalar(
    "1.6",
    ({ format }) => format.look[key],
    (target, value) => {
      setLook(target, { [key]: read(value) });
    },
  );

const fillType = defineType<FormatTarget>({
  name: "ConditionalRangeFill",
  since: "1.6",
  profile: profileOf,
  scalars: { Color: aspect("fill", (value) => colorOf(asText(value))) },
  methods: {
    Clear: method("1.6", (target) => {
      setLook(target, { fill: null });
    }),
  },
});

const fontType = defineType<FormatTarget>({
  name: "ConditionalRangeFont",
  since: "1.6",
  profile: profileOf,
  scalars: {
    Color: aspect("color", (value) => colorOf(asText(value))),
    Bold: aspect("bold", asFlag),
    Italic: aspect("italic", asFlag),
    Underline: aspect("underline", (value) => asOneOf(UNDERLINES, value)),
    Strikethrough: aspect("strikethrough", asFlag),
  },
  methods: {
    Clear: method("1.6", (target) => {
      setLook(target, { color: null, bold: null, italic: null, underline: null, strikethrough: null });
    }),
  },
});

interface LineTarget extends FormatTarget {
  readonly side: Side;
}

function setLine(target: LineTarget, line: BorderLine | null): void {
  setLook(target, { borders: { ...target.format.look.borders, [target.side]: line } });
}

const borderType = defineType<LineTarget>({
  name: "ConditionalRangeBorder",
  since: "1.6",
  profile: profileOf,
  scalars: {
    Style: scalar(
      "1.6",
      ({ format, side }) => {
        const line = format.look.borders[side];
        return line ? nameOfLine(line.style).style : "None";
      },
      (target, value) => {
        const style = asOneOf(LINE_NAMES, value);
        const line = target.format.look.borders[target.side] ?? LINE;
        setLine(target, style === "None" ? null : { ...line, style: lineOf({ style, weight: "Thin" }) });
      },
    ),
    Color: scalar(
      "1.6",
      ({ format, side }) => format.look.borders[side]?.color ?? "#000000",
      (target, value) => {
        const line = target.format.look.borders[target.side] ?? LINE;
        setLine(target, { ...line, color: colorOf(asText(value)) });
      },
    ),
  },
});

const lineObject = (target: FormatTarget, side: Side): HostObject => borderType.create({ ...target, side });

const bordersType = defineType<FormatTarget>({
  name: "ConditionalRangeBorderCollection",
  since: "1.6",
  profile: profileOf,
  links: {
    Top: link("1.6", (target) => lineObject(target, "top")),
    Bottom: link("1.6", (target) => lineObject(target, "bottom")),
    Left: link("1.6", (target) => lineObject(target, "left")),
    Right: link("1.6", (target) => lineObject(target, "right")),
  },
  item: (target, key) => lineObject(target, SIDES[asOneOf(SIDE_NAMES, textArgument([key], 0))]),
});

export const conditionalLookType: HostType<FormatTarget> = defineType<FormatTarget>({
  name: "ConditionalRangeFormat",
  since: "1.6",
  profile: profileOf,
  scalars: { NumberFormat: aspect("numberFormat", asText) },
  links: {
    Fill: link("1.6", (target) => fillType.create(target)),
    Font: link("1.6", (target) => fontType.create(target)),
    Borders: link("1.6", (target) => bordersType.create(target)),
  },
});
