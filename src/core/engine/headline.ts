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
  return lengthOf(headline) <= length ? headline : shortened(write, withoutExcess(params, length), length);
}

/** Drops characters of the longest text until the headline fits. */
function shortened<P extends Params>(write: (params: P) => string, params: P, length: number): string {
  const texts = Object.entries(params).flatMap(([key, text]) =>
    typeof text !== "string" || FIGURE.test(text) ? [] : [{ key, characters: Array.from(text) }],
  );
  let fitting = params;
  let headline = write(fitting);
  while (lengthOf(headline) > length) {
    const most = Math.max(SHORTEST, ...texts.map(({ characters }) => characters.length));
    const longest = texts.find(({ characters }) => characters.length === most);
    if (!longest || most === SHORTEST) return headline;
    longest.characters.splice(longest.characters.at(-1) === ELLIPSIS ? -2 : -1, 2, ELLIPSIS);
    fitting = { ...fitting, [longest.key]: longest.characters.join("") };
    headline = write(fitting);
  }
  return headline;
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

/** The first `length` characters; the text has at least twice as many code units. */
const beginning = (text: string, length: number): string =>
  Array.from(text.slice(0, 2 * length))
    .slice(0, length)
    .join("");

/** Half of a character that is two code units long. */
const SURROGATE = /[\uD800-\uDFFF]/;

const lengthOf = (text: string): number => (SURROGATE.test(text) ? Array.from(text).length : text.length);
