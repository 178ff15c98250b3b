import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  act,
  render,
  screen,
  within,
  type BoundFunctions,
  type MatcherFunction,
  type queries,
} from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PaneHost, Preferences } from "../../src/pane/host/pane-host";
import { Pane } from "../../src/pane/Pane";
import { createPaneRequests, type PaneRequests } from "../../src/pane/shell/pane-requests";
import type { HostOptions } from "../../src/workbench/host/host";
import { REPO_ROOT } from "../support/shared";
import { startExcel, type RunningExcel } from "../support/excel";

/** The pane, drawn on an Excel of our own, and a user at the keyboard. */
export interface RunningPane {
  readonly excel: RunningExcel;
  readonly requests: PaneRequests;
  readonly preferences: Preferences;
  readonly user: ReturnType<typeof userEvent.setup>;
}

export interface PaneOptions {
  readonly excel?: HostOptions;
  /** An Excel that is running already, in place of a new one. */
  readonly running?: RunningExcel;
  readonly displayLanguage?: string;
  readonly themeColor?: string | null;
  readonly preferences?: Preferences;
  readonly rulePage?: PaneHost["rulePage"];
  readonly showWorkbook?: PaneHost["showWorkbook"];
}

/** Shows the pane; Fluent UI, the Office adapter and Microsoft's library are the real ones. */
export async function showPane(options: PaneOptions = {}): Promise<RunningPane> {
  const excel = options.running ?? startExcel(options.excel);
  const requests = createPaneRequests();
  const preferences = options.preferences ?? begun();
  const host: PaneHost = {
    workbook: excel.workbook,
    displayLanguage: options.displayLanguage ?? "zh-CN",
    themeColor: () => options.themeColor ?? null,
    rulePage: options.rulePage ?? readRulePage,
    showWorkbook: options.showWorkbook ?? (() => Promise.resolve("opened")),
    preferences,
  };
  // One breath for what the pane reads of the workbook when it opens.
  await act(async () => {
    render(<Pane host={host} requests={requests} />);
    await Promise.resolve();
  });
  return { excel, requests, preferences, user: userEvent.setup() };
}

/** The page of a rule from the folder of the rule. */
const readRulePage = (code: string): Promise<string> =>
  readFile(path.join(REPO_ROOT, "src/core/rules", code.toLowerCase(), "README.md"), "utf8");

export function inMemory(): Preferences {
  const kept = new Map<string, string>();
  return { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
}

/** Those of a user who has begun before. */
function begun(): Preferences {
  const preferences = inMemory();
  preferences.set("introduced", "yes");
  return preferences;
}

/** The tab panel in sight. */
export const panel = (): BoundFunctions<typeof queries> => within(screen.getByRole("tabpanel"));

/** Finds a message by its words; names of sheets in it are elements of their own. */
export const inNotice =
  (words: RegExp | string): MatcherFunction =>
  (_own, element) =>
    element?.classList.contains("fui-MessageBarBody") === true &&
    (typeof words === "string" ? element.textContent === words : words.test(element.textContent));
