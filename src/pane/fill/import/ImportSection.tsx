import { Button, Caption1, Textarea, useAnnounce } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { PICKED_EXTENSIONS } from "../../../adapters/file-kinds";
import type { LocalText } from "../../../core/local-text";
import type { Result } from "../../../core/result";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings, useWords } from "../../strings/use-strings";
import { Folded } from "../../ui/Folded";
import { StepNotice } from "../../ui/StepNotice";
import { TaskButton } from "../../ui/TaskButton";
import { TaskNotices } from "../../ui/TaskNotices";
import { useTask } from "../../ui/use-task";
import type { ImportedDocument } from "./import-actions";

/** Imports forms from a Word document, another workbook, or tables on the clipboard into new sheets. */
export function ImportSection({
  onInserted,
  onCheck,
}: {
  readonly onInserted: () => void;
  /** Checks the workbook with the new sheets. */
  readonly onCheck: () => void;
}): ReactNode {
  const { files, fill } = useStrings();
  const words = useWords();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const file = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<ImportedDocument | null>(null);
  const take = (read: () => Promise<Result<ImportedDocument, LocalText>>): void => {
    setImported(null);
    void task.run(read, (result) => {
      setImported(result);
      announce(fill.inserted(result.sheets), { polite: true });
      onInserted();
    });
  };
  return (
    <Folded title={files.importTitle} state={files.importState}>
      <Caption1>{files.importHint}</Caption1>
      <TaskNotices task={task} />
      {imported && !task.failure && (
        <>
          <StepNotice key={imported.sheets.join()}>{fill.inserted(imported.sheets)}</StepNotice>
          {imported.asItStands.length > 0 && <Caption1>{files.importedAsItStands(imported.asItStands)}</Caption1>}
          {imported.notes.map((note) => (
            <Caption1 key={note.zh}>{words(note)}</Caption1>
          ))}
          <Button appearance="primary" onClick={onCheck}>
            {files.importCheck}
          </Button>
        </>
      )}
      <TaskButton
        isBusy={task.isBusy}
        onClick={() => {
          file.current?.click();
        }}
      >
        {files.importPick}
      </TaskButton>
      <input
        ref={file}
        type="file"
        accept={PICKED_EXTENSIONS}
        hidden
        aria-label={files.importPick}
        onChange={({ target }) => {
          const [picked] = target.files ?? [];
          if (picked) take(async () => (await import("./import-actions")).importFile(workbook, picked));
          // Allow choosing the same file again after a correction.
          target.value = "";
        }}
      />
      <Textarea
        aria-label={files.importPaste}
        placeholder={files.importPaste}
        rows={2}
        value=""
        onPaste={(event) => {
          const html = event.clipboardData.getData("text/html");
          event.preventDefault();
          take(async () => (await import("./import-actions")).importPasted(workbook, html));
        }}
      />
    </Folded>
  );
}
