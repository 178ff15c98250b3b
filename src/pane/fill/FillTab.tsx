import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import type { TabProps } from "../shell/tabs";
import { useStrings } from "../strings/use-strings";
import { TaskNotices } from "../ui/TaskNotices";
import { useWorkbookForms } from "./use-workbook-forms";

/** Loaded while the workbook is read, so that the pane opens sooner. */
const FillContents = lazy(async () => ({ default: (await import("./FillContents")).FillContents }));

/** 填报: reads the workbook, then shows its forms and what can be added. */
export function FillTab({ isShown, visit, endedCommands, openTab }: TabProps): ReactNode {
  const { fill } = useStrings();
  const { forms: found, task, reread } = useWorkbookForms(isShown, visit + endedCommands);
  if (!found && task.failure) {
    return (
      <>
        <TaskNotices task={task} />
        <Button onClick={reread}>{fill.retry}</Button>
      </>
    );
  }
  const waiting = (
    <>
      <TaskNotices task={task} />
      <Spinner label={fill.reading} />
    </>
  );
  if (!found) return waiting;
  return (
    <Suspense fallback={waiting}>
      <FillContents found={found} isShown={isShown} visit={visit} task={task} reread={reread} openTab={openTab} />
    </Suspense>
  );
}
