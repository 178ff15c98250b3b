import { isConfusable, isInKnownPair } from "./misspellings";

/** One name as spelled in two places. */
export interface TwoSpellings {
  readonly one: string;
  readonly other: string;
}

/** So many characters in a row, but for one, are the same name: 镇柳溪港村 and 镇柳溪岗村. */
const LENGTH = 5;
const PIECE = /^\p{Script=Han}{5}$/u;
/** Places in a piece that may differ: those between characters that are the same. */
const OPEN_PLACES = [1, 2, 3] as const;
/** Numbers, and words that go with anything. */
const OTHER_WORD = /[一二三四五六七八九十的地得和其]/;

/**
 * A piece of a name (compact) that a text (compact) spells with another character that sounds or looks alike. Null if the
 * text has the piece as the name has it, or if both are known words: 制定 and 制订.
 */
export function twoSpellings(name: string, text: string): TwoSpellings | null {
  for (let from = 0; from + LENGTH <= name.length; from += 1) {
    const one = name.slice(from, from + LENGTH);
    if (!PIECE.test(one) || text.includes(one)) continue;
    for (const open of OPEN_PLACES) {
      const other = otherSpelling(one, open, text);
      if (other !== null && !name.includes(other) && !(isInKnownPair(one, open) && isInKnownPair(other, open)))
        return { one, other };
    }
  }
  return null;
}

function otherSpelling(one: string, open: number, text: string): string | null {
  const [head, tail] = [one.slice(0, open), one.slice(open + 1)];
  // The longer side is found less often.
  const [side, shift] = head.length > tail.length ? [head, 0] : [tail, open + 1];
  for (let at = text.indexOf(side); at >= 0; at = text.indexOf(side, at + 1)) {
    const other = text.slice(Math.max(at - shift, 0), at - shift + LENGTH);
    if (PIECE.test(other) && other.startsWith(head) && other.endsWith(tail) && isSlip(one, other, open)) return other;
  }
  return null;
}

function isSlip(one: string, other: string, open: number): boolean {
  const [a, b] = [one.charAt(open), other.charAt(open)];
  return a !== b && !OTHER_WORD.test(a + b) && isConfusable(a, b);
}
