import type { ListedIndicator } from "../schema";
import type { IndexedEntry } from "./search-index";
import { lettersOf } from "./search-index";

/** How well a word fits a name, best first. */
export const MATCHES = [
  "exact",
  "prefix",
  "part",
  "reading-prefix",
  "reading-part",
  "domain",
  "definition",
  "near",
] as const;
export type Match = (typeof MATCHES)[number];

/** A word of a query, prepared once for all entries. */
export interface QueryWord {
  readonly text: string;
  /** Letters of its pinyin; 0 where it has none. */
  readonly letters: number;
}

export const queryWord = (text: string): QueryWord => ({ text, letters: lettersOf(text) });

/** How the word fits; null where it does not. Typing errors are looked for elsewhere. */
export function matchWord({ text, letters }: QueryWord, entry: IndexedEntry<ListedIndicator>): Match | null {
  const found = (letters & entry.textLetters) === letters ? entry.text.indexOf(text) : -1;
  if (found === 0) return text.length === entry.name.length ? "exact" : "prefix";
  if (found > 0 && found < entry.name.length) return "part";
  if (letters !== 0 && (letters & entry.letters) === letters) {
    const start = readingStart(text, entry);
    if (start >= 0) return start === 0 ? "reading-prefix" : "reading-part";
  }
  if (found < 0) return null;
  return found < entry.definitionAt ? "domain" : "definition";
}

/**
 * Where the word's letters and characters begin to read a stretch of the name: each character by itself, by its syllable
 * or by the beginning of it. wyfwf, wuyefuwufei, wuyfw and 物ye all read 物业服务费. -1 where they read none.
 */
function readingStart(text: string, { name, syllables, initials }: IndexedEntry<ListedIndicator>): number {
  for (let start = 0; start < syllables.length; start += 1) {
    if (initials[start] !== text[0] && name[start] !== text[0]) continue;
    if (reads(text, 0, name, syllables, start)) return start;
  }
  return -1;
}

function reads(text: string, from: number, name: string, syllables: readonly string[], at: number): boolean {
  if (from === text.length) return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  if (text[from] === name[at] && reads(text, from + 1, name, syllables, at + 1)) return true;
  let length = 0;
  while (length < syllable.length && from + length < text.length && text[from + length] === syllable[length])
    length += 1;
  // The longest piece first: letters that can belong to this syllable mostly do.
  for (; length > 0; length -= 1) if (reads(text, from + length, name, syllables, at + 1)) return true;
  return false;
}
