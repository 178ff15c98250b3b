import type { ReactNode } from "react";
import { useStrings, useWords } from "../strings/use-strings";
import { Notice } from "./Notice";
import type { Task } from "./use-task";

/** The state of a task: that it waits for the user, or why it failed. */
export function TaskNotices({ task }: { readonly task: Task }): ReactNode {
  const { shell } = useStrings();
  const words = useWords();
  return (
    <>
      {task.isSlow && <Notice intent="info">{shell.waiting}</Notice>}
      {task.failure && (
        <Notice intent="error" onDismiss={task.dismissFailure}>
          {words(task.failure)}
        </Notice>
      )}
    </>
  );
}
