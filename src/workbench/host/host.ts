import type { Result } from "../../core/result";
import { ok } from "../../core/result";
import type { PortError } from "../../port/errors";
import { openFile } from "./files/open";
import { keepForeignResults } from "./model/foreign-formulas";
import { createHeadlessUniver } from "./model/headless";
import { followMoves } from "./model/moved-cells";
import { UndoJournal } from "./model/undo";
import { runHost, type RunningHost, type RunOptions } from "./run-host";
import { createUser, type User } from "./user";

/** How an Excel without a screen starts; the file may be one that cannot be opened. */
export interface HostOptions extends Omit<RunOptions, "file"> {
  /** The bytes of an .xlsx file to start with. */
  readonly file?: Uint8Array;
}

/** An Excel without a screen, whose user is played by a program. */
export interface Host extends RunningHost {
  readonly undo: UndoJournal;
  /** The actions of the user and of co-authors. */
  readonly user: User;
}

/**
 * Starts an Excel without a screen, with a blank workbook or the given one. Errors give the reason why the file cannot
 * be opened.
 */
export function createHost({ file, ...options }: HostOptions = {}): Result<Host, PortError> {
  const opened = file ? openFile(file) : null;
  if (opened?.ok === false) return opened;
  const undo = new UndoJournal();
  const { univerAPI, injector, moves, computing } = createHeadlessUniver();
  const running = runHost(univerAPI, undo, { ...options, ...(opened && { file: opened.value }) });
  followMoves(injector, moves, running.book);
  keepForeignResults(computing, running.book);
  return ok({ ...running, undo, user: createUser(running.book, undo, running.tell) });
}
