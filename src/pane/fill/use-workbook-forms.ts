import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkbook } from "../host/use-workbook";
import { useOwnProfile } from "../profile/use-own-profile";
import { SLOW_AT_START, useTask, type Task } from "../ui/use-task";
import { useWatch } from "../ui/use-watch";
import type { WorkbookForms } from "./workbook-actions";

/** The forms of the workbook as last read. */
export interface ReadForms {
  /** Null until the first reading is done. */
  readonly forms: WorkbookForms | null;
  readonly task: Task;
  readonly reread: () => void;
}

/** Reads the forms when the tab is shown and whenever `occasion` grows, and follows edits while it is shown. */
export function useWorkbookForms(isShown: boolean, occasion: number): ReadForms {
  const workbook = useWorkbook();
  const { text: ownProfile } = useOwnProfile();
  const task = useTask();
  const [forms, setForms] = useState<WorkbookForms | null>(null);
  const latest = useRef(task.run);
  const hasRead = useRef(false);
  useEffect(() => {
    latest.current = task.run;
  });
  const reread = useCallback(() => {
    void latest.current(
      async () => {
        const { readWorkbookForms } = await import("./workbook-actions");
        return readWorkbookForms(workbook, ownProfile);
      },
      (read) => {
        hasRead.current = true;
        setForms(read);
      },
      hasRead.current ? undefined : SLOW_AT_START,
    );
  }, [workbook, ownProfile]);
  useEffect(() => {
    if (isShown) reread();
  }, [isShown, occasion, reread]);
  const follow = useCallback(async () => {
    const { watchWorkbookForms } = await import("./workbook-actions");
    return watchWorkbookForms(workbook, ownProfile, (changed) => {
      // What could not be read now is read with the next change.
      if (changed.ok) setForms(changed.value);
    });
  }, [workbook, ownProfile]);
  useWatch(isShown, follow, () => undefined);
  return { forms, task, reread };
}
