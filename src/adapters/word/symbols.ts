import { UNKNOWN_CHARACTER } from "../../core/document/block";

/** Characters of Word's symbol fonts, by the low byte of their code. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x20: " ",
  0x2d: "−",
  0xa2: "′",
  0xa3: "≤",
  0xa5: "∞",
  0xb0: "°",
  0xb1: "±",
  0xb2: "″",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xba: "≡",
  0xbb: "≈",
  0xbc: "…",
  0xd7: "·",
};

const WINGDINGS: Readonly<Record<number, string>> = {
  0x20: " ",
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x71: "□",
  0x75: "◆",
  0x9f: "•",
  0xa1: "○",
  0xa7: "▪",
  0xa8: "□",
  0xd8: "➢",
  0xfb: "×",
  0xfc: "√",
  0xfd: "☒",
  0xfe: "☑",
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x20: " ",
  0x4f: "×",
  0x50: "√",
  0x51: "☒",
  0x52: "☑",
  0x53: "☒",
  0x54: "☒",
  0xa3: "□",
};

/** ASCII characters that look the same in Symbol: digits, < > = + % and brackets. */
const SAME_IN_SYMBOL = /[0-9<>=+%()[\]{}.,:;/]/;

/** Where fonts with their own code pages have their characters in Unicode's private area. */
const PRIVATE_AREA = { from: 0xf000, to: 0xf0ff };

/** A character of a symbol font; 〓 if unknown. */
export function symbolCharacter(font: string, code: number): string {
  const low = code & 0xff;
  const name = font.toLowerCase();
  if (name.startsWith("wingdings 2")) return WINGDINGS_2[low] ?? UNKNOWN_CHARACTER;
  if (name.startsWith("wingdings")) return WINGDINGS[low] ?? UNKNOWN_CHARACTER;
  if (name !== "" && !name.startsWith("symbol")) {
    const isPrivate = code >= PRIVATE_AREA.from && code <= PRIVATE_AREA.to;
    return isPrivate || code < 0x20 || (code >= 0xd800 && code <= 0xdfff)
      ? UNKNOWN_CHARACTER
      : String.fromCharCode(code);
  }
  const ascii = String.fromCharCode(low);
  return SYMBOL[low] ?? (SAME_IN_SYMBOL.test(ascii) ? ascii : UNKNOWN_CHARACTER);
}

/** Characters of the private area that a symbol font would draw. */
const PRIVATE = /[\uF020-\uF0FF]/g;

/** Replaces characters of the private area by those that the run's font, or else Symbol, draws. */
export const withSymbols = (text: string, font: string): string =>
  text.replace(PRIVATE, (character) =>
    symbolCharacter(/^(symbol|wingdings)/i.test(font) ? font : "Symbol", character.charCodeAt(0)),
  );
