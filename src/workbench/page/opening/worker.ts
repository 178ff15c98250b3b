import { portErrorWords } from "../../../app/error-words";
import { fail } from "../../../core/result";
import { answering } from "../../worker-tasks";
import { asWorkbook, type GivenFile } from "./as-workbook";
import type { Opened } from "./open-file";

// A document that hangs its reader holds up this worker, not the page.
self.addEventListener(
  "message",
  answering(async (file: GivenFile): Promise<Opened> => {
    const opened = await asWorkbook(file);
    return opened.ok ? opened : fail(portErrorWords(opened.error));
  }),
);
