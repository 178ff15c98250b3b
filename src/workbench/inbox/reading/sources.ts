import { fileKind, isHiddenFile } from "../../../adapters/file-kinds";

/** A file to read: its path below what the user opened, and its content on demand. */
export interface Source {
  readonly path: string;
  /** Rejects if the file is gone or may no longer be read. */
  readonly file: () => Promise<File>;
}

/** The files found in folders. `others`: the number of files that are neither tables nor documents. */
export interface Found {
  readonly sources: readonly Source[];
  readonly others: number;
}

/** The files of a folder with tables or documents, by path; hidden files and folders are skipped. */
export function ofFolder(files: readonly Source[]): Found {
  const visible = files.filter(({ path }) => !path.split("/").some(isHiddenFile));
  const sources = visible.filter(({ path }) => fileKind(path).kind !== "other");
  return { sources: sources.toSorted((a, b) => (a.path < b.path ? -1 : 1)), others: visible.length - sources.length };
}

/** Files that the user chose individually are all read. */
export const ofFiles = (files: readonly File[]): Found => ({
  sources: files.map((file) => ({ path: pathOf(file), file: () => Promise.resolve(file) })),
  others: 0,
});

/** The path below the chosen folder, or the bare name of a file. */
const pathOf = ({ name, webkitRelativePath }: File): string =>
  webkitRelativePath === "" ? name : webkitRelativePath.split("/").slice(1).join("/");

/** The files of a folder chosen in an input, if the browser has no folder picker. */
export const ofChosenFolder = (files: readonly File[]): Found => ofFolder(ofFiles(files).sources);

/** All files below a folder from the browser's picker. */
export async function ofHandle(folder: FileSystemDirectoryHandle): Promise<Found> {
  const files: Source[] = [];
  const enter = async (handle: FileSystemDirectoryHandle, above: string): Promise<void> => {
    for await (const entry of handle.values()) {
      const path = above + entry.name;
      if (isHiddenFile(entry.name)) continue;
      if (entry.kind === "directory") await enter(entry, `${path}/`);
      else files.push({ path, file: () => entry.getFile() });
    }
  };
  await enter(folder, "");
  return ofFolder(files);
}

/** Dropped items: files as they are, folders with all their content. Must be called while the drop is handled. */
export async function ofDrop(items: DataTransferItemList): Promise<Found> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const parts = await Promise.all(entries.map(ofEntry));
  return {
    sources: parts.flatMap(({ sources }) => sources),
    others: parts.reduce((sum, { others }) => sum + others, 0),
  };
}

async function ofEntry(entry: FileSystemEntry): Promise<Found> {
  if (isFile(entry)) return { sources: [{ path: entry.name, file: () => fileOf(entry) }], others: 0 };
  const files: Source[] = [];
  const enter = async (folder: FileSystemDirectoryEntry, above: string): Promise<void> => {
    for (const child of await childrenOf(folder)) {
      if (isHiddenFile(child.name)) continue;
      if (isFile(child)) files.push({ path: above + child.name, file: () => fileOf(child) });
      else if (isFolder(child)) await enter(child, `${above}${child.name}/`);
    }
  };
  if (isFolder(entry)) await enter(entry, "");
  return ofFolder(files);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** Browsers return a hundred entries at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
