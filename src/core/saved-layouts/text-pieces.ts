import type { TextPiece } from "./saved-layout";

/** A part of a cell's text that is a value, in reading order. */
export interface ValuePart {
  /** The part as typed; "" for a value not yet filled in. */
  readonly text: string;
  /** Its replacement in the layout; null for none. */
  readonly piece: TextPiece | null;
  /** Position of a value not yet filled in; at the end of the text if unknown. */
  readonly offset?: number;
}

/** The text of a cell with its values removed: "单位：图书馆（盖章）" → "单位：", {unitName}, "（盖章）". */
export function withoutValues(text: string, parts: readonly ValuePart[]): readonly TextPiece[] {
  const found: { readonly from: number; readonly to: number; readonly piece: TextPiece | null }[] = [];
  let cursor = 0;
  for (const { text: value, piece, offset } of parts) {
    if (value === "") {
      const at = offset ?? text.length;
      found.push({ from: at, to: at, piece });
      continue;
    }
    const isFree = (from: number): boolean =>
      from >= 0 && found.every((other) => from + value.length <= other.from || from >= other.to);
    const ahead = text.indexOf(value, cursor);
    const from = ahead >= 0 ? ahead : text.indexOf(value);
    if (!isFree(from)) continue;
    cursor = from + value.length;
    found.push({ from, to: cursor, piece });
  }
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { from, to, piece } of found.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from > done) pieces.push(text.slice(done, from));
    if (piece !== null) pieces.push(piece);
    done = Math.max(done, to);
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}

/** Replaces printed years close to the budget year by their distance from it: 2024年 → {year: 0}年. */
export function withYears(pieces: readonly TextPiece[], budgetYear: number | null): readonly TextPiece[] {
  if (budgetYear === null) return pieces;
  return pieces.flatMap((piece) => {
    if (typeof piece !== "string") return [piece];
    return piece
      .split(/(?<!\d)(20\d{2})(?!\d)/)
      .map((part, index): TextPiece => {
        const distance = index % 2 === 1 ? Number(part) - budgetYear : NaN;
        return Math.abs(distance) <= MAX_DISTANCE ? { year: distance } : part;
      })
      .filter((part) => part !== "");
  });
}

const MAX_DISTANCE = 4;

/** Removes all occurrences of the texts from the printed words. */
export function withoutTexts(pieces: readonly TextPiece[], texts: readonly string[]): readonly TextPiece[] {
  return texts.reduce<readonly TextPiece[]>(
    (rest, text) =>
      rest.flatMap((piece): readonly TextPiece[] =>
        typeof piece === "string" ? piece.split(text).filter((part) => part !== "") : [piece],
      ),
    pieces,
  );
}
