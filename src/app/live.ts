import { ok, type Result } from "../core/result";
import type { Outcome, PortError } from "../port/errors";
import type { StopWatching, WorkbookChange, WorkbookWatcher } from "../port/workbook";
import { checkInSteps, type CheckResult } from "./check";
import { paced } from "./paced";
import { AS_CARRIED, type ProfileRequest } from "./profile";

/**
 * Checks again whenever the workbook has changed and tells the listener; never writes. While one check runs, changes are
 * gathered for the next, and what could not be read waits for it too. After stopping the listener is not called any more.
 */
export async function checkLive(
  watcher: WorkbookWatcher,
  editionId: string | null,
  listener: (result: Result<CheckResult, PortError>) => void,
  profile: ProfileRequest = AS_CARRIED,
): Outcome<StopWatching> {
  let waiting: WorkbookChange | null = null;
  let isRunning = false;
  let isStopped = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    for (let change = take(); change !== null; change = take()) {
      const snapshot = await watcher.reread(change);
      const result = snapshot.ok
        ? ok(await paced(checkInSteps(snapshot.value, editionId, profile), () => undefined))
        : snapshot;
      if (hasStopped()) break;
      listener(result);
      if (result.ok) continue;
      // What could not be read is read with the next change.
      keep(change);
      break;
    }
    isRunning = false;
  };
  const take = (): WorkbookChange | null => {
    const change = waiting;
    waiting = null;
    return change;
  };
  const keep = (change: WorkbookChange): void => {
    waiting = { sheets: [...(waiting?.sheets ?? []), ...change.sheets] };
  };
  const hasStopped = (): boolean => isStopped;

  const watching = await watcher.watch((change) => {
    keep(change);
    if (!isRunning) void run();
  });
  if (!watching.ok) return watching;
  return ok(() => {
    isStopped = true;
    return watching.value();
  });
}
