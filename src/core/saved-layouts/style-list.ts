import type { SheetLook } from "../plan/look";
import type { CellStyle } from "../plan/plan";
import { TEXT_FORMAT, labelStyle } from "../layout/styles";

/** The purpose of a layout's cell: printed words, a text to be filled in, or an amount. */
export type CellUse = "printed" | "text" | "amount";

/** The distinct styles of a layout. */
export interface StyleList {
  /** The index of a cell's style; null if the look has none for it. */
  readonly indexAt: (row: number, column: number, use: CellUse) => number | null;
  /** The index of a plain style, for cells without one in the look. */
  readonly plain: (use: CellUse) => number;
  readonly all: () => readonly CellStyle[];
}

export function styleList({ styles }: SheetLook): StyleList {
  const byPlace = new Map(styles.map(({ row, column, style }) => [`${row},${column}`, style]));
  const list: CellStyle[] = [];
  const known = new Map<string, number>();
  const indexOf = (style: CellStyle): number => {
    const key = JSON.stringify(style);
    const index = known.get(key) ?? list.length;
    if (index === list.length) list.push(style);
    known.set(key, index);
    return index;
  };
  return {
    indexAt: (row, column, use) => {
      const style = byPlace.get(`${row},${column}`);
      return style ? indexOf(forUse(style, use)) : null;
    },
    plain: (use) => indexOf(forUse(labelStyle(false, "left"), use)),
    all: () => list,
  };
}

/**
 * Texts to be filled in get the text format, so that they stay as typed; amounts are numeric even if the cell was
 * formatted as text.
 */
function forUse(style: CellStyle, use: CellUse): CellStyle {
  if (use === "text") return { ...style, numberFormat: TEXT_FORMAT };
  return use === "amount" && style.numberFormat === TEXT_FORMAT ? { ...style, numberFormat: null } : style;
}
