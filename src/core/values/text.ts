const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g;
/** Whitespace of any width, including NBSP and line breaks (JavaScript's \s covers U+3000 and NBSP). */
const BLANKS = /\s+/g;

/** Whitespace and zero-width characters. */
const INVISIBLE = /[\s\u200B-\u200D\u2060\uFEFF]+/g;

/** What cleaning does with a character; 0 if only NFKC knows. */
const STAYS = 1;
/** It stays, but not in names. */
const PUNCTUATION = 2;
const BLANK = 3;
/** A full-width sign that becomes one of ASCII. */
const FULL_WIDTH = 4;
/** How far the code of a full-width sign is from that of its ASCII sign. */
const ABOVE_ASCII = 0xfee0;

/** What cleaning does with each character: a look at this table is much cheaper than normalising. */
const KINDS = new Uint8Array(0x10000);
KINDS.fill(STAYS, "!".charCodeAt(0), "~".charCodeAt(0) + 1);
KINDS.fill(STAYS, 0x4e00, 0xa000);
KINDS.fill(FULL_WIDTH, "！".charCodeAt(0), "～".charCodeAt(0) + 1);
for (const sign of "「」『』‚‛×≥≤") KINDS[sign.charCodeAt(0)] = STAYS;
for (const sign of ",.;:、。“”\"'‘’《》〈〉()[]【】-—_·") KINDS[sign.charCodeAt(0)] = PUNCTUATION;
for (const blank of "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A") {
  KINDS[blank.charCodeAt(0)] = BLANK;
}
for (const blank of "\u2028\u2029\u202F\u205F\u3000\uFEFF") KINDS[blank.charCodeAt(0)] = BLANK;

const kindAt = (text: string, index: number): number => KINDS[text.charCodeAt(index)] ?? 0;

/** Whether cleaning would not change the text, as is so of most cells. */
function isClean(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind !== STAYS && kind !== PUNCTUATION) return false;
  }
  return true;
}

/**
 * The maximum length of a cell. One character may become eighteen (U+FDFA), and nothing beyond this length is needed.
 */
const NORMAL_LENGTH = 32_767;

/** Characters normalised at a time, so that of a text that grows no more is normalised than is kept. */
const PIECE_LENGTH = 2048;

/** A character that may become one with that before it: an accent, a Korean vowel, the second half of a pair. */
const JOINED = /^[\p{M}\u1161-\u11C2\uDC00-\uDFFF]/u;

/** Text in the form NFKC: full-width letters, digits and signs become ASCII. At most as long as a cell's. */
export function normalised(text: string): string {
  if (text.length <= NORMAL_LENGTH && isClean(text)) return text;
  let done = "";
  for (let start = 0; start < text.length && done.length < NORMAL_LENGTH;) {
    let end = start + PIECE_LENGTH;
    while (JOINED.test(text.slice(end, end + 2))) end += 1;
    done += text.slice(start, end).normalize("NFKC");
    start = end;
  }
  return done.slice(0, NORMAL_LENGTH);
}

/**
 * Text in the form used for comparison: full-width letters, digits and signs become ASCII (NFKC), zero-width characters
 * are removed, runs of whitespace become one space, edges are trimmed.
 */
export const cleanText = (text: string): string =>
  isClean(text) ? text : normalised(text).replace(ZERO_WIDTH, "").replace(BLANKS, " ").trim();

/** `cleanText` without any whitespace, for comparing labels and names. */
export function compactText(text: string): string {
  let done = "";
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind === STAYS || kind === PUNCTUATION) continue;
    if (text.length > NORMAL_LENGTH) return compactText(text.slice(0, NORMAL_LENGTH));
    if (kind === 0) return normalisedCompact(text);
    done += text.slice(start, index);
    if (kind === FULL_WIDTH) done += String.fromCharCode(text.charCodeAt(index) - ABOVE_ASCII);
    start = index + 1;
  }
  return start === 0 ? text : done + text.slice(start);
}

/** The same by way of NFKC: again where a blank was removed, since an accent may have followed it. */
function normalisedCompact(text: string): string {
  const spaced = normalised(text);
  const compact = spaced.replace(INVISIBLE, "");
  return compact.length === spaced.length ? compact : normalised(compact);
}

/** Characters that number the items of a list: ① ⑵ ⒊. In compact text they would become digits of what follows. */
export const CIRCLED = /[\u2460-\u249B]/g;

/** `compactText` of a 指标值 without list numbers. */
export const compactValue = (text: string): string => compactText(text.replace(CIRCLED, ""));

/** Whether the text has whitespace that does not belong in a value: at the edges, U+3000, NBSP, tabs or line breaks. */
export const hasStrayBlank = (text: string): boolean => text !== text.trim() || /[\u3000\u00A0\t\r\n]/.test(text);

/** The letter O for 0: 9O%, 1O0人. */
export const LETTER_AMONG_DIGITS = /(?<![A-Za-z\d.])\d+[Oo]+\d*(?![A-Za-z])|(?<![A-Za-z])[Oo]\d+(?![A-Za-z.])/;

/** A value with 0 for a letter O behind a digit: ≥9O% → ≥90%. */
export const withZeros = (text: string): string =>
  text.replace(LETTER_AMONG_DIGITS, (digits) => (/^\d/.test(digits) ? digits.replace(/[Oo]/g, "0") : digits));

/** No name is longer than this. */
const NAME_LENGTH = 300;

/** Truncates a name, so that comparing names stays cheap. */
export const readName = (name: string): string => name.slice(0, NAME_LENGTH);

/** The form in which 三级指标 names are compared: compact, without punctuation. */
export const compactName = (name: string): string => withoutPunctuation(compactText(readName(name)));

function withoutPunctuation(compact: string): string {
  let done = "";
  let start = 0;
  for (let index = 0; index < compact.length; index += 1) {
    if (kindAt(compact, index) !== PUNCTUATION) continue;
    done += compact.slice(start, index);
    start = index + 1;
  }
  return start === 0 ? compact : done + compact.slice(start);
}

/**
 * Removes these words from the end of a text, repeatedly: 人员工资发放总额 → 人员工资. List a word before its own
 * endings (金额 before 额).
 */
export function withoutEndings(text: string, endings: readonly string[]): string {
  let end = text.length;
  for (;;) {
    const found = endings.find((ending) => text.endsWith(ending, end));
    if (found === undefined) return text.slice(0, end);
    end -= found.length;
  }
}

/** Codes that the dictionaries of 预算管理一体化 put before a name: 01-产出指标, 0101-数量指标, 2-≥. */
const CODE = /^\d{1,6}[-_—–](?=[^\d\s])/;

/** Removes such a code: 0101-数量指标 → 数量指标, 3-＝ → ＝. */
export const withoutCode = (text: string): string => text.replace(CODE, "");

/** Removes bracketed remarks from the end of a compact text: 提交建议(条)(全年) → 提交建议. */
export function withoutEndBrackets(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === ")") {
    let start = end - 2;
    while (start >= 0 && !"()".includes(text.charAt(start))) start -= 1;
    if (text.charAt(start) !== "(") break;
    end = start;
  }
  return text.slice(0, end);
}

/** The pairs of adjacent characters of a text: 改造户 → 改造, 造户. */
export const adjacentPairs = (text: string): readonly string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2));
