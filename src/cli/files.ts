import type { Dirent } from "node:fs";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { openXlsx, type XlsxWorkbook } from "../adapters/xlsx/workbook";
import { fail, ok, type Result } from "../core/result";
import { SAVE_AS_XLSX } from "../app/error-words";
import { fileErrorText, portErrorText } from "./error-text";

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
}

/** Formats of Excel before 2007 and of WPS. */
const OTHER_FORMAT = /\.(xls|xlt|et|ett)$/i;
/** Owner files that Excel and WPS leave beside an open workbook. */
const isLockFile = (name: string): boolean => name.startsWith("~$");

/** Reading a pipe would wait for ever. */
const isDevice = (entry: Dirent): boolean =>
  entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();

/**
 * The workbooks behind paths: files as they are, folders with all .xlsx files below them in a stable order, each file
 * once. Folders below whose name begins with "." and `outputFolder`, which holds our own copies, are not entered.
 */
export async function findWorkbooks(paths: readonly string[], outputFolder: string | null): Promise<FoundFiles> {
  const sources = new Map<string, SourceFile>();
  const problems: { file: string; problem: string }[] = [];
  for (const given of paths) {
    try {
      const found = (await stat(given)).isDirectory()
        ? (await filesBelow(given, "", outputFolder)).map((name) => ({ file: path.join(given, name), name }))
        : [{ file: given, name: path.basename(given) }];
      if (found.length === 0) problems.push({ file: given, problem: "文件夹中没有 .xlsx 文件。请核对路径" });
      for (const source of found) {
        if (OTHER_FORMAT.test(source.name))
          problems.push({ file: source.file, problem: `不支持此格式。${SAVE_AS_XLSX.zh}` });
        else sources.set(path.resolve(source.file), source);
      }
    } catch (error) {
      problems.push({ file: given, problem: fileErrorText(error) });
    }
  }
  return { sources: [...sources.values()], problems };
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
    } else if (!isDevice(entry) && /\.xlsx$/i.test(entry.name) && !isLockFile(entry.name)) {
      found.push(name);
    }
  }
  return found;
}

/** Reads and opens a workbook file; an error is in words for the user. */
export async function openFile(file: string): Promise<Result<XlsxWorkbook, string>> {
  try {
    const workbook = openXlsx(await readFile(file));
    return workbook.ok ? workbook : fail(portErrorText(workbook.error));
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
