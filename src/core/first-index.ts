/**
 * The first index in sorted items from which a condition holds, by binary search; their number if it holds for none. The
 * condition must hold for every item after one for which it holds.
 */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(items[middle] as Item)) to = middle;
    else from = middle + 1;
  }
  return from;
}
