import type { TextPiece } from "./page";

/** A line of text. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Baselines closer than this share of the size are one line; numbers may be slightly higher. */
const SAME_LINE = 0.5;
/** A gap of this share of the size is a blank between letters and numbers. */
const BLANK = 0.2;
/** A gap of this many sizes is a blank even between Chinese characters. */
const WIDE_GAP = 1.2;

/** Groups pieces into lines from top to bottom. `gap` stands for a gap that is a blank even between Chinese characters. */
export function linesOf(pieces: readonly TextPiece[], gap = " "): readonly TextLine[] {
  const rows: TextPiece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(piece.y - first.y) <= SAME_LINE * Math.min(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) =>
    lineOf(
      row.toSorted((a, b) => a.x - b.x),
      gap,
    ),
  );
}

/** The line of pieces that stand one behind the other. */
export function lineOf(row: readonly TextPiece[], wide = " "): TextLine {
  let text = "";
  let end = row[0]?.x ?? 0;
  const size = Math.max(...row.map((piece) => piece.size));
  for (const piece of row) {
    const gap = piece.x - end;
    const isLatin = /[!-~]$/.test(text) && /^[!-~]/.test(piece.text);
    const needsBlank = text !== "" && !text.endsWith(" ") && !piece.text.startsWith(" ");
    if (needsBlank && gap > WIDE_GAP * size) text += wide;
    else if (needsBlank && isLatin && gap > BLANK * size) text += " ";
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  return { text: text.trim(), left: row[0]?.x ?? 0, right: end, y: row[0]?.y ?? 0, size };
}

/**
 * What a program keeps together at the start of a line: signs that do not end a line, a word or a character, and signs
 * that do not begin one.
 */
const FIRST_WORD = /^[（(“‘《〈【≥≤＞＜±＋¥￥]*(?:[!-~]+|.)[，。；：、）)”’》〉】！？,;:%％‰]*/u;
/** Room between a text and the edge of its cell, as a share of the size. */
const PADDING = 1;

/**
 * Whether a text is written in columns from right to left: its characters are drawn one by one, each below the one
 * before or further left.
 */
const isVertical = (pieces: readonly TextPiece[]): boolean =>
  pieces.length > 1 &&
  pieces.every(({ text, x, y, size }, index) => {
    const before = pieces[index - 1];
    const goesDown = before && Math.abs(x - before.x) < BLANK * size && y > before.y;
    const goesLeft = before && x < before.x - SAME_LINE * size && y <= before.y + BLANK * size;
    return Array.from(text).length === 1 && (!before || goesDown === true || goesLeft === true);
  });

/** The text of a cell without line breaks caused by its width: a line that leaves room for what follows ends a paragraph. */
export function cellText(pieces: readonly TextPiece[], right: number): readonly string[] {
  const filled = pieces.filter(({ text }) => text.trim() !== "");
  if (isVertical(filled)) return [filled.map(({ text }) => text).join("")];
  const lines = linesOf(pieces);
  const reach = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  let above: TextLine | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (above && last !== undefined && goesOn(above, line, Math.max(reach, right - PADDING * above.size), right)) {
      paragraphs[paragraphs.length - 1] = joinedText(last, line.text);
    } else paragraphs.push(line.text);
    above = line;
  }
  return paragraphs;
}

/** The texts of two lines between which a text was broken. */
export const joinedText = (line: string, next: string): string =>
  `${line}${/[!-~]$/.test(line) && /^[A-Za-z]/.test(next) ? " " : ""}${next}`;

/** Whether a line was broken because the start of the next did not fit before the limit. */
function goesOn(line: TextLine, next: TextLine, limit: number, right: number): boolean {
  // Narrow cells have one character per line: their longest line shows their width.
  if (right - line.left < 3 * line.size) return true;
  return line.right + firstWordWidth(next) > limit;
}

/** The width of what a program keeps together at the start of a line. In points. */
export function firstWordWidth({ text, left, right }: TextLine): number {
  const [word = ""] = FIRST_WORD.exec(text) ?? [];
  return (weightOf(word) / Math.max(1, weightOf(text))) * (right - left);
}

/** The width of a text in sizes, roughly: Latin letters and figures are half as wide as Chinese characters. */
const weightOf = (text: string): number => text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2;
