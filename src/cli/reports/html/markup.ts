/** Safe markup for a page: created only by `hypertext` and `raw`. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/**
 * Characters not allowed in a page: control characters except tab and line breaks, changes of direction, and lone
 * surrogates.
 */
const DISTURBING = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}|\p{Cs}/gu;

/** A start that a spreadsheet takes for a formula when it opens the page or a table of it is pasted. */
const FORMULA_START = /^(?=\s*[=+\-@＝＋－＠])/;
/** Invisibly keeps such a text a text. */
const ZERO_WIDTH_SPACE = "\u200B";

/** Escapes a text for elements and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text
    .replace(DISTURBING, "\uFFFD")
    .replace(FORMULA_START, ZERO_WIDTH_SPACE)
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

/** Our own markup, without foreign content. */
export const raw = (markup: string): Markup => ({ markup });

/** A template whose values are escaped, unless they are markup themselves. Attributes must be quoted. */
export const hypertext = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.reduce((text, string, index) => text + markupOf(parts[index - 1] ?? "") + string),
});

function markupOf(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}
