import type { TieOut } from "../../../app/tie-out";

/** A segment of a bar, in percent of the chart's width. */
export interface Piece {
  readonly from: number;
  readonly width: number;
}

/** The bars of a tie-out on one scale. */
export interface Bars {
  readonly total: Piece;
  /** One per part, in order; of zero width if blank, not counted or negative. */
  readonly parts: readonly Piece[];
  /** The shortfall after the parts, or the excess after the total; null if they agree. */
  readonly gap: (Piece & { readonly row: "total" | "parts" }) | null;
}

/** Minimum width of a gap in percent, so that small ones are visible. */
const LEAST_GAP = 2;

/** Lays a tie-out's amounts end to end. */
export function barsOf({ total, parts, state, sum, gap }: TieOut): Bars {
  const stated = Math.max(total.fen ?? 0, 0);
  const scale = Math.max(stated, sum, 1);
  const share = (fen: number): number => (100 * fen) / scale;
  let end = 0;
  const pieces = parts.map(({ fen, isCounted }): Piece => {
    const piece = { from: share(end), width: isCounted ? share(Math.max(fen ?? 0, 0)) : 0 };
    end += isCounted ? Math.max(fen ?? 0, 0) : 0;
    return piece;
  });
  const hasGap = gap !== null && gap !== 0 && (state === "gap" || state === "open");
  const width = hasGap ? Math.max(share(Math.abs(gap)), LEAST_GAP) : 0;
  return {
    total: { from: 0, width: share(stated) },
    parts: pieces,
    gap: hasGap
      ? { from: Math.min(share(Math.min(stated, sum)), 100 - width), width, row: gap > 0 ? "parts" : "total" }
      : null,
  };
}
