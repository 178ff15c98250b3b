import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import { SIDES } from "../model/cell-format";
import type { ConditionalLook } from "../model/book-data";
import { lineOfUniver, univerLine } from "../model/univer-style";

const KEYS = { left: "l", right: "r", top: "t", bottom: "b" } as const;

const on = (flag: boolean): BooleanNumber => (flag ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** What a conditional format changes, as a Univer style; keys that it does not change are missing. */
export function styleOfLook({
  fill,
  color,
  bold,
  italic,
  underline,
  strikethrough,
  borders,
}: ConditionalLook): IStyleBase {
  const lines = SIDES.flatMap((side) => {
    const line = borders[side];
    return line === null ? [] : [[KEYS[side], univerLine(line)] as const];
  });
  return {
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(color === null ? {} : { cl: { rgb: color } }),
    ...(bold === null ? {} : { bl: on(bold) }),
    ...(italic === null ? {} : { it: on(italic) }),
    ...(underline === null ? {} : { ul: { s: on(underline !== "None") } }),
    ...(strikethrough === null ? {} : { st: { s: on(strikethrough) } }),
    ...(lines.length === 0 ? {} : { bd: Object.fromEntries(lines) }),
  };
}

export function lookOfStyle({ bg, cl, bl, it, ul, st, bd }: IStyleBase): ConditionalLook {
  const flag = (value: number | null | undefined): boolean | null =>
    value === undefined || value === null ? null : value === 1;
  const isUnderlined = flag(ul?.s);
  return {
    fill: bg?.rgb?.toUpperCase() ?? null,
    color: cl?.rgb?.toUpperCase() ?? null,
    bold: flag(bl),
    italic: flag(it),
    underline: isUnderlined === null ? null : isUnderlined ? "Single" : "None",
    strikethrough: flag(st?.s),
    numberFormat: null,
    borders: {
      left: lineOfUniver(bd, "l"),
      right: lineOfUniver(bd, "r"),
      top: lineOfUniver(bd, "t"),
      bottom: lineOfUniver(bd, "b"),
    },
  };
}
