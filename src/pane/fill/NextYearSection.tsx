import { Caption1, useAnnounce } from "@fluentui/react-components";
import { CalendarArrowRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Form } from "../../core/forms/form";
import { ok } from "../../core/result";
import { useShowWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Folded } from "../ui/Folded";
import { Notice } from "../ui/Notice";
import { TaskButton } from "../ui/TaskButton";
import { TaskNotices } from "../ui/TaskNotices";
import { useTask } from "../ui/use-task";

/** Creates a workbook with next year's set from the forms of the latest year; does not change this workbook. */
export function NextYearSection({ forms }: { readonly forms: readonly Form[] }): ReactNode {
  const { fill } = useStrings();
  const showWorkbook = useShowWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const [done, setDone] = useState<string | null>(null);
  const latest = Math.max(...forms.map(yearOf));
  const source = forms.filter((form) => yearOf(form) === latest);
  const year = (latest > 0 ? latest : new Date().getFullYear()) + 1;
  const make = (): void => {
    void task.run(
      async () => {
        const { nextYearFile } = await import("./next-year-file");
        const file = nextYearFile(source, year);
        return file.ok ? ok(await showWorkbook(fill.nextYearName(year), file.value)) : file;
      },
      (shown) => {
        const words = fill.nextYearMade[shown](year, source.length);
        setDone(words);
        announce(words, { polite: true });
      },
    );
  };
  return (
    <Folded title={fill.nextYear} state={fill.nextYearState(year)}>
      <Caption1>{fill.nextYearHint}</Caption1>
      <TaskNotices task={task} />
      {done !== null && !task.failure && <Notice intent="success">{done}</Notice>}
      <TaskButton icon={<CalendarArrowRightRegular />} isBusy={task.isBusy} onClick={make}>
        {fill.makeNextYear(year, source.length)}
      </TaskButton>
    </Folded>
  );
}

/** The year printed in a form, or else what tells that of its file; 0 if neither is known. */
const yearOf = ({ year, fileYear }: Form): number => year?.value ?? fileYear ?? 0;
