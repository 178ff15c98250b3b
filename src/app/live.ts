import { ok, type Result } from "../core/result";
import type { Outcome, PortError } from "../port/errors";
import type { StopWatching, WorkbookChange, WorkbookWatcher } from "../port/workbook";
import { checkInSteps, type CheckResult } from "./check";
import { paced } from "./paced";
import { AS_CARRIED, type ProfileRequest } from "./profile";

/**
 * Rechecks after every change of the workbook and calls the listener; never writes. During a check, changes are
 * collected for the next one; changes that could not be read are retried then. After stopping, the listener is not
 * called again.
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
      // Retry with the next change.
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
