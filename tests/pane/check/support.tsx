import { act, screen, within, type BoundFunctions, type queries } from "@testing-library/react";
import type { FormJson } from "../../../src/core/forms/forms-json";
import { formatCell } from "../../../src/core/workbook/address";
import type { Host } from "../../../src/workbench/host/host";
import { department, indicator, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { bookWith } from "../../support/book-data";
import { showPane, type PaneOptions, type RunningPane } from "../support";

/** The department form beside a project of 90 that leaves a gap of 6, with one value that has a single right correction. */
const PACK: readonly FormJson[] = [
  {
    ...department,
    indicators: department.indicators.map((one) =>
      one.level3 === "抽检合格率" ? indicator("质量指标", "抽检合格率", "≥98") : one,
    ),
  },
  { ...project, fields: { ...project.fields, annualBudget: { value: "90" } } },
];

export interface CheckPane extends RunningPane {
  readonly host: Host;
  /** "附件1-1!E8" */
  readonly selected: () => Promise<string>;
}

/** The tab 校验 on a workbook with these forms. */
export async function openCheck(forms: readonly FormJson[] = PACK, options: PaneOptions = {}): Promise<CheckPane> {
  const data = await bookWith(...forms);
  const pane = await showPane({ excel: { data }, ...options });
  await pane.user.click(screen.getByRole("tab", { name: "校验" }));
  await screen.findByRole("button", { name: "开始校验" });
  const selected = async (): Promise<string> => {
    const cell = valueOf(await pane.excel.workbook.activeCell());
    return `${cell.sheet}!${formatCell(cell)}`;
  };
  return { ...pane, host: pane.excel.host, selected };
}

/** The same after its first check. */
export async function openChecked(forms?: readonly FormJson[], options?: PaneOptions): Promise<CheckPane> {
  const pane = await openCheck(forms, options);
  await pane.user.click(screen.getByRole("button", { name: "开始校验" }));
  await screen.findByRole("tree");
  return pane;
}

/** The lines of the result that are in the page. */
export const lines = (): HTMLElement[] => screen.getAllByRole("treeitem");

/** The first line whose words contain this. */
export function lineOf(words: string): HTMLElement {
  const line = within(screen.getByRole("tree")).getAllByText(words, { exact: false })[0]?.closest('[role="treeitem"]');
  if (!(line instanceof HTMLElement)) throw new Error(`no line with ${words}`);
  return line;
}

/** The details of an open line. */
export function inLine(words: string): BoundFunctions<typeof queries> {
  const details = lineOf(words).nextElementSibling;
  if (!(details instanceof HTMLElement)) throw new Error(`the line with ${words} is not open`);
  return within(details);
}

/**
 * A question with this title. In jsdom Fluent UI may learn of it only after it has the focus, takes it for a part of the page
 * behind it and hides it from screen readers; that browsers do not is seen in tests/e2e.
 */
export const openDialog = async (title: string): Promise<BoundFunctions<typeof queries>> =>
  within(await screen.findByRole("dialog", { name: title, hidden: true }));

/** Gives an element the keyboard. */
export function focusOn(element: HTMLElement | undefined): void {
  act(() => {
    element?.focus();
  });
}

/** The text of a cell of the host's workbook. */
export async function textAt(pane: CheckPane, label: string): Promise<string> {
  const [sheet = "", cell = ""] = label.split("!");
  const snapshot = valueOf(await pane.excel.workbook.read());
  const found = snapshot.sheets.find(({ name }) => name === sheet)?.cells.find((one) => formatCell(one) === cell);
  return found?.text ?? "";
}
