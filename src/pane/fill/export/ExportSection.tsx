import { Caption1, useAnnounce } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { DOCX, offerDownload } from "../../host/download";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings } from "../../strings/use-strings";
import { Folded } from "../../ui/Folded";
import { Notice } from "../../ui/Notice";
import { TaskButton } from "../../ui/TaskButton";
import { TaskNotices } from "../../ui/TaskNotices";
import { useTask } from "../../ui/use-task";

/** Exports the forms of the workbook as a Word document. */
export function ExportSection(): ReactNode {
  const { files } = useStrings();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const [forms, setForms] = useState(0);
  const start = (): void => {
    setForms(0);
    void task.run(
      async () => (await import("./word-of-forms")).wordOfForms(workbook),
      (word) => {
        offerDownload(files.exportName, word.bytes, DOCX);
        setForms(word.forms);
        announce(files.exported(word.forms), { polite: true });
      },
    );
  };
  return (
    <Folded title={files.exportTitle} state={files.exportState}>
      <Caption1>{files.exportHint}</Caption1>
      <TaskNotices task={task} />
      {forms > 0 && !task.failure && <Notice intent="success">{files.exported(forms)}</Notice>}
      <TaskButton icon={<DocumentArrowDownRegular />} isBusy={task.isBusy} onClick={start}>
        {files.exportStart}
      </TaskButton>
    </Folded>
  );
}
