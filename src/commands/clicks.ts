import { COMMAND_NAMES, type CommandName } from "./command-names";

/** The end of a command: Excel runs no other one before it is told. */
export interface CommandEvent {
  completed(): void;
}

/** Names a function for the ribbon: `Office.actions.associate`. */
export type Associate = (name: string, run: (event: CommandEvent) => void) => void;

type Taker = (name: CommandName, event: CommandEvent) => void;

/** Clicks on the ribbon on their way to the pane. */
export interface Clicks {
  /** Gives the clicks so far, and all to come, to whoever can do them. */
  readonly deliverTo: (taker: Taker) => void;
}

/** A click that nobody has taken after so many milliseconds is given up, so that Excel goes on. */
const PATIENCE = 60_000;

/**
 * Associates the commands of the ribbon at once and keeps what is clicked until the pane is there: Excel ends a command that
 * comes before it was associated with an error, and the first click does nothing (office-js#5176, #3378).
 */
export function keepClicks(associate: Associate): Clicks {
  const waiting = new Map<
    CommandEvent,
    { readonly name: CommandName; readonly timer: ReturnType<typeof setTimeout> }
  >();
  let take: Taker = (name, event) => {
    const timer = setTimeout(() => {
      waiting.delete(event);
      event.completed();
    }, PATIENCE);
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
