declare global {
  /** Pickers of the File System Access API, which some browsers do not have. */
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

/** Whether the browser can open a folder, and write to a file that the user chose once. */
export const hasPickers = (): boolean =>
  window.showDirectoryPicker !== undefined && window.showSaveFilePicker !== undefined;

/** Undefined where the user changed their mind. */
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

/** A state to open. */
export const pickStateFile = async (description: string): Promise<FileSystemFileHandle | undefined> =>
  (await unlessCancelled(window.showOpenFilePicker?.({ types: jsonType(description) })))?.[0];

/** Where the state goes from now on. */
export const pickStatePlace = (suggestedName: string, description: string): Promise<FileSystemFileHandle | undefined> =>
  unlessCancelled(window.showSaveFilePicker?.({ suggestedName, types: jsonType(description) }));

/** Puts a text into a file in the place of what it held; it holds one or the other, whatever happens. */
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
