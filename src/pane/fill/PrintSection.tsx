import { Caption1, useAnnounce } from "@fluentui/react-components";
import { DocumentPrintRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Folded } from "../ui/Folded";
import { StepNotice } from "../ui/StepNotice";
import { TaskButton } from "../ui/TaskButton";
import { TaskNotices } from "../ui/TaskNotices";
import { useTask } from "../ui/use-task";

/** Fits the heights of form rows to long texts on request: hosts do not fit merged cells by themselves. */
export function PrintSection(): ReactNode {
  const { fill } = useStrings();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const [times, setTimes] = useState(0);
  const fit = (): void => {
    void task.run(
      async () => {
        const { fitRowsOfForms } = await import("./workbook-actions");
        return fitRowsOfForms(workbook);
      },
      () => {
        setTimes(times + 1);
        announce(fill.rowsFitted, { polite: true });
      },
    );
  };
  return (
    <Folded title={fill.print} state={fill.printState}>
      <Caption1>{fill.printHint}</Caption1>
      <TaskNotices task={task} />
      {times > 0 && !task.failure && <StepNotice key={times}>{fill.rowsFitted}</StepNotice>}
      <TaskButton icon={<DocumentPrintRegular />} isBusy={task.isBusy} onClick={fit}>
        {fill.fitRows}
      </TaskButton>
    </Folded>
  );
}
