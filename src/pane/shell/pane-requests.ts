import type { LocalText } from "../../core/local-text";
import type { Tab } from "./tabs";

/** What a ribbon command asks the pane to show. */
export interface PaneRequest {
  readonly tab: Tab;
  /** Why the command failed, or what it left out; null if there is nothing to report. */
  readonly notice: PaneNotice | null;
}

export interface PaneNotice {
  readonly intent: "error" | "warning" | "success";
  readonly text: LocalText;
}

/** A request with a number, so that two equal ones count as two visits. */
export interface NumberedRequest extends PaneRequest {
  readonly visit: number;
}

/**
 * Passes requests from the ribbon to the pane (only the last one until a pane reads it), and the number of commands
 * that ran.
 */
export interface PaneRequests {
  readonly post: (request: PaneRequest) => void;
  readonly last: () => NumberedRequest | null;
  /** Reports that a ribbon command has ended, whatever the result. */
  readonly commandEnded: () => void;
  /** Number of commands that have ended. */
  readonly endedCommands: () => number;
  /** Reports the tab that the user works in. */
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
