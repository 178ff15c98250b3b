import { CATALOG } from "../catalog/catalog";
import type { CatalogIndicator } from "../catalog/schema";
import { flatMap } from "../flat-map";
import { rememberedIfShort } from "../remembered";
import { compactName } from "../values/text";
import { measureName } from "./measure";
import { highestSimilarity, measuredName, partsOfMeasured, similarityOfMeasures } from "./names";

let byName: ReadonlyMap<string, CatalogIndicator> | null = null;

/** The catalog's indicator with this name or synonym, ignoring remarks in brackets; null if there is none. */
export const catalogIndicator = rememberedIfShort((name): CatalogIndicator | null => {
  byName ??= readNames();
  return byName.get(compactName(name)) ?? byName.get(compactName(measureName(name))) ?? null;
});

/** Full names take precedence over names without their brackets. */
function readNames(): ReadonlyMap<string, CatalogIndicator> {
  const names = flatMap(CATALOG.indicators, (indicator) =>
    [indicator.name, ...(indicator.synonyms ?? [])].map((name) => [name, indicator] as const),
  );
  return new Map([
    ...names.map(([name, indicator]) => [compactName(measureName(name)), indicator] as const),
    ...names.map(([name, indicator]) => [compactName(name), indicator] as const),
  ]);
}

/** An indicator of the catalog and its name, reduced for comparison. */
interface ReducedName {
  readonly reduced: string;
  readonly indicator: CatalogIndicator;
}

/**
 * The catalog grouped by a key of its reduced names, so that the many names without a match are dismissed with one
 * lookup.
 */
function groupedBy(
  reduce: (name: string) => string,
  keyOf: (reduced: string) => string,
): ReadonlyMap<string, readonly ReducedName[]> {
  const groups = new Map<string, ReducedName[]>();
  for (const indicator of CATALOG.indicators) {
    const reduced = reduce(indicator.name);
    const group = groups.get(keyOf(reduced));
    if (group) group.push({ reduced, indicator });
    else groups.set(keyOf(reduced), [{ reduced, indicator }]);
  }
  return groups;
}

let byHead: ReadonlyMap<string, readonly ReducedName[]> | null = null;

const headOf = (measured: string): string => partsOfMeasured(measured).head;

/** From this similarity on, two names are the same but for a slip or an extra word. */
const NEAR = 0.85;

/**
 * The catalog's indicator that a name probably means (did you mean): the one with the name minus its leading verb, or
 * else the most similar one with the same measure; null if none is similar or the catalog has the very name.
 */
export function nearIndicator(name: string): CatalogIndicator | null {
  if (catalogIndicator(name)) return null;
  const measured = measuredName(name);
  const bare = catalogIndicator(measured);
  if (bare) return bare;
  byHead ??= groupedBy(measuredName, headOf);
  let nearest: CatalogIndicator | null = null;
  let nearness = NEAR;
  for (const { reduced, indicator } of byHead.get(headOf(measured)) ?? []) {
    if (highestSimilarity(reduced, measured) < nearness) continue;
    const likeness = similarityOfMeasures(reduced, measured);
    if (likeness < nearness) continue;
    nearest = indicator;
    nearness = likeness;
  }
  return nearest;
}

/** Shorter names turn into one another by chance: 产奶量, 奶产量. */
const MIN_SLIP = 6;

let byCharacters: ReadonlyMap<string, readonly ReducedName[]> | null = null;

/** The same for texts of the same characters in any order, and for few others. */
function charactersOf(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index) ** 2;
  return String(sum);
}

/** The catalog's indicator whose name differs only by one character that has moved a little: 办当天结率, 当天办结率. */
export function slippedIndicator(name: string): CatalogIndicator | null {
  const compact = compactName(name);
  if (compact.length < MIN_SLIP || catalogIndicator(name)) return null;
  byCharacters ??= groupedBy(compactName, charactersOf);
  const spelledAlike = byCharacters.get(charactersOf(compact)) ?? [];
  return spelledAlike.find(({ reduced }) => isSlip(compact, reduced))?.indicator ?? null;
}

/** The farthest that a slip moves a character. */
const MAX_MOVE = 2;

function isSlip(name: string, right: string): boolean {
  if (name === right) return false;
  let first = 0;
  while (name[first] === right[first]) first += 1;
  for (let move = 1; move <= MAX_MOVE; move += 1) {
    if (moved(name, first, first + move) === right || moved(name, first + move, first) === right) return true;
  }
  return false;
}

/** The text with one character moved to another position. */
function moved(text: string, from: number, to: number): string {
  const rest = text.slice(0, from) + text.slice(from + 1);
  return rest.slice(0, to) + text.charAt(from) + rest.slice(to);
}

/** The end of a message that suggests a name from the catalog; "" if there is no suggestion. */
export const didYouMean = {
  zh: (meant: string): string => (meant === "" ? "" : `；指标库中有“${meant}”，是否指此`),
  en: (meant: string): string => (meant === "" ? "" : `; did you mean “${meant}” of the catalog`),
};
