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
  /** What the user has chosen by now. */
  readonly settings: () => CommandSettings;
  /** Opens the pane, which runs in the same page: `Office.addin.showAsTaskpane`. */
  readonly showPane: () => Promise<void>;
}

/** Where the pane says something of a command. */
const TABS: Readonly<Record<CommandName, PaneRequest["tab"]>> = {
  insertDepartmentForm: "fill",
  insertProjectForm: "fill",
  goToNext: "fill",
  checkAndMark: "check",
  clearMarks: "check",
};

/** Clicked again and again: each click is meant. */
const STEPPING: CommandName = "goToNext";

/** A second click on the same button so soon after the first has ended belongs to a double click, in milliseconds. */
const DOUBLE_CLICK = 400;
/** Work lasting longer than so many milliseconds may be waiting for the user: then the pane says so. */
const SLOW = 2500;
/** After so many milliseconds Excel is told that the command has ended, whatever it waits for: the ribbon goes on. */
const LIMIT = 90_000;
/** How long opening the pane may take. */
const OPENING = 5000;

/** Does what is clicked on the ribbon: one command after the other, and each tells Excel of its end. */
export function registerCommands({ workbook, requests, clicks, settings, showPane }: CommandHost): void {
  let last: Promise<unknown> = Promise.resolve();
  let current: { readonly name: CommandName; endedAt: number } | null = null;

  clicks.deliverTo((name, event) => {
    if (name !== STEPPING && current?.name === name && Date.now() - current.endedAt < DOUBLE_CLICK) {
      // Said where the first click has opened the pane; a pane of its own would be in the way.
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
    void within(LIMIT, ended).finally(() => {
      event.completed();
    });
  });

  /** The commands and the rules they need are loaded with the first one. */
  async function perform(name: CommandName): Promise<PaneRequest | null> {
    const { COMMANDS } = await import("./commands");
    return COMMANDS[name](workbook, settings(), requests.shownTab());
  }

  async function run(name: CommandName): Promise<void> {
    // The buttons stay live while a cell is edited: without a word the command would wait unseen (office-js#6705).
    const timer = setTimeout(() => {
      void show({ tab: TABS[name], notice: { intent: "warning", text: COMMAND_TEXTS.waiting } });
    }, SLOW);
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
   * Posts a request and opens the pane; one after the other, since on the web a second try before the first has settled blocks
   * the commands after it (office-js#3224). A program that cannot open the pane does not hold up the ribbon for long: the
   * request waits in the pane.
   */
  function show(request: PaneRequest): Promise<void> {
    requests.post(request);
    opening = opening.then(() =>
      within(
        OPENING,
        showPane().catch(() => undefined),
      ),
    );
    return opening;
  }
}

/** Settles with the work, or after so many milliseconds. */
async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
