import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import type { ProjectDraft } from "../../app/project-draft";
import { FirstRun } from "../help/FirstRun";
import { useFirstRun } from "../help/use-first-run";
import type { TabProps } from "../shell/tabs";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { StepNotice } from "../ui/StepNotice";
import { TaskNotices } from "../ui/TaskNotices";
import { useArrival } from "../ui/use-arrival";
import { useKeptFocus } from "../ui/use-kept-focus";
import { useStepKey } from "../ui/use-step-key";
import { CarryOverSection } from "./CarryOverSection";
import { InsertBar } from "./insertion/InsertBar";
import { ListView } from "./insertion/ListView";
import { StartView } from "./insertion/StartView";
import { DEPARTMENT_FORM, useInsertion } from "./insertion/use-insertion";
import { NextYearSection } from "./NextYearSection";
import { PrintSection } from "./PrintSection";
import { ExportSection } from "./export/ExportSection";
import { BeforeSubmission } from "./progress/BeforeSubmission";
import { FormsProgress } from "./progress/FormsProgress";
import { ProgressHead } from "./progress/ProgressHead";
import { useGaps } from "./progress/use-gaps";
import type { ReadForms } from "./use-workbook-forms";
import type { WorkbookForms } from "./workbook-actions";

const ImportSection = lazy(async () => ({ default: (await import("./import/ImportSection")).ImportSection }));
const LayoutsSection = lazy(async () => ({ default: (await import("./layout/LayoutsSection")).LayoutsSection }));
const ListPreview = lazy(async () => ({ default: (await import("./insertion/ListPreview")).ListPreview }));

const useStyles = makeStyles({
  contents: { display: "contents" },
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, "&:empty": { display: "none" } },
});

/** What the tab shows: the forms of the workbook, a field for a list of projects, or the preview of the parsed list. */
type View =
  | { readonly kind: "forms" }
  | { readonly kind: "list" }
  | { readonly kind: "preview"; readonly draft: ProjectDraft };

const FORMS: View = { kind: "forms" };

/** New forms, the progress of the workbook's forms, and what can be carried over from filled forms. */
export function FillContents({
  found,
  isShown,
  visit,
  task,
  reread,
  openTab,
}: Pick<TabProps, "isShown" | "visit" | "openTab"> &
  Pick<ReadForms, "task" | "reread"> & { readonly found: WorkbookForms }): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const gaps = useGaps(found.progress, isShown, reread);
  const insertion = useInsertion(found, () => {
    gaps.takesFocus.current = true;
    reread();
  });
  const [list, setList] = useState("");
  const [view, setView] = useState<View>(FORMS);
  const [asksSecond, setAsksSecond] = useState(false);
  const { isFirst, begin } = useFirstRun();
  const [hasBegun, setBegun] = useState(false);
  const step = (direction: 1 | -1): void => {
    insertion.dismissInserted();
    gaps.step(direction);
  };
  useStepKey(isShown && view.kind === "forms", step);
  const container = useRef<HTMLDivElement>(null);
  useKeptFocus(container);
  useArrival(isShown ? visit : 0, container, found.progress.left > 0 ? "button[aria-keyshortcuts]" : "h2[tabindex]");
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
  if (!hasForms && isFirst) {
    return (
      <FirstRun
        onInsert={() => {
          begin();
          setBegun(true);
        }}
        onCheck={() => {
          begin();
          openTab("check");
        }}
      />
    );
  }
  const insertDepartment = (): void => {
    setAsksSecond(false);
    insertion.insert(DEPARTMENT_FORM);
  };
  return (
    <div ref={container} className={styles.contents}>
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
          hasFocus={hasBegun}
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
      {hasForms && (
        <>
          {gaps.task.failure && <TaskNotices task={gaps.task} />}
          {gaps.obstacle && <Notice intent="warning">{fill.obstacle[gaps.obstacle]}</Notice>}
          <ProgressHead
            progress={found.progress}
            onNext={() => {
              step(1);
            }}
            onCheck={() => {
              openTab("check");
            }}
          />
          {found.progress.left === 0 && <BeforeSubmission unsigned={found.progress.unsigned} />}
          <FormsProgress
            progress={found.progress}
            help={{
              gaps: { ...gaps, step },
              sums: found.sums,
              onIndicator: () => {
                openTab("indicators");
              },
            }}
          />
        </>
      )}
      <div>
        <Suspense>
          <ImportSection
            onInserted={reread}
            onCheck={() => {
              openTab("check");
            }}
          />
          <LayoutsSection forms={found.forms} groups={found.layouts} cell={gaps.cell} onChanged={reread} />
        </Suspense>
      </div>
      {hasForms && (
        <div>
          {found.forms.length > 1 && <CarryOverSection found={found} onFilled={reread} />}
          <PrintSection />
          <ExportSection />
          <NextYearSection forms={found.forms} />
        </div>
      )}
    </div>
  );
}
