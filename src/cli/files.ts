import { readFileSync, statSync, type Dirent } from "node:fs";
import { link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileKind, isHiddenFile } from "../adapters/file-kinds";
import { openDocument } from "../adapters/open";
import { fail, ok, type Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import { fileErrorText, NOT_A_FILE, portErrorText } from "./error-text";
import { refusalText } from "./file-kinds";
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

/**
 * Collects the workbooks and documents behind paths: files as they are, folders with all such files below them in a
 * stable order, each file once. Nothing is skipped silently: files of unreadable formats are listed as problems, files
 * that are neither tables nor documents as others. Subfolders whose name begins with "." and `outputFolder`, which
 * holds our own copies, are not entered.
 */
export async function findWorkbooks(paths: readonly string[], outputFolder: string | null): Promise<FoundFiles> {
  const sources = new Map<string, SourceFile>();
  const problems: { file: string; problem: string }[] = [];
  const others: string[] = [];
  for (const given of paths) {
    try {
      if (!(await stat(given)).isDirectory()) {
        sources.set(path.resolve(given), { file: given, name: path.basename(given), isNamed: true });
        continue;
      }
      let found = 0;
      const below = await filesBelow(given, outputFolder);
      const root = path.resolve(given);
      for (const problem of below.problems) problems.push(problem);
      for (const name of below.names) {
        const file = path.join(given, name);
        const kind = fileKind(name);
        if (kind.kind === "other") others.push(file);
        else found += 1;
        if (kind.kind === "refused") problems.push({ file, problem: refusalText(kind.advice) });
        if (kind.kind === "taken") {
          // A file that is also named directly keeps that flag.
          const place = path.join(root, name);
          sources.set(place, { file, name, isNamed: sources.get(place)?.isNamed ?? false });
        }
      }
      if (found === 0 && below.problems.length === 0)
        problems.push({ file: given, problem: "文件夹中没有表格或文档。请核对路径" });
    } catch (error) {
      problems.push({ file: given, problem: fileErrorText(error) });
    }
  }
  return { sources: [...sources.values()], problems, others };
}

/** The files below a folder, with paths relative to it; an unreadable folder is listed as a problem. */
async function filesBelow(
  root: string,
  outputFolder: string | null,
): Promise<{ readonly names: readonly string[]; readonly problems: FoundFiles["problems"] }> {
  const names: string[] = [];
  const problems: { file: string; problem: string }[] = [];
  const enter = async (below: string): Promise<void> => {
    const folder = path.join(root, below);
    if (below !== "" && outputFolder !== null && path.resolve(folder) === path.resolve(outputFolder)) return;
    let entries: readonly Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      problems.push({ file: folder, problem: `文件夹未检查：${fileErrorText(error)}` });
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".")) await enter(name);
      } else if (!isDevice(entry) && !isHiddenFile(entry.name)) {
        names.push(name);
      }
    }
  };
  await enter("");
  return { names, problems };
}

/**
 * The bytes of a file, or why they cannot be read, in words for the user. Refuses a pipe or device: reading it could
 * block forever. Synchronous: a thread processes one file at a time, and asynchronous reads cost it a tenth of its
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
