import type { LocalText } from "../../core/engine/finding";
import type { Tab } from "./tabs";

/** What a command of the ribbon wants the pane to show. */
export interface PaneRequest {
  readonly tab: Tab;
  /** Why the command could not be done, or what it left out; null when there is nothing to say. */
  readonly notice: PaneNotice | null;
}

export interface PaneNotice {
  readonly intent: "error" | "warning" | "success";
  readonly text: LocalText;
}

/** A request and its number: two equal requests are two visits. */
export interface NumberedRequest extends PaneRequest {
  readonly visit: number;
}

/** Carries requests from the ribbon to the pane; the last one waits until a pane looks. */
export interface PaneRequests {
  readonly post: (request: PaneRequest) => void;
  readonly last: () => NumberedRequest | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPaneRequests(): PaneRequests {
  let last: NumberedRequest | null = null;
  const listeners = new Set<() => void>();
  return {
    post: (request) => {
      last = { ...request, visit: (last?.visit ?? 0) + 1 };
      for (const listener of listeners) listener();
    },
    last: () => last,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
