/** Markup that is safe to stand in a page: made only by `hypertext` and `raw`. */
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
/** Control characters but tab and line breaks, changes of direction, and halves of characters: no page may hold them. */
const DISTURBING = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}|\p{Cs}/gu;

/** What a spreadsheet takes for a formula that opens the page or is pasted a table of it. */
const FORMULA_START = /^(?=\s*[=+\-@＝＋－＠])/;
/** Keeps a text a text there, unseen. */
const ZERO_WIDTH_SPACE = "\u200B";

/** A text for elements and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text
    .replace(DISTURBING, "\uFFFD")
    .replace(FORMULA_START, ZERO_WIDTH_SPACE)
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

/** Markup of our own that holds nothing from outside. */
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
