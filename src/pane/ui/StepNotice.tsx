import { useAnnounce } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Notice } from "./Notice";
import { TaskButton } from "./TaskButton";
import { TaskNotices } from "./TaskNotices";
import { inWords, useTask } from "./use-task";

/**
 * Reports a step that has changed the workbook, with a button to take it back (撤回), in any Excel. The button disappears
 * with the next step: only the last one can be taken back. A new step needs a new `key`.
 */
export function StepNotice({
  onDismiss,
  children,
}: {
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const workbook = useWorkbook();
  const { shell } = useStrings();
  const { announce } = useAnnounce();
  const task = useTask();
  const [state, setState] = useState<"last" | "past" | "taken-back">("last");
  useEffect(
    () =>
      workbook.watchApplied(() => {
        setState((before) => (before === "last" ? "past" : before));
      }),
    [workbook],
  );
  const takeBack = (): void => {
    void task.run(
      async () => inWords(await workbook.takeBack()),
      () => {
        setState("taken-back");
        announce(shell.takenBack, { polite: true });
      },
    );
  };
  return (
    <>
      <Notice
        intent="success"
        {...(onDismiss && { onDismiss })}
        action={
          state === "last" && (
            <TaskButton size="small" hint={shell.takeBackHint} isBusy={task.isBusy} onClick={takeBack}>
              {shell.takeBack}
            </TaskButton>
          )
        }
      >
        {state === "taken-back" ? shell.takenBack : children}
      </Notice>
      <TaskNotices task={task} />
    </>
  );
}
