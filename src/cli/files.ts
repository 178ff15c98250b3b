import type { Dirent } from "node:fs";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { openDocument } from "../adapters/open";
import { fail, ok, type Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import { fileErrorText, portErrorText } from "./error-text";
import { fileKind } from "./file-kinds";

/** A workbook file to work on. */
export interface SourceFile {
  /** As the user named it, or found below the folder that the user named. */
  readonly file: string;
  /** The path below the named folder; the bare name of a named file. Copies in another folder are named so. */
  readonly name: string;
}

export interface FoundFiles {
  readonly sources: readonly SourceFile[];
  /** Paths that cannot be worked on, in words for the user. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  /** Files in folders that are neither tables nor documents. */
  readonly others: readonly string[];
}

/** Owner files that Excel and WPS leave beside an open workbook. */
const isLockFile = (name: string): boolean => name.startsWith("~$");

/** Reading a pipe would wait for ever. */
const isDevice = (entry: Dirent): boolean =>
  entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();

/**
 * The workbooks and documents behind paths: files as they are, folders with all such files below them in a stable order, each
 * file once. None is left out without a word: those of formats that are not read are among the problems, what is neither
 * table nor document among the others. Folders below whose name begins with "." and `outputFolder`, which holds our own
 * copies, are not entered.
 */
export async function findWorkbooks(paths: readonly string[], outputFolder: string | null): Promise<FoundFiles> {
  const sources = new Map<string, SourceFile>();
  const problems: { file: string; problem: string }[] = [];
  const others: string[] = [];
  for (const given of paths) {
    try {
      if (!(await stat(given)).isDirectory()) {
        sources.set(path.resolve(given), { file: given, name: path.basename(given) });
        continue;
      }
      let found = 0;
      for (const name of await filesBelow(given, "", outputFolder)) {
        const file = path.join(given, name);
        const kind = fileKind(name);
        if (kind.kind === "other") others.push(file);
        else found += 1;
        if (kind.kind === "refused") problems.push({ file, problem: kind.problem });
        if (kind.kind === "taken") sources.set(path.resolve(file), { file, name });
      }
      if (found === 0) problems.push({ file: given, problem: "文件夹中没有表格或文档。请核对路径" });
    } catch (error) {
      problems.push({ file: given, problem: fileErrorText(error) });
    }
  }
  return { sources: [...sources.values()], problems, others };
}

async function filesBelow(root: string, below: string, outputFolder: string | null): Promise<readonly string[]> {
  const folder = path.join(root, below);
  if (below !== "" && outputFolder !== null && path.resolve(folder) === path.resolve(outputFolder)) return [];
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const name = path.join(below, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".")) found.push(...(await filesBelow(root, name, outputFolder)));
    } else if (!isDevice(entry) && !entry.name.startsWith(".") && !isLockFile(entry.name)) {
      found.push(name);
    }
  }
  return found;
}

/** Reads and opens a file of any format that is read; an error is in words for the user. */
export async function openFile(file: string): Promise<Result<DocumentReader, string>> {
  try {
    const document = await openDocument(await readFile(file));
    return document.ok ? document : fail(portErrorText(document.error));
  } catch (error) {
    return fail(fileErrorText(error));
  }
}

/** Writes a file that is not there yet, and the folders above it. What exists is never overwritten. */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<Result<null, string>> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(bytes);
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return ok(null);
  } catch (error) {
    return fail(fileErrorText(error));
  }
}
