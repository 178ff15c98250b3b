declare global {
  /** Pickers of the File System Access API, missing in some browsers. */
  interface Window {
    showDirectoryPicker?: (options?: { readonly id?: string }) => Promise<FileSystemDirectoryHandle>;
    showOpenFilePicker?: (options?: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
    showSaveFilePicker?: (options?: PickerOptions) => Promise<FileSystemFileHandle>;
  }
}

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types?: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** Whether the browser can open a folder, and write to a file chosen once. */
export const hasPickers = (): boolean =>
  window.showDirectoryPicker !== undefined && window.showSaveFilePicker !== undefined;

/** Undefined if the user cancelled. */
const unlessCancelled = async <T>(picked: Promise<T> | undefined): Promise<T | undefined> => {
  try {
    return await picked;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
};

export const pickFolder = (): Promise<FileSystemDirectoryHandle | undefined> =>
  unlessCancelled(window.showDirectoryPicker?.({ id: "inbox" }));

const jsonType = (description: string) => [{ description, accept: { "application/json": [".json"] } }];

/** Picks a state file to open. */
export const pickStateFile = async (description: string): Promise<FileSystemFileHandle | undefined> =>
  (await unlessCancelled(window.showOpenFilePicker?.({ types: jsonType(description) })))?.[0];

/** Picks the file to save the state in. */
export const pickStatePlace = (suggestedName: string, description: string): Promise<FileSystemFileHandle | undefined> =>
  unlessCancelled(window.showSaveFilePicker?.({ suggestedName, types: jsonType(description) }));

/** Replaces the content of a file with a text; atomic. */
export async function writeFile(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}
