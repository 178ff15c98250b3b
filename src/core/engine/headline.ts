import type { LocalText } from "../local-text";

/** Maximum length of a headline in characters: one line of a pane of 320 px. */
export const HEADLINE_LENGTH = { zh: 19, en: 40 } as const;

/** Words and names are not shortened below this number of characters. */
const SHORTEST = 3;

type Params = Readonly<Record<string, string | number>>;

/** Writes a headline in each language. */
export interface HeadlineText<P extends Params> {
  readonly zh: (params: P) => string;
  readonly en: (params: P) => string;
}

/** The headline of a finding. Names and texts of the form are shortened so that it fits; figures never are. */
export const headlineOf = <P extends Params>({ zh, en }: HeadlineText<P>, params: P): LocalText => ({
  zh: fitted(zh, params, HEADLINE_LENGTH.zh),
  en: fitted(en, params, HEADLINE_LENGTH.en),
});

function fitted<P extends Params>(write: (params: P) => string, params: P, length: number): string {
  let fitting = withoutExcess(params, length);
  let headline = write(fitting);
  while (headline.length > length && lengthOf(headline) > length) {
    const longest = longestText(fitting);
    if (longest === null) return headline;
    fitting = { ...fitting, [longest.key]: shortened(longest.text) };
    headline = write(fitting);
  }
  return headline;
}

/** Cuts overlong texts at once instead of character by character. */
const withoutExcess = <P extends Params>(params: P, length: number): P =>
  Object.entries(params).reduce(
    (cut, [key, text]) =>
      typeof text === "string" && text.length > 2 * length ? { ...cut, [key]: `${beginning(text, length)}…` } : cut,
    params,
  );

/** The first `length` characters; the text has at least twice as many code units. */
const beginning = (text: string, length: number): string =>
  Array.from(text.slice(0, 2 * length))
    .slice(0, length)
    .join("");

const lengthOf = (text: string): number => Array.from(text).length;

/** The longest parameter that can be shortened, the first of several; null if there is none. */
function longestText(params: Params): { readonly key: string; readonly text: string } | null {
  let longest: { readonly key: string; readonly text: string; readonly length: number } | null = null;
  for (const [key, text] of Object.entries(params)) {
    if (typeof text !== "string" || text.length <= SHORTEST) continue;
    const length = lengthOf(text);
    if (length <= (longest?.length ?? SHORTEST) || /^[\d.,\-–]+$/.test(text)) continue;
    longest = { key, text, length };
  }
  return longest;
}

/** Drops the last character and adds an ellipsis. */
const shortened = (text: string): string => `${Array.from(text.replace(/…$/, "")).slice(0, -1).join("")}…`;
