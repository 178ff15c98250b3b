import { CATALOG } from "../catalog/catalog";
import type { CatalogIndicator } from "../catalog/schema";
import { compactName } from "../values/text";
import { measureName } from "./measure";
import { measuredName, partsOfMeasured, similarityOfMeasures } from "./names";

let byName: ReadonlyMap<string, CatalogIndicator> | null = null;

/**
 * The indicator of the catalog that bears the name, or is known by it (synonyms), remarks in brackets apart; null where
 * there is none.
 */
export function catalogIndicator(name: string): CatalogIndicator | null {
  byName ??= readNames();
  return byName.get(compactName(name)) ?? byName.get(compactName(measureName(name))) ?? null;
}

/** Names in full come before those without their brackets. */
function readNames(): ReadonlyMap<string, CatalogIndicator> {
  const names = CATALOG.indicators.flatMap((indicator) =>
    [indicator.name, ...(indicator.synonyms ?? [])].map((name) => [name, indicator] as const),
  );
  return new Map([
    ...names.map(([name, indicator]) => [compactName(measureName(name)), indicator] as const),
    ...names.map(([name, indicator]) => [compactName(name), indicator] as const),
  ]);
}

/** An indicator of the catalog and its name, reduced to what it is compared by. */
interface ReducedName {
  readonly reduced: string;
  readonly indicator: CatalogIndicator;
}

/** The catalog by a key of its reduced names: most names are like none of it, which one look tells. */
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

/** Names this alike are one with a slip or a word more. */
const NEAR = 0.85;

/**
 * The indicator of the catalog that a name is likely meant to be (did you mean): the one it is without a verb in front, or
 * else the nearest that measures the same; null where none is near, or the catalog knows the name as it is.
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
    const likeness = similarityOfMeasures(reduced, measured);
    if (likeness < nearness) continue;
    nearest = indicator;
    nearness = likeness;
  }
  return nearest;
}

/** Shorter names become one another by chance: 产奶量, 奶产量. */
const MIN_SLIP = 6;

let byCharacters: ReadonlyMap<string, readonly ReducedName[]> | null = null;

const charactersOf = (text: string): string => text.split("").toSorted().join("");

/** The indicator whose name is this one but for one character that stands a little further on: 办当天结率, 当天办结率. */
export function slippedIndicator(name: string): CatalogIndicator | null {
  const compact = compactName(name);
  if (compact.length < MIN_SLIP || catalogIndicator(name)) return null;
  byCharacters ??= groupedBy(compactName, charactersOf);
  const spelledAlike = byCharacters.get(charactersOf(compact)) ?? [];
  return spelledAlike.find(({ reduced }) => isSlip(compact, reduced))?.indicator ?? null;
}

/** Characters that a slip moves at most. */
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

/** The text with the character of one place put to another. */
function moved(text: string, from: number, to: number): string {
  const rest = text.slice(0, from) + text.slice(from + 1);
  return rest.slice(0, to) + text.charAt(from) + rest.slice(to);
}

/** The end of a message that names the catalog's name that is likely meant; "" for none. */
export const didYouMean = {
  zh: (meant: string): string => (meant === "" ? "" : `；指标库中有“${meant}”，是否指此`),
  en: (meant: string): string => (meant === "" ? "" : `; did you mean “${meant}” of the catalog`),
};
