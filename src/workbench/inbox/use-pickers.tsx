import { useRef, type ReactNode } from "react";
import { useInbox } from "./context";
import { hasPickers, pickFolder } from "./pickers";
import { ofChosenFolder, ofFiles, ofHandle } from "./reading/sources";
import type { StateKeeper } from "./state-keeper";

/** How the user chooses what to open: with the browser's pickers, else with hidden inputs. */
export function usePickers(keeper: StateKeeper): {
  readonly openFolder: () => void;
  readonly addFiles: () => void;
  readonly openState: () => void;
  readonly inputs: ReactNode;
} {
  const { desk } = useInbox();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const state = useRef<HTMLInputElement>(null);
  const openFolder = async (): Promise<void> => {
    try {
      const handle = await pickFolder();
      if (handle) await desk.open(await ofHandle(handle));
    } catch {
      desk.tell({ tone: "error", text: "noFolder" });
    }
  };
  return {
    openFolder: () => {
      if (hasPickers()) void openFolder();
      else folder.current?.click();
    },
    addFiles: () => files.current?.click(),
    openState: () => {
      if (hasPickers()) void keeper.open();
      else state.current?.click();
    },
    inputs: (
      <>
        <input
          ref={(input) => {
            folder.current = input;
            if (input) input.webkitdirectory = true;
          }}
          type="file"
          hidden
          data-input="folder"
          onChange={({ target }) => {
            void desk.open(ofChosenFolder([...(target.files ?? [])]));
            target.value = "";
          }}
        />
        <input
          ref={files}
          type="file"
          multiple
          hidden
          data-input="files"
          onChange={({ target }) => {
            void desk.open(ofFiles([...(target.files ?? [])]));
            target.value = "";
          }}
        />
        <input
          ref={state}
          type="file"
          accept=".json"
          hidden
          data-input="state"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void keeper.openFile(file);
            target.value = "";
          }}
        />
      </>
    ),
  };
}
