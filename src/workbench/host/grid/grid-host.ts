import { ok, type Result } from "../../../core/result";
import type { PortError } from "../../../port/errors";
import { UndoJournal } from "../model/undo";
import { runHost, type HostOptions, type RunningHost } from "../run-host";
import type { GridUniver } from "./univer";

/** Something that the person at the grid tried and that a protection refused. */
export interface Refusal {
  readonly kind: "locked-cell" | "protected-sheet" | "protected-structure";
  /** Of the sheet's tab. */
  readonly sheet: string;
}

/** An Excel whose grid a person sees and types into. */
export interface GridHost extends RunningHost {
  /** Calls the listener after each change of the workbook, whoever made it. */
  onChange(listener: () => void): void;
  onRefusal(listener: (refusal: Refusal) => void): void;
  /** Closes the workbook; another host may then be made on the same Univer. */
  dispose(): void;
}

/** Starts an Excel on a page's Univer, with a blank workbook or the given one. */
export function createGridHost({ univerAPI }: GridUniver, options: HostOptions = {}): Result<GridHost, PortError> {
  const running = runHost(univerAPI, new UndoJournal(), options);
  if (!running.ok) return running;
  return ok({
    ...running.value,
    onChange: () => undefined,
    onRefusal: () => undefined,
    dispose: () => undefined,
  });
}
