import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TabProps } from "../shell/tabs";
import { useStrings } from "../strings/use-strings";
import { TaskNotices } from "../ui/TaskNotices";
import { CarryOverSection } from "./CarryOverSection";
import { HeldForms } from "./HeldForms";
import { NewForms } from "./NewForms";
import { NextYearSection } from "./NextYearSection";
import { useWorkbookForms } from "./use-workbook-forms";

/** 填报: what the workbook holds, new forms, and what can be taken from forms that are filled in. */
export function FillTab({ isShown, visit, endedCommands }: TabProps): ReactNode {
  const { fill } = useStrings();
  const { forms, task, reread } = useWorkbookForms(isShown, visit + endedCommands);
  if (!forms) {
    return (
      <>
        <TaskNotices task={task} />
        {task.failure ? <Button onClick={reread}>{fill.retry}</Button> : <Spinner label={fill.reading} />}
      </>
    );
  }
  return (
    <>
      <TaskNotices task={task} />
      <HeldForms forms={forms.forms} isReading={task.isBusy} onRefresh={reread} />
      <NewForms found={forms} onInserted={reread} />
      {forms.forms.length > 1 && <CarryOverSection found={forms} onFilled={reread} />}
      {forms.forms.length > 0 && <NextYearSection forms={forms.forms} onInserted={reread} />}
    </>
  );
}
