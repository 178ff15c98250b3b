import type { Preferences } from "./pane-host";

/**
 * Preferences in the browser's storage. Excel on the web shares that storage between add-ins and users; `partition`
 * keeps them separate. If storage is blocked (policies, private windows), memory replaces it.
 */
export function storedPreferences(storage: () => Storage, partition: string): Preferences {
  const memory = new Map<string, string>();
  const keyOf = (name: string): string => `${partition}jixiao.${name}`;
  return {
    get: (name) => {
      try {
        return storage().getItem(keyOf(name)) ?? memory.get(name) ?? null;
      } catch {
        return memory.get(name) ?? null;
      }
    },
    set: (name, value) => {
      memory.set(name, value);
      try {
        storage().setItem(keyOf(name), value);
      } catch {
        // Memory has it until the pane closes.
      }
    },
  };
}
