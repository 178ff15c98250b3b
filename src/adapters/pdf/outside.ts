import { isPlainTitle } from "../../core/recognition/lexicon/titles";
import { compactText } from "../../core/values/text";
import { textsOf } from "./drawn-texts";
import type { TextPiece } from "./page";
import { firstWordWidth, joinedText, lineOf, linesOf, type TextLine } from "./text";

/** What keeps the label of a line and the value far behind it apart. */
export const GAP = "  ";
/** Room on both sides of a text together, as a share of its size. */
const PADDING = 1.5;
/** Lines are aligned if they differ by less than this. In points. */
const SAME = 1;
/** Lines that begin something: （2025年度）, 单位：万元, 附件1. */
const OWN_LINE = /^(?:[（(][^（）()]{0,16}[)）]$|[^:：]{1,12}[:：]|附[件表])/;

/**
 * The lines of text outside tables from top to bottom; a text that its width broke is one line, where the first of its
 * lines stands. `edges` are the places of vertical lines: what stands above a table is mostly as wide as its columns.
 */
export const outsideLines = (pieces: readonly TextPiece[], edges: readonly number[]): readonly TextLine[] =>
  linesOf(
    textsOf(pieces)
      .flatMap((text) =>
        wholeLines(
          text.map((line) => lineOf(line)),
          edges,
        ),
      )
      .map(pieceOf),
    GAP,
  );

const pieceOf = ({ text, left, right, y, size }: TextLine): TextPiece => ({
  text,
  x: left,
  y,
  width: right - left,
  size,
});

function wholeLines(lines: readonly TextLine[], edges: readonly number[]): readonly TextLine[] {
  const whole: TextLine[] = [];
  let above: TextLine | null = null;
  for (const line of lines) {
    const last = whole.at(-1);
    if (above && last && isBroken(above, line, edges))
      whole[whole.length - 1] = { ...last, text: joinedText(last.text, line.text) };
    else whole.push(line);
    above = line;
  }
  return whole;
}

/** Whether a line fills the room between two edges so that the start of the next did not fit behind it. */
function isBroken(line: TextLine, next: TextLine, edges: readonly number[]): boolean {
  if (isPlainTitle(compactText(line.text)) || OWN_LINE.test(compactText(next.text))) return false;
  const isAligned =
    Math.abs(line.left - next.left) < SAME || Math.abs(line.left + line.right - next.left - next.right) < 2 * SAME;
  if (!isAligned) return false;
  const room = firstWordWidth(next) + PADDING * line.size;
  const lefts = edges.map((edge) => line.left - edge).filter((distance) => distance > -SAME);
  const rights = edges.map((edge) => edge - line.right).filter((distance) => distance > -SAME);
  return Math.min(...lefts) + Math.min(...rights) < room;
}
