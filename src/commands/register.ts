import { portErrorWords } from "../app/error-words";
import type { PaneRequests } from "../pane/shell/pane-requests";
import type { LiveWorkbook } from "../port/workbook";
import { COMMAND_NAMES, COMMANDS, type Command } from "./commands";

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
      void run(COMMANDS[name]).finally(() => {
        event.completed();
      });
    });
  }

  async function run(command: Command): Promise<void> {
    const request = await command(workbook).catch((error: unknown) => ({
      tab: "check" as const,
      notice: { intent: "error" as const, text: portErrorWords({ kind: "unexpected", detail: String(error) }) },
    }));
    if (request === null) return;
    requests.post(request);
    // Not awaited: a program that cannot open the pane must not hold up the ribbon. The request waits in the pane.
    showPane().catch(() => undefined);
  }
}
