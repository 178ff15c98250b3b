import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings } from "../../strings/use-strings";
import { TaskNotices } from "../../ui/TaskNotices";
import { useTask } from "../../ui/use-task";
import { DropdownsSection } from "./DropdownsSection";
import { readLists, type WorkbookLists } from "./lists-actions";
import { OwnSection } from "./OwnSection";

/** What the forms' dropdowns offer, and the bureau's own indicators. */
export function ListsView({ onChanged }: { readonly onChanged: () => void }): ReactNode {
  const workbook = useWorkbook();
  const { indicators: texts } = useStrings();
  const task = useTask();
  const [lists, setLists] = useState<WorkbookLists | null>(null);
  const latest = useRef(task.run);
  useEffect(() => {
    latest.current = task.run;
  });
  const reread = useCallback(() => {
    void latest.current(() => readLists(workbook), setLists);
  }, [workbook]);
  useEffect(reread, [reread]);
  const changed = (): void => {
    reread();
    onChanged();
  };
  return (
    <>
      <TaskNotices task={task} />
      {lists ? (
        <>
          <DropdownsSection lists={lists} onChanged={changed} />
          <OwnSection lists={lists} onChanged={changed} />
        </>
      ) : (
        task.isBusy && <Spinner label={texts.reading} />
      )}
    </>
  );
}
