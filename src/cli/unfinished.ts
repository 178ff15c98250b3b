import { createHash, randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";

/** This machine, so that a folder that several share tells whose file it is; a hash, since names of machines name people. */
const MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 12);
const UNFINISHED = /^\.([0-9a-f]{12})-(\d+)-[0-9a-f-]{36}\.jixiao-tmp$/;
/** No file takes so many milliseconds to be written; a container may have a process of the same number. */
const LONG_AGO = 10 * 60_000;

/** What a file of the folder is called while it is written. It tells which process writes it. */
export const unfinishedPath = (folder: string): string =>
  path.join(folder, `.${MACHINE}-${process.pid}-${randomUUID()}.jixiao-tmp`);

const cleared = new Set<string>();

/**
 * Removes what killed runs of this machine have left in a folder, once a run. A file of a process that lives, of another
 * machine or of the last minutes stays. What cannot be looked at or removed stays too.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, machine, id] = UNFINISHED.exec(name) ?? [];
    if (machine !== MACHINE || isAlive(Number(id))) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < Date.now() - LONG_AGO) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Another user's process may not be signalled, but is there. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return !(typeof error === "object" && error !== null && "code" in error && error.code === "ESRCH");
  }
}
