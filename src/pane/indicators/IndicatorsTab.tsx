import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import type { StarterFill } from "../../app/indicators/starter-set";
import { hasValue } from "../../app/indicators/value-line";
import type { TabProps } from "../shell/tabs";
import { useStrings } from "../strings/use-strings";
import { NextStep } from "../ui/NextStep";
import { Notice } from "../ui/Notice";
import { StepNotice } from "../ui/StepNotice";
import { TaskNotices } from "../ui/TaskNotices";
import { useArrival } from "../ui/use-arrival";
import { SearchView } from "./SearchView";
import { StarterSet } from "./StarterSet";
import { useInsert } from "./use-insert";
import { usePlace } from "./use-place";
import { useSearch } from "./use-search";
import { TypedOffer } from "./value/TypedOffer";
import { useValue } from "./value/use-value";
import { ValueForm } from "./value/ValueForm";

/** The reading of files is loaded on demand. */
const ListsView = lazy(async () => ({ default: (await import("./lists/ListsView")).ListsView }));

/** What the tab shows. */
type View = "search" | "starter" | "lists";

const useStyles = makeStyles({
  tab: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

/** 指标: the indicator catalog, searched for the selected row. */
export function IndicatorsTab({ isShown, visit, endedCommands, openTab }: TabProps): ReactNode {
  const styles = useStyles();
  const { indicators: texts } = useStrings();
  const occasion = visit + endedCommands;
  const place = usePlace(isShown, occasion);
  const { cell, context, line, criteria, offer, dismissOffer, readFor, refresh } = place;
  const value = useValue(refresh);
  const insertion = useInsert(() => {
    value.isFilling.current = true;
    refresh();
  });
  const search = useSearch(place);
  const tab = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>("search");
  const [started, setStarted] = useState<StarterFill | null>(null);
  const shown = view === "starter" && !context ? "search" : view;
  const sheet = context?.form.sheet;
  const placeWords =
    !cell || sheet === undefined
      ? texts.noPlace
      : search.rowCategory
        ? texts.place(sheet, cell.row + 1)
        : texts.placeInForm(sheet);
  // Whoever comes from another tab goes on with the value of the row, or else with the search.
  useArrival(readFor === occasion ? visit : 0, tab, "input");
  const hasMoved = useRef(false);
  useEffect(() => {
    // The button that led here is gone.
    if (hasMoved.current && document.activeElement === document.body) tab.current?.querySelector("input")?.focus();
    hasMoved.current = false;
  }, [view]);
  const go = (to: View, label: string): ReactNode => (
    <Button
      size="small"
      onClick={() => {
        hasMoved.current = true;
        setView(to);
      }}
    >
      {label}
    </Button>
  );

  return (
    <div ref={tab} className={styles.tab}>
      <div className={styles.line}>
        {shown !== "lists" && <Caption1>{placeWords}</Caption1>}
        {shown === "search" ? (
          <>
            {context && go("starter", texts.suggest)}
            {go("lists", texts.lists)}
          </>
        ) : (
          go("search", texts.back)
        )}
      </div>
      {offer && (
        <TypedOffer
          offer={offer}
          onTake={() => {
            value.take(offer);
          }}
          onKeep={dismissOffer}
        />
      )}
      {shown === "search" && line && (
        <ValueForm
          key={`${line.form.sheet} ${line.indicator.target.at.row} ${line.indicator.target.text}`}
          line={line}
          criteria={criteria}
          isFilling={value.isFilling}
          isBusy={value.task.isBusy}
          onWrite={(draft) => {
            value.write(line, draft);
          }}
          onStep={(step) => {
            value.step(line, step);
          }}
        />
      )}
      <TaskNotices task={value.task} />
      {shown === "search" && started && (
        <>
          <StepNotice
            key={started.written.map(({ indicator }) => indicator.id).join()}
            onDismiss={() => {
              setStarted(null);
            }}
          >
            {texts.suggestWritten(started.written.length)}
          </StepNotice>
          {started.left.length > 0 && (
            <Notice intent="warning">{texts.suggestLeft(started.left.map(({ indicator }) => indicator.name))}</Notice>
          )}
        </>
      )}
      {shown === "search" && value.isDone && line && hasValue(line.indicator) && (
        <Notice
          intent="info"
          action={
            <NextStep
              onGo={() => {
                openTab("fill");
              }}
            >
              {texts.toProgress}
            </NextStep>
          }
        >
          {texts.allValues}
        </Notice>
      )}
      {view === "starter" && context && (
        <StarterSet
          key={context.form.sheet}
          context={context}
          onWritten={(fill) => {
            setStarted(fill);
            setView("search");
            refresh();
            value.begin(context.form.sheet);
          }}
        />
      )}
      {shown === "lists" && (
        <Suspense fallback={<Spinner label={texts.reading} />}>
          <ListsView onChanged={refresh} />
        </Suspense>
      )}
      {shown === "search" && (
        <SearchView
          search={search}
          insertion={insertion}
          isShown={isShown}
          onFocus={() => {
            value.isFilling.current = false;
          }}
          onChoose={({ entry }) => {
            if (cell && context) insertion.insert(entry, cell);
          }}
        />
      )}
    </div>
  );
}
