import { Caption1, useAnnounce } from "@fluentui/react-components";
import { CalendarArrowRightRegular } from "@fluentui/react-icons/svg/calendar-arrow-right";
import { useState, type ReactNode } from "react";
import type { Form } from "../../core/forms/form";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Folded } from "../ui/Folded";
import { StepNotice } from "../ui/StepNotice";
import { TaskButton } from "../ui/TaskButton";
import { TaskNotices } from "../ui/TaskNotices";
import { useTask } from "../ui/use-task";

/** Makes next year's set from the forms of the latest year. */
export function NextYearSection({
  forms,
  onInserted,
}: {
  readonly forms: readonly Form[];
  readonly onInserted: () => void;
}): ReactNode {
  const { fill } = useStrings();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const [inserted, setInserted] = useState<readonly string[]>([]);
  const latest = Math.max(...forms.map(yearOf));
  const source = forms.filter((form) => yearOf(form) === latest);
  const year = (latest > 0 ? latest : new Date().getFullYear()) + 1;
  const make = (): void => {
    void task.run(
      async () => {
        const { insertYearAndShow } = await import("./workbook-actions");
        return insertYearAndShow(workbook, source, year);
      },
      (sheets) => {
        setInserted(sheets);
        announce(fill.inserted(sheets), { polite: true });
        onInserted();
      },
    );
  };
  return (
    <Folded title={fill.nextYear} state={fill.nextYearState(year)}>
      <Caption1>{fill.nextYearHint}</Caption1>
      <TaskNotices task={task} />
      {inserted.length > 0 && !task.failure && <StepNotice key={inserted.join()}>{fill.inserted(inserted)}</StepNotice>}
      <TaskButton icon={<CalendarArrowRightRegular />} isBusy={task.isBusy} onClick={make}>
        {fill.makeNextYear(year, source.length)}
      </TaskButton>
    </Folded>
  );
}

/** The year that a form prints, or else that of its last saving; 0 when neither is known. */
const yearOf = ({ year, savedYear }: Form): number => year?.value ?? savedYear ?? 0;
