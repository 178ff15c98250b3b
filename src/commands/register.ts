import { portErrorWords } from "../app/error-words";
import type { PaneRequest, PaneRequests } from "../pane/shell/pane-requests";
import type { LiveWorkbook } from "../port/workbook";
import type { Clicks } from "./clicks";
import type { CommandName } from "./command-names";
import type { CommandSettings } from "./commands";
import { COMMAND_TEXTS } from "./command-texts";

export interface CommandHost {
  readonly workbook: LiveWorkbook;
  readonly requests: PaneRequests;
  readonly clicks: Clicks;
  /** The user's present choices. */
  readonly settings: () => CommandSettings;
  /** Opens the pane, which runs in the same page: `Office.addin.showAsTaskpane`. */
  readonly showPane: () => Promise<void>;
  readonly times?: Partial<CommandTimes>;
}

/** Times in ms. */
interface CommandTimes {
  /** After this, work may be waiting for the user: then the pane says so. */
  readonly slow: number;
  /** After this Excel is told that a command has ended, whatever it waits for, so that the ribbon stays usable. */
  readonly limit: number;
  /** So long a command waits for the pane to open. */
  readonly opening: number;
}

const TIMES: CommandTimes = { slow: 2500, limit: 90_000, opening: 5000 };

/** The tab in which the pane shows a command's message. */
const TABS: Readonly<Record<CommandName, PaneRequest["tab"]>> = {
  insertDepartmentForm: "fill",
  insertProjectForm: "fill",
  goToNext: "fill",
  checkAndMark: "check",
  clearMarks: "check",
};

/** A command meant to be clicked repeatedly: each click counts. */
const STEPPING: CommandName = "goToNext";

/** Interval in ms within which a second click on the same button is taken as part of a double click. */
const DOUBLE_CLICK = 400;

/** Runs the ribbon's commands, one after the other, and reports the end of each to Excel. */
export function registerCommands({ workbook, requests, clicks, settings, showPane, times }: CommandHost): void {
  const { slow, limit, opening: patience } = { ...TIMES, ...times };
  let last: Promise<unknown> = Promise.resolve();
  let current: { readonly name: CommandName; endedAt: number } | null = null;

  clicks.deliverTo((name, event) => {
    if (name !== STEPPING && current?.name === name && Date.now() - current.endedAt < DOUBLE_CLICK) {
      // Shown in the tab that the first click opened; opening another would be in the way.
      requests.post({ tab: TABS[name], notice: { intent: "warning", text: COMMAND_TEXTS.twice } });
      event.completed();
      return;
    }
    const mine = { name, endedAt: Infinity };
    current = mine;
    const done = last.then(() => run(name));
    last = done;
    const ended = done.finally(() => {
      mine.endedAt = Date.now();
    });
    void within(limit, ended).finally(() => {
      event.completed();
    });
  });

  /** Loads the commands and the rules they need on first use. */
  async function perform(name: CommandName): Promise<PaneRequest | null> {
    const { COMMANDS } = await import("./commands");
    return COMMANDS[name](workbook, settings(), requests.shownTab());
  }

  async function run(name: CommandName): Promise<void> {
    // The buttons stay enabled while a cell is edited: without a message the command would wait unnoticed
    // (office-js#6705).
    const timer = setTimeout(() => {
      void show({ tab: TABS[name], notice: { intent: "warning", text: COMMAND_TEXTS.waiting } });
    }, slow);
    const request = await perform(name).catch((error: unknown): PaneRequest => ({
      tab: TABS[name],
      notice: { intent: "error", text: portErrorWords({ kind: "unexpected", detail: String(error) }) },
    }));
    clearTimeout(timer);
    requests.commandEnded();
    if (request !== null) await show(request);
  }

  let opening: Promise<void> = Promise.resolve();
  /**
   * Posts a request and opens the pane; one at a time, since on the web a second attempt before the first has settled
   * blocks the commands after it (office-js#3224). A program that cannot open the pane does not block the ribbon for
   * long: the request waits in the pane.
   */
  function show(request: PaneRequest): Promise<void> {
    requests.post(request);
    opening = opening.then(() =>
      within(
        patience,
        showPane().catch(() => undefined),
      ),
    );
    return opening;
  }
}

/** Settles with the work, or after a time limit in ms. */
async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
