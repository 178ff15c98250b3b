import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { ProjectDraft } from "../../app/project-draft";
import type { TabProps } from "../shell/tabs";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { StepNotice } from "../ui/StepNotice";
import { TaskNotices } from "../ui/TaskNotices";
import { CarryOverSection } from "./CarryOverSection";
import { HeldForms } from "./HeldForms";
import { InsertBar } from "./insertion/InsertBar";
import { ListView } from "./insertion/ListView";
import { StartView } from "./insertion/StartView";
import { DEPARTMENT_FORM, useInsertion } from "./insertion/use-insertion";
import { NextYearSection } from "./NextYearSection";
import { useWorkbookForms } from "./use-workbook-forms";

const ListPreview = lazy(async () => ({ default: (await import("./insertion/ListPreview")).ListPreview }));

const useStyles = makeStyles({
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, "&:empty": { display: "none" } },
});

/** What the tab shows: the forms of the workbook, a field for a list of projects, or what the list was understood as. */
type View =
  { readonly kind: "forms" } | { readonly kind: "list" } | { readonly kind: "preview"; readonly draft: ProjectDraft };

const FORMS: View = { kind: "forms" };

/** 填报: new forms, how far the forms of the workbook are, and what can be taken from forms that are filled in. */
export function FillTab({ isShown, visit, endedCommands }: TabProps): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const { forms: found, task, reread } = useWorkbookForms(isShown, visit + endedCommands);
  const insertion = useInsertion(found, reread);
  const [list, setList] = useState("");
  const [view, setView] = useState<View>(FORMS);
  const [asksSecond, setAsksSecond] = useState(false);
  if (!found) {
    return (
      <>
        <TaskNotices task={task} />
        {task.failure ? <Button onClick={reread}>{fill.retry}</Button> : <Spinner label={fill.reading} />}
      </>
    );
  }
  const hasForms = found.forms.length > 0;
  const leave = (): void => {
    setView(FORMS);
  };
  const preview = async (): Promise<void> => {
    const [{ parseProjectList }, { draftOf }] = await Promise.all([
      import("../../app/project-list"),
      import("../../app/project-draft"),
    ]);
    setView({ kind: "preview", draft: draftOf(parseProjectList(list)) });
  };
  if (view.kind === "preview") {
    return (
      <Suspense fallback={<Spinner label={fill.reading} />}>
        <ListPreview
          insertion={insertion}
          draft={view.draft}
          onInserted={() => {
            setList("");
            leave();
          }}
          onEditList={() => {
            setView(hasForms ? { kind: "list" } : FORMS);
          }}
          onBack={leave}
        />
      </Suspense>
    );
  }
  if (view.kind === "list") {
    return <ListView list={list} onList={setList} onPreview={() => void preview()} onBack={leave} />;
  }
  const insertDepartment = (): void => {
    setAsksSecond(false);
    insertion.insert(DEPARTMENT_FORM);
  };
  return (
    <>
      {hasForms ? (
        <InsertBar
          insertion={insertion}
          onInsertDepartment={() => {
            if (insertion.departmentSheets.length > 0) setAsksSecond(true);
            else insertDepartment();
          }}
          onList={() => {
            setView({ kind: "list" });
          }}
        />
      ) : (
        <StartView
          insertion={insertion}
          list={list}
          onList={setList}
          onPreview={() => void preview()}
          onRefresh={reread}
        />
      )}
      <div className={styles.notices}>
        <TaskNotices task={task} />
        <TaskNotices task={insertion.task} />
        {asksSecond && (
          <Notice
            intent="warning"
            action={
              <>
                <Button size="small" onClick={insertDepartment}>
                  {fill.anotherDepartment}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    setAsksSecond(false);
                  }}
                >
                  {fill.cancel}
                </Button>
              </>
            }
          >
            {fill.hasDepartment(insertion.departmentSheets)}
          </Notice>
        )}
        {insertion.inserted.length > 0 && (
          <StepNotice key={insertion.inserted.join()} onDismiss={insertion.dismissInserted}>
            {fill.inserted(insertion.inserted)}
          </StepNotice>
        )}
      </div>
      {hasForms && <HeldForms forms={found.forms} isReading={task.isBusy} onRefresh={reread} />}
      {hasForms && (
        <div>
          {found.forms.length > 1 && <CarryOverSection found={found} onFilled={reread} />}
          <NextYearSection forms={found.forms} onInserted={reread} />
        </div>
      )}
    </>
  );
}
