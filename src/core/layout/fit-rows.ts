import type { Area } from "../workbook/address";
import { MAX_ROW_HEIGHT, textHeight } from "./text-height";

/** A wrapped text and the space it has; lengths in points. */
export interface WrappedText {
  /** Its cell, or its merged area. */
  readonly area: Area;
  readonly text: string;
  readonly width: number;
  readonly fontSize: number;
}

/**
 * Row heights in points that show wrapped texts in full, by row; contains only rows that must grow. In a merged area of
 * several rows the last row grows. No row shrinks.
 */
export function fittedHeights(
  texts: readonly WrappedText[],
  heights: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const fitted = new Map(heights);
  for (const { area, text, width, fontSize } of texts.toSorted((a, b) => a.area.rows - b.area.rows)) {
    const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
    const room = rows.reduce((sum, row) => sum + (fitted.get(row) ?? 0), 0);
    const lacking = textHeight(text, width, fontSize) - room;
    const last = area.row + area.rows - 1;
    if (lacking > 0) fitted.set(last, Math.min(MAX_ROW_HEIGHT, (fitted.get(last) ?? 0) + lacking));
  }
  return new Map([...fitted].filter(([row, height]) => height !== heights.get(row)));
}
