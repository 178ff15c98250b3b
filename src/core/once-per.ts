/**
 * Caches `derive` per object for as long as the object lives: many rules ask for the same property of an indicator.
 * Only for results that depend on nothing but the object.
 */
export function oncePer<Key extends object, Value extends string | boolean | object>(
  derive: (key: Key) => Value,
): (key: Key) => Value {
  const derived = new WeakMap<Key, Value>();
  return (key) => {
    const known = derived.get(key);
    if (known !== undefined) return known;
    const value = derive(key);
    derived.set(key, value);
    return value;
  };
}
