/**
 * `items.flatMap(each)`, with the same result. In V8 the method calls the runtime for each element and takes ten times as
 * long: a fifteenth of a whole check.
 */
export function flatMap<Item, Result>(
  items: readonly Item[],
  each: (item: Item, index: number) => Result | readonly Result[],
): readonly Result[] {
  const all: Result[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const results = each(items[index] as Item, index);
    if (isList(results)) for (const result of results) all.push(result);
    else all.push(results);
  }
  return all;
}

/** `Array.isArray` keeps the type of a readonly list. */
const isList: (value: unknown) => value is readonly unknown[] = Array.isArray;
