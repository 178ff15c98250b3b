import { COMMAND_NAMES, type CommandName } from "./command-names";

/** Ends a command: Excel runs no other one before this is called. */
export interface CommandEvent {
  completed(): void;
}

/** Names a function for the ribbon: `Office.actions.associate`. */
export type Associate = (name: string, run: (event: CommandEvent) => void) => void;

type Taker = (name: CommandName, event: CommandEvent) => void;

/** Passes clicks on the ribbon to the pane. */
export interface Clicks {
  /** Delivers the clicks so far, and all later ones, to whoever handles them. */
  readonly deliverTo: (taker: Taker) => void;
}

/** Default timeout in ms for a click that nobody handles; then Excel can go on. */
const PATIENCE = 60_000;

/**
 * Associates the ribbon's commands at once and queues clicks until the pane is ready: Excel ends a command that comes
 * before it was associated with an error, and the first click does nothing (office-js#5176, #3378).
 */
export function keepClicks(associate: Associate, patience = PATIENCE): Clicks {
  const waiting = new Map<
    CommandEvent,
    { readonly name: CommandName; readonly timer: ReturnType<typeof setTimeout> }
  >();
  let take: Taker = (name, event) => {
    const timer = setTimeout(() => {
      waiting.delete(event);
      event.completed();
    }, patience);
    waiting.set(event, { name, timer });
  };
  for (const name of COMMAND_NAMES) {
    associate(name, (event) => {
      take(name, event);
    });
  }
  return {
    deliverTo: (taker) => {
      take = taker;
      const early = [...waiting];
      waiting.clear();
      for (const [event, { name, timer }] of early) {
        clearTimeout(timer);
        taker(name, event);
      }
    },
  };
}
