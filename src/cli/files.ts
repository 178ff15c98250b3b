import { readFileSync, statSync, type Dirent } from "node:fs";
import { link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileKind, isHiddenFile } from "../adapters/file-kinds";
import { openDocument } from "../adapters/open";
import { fail, ok, type Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import { fileErrorText, NOT_A_FILE, portErrorText } from "./error-text";
import { refusalText } from "./file-words";
import { clearLeftovers, unfinishedPath } from "./unfinished";

/** A workbook file to process. */
export interface SourceFile {
  /** The path as the user named it, or as found below the folder that the user named. */
  readonly file: string;
  /** The path below the named folder, or the bare name of a named file; copies in another folder get this name. */
  readonly name: string;
  /** Whether the user named the file itself. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  readonly sources: readonly SourceFile[];
  /** Unusable paths, with the reason in words for the user. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  /** Files in folders that are neither tables nor documents. */
  readonly others: readonly string[];
}

/** Reading a pipe would block forever. */
const isDevice = (entry: Dirent): boolean =>
  entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();

/** A path that the user named. */
interface GivenPath {
  readonly given: string;
  /** Its absolute path. */
  readonly place: string;
  /** "folder", "file", or why it cannot be used. */
  readonly kind: "folder" | "file" | { readonly problem: string };
}

/**
 * Collects the workbooks and documents behind paths: files as they are, folders with all such files below them in a
 * stable order, each file once. Nothing is skipped silently: files of unreadable formats are listed as problems, files
 * that are neither tables nor documents as others. Subfolders whose name begins with "." and `outputFolder`, which
 * holds our own copies, are not entered.
 */
export async function findWorkbooks(paths: readonly string[], outputFolder: string | null): Promise<FoundFiles> {
  const sources: SourceFile[] = [];
  const problems: { file: string; problem: string }[] = [];
  const others: string[] = [];
  const all = await Promise.all(paths.map(givenPath));
  const named = new Map(all.flatMap(({ kind, place, given }) => (kind === "file" ? [[place, given] as const] : [])));
  const withNamed = new Set([...named.keys()].map((place) => path.dirname(place)));
  const output = outputFolder === null ? null : path.resolve(outputFolder);
  const seen = new Set<string>();
  const addNamed = (place: string, given: string): void => {
    if (seen.has(place)) return;
    seen.add(place);
    sources.push({ file: given, name: path.basename(given), isNamed: true });
  };

  /**
   * Adds the files of a folder and of those below it; returns how many tables and documents there are. `start`: what
   * comes before the path below the given folder, `below`: that path with a separator at its end. With hundreds of
   * thousands of files most of the time goes into strings, so no file's own path is resolved without need.
   */
  const enter = async (place: string, start: string, below: string): Promise<number> => {
    if (seen.has(place)) return 1;
    seen.add(place);
    const listed = await listFolder(place);
    if (!listed.ok) {
      const folder = path.dirname(path.join(start, below, "_"));
      problems.push({ file: folder, problem: `文件夹未检查：${listed.error}` });
      return 1;
    }
    const { names, folders } = listed.value;
    let found = 0;
    for (const base of names) {
      const name = below + base;
      if (folders.has(base)) {
        const folder = path.join(place, base);
        if (folder !== output) found += await enter(folder, start, name + path.sep);
        continue;
      }
      const kind = fileKind(base);
      const file = start + name;
      if (kind.kind === "other") others.push(file);
      else found += 1;
      if (kind.kind === "refused") problems.push({ file, problem: refusalText(kind.advice) });
      if (kind.kind !== "taken") continue;
      const given = withNamed.has(place) ? named.get(path.join(place, base)) : undefined;
      if (given === undefined) sources.push({ file, name, isNamed: false });
      else addNamed(path.join(place, base), given);
    }
    return found;
  };

  for (const { given, place, kind } of all) {
    if (kind === "folder") {
      // "in/" of "in", "" of ".".
      const start = path.join(given, "_").slice(0, -1);
      if ((await enter(place, start, "")) === 0)
        problems.push({ file: given, problem: "文件夹中没有表格或文档。请核对路径" });
    } else if (kind === "file") {
      addNamed(place, given);
    } else {
      problems.push({ file: given, problem: kind.problem });
    }
  }
  return { sources, problems, others };
}

/** Files and subfolders of a folder, in the order of their names, and which of them are folders; none is hidden. */
interface Listing {
  readonly names: readonly string[];
  readonly folders: ReadonlySet<string>;
}

async function listFolder(folder: string): Promise<Result<Listing, string>> {
  const names: string[] = [];
  const folders = new Set<string>();
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const isFolder = entry.isDirectory();
      if (isFolder ? entry.name.startsWith(".") : isDevice(entry) || isHiddenFile(entry.name)) continue;
      names.push(entry.name);
      if (isFolder) folders.add(entry.name);
    }
  } catch (error) {
    return fail(fileErrorText(error));
  }
  return ok({ names: names.sort(), folders });
}

async function givenPath(given: string): Promise<GivenPath> {
  const place = path.resolve(given);
  try {
    return { given, place, kind: (await stat(given)).isDirectory() ? "folder" : "file" };
  } catch (error) {
    return { given, place, kind: { problem: fileErrorText(error) } };
  }
}

/**
 * The bytes of a file, or why they cannot be read, in words for the user. Refuses a pipe or device: reading it could
 * block forever. Synchronous: a process reads one file at a time, and asynchronous reads cost it a tenth of its
 * time.
 */
export function readBytes(file: string): Result<Uint8Array, string> {
  try {
    const found = statSync(file);
    return found.isFile() || found.isDirectory() ? ok(readFileSync(file)) : fail(NOT_A_FILE);
  } catch (error) {
    return fail(fileErrorText(error));
  }
}

/** Reads and opens a file of any readable format; errors are worded for the user. */
export async function openFile(file: string): Promise<Result<DocumentReader, string>> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const document = await openDocument(bytes.value);
  return document.ok ? document : fail(portErrorText(document.error));
}

/**
 * Writes a new file, creating its folders. Never overwrites an existing file. Atomic: whatever happens, its name refers
 * to the complete file or to nothing.
 */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<Result<null, string>> {
  const folder = path.dirname(file);
  const unfinished = unfinishedPath(folder);
  try {
    await mkdir(folder, { recursive: true });
    await clearLeftovers(folder);
    const handle = await open(unfinished, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await putInPlace(unfinished, file);
    return ok(null);
  } catch (error) {
    return fail(fileErrorText(error));
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/**
 * Moves the finished file into place. Links fail if the name is taken, unlike renaming; file systems of cameras and USB
 * sticks do not support links.
 */
async function putInPlace(unfinished: string, file: string): Promise<void> {
  try {
    await link(unfinished, file);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await claim(file);
    await rename(unfinished, file);
  }
}

/** Error codes of file systems without links. */
const NO_LINKS: ReadonlySet<unknown> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);

/** Creates a file under a free name; throws EEXIST if it is taken. */
const claim = async (file: string): Promise<void> => (await open(file, "wx")).close();
