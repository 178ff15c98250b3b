import { createHash, randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";

/**
 * Identifies this machine, so that in a shared folder each machine knows its own files; hashed, since host names may
 * contain names of people.
 */
const MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 12);
const UNFINISHED = /^\.([0-9a-f]{12})-(\d+)-[0-9a-f-]{36}\.jixiao-tmp$/;
/**
 * No file takes this many ms to write. Process ids alone do not suffice: a container may have a process with the same
 * id.
 */
const LONG_AGO = 10 * 60_000;

/** The temporary name of a file while it is written; contains the id of the writing process. */
export const unfinishedPath = (folder: string): string =>
  path.join(folder, `.${MACHINE}-${process.pid}-${randomUUID()}.jixiao-tmp`);

const cleared = new Set<string>();

/**
 * Removes files that killed runs of this machine left in a folder, once per run. Keeps files of live processes, of
 * other machines and of the last minutes, and those that cannot be inspected or removed.
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

/** A process of another user cannot be signalled, but exists. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return !(typeof error === "object" && error !== null && "code" in error && error.code === "ESRCH");
  }
}
