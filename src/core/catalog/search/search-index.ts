import { compactName, compactText } from "../../values/text";
import type { CatalogEntry, ListedIndicator } from "../schema";

/** An indicator prepared for searching. */
export interface IndexedEntry<E extends ListedIndicator = CatalogEntry> {
  readonly entry: E;
  /** Compact, lower case: what words are looked for in. */
  readonly name: string;
  /** As names are compared. */
  readonly compactName: string;
  /** Name, 领域, definition and synonyms, one a line: what is looked through at once. */
  readonly text: string;
  /** Letters that stand in `text`, as `lettersOf` gives them: most words of letters need not be looked for in it. */
  readonly textLetters: number;
  /** Where the definition begins in `text`. */
  readonly definitionAt: number;
  /** One syllable for each character of `name`; none where the reading is not known. */
  readonly syllables: readonly string[];
  /** The syllables joined, and their first letters. */
  readonly full: string;
  readonly initials: string;
  /** Which of the letters a to z `full` holds, one bit each. */
  readonly letters: number;
}

/** Indicators prepared for searching, in their order. */
export type SearchIndex<E extends ListedIndicator = CatalogEntry> = readonly IndexedEntry<E>[];

/** Prepares indicators. `domainName` gives the name of a 领域 by its id, which is searched too. */
export const indexEntries = <E extends ListedIndicator>(
  entries: readonly E[],
  domainName: (id: string) => string | undefined,
): SearchIndex<E> =>
  entries.map((entry) => indexEntry(entry, entry.domain === null ? "" : (domainName(entry.domain) ?? "")));

function indexEntry<E extends ListedIndicator>(entry: E, domain: string): IndexedEntry<E> {
  const syllables = readingOf(entry);
  const full = syllables.join("");
  const name = searchText(entry.name);
  const head = `${name}\n${searchText(domain)}\n`;
  const text = head + [entry.definition, ...(entry.synonyms ?? [])].map(searchText).join("\n");
  return {
    entry,
    name,
    compactName: compactName(entry.name),
    text,
    textLetters: lettersOf(text),
    definitionAt: head.length,
    syllables,
    full,
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
    letters: lettersOf(full),
  };
}

/** The syllables of the characters that remain when the name is made compact. */
function readingOf({ name, pinyin }: ListedIndicator): readonly string[] {
  const syllables = pinyin.split(" ");
  const characters = Array.from(name);
  if (syllables.length !== characters.length) return [];
  return characters.flatMap((character, index) => {
    const kept = Array.from(searchText(character));
    const [only] = kept;
    // What has no reading of its own may become more than one character: ㎡ → m2.
    return kept.length === 1 && only !== character.toLowerCase() ? kept : kept.map(() => syllableAt(syllables, index));
  });
}

const syllableAt = (syllables: readonly string[], index: number): string => (syllables[index] ?? "").toLowerCase();

/** Text as it is searched: compact, lower case, without quotation marks. */
export const searchText = (text: string): string =>
  compactText(text)
    .toLowerCase()
    .replace(/[“”"'’]/g, "");

const LETTER_A = 97;

/** Which of the letters a to z a text holds, one bit each. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index) - LETTER_A;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}
