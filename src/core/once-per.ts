/** What the functions made by `oncePer` have derived from each object; each function has its own place. */
const derivedFrom = new WeakMap<object, unknown[]>();
let places = 0;

/**
 * Caches `derive` per object for as long as the object lives: many rules ask for the same property of an indicator.
 * Only for results that depend on nothing but the object.
 */
export function oncePer<Key extends object, Value extends string | boolean | object>(
  derive: (key: Key) => Value,
): (key: Key) => Value {
  const place = places;
  places += 1;
  return (key) => {
    const derived = derivedOf(key);
    const known = derived[place];
    // No other function writes to this place.
    if (known !== undefined) return known as Value;
    const value = derive(key);
    derived[place] = value;
    return value;
  };
}

/** All functions share one entry per object: entries are dear, above all to the garbage collector. */
function derivedOf(key: object): unknown[] {
  const known = derivedFrom.get(key);
  if (known) return known;
  const derived: unknown[] = [];
  derivedFrom.set(key, derived);
  return derived;
}
