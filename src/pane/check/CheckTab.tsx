import type { ReactNode } from "react";
import type { TabProps } from "../shell/tabs";
import { useStrings, useWords } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { TaskNotices } from "../ui/TaskNotices";
import { FirstView } from "./FirstView";
import { Progress } from "./Progress";
import { Result } from "./Result";
import { CriteriaProvider } from "./use-criteria";
import { useCheck } from "./use-check";

/** 校验: the findings of the workbook, and what to do about them. */
export function CheckTab({ isShown, visit }: TabProps): ReactNode {
  const { check: strings } = useStrings();
  const words = useWords();
  const check = useCheck(visit);
  const { result, task, isChecking, progress, stop, liveFailure } = check;
  return (
    <>
      {liveFailure && <Notice intent="error">{words(liveFailure)}</Notice>}
      {isChecking && <Progress share={progress} onStop={stop} />}
      {!result && <TaskNotices task={task} />}
      {!result && !isChecking && (
        <FirstView
          kind={task.failure ? "failed" : "begin"}
          title={task.failure ? strings.failedTitle : strings.firstTitle}
          words={strings.firstWords}
          action={{ name: task.failure ? strings.checkAgain : strings.check, onAction: check.check }}
        />
      )}
      {result?.forms.length === 0 && !isChecking && (
        <FirstView
          kind="noForm"
          title={strings.noFormTitle}
          words={strings.noFormWords}
          action={{ name: strings.checkAgain, onAction: check.check }}
        />
      )}
      {result && result.forms.length > 0 && (
        <CriteriaProvider criteria={result.judgement.criteria}>
          <Result result={result} check={check} isShown={isShown} visit={visit} />
        </CriteriaProvider>
      )}
    </>
  );
}
