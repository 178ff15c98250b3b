import type { LocalText } from "../../core/local-text";
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

/** Carries from the ribbon to the pane what it should show, the last request until a pane looks, and that a command ran. */
export interface PaneRequests {
  readonly post: (request: PaneRequest) => void;
  readonly last: () => NumberedRequest | null;
  /** Tells that a command of the ribbon has ended, whatever came of it. */
  readonly commandEnded: () => void;
  /** How many have ended. */
  readonly endedCommands: () => number;
  /** Tells which tab the user works in. */
  readonly tabShown: (tab: Tab) => void;
  /** The tab that the user works in, or worked in last: 填报 before the pane was opened. */
  readonly shownTab: () => Tab;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPaneRequests(): PaneRequests {
  let last: NumberedRequest | null = null;
  let ended = 0;
  let shown: Tab = "fill";
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    post: (request) => {
      last = { ...request, visit: (last?.visit ?? 0) + 1 };
      tell();
    },
    last: () => last,
    commandEnded: () => {
      ended += 1;
      tell();
    },
    endedCommands: () => ended,
    tabShown: (tab) => {
      shown = tab;
    },
    shownTab: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
