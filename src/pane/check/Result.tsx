import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { CheckResult } from "../../app/check";
import { previewFixes } from "../../app/fix";
import type { Finding } from "../../core/engine/finding";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { StepNotice } from "../ui/StepNotice";
import { TaskNotices } from "../ui/TaskNotices";
import { useKeptFocus } from "../ui/use-kept-focus";
import { ExplainDialog } from "./ExplainDialog";
import { ExplainedList } from "./ExplainedList";
import { FindingsView } from "./FindingsView";
import { FixAllDialog } from "./FixAllDialog";
import { IndicatorTreeView } from "./pictures/IndicatorTreeView";
import { TieOutView } from "./pictures/TieOutView";
import { NO_FILTER, type Filter } from "./findings/rows";
import { useOpenPlaces } from "./pictures/use-open-places";
import { ViewName } from "./ViewName";
import { ProfileLine } from "./ProfileLine";
import { useCommands } from "./use-commands";
import type { Check } from "./use-check";
import { useMarking } from "./use-marking";
import { useMessages } from "./use-messages";
import { Toolbar } from "./Toolbar";
import { Verdict } from "./Verdict";

const VIEWS = ["findings", "ties", "tree", "explained"] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  /** Verdict, tools and notices stay visible above the scrolling list. */
  head: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 2,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    margin: `calc(-1 * ${tokens.spacingVerticalL}) 0 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    /** On a low pane the list needs the space more. */
    "@media (max-height: 400px)": { position: "static" },
  },
  views: {
    flexWrap: "wrap",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    "& > [role='tab']": { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}` },
  },
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** A workbook with forms, after a check. */
export function Result({
  result,
  check,
  isShown,
  visit,
}: {
  readonly result: CheckResult;
  readonly check: Check;
  readonly isShown: boolean;
  /** Grows when the user comes from another tab. */
  readonly visit: number;
}): ReactNode {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  useKeptFocus(container);
  const { check: strings } = useStrings();
  const { message, say, dismiss } = useMessages();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [marking, setMarking] = useMarking();
  const commands = useCommands(result, check, say, filter, marking);
  const [view, setView] = useState<View>("findings");
  const [isFilterShown, setFilterShown] = useState(false);
  const [isFixingAll, setFixingAll] = useState(false);
  const [kept, setKept] = useState<Finding | null>(null);
  const { forms, findings, explained } = result;
  const preview = useMemo(() => previewFixes(findings), [findings]);
  const { isBusy } = check.task;
  const { ties, gaps, missing } = useOpenPlaces(forms);
  const names: Readonly<Record<View, ReactNode>> = {
    findings: strings.viewFindings(findings.length),
    ties: <ViewName name={strings.viewTies} severity="error" count={gaps} words={strings.gaps} />,
    tree: <ViewName name={strings.viewTree} severity="todo" count={missing} words={strings.missing} />,
    explained: strings.viewExplained(explained.length),
  };
  return (
    <div ref={container} className={styles.result}>
      <div className={styles.head}>
        <Verdict result={result} />
        <ProfileLine judgement={result.judgement} />
        <Toolbar
          check={check}
          commands={commands}
          marking={marking}
          onMarking={setMarking}
          fixable={preview.fixed.length}
          onFixAll={() => {
            setFixingAll(true);
          }}
          isFilterShown={isFilterShown}
          onShowFilter={(next) => {
            setFilterShown(next);
            if (next) setView("findings");
          }}
        />
        {check.isOutdated && !isBusy && <Notice intent="warning">{strings.outdated}</Notice>}
        {message?.isStep === true && (
          <StepNotice key={message.number} onDismiss={dismiss}>
            {message.text}
          </StepNotice>
        )}
        {message && message.isStep !== true && (
          <Notice intent={message.intent} onDismiss={dismiss}>
            {message.text}
          </Notice>
        )}
        <TaskNotices task={check.task} />
        <TaskNotices task={commands.moves} />
      </div>
      <TabList
        className={styles.views}
        size="small"
        aria-label={strings.views}
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          setView(VIEWS.find((each) => each === value) ?? "findings");
        }}
      >
        {VIEWS.map((each) => (
          <Tab key={each} value={each}>
            {names[each]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.view}>
        {view === "findings" && (
          <FindingsView
            result={result}
            isShown={isShown}
            visit={check.isChecking ? 0 : visit}
            isBusy={isBusy}
            isFilterShown={isFilterShown}
            filter={filter}
            onFilter={setFilter}
            onGoTo={commands.goTo}
            onFix={(finding) => {
              commands.fix(previewFixes([finding]));
            }}
            onKeep={setKept}
          />
        )}
        {view === "ties" && <TieOutView ties={ties} onGoTo={commands.goTo} />}
        {view === "tree" && <IndicatorTreeView forms={forms} onGoTo={commands.goTo} />}
        {view === "explained" && (
          <ExplainedList explained={explained} isBusy={isBusy} onGoTo={commands.goTo} onWithdraw={commands.withdraw} />
        )}
      </div>
      {isFixingAll && (
        <FixAllDialog
          preview={preview}
          onFix={() => {
            setFixingAll(false);
            commands.fix(preview);
          }}
          onClose={() => {
            setFixingAll(false);
          }}
        />
      )}
      {kept && (
        <ExplainDialog
          finding={kept}
          onSave={(text) => {
            setKept(null);
            commands.explain(kept, text);
          }}
          onClose={() => {
            setKept(null);
          }}
        />
      )}
    </div>
  );
}
