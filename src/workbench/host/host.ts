import type { Result } from "../../core/result";
import { ok } from "../../core/result";
import type { PortError } from "../../port/errors";
import { createHeadlessUniver } from "./model/headless";
import { UndoJournal } from "./model/undo";
import { runHost, type HostOptions, type RunningHost } from "./run-host";
import { createUser, type User } from "./user";

export type { HostOptions } from "./run-host";

/** An Excel without a screen, whose person at the screen is played by a program. */
export interface Host extends RunningHost {
  readonly undo: UndoJournal;
  /** What the person at the screen and co-authors do. */
  readonly user: User;
}

/** Starts an Excel without a screen, with a blank workbook or the given one. */
export function createHost(options: HostOptions = {}): Result<Host, PortError> {
  const undo = new UndoJournal();
  const running = runHost(createHeadlessUniver(), undo, options);
  if (!running.ok) return running;
  const { book, tell } = running.value;
  return ok({ ...running.value, undo, user: createUser(book, undo, tell) });
}
