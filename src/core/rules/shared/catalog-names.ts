import { CATALOG } from "../../catalog/catalog";
import type { CatalogIndicator } from "../../catalog/schema";
import { compactName } from "../../values/text";
import { measureName } from "./measure";
import { measuredName, partsOfMeasured, similarity } from "./names";

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
  const { head } = partsOfMeasured(measured);
  let nearest: CatalogIndicator | null = null;
  let nearness = NEAR;
  for (const indicator of CATALOG.indicators) {
    if (partsOfMeasured(measuredName(indicator.name)).head !== head) continue;
    const likeness = similarity(indicator.name, name);
    if (likeness < nearness) continue;
    nearest = indicator;
    nearness = likeness;
  }
  return nearest;
}

/** Shorter names become one another by chance: 产奶量, 奶产量. */
const MIN_SLIP = 6;

/** The indicator whose name is this one but for one character that stands a little further on: 办当天结率, 当天办结率. */
export function slippedIndicator(name: string): CatalogIndicator | null {
  const compact = compactName(name);
  if (compact.length < MIN_SLIP || catalogIndicator(name)) return null;
  return CATALOG.indicators.find((indicator) => isSlip(compact, compactName(indicator.name))) ?? null;
}

/** Characters that a slip moves at most. */
const MAX_MOVE = 2;

function isSlip(name: string, right: string): boolean {
  if (name.length !== right.length || name === right) return false;
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
