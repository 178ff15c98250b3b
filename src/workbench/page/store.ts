/** A record that React components can subscribe to. */
export class Store<T extends object> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly get = (): T => this.#value;

  /** Tells the subscribers, unless everything is as before. */
  update(change: Partial<T>): void {
    if (Object.entries(change).every(([key, value]) => Object.is(Reflect.get(this.#value, key), value))) return;
    this.#value = { ...this.#value, ...change };
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
