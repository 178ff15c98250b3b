import { portErrorWords } from "../app/error-words";
import type { PaneRequest, PaneRequests } from "../pane/shell/pane-requests";
import type { LiveWorkbook } from "../port/workbook";
import { COMMAND_NAMES, type CommandName } from "./command-names";

/** The end of a command: Excel runs no other one before it is told. */
export interface CommandEvent {
  completed(): void;
}

export interface CommandHost {
  readonly workbook: LiveWorkbook;
  readonly requests: PaneRequests;
  /** Names a function for the ribbon: `Office.actions.associate`. */
  readonly associate: (name: string, run: (event: CommandEvent) => void) => void;
  /** Opens the pane, which runs in the same page: `Office.addin.showAsTaskpane`. */
  readonly showPane: () => Promise<void>;
}

/** Gives the ribbon its commands. */
export function registerCommands({ workbook, requests, associate, showPane }: CommandHost): void {
  for (const name of COMMAND_NAMES) {
    associate(name, (event) => {
      void run(name).finally(() => {
        event.completed();
      });
    });
  }

  /** The commands and the rules they need are loaded with the first one. */
  async function perform(name: CommandName): Promise<PaneRequest | null> {
    const { COMMANDS } = await import("./commands");
    return COMMANDS[name](workbook);
  }

  async function run(name: CommandName): Promise<void> {
    const request = await perform(name).catch((error: unknown): PaneRequest => ({
      tab: "check",
      notice: { intent: "error", text: portErrorWords({ kind: "unexpected", detail: String(error) }) },
    }));
    requests.commandEnded();
    if (request === null) return;
    requests.post(request);
    // Not awaited: a program that cannot open the pane must not hold up the ribbon. The request waits in the pane.
    showPane().catch(() => undefined);
  }
}
