const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g;
/** Blanks of every width, NBSP and line breaks included (JavaScript's \s knows U+3000 and NBSP). */
const BLANKS = /\s+/g;

/** Both of them. */
const INVISIBLE = /[\s\u200B-\u200D\u2060\uFEFF]+/g;

/** Text that cleaning would not change: most cells. Checking is far cheaper than normalising. */
const CLEAN = /^[!-~\u4E00-\u9FFF\u3001\u3002\u300A\u300B\u201C\u201D\u00B7≥≤]*$/;

/** What a cell holds at most. One character may become eighteen (U+FDFA), and nobody reads on behind so many. */
const NORMAL_LENGTH = 32_767;

const normalised = (text: string): string => text.normalize("NFKC").slice(0, NORMAL_LENGTH);

/**
 * Text as it is compared: full-width letters, digits and signs become ASCII (NFKC), zero-width characters go, runs of
 * blanks become one, edges are trimmed.
 */
export const cleanText = (text: string): string =>
  CLEAN.test(text) ? text : normalised(text).replace(ZERO_WIDTH, "").replace(BLANKS, " ").trim();

/**
 * `cleanText` without any blank: for comparing labels and names. Normalised a second time, since an accent may have stood
 * on a blank.
 */
export const compactText = (text: string): string =>
  CLEAN.test(text) ? text : normalised(normalised(text).replace(INVISIBLE, ""));

/** Signs that number the points of a list: ① ⑵ ⒊. In compact text they would become digits of what follows. */
export const CIRCLED = /[\u2460-\u249B]/g;

/** `compactText` of a 指标值, without the signs that number its points. */
export const compactValue = (text: string): string => compactText(text.replace(CIRCLED, ""));

/** Whether the text holds blanks that do not belong into a value: at its edges, U+3000, NBSP, tabs or line breaks. */
export const hasStrayBlank = (text: string): boolean => text !== text.trim() || /[\u3000\u00A0\t\r\n]/.test(text);

/** Punctuation that names are compared without. */
const NAME_PUNCTUATION = /[\s,.;:、，。；：“”"'‘’《》〈〉()（）[\]【】\-—_·]/g;

/** More characters than any name has. */
const NAME_LENGTH = 300;

/** A name as far as anyone reads it, so that comparing names takes no time to speak of. */
export const readName = (name: string): string => name.slice(0, NAME_LENGTH);

/** A 三级指标 name as it is compared: compact, without punctuation. */
export const compactName = (name: string): string => compactText(readName(name)).replace(NAME_PUNCTUATION, "");

/**
 * A text without these words at its end, however many there are: 人员工资发放总额 → 人员工资. A word comes before those that it
 * ends in (金额 before 额).
 */
export function withoutEndings(text: string, endings: readonly string[]): string {
  let end = text.length;
  for (;;) {
    const found = endings.find((ending) => text.endsWith(ending, end));
    if (found === undefined) return text.slice(0, end);
    end -= found.length;
  }
}

/** The code that dictionaries of 预算管理一体化 put before a name: 01-产出指标, 0101-数量指标, 2-≥. */
const CODE = /^\d{1,6}[-_—–](?=[^\d\s])/;

/** A text without the code before it: 0101-数量指标 → 数量指标, 3-＝ → ＝. */
export const withoutCode = (text: string): string => text.replace(CODE, "");

/** A compact text without the remarks in brackets at its end: 提交建议(条)(全年) → 提交建议. */
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
