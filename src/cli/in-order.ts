/**
 * Yields items in the order of their indexes 0, 1, 2 …, each as soon as all before it have arrived. If one never
 * arrives, those after it are yielded at the end.
 */
export async function* inOrder<T extends { readonly index: number }>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const waiting = new Map<number, T>();
  let next = 0;
  for await (const item of items) {
    waiting.set(item.index, item);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      waiting.delete(next);
      next += 1;
      yield ready;
    }
  }
  yield* [...waiting.values()].toSorted((a, b) => a.index - b.index);
}
