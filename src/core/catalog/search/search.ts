import type { IndicatorCategory } from "../../forms/form";
import type { CatalogEntry, ListedIndicator } from "../schema";
import { MATCHES, matchWord, queryWord, type Match, type QueryWord } from "./match-word";
import { isNear, nearWord, type NearWord } from "./near";
import { searchText, type IndexedEntry, type SearchIndex } from "./search-index";

/** What is looked for, and where it shall go. */
export interface SearchQuery {
  /** Words, each of which must fit: Chinese, full pinyin, initials, or a mix. "" finds everything. */
  readonly text: string;
  /** Only these; null or absent for any. */
  readonly only?: { readonly category?: IndicatorCategory | null; readonly domain?: string | null };
  /** What stands first among equals. */
  readonly near?: {
    /** Of the selected row. */
    readonly category?: IndicatorCategory | null;
    /** Of the project. */
    readonly domain?: string | null;
    /** `compactName`s of the indicators in the workbook. */
    readonly used?: ReadonlySet<string>;
  };
  /** Whether a word reads a name whose pinyin is not known; without it such names are found by their characters. */
  readonly readsName?: (name: string, word: string) => boolean;
}

/** A found indicator. */
export interface SearchHit<E extends ListedIndicator = CatalogEntry> {
  readonly entry: E;
  /** How the worst word of the query fits. */
  readonly match: Match;
}

/** Matches of the name itself; the others are looked at after all of these. */
const OF_NAME = MATCHES.indexOf("domain");
const NEAR = MATCHES.indexOf("near");
const NO_MATCH = -1;

/**
 * The indicators that a query finds, best first: names before definitions and near misses; then the 二级 of the row, the
 * 领域 of the project and what the workbook uses already; then by how well the words fit, and by length.
 */
export function search<E extends ListedIndicator>(index: SearchIndex<E>, query: SearchQuery): readonly SearchHit<E>[] {
  const words = wordsOf(query.text).map(queryWord);
  const found = rank(index, query, (entry) => worstMatch(words, entry, query.readsName));
  return found.length > 0 || words.length === 0 ? found : rank(index, query, nearMatcher(words));
}

/** More than any name has characters. */
const LENGTHS = 128;

/**
 * The allowed entries that match, in order. Place and rank of a hit are put into one number, since sorting thousands of
 * numbers takes a fraction of what sorting objects takes, and this runs at every keystroke.
 */
function rank<E extends ListedIndicator>(
  index: SearchIndex<E>,
  query: SearchQuery,
  matchOf: (entry: IndexedEntry<ListedIndicator>) => number,
): readonly SearchHit<E>[] {
  const keys = new Float64Array(index.length);
  const matches = new Uint8Array(index.length);
  let count = 0;
  for (let place = 0; place < index.length; place += 1) {
    const entry = index[place];
    if (!entry || !isAllowed(entry.entry, query)) continue;
    const match = matchOf(entry);
    if (match === NO_MATCH) continue;
    matches[place] = match;
    keys[count] = rankOf(entry, match, query) * index.length + place;
    count += 1;
  }
  const hits: SearchHit<E>[] = [];
  for (const key of keys.subarray(0, count).sort()) {
    const place = key % index.length;
    const entry = index[place]?.entry;
    const match = MATCHES[matches[place] ?? NEAR];
    if (entry && match) hits.push({ entry, match });
  }
  return hits;
}

/** Smaller is better. */
function rankOf(entry: IndexedEntry<ListedIndicator>, match: number, { near }: SearchQuery): number {
  const { category, domain } = entry.entry;
  const context =
    (category === near?.category ? 0 : 4) +
    (domain === null || domain === near?.domain ? 0 : 2) +
    (near?.used?.has(entry.compactName) === true ? 0 : 1);
  const kind = match >= OF_NAME ? 1 : 0;
  // What is exact is of one length; without any words all is, and keeps its order.
  const length = match === 0 ? 0 : Math.min(entry.name.length, LENGTHS - 1);
  return ((kind * 8 + context) * MATCHES.length + match) * LENGTHS + length;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(searchText)
    .filter((word) => word !== "");

function isAllowed({ category, domain }: ListedIndicator, { only }: SearchQuery): boolean {
  const isInDomain = domain === null || (only?.domain ?? domain) === domain;
  return (only?.category ?? category) === category && isInDomain;
}

/** The place in `MATCHES` of the word that fits worst; `NO_MATCH` when one does not fit. */
function worstMatch(
  words: readonly QueryWord[],
  entry: IndexedEntry<ListedIndicator>,
  readsName: SearchQuery["readsName"],
): number {
  let worst = 0;
  for (const word of words) {
    const match = matchWord(word, entry) ?? unknownReading(word, entry, readsName);
    if (match === null) return NO_MATCH;
    worst = Math.max(worst, MATCHES.indexOf(match));
  }
  return worst;
}

const unknownReading = (
  word: QueryWord,
  entry: IndexedEntry<ListedIndicator>,
  readsName: SearchQuery["readsName"],
): Match | null =>
  entry.full === "" && word.letters !== 0 && readsName?.(entry.entry.name, word.text) === true ? "reading-part" : null;

/** Accepts entries in which every word fits, or fits with one typing error. */
function nearMatcher(words: readonly QueryWord[]): (entry: IndexedEntry<ListedIndicator>) => number {
  const nearWords = words.map((word): readonly [QueryWord, NearWord | null] => [word, nearWord(word.text)]);
  return (entry) =>
    nearWords.every(
      ([word, near]) =>
        (near !== null && (isNear(near, entry.name) || (word.letters !== 0 && isNear(near, entry.full)))) ||
        matchWord(word, entry) !== null,
    )
      ? NEAR
      : NO_MATCH;
}
