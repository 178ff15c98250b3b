import { flatMap } from "../flat-map";
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
  const headline = write(params);
  return fits(headline, length) ? headline : shortened(write, withoutExcess(params, length), length);
}

/** A text of which the first characters are kept. */
interface Kept {
  readonly key: string;
  readonly text: string;
  characters: number;
  /** 1 if an ellipsis follows. */
  ellipsis: 0 | 1;
}

/** Drops characters of the longest text until the headline fits. */
function shortened<P extends Params>(write: (params: P) => string, params: P, length: number): string {
  const texts = flatMap(Object.entries(params), ([key, text]) =>
    typeof text !== "string" || FIGURE.test(text) ? [] : keptWhole(key, text),
  );
  const fitting: Record<string, string | number> = { ...params };
  for (;;) {
    const headline = write(fitting as P);
    if (fits(headline, length)) return headline;
    const longest = longestOf(texts);
    if (!longest || lengthOfKept(longest) <= SHORTEST) return headline;
    longest.characters -= 1;
    longest.ellipsis = 1;
    fitting[longest.key] = beginning(longest.text, longest.characters) + ELLIPSIS;
  }
}

function keptWhole(key: string, text: string): Kept {
  const ellipsis = text.endsWith(ELLIPSIS) ? 1 : 0;
  return { key, text, characters: lengthOf(text) - ellipsis, ellipsis };
}

const lengthOfKept = ({ characters, ellipsis }: Kept): number => characters + ellipsis;

/** The longest text, of several the first. */
function longestOf(texts: readonly Kept[]): Kept | undefined {
  let longest = texts[0];
  for (const text of texts) if (longest && lengthOfKept(text) > lengthOfKept(longest)) longest = text;
  return longest;
}

const FIGURE = /^[\d.,\-–]+$/;
const ELLIPSIS = "…";

/** Cuts overlong texts at once instead of character by character. */
const withoutExcess = <P extends Params>(params: P, length: number): P =>
  Object.entries(params).reduce(
    (cut, [key, text]) =>
      typeof text === "string" && text.length > 2 * length
        ? { ...cut, [key]: beginning(text, length) + ELLIPSIS }
        : cut,
    params,
  );

/** Half of a character that is two code units long. */
const SURROGATE = /[\uD800-\uDFFF]/;

/** The first `length` characters. */
const beginning = (text: string, length: number): string =>
  SURROGATE.test(text)
    ? Array.from(text.slice(0, 2 * length))
        .slice(0, length)
        .join("")
    : text.slice(0, length);

const lengthOf = (text: string): number => (SURROGATE.test(text) ? Array.from(text).length : text.length);

/** No text has more characters than code units, which are quicker to count. */
const fits = (headline: string, length: number): boolean => headline.length <= length || lengthOf(headline) <= length;
