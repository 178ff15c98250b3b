import {
  Button,
  Caption1,
  makeStyles,
  SearchBox,
  Spinner,
  tokens,
  useAnnounce,
  useId,
} from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { StarterFill } from "../../app/indicators/starter-set";
import { hasValue } from "../../app/indicators/value-line";
import type { IndicatorCategory } from "../../core/forms/form";
import type { ListedIndicator } from "../../core/catalog/schema";
import { search, type SearchHit } from "../../core/catalog/search/search";
import type { TabProps } from "../shell/tabs";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { StepNotice } from "../ui/StepNotice";
import { TaskNotices } from "../ui/TaskNotices";
import { Filters, NO_FILTER, type FilterChoice } from "./Filters";
import { HitList, optionId } from "./HitList";
import { ReplaceDialog } from "./ReplaceDialog";
import { StarterSet } from "./StarterSet";
import { useCatalog } from "./use-catalog";
import { useInsert } from "./use-insert";
import { usePlace } from "./use-place";
import { TypedOffer } from "./value/TypedOffer";
import { useValue } from "./value/use-value";
import { ValueForm } from "./value/ValueForm";

/** The reading of files is loaded on demand. */
const ListsView = lazy(async () => ({ default: (await import("./lists/ListsView")).ListsView }));

/** What the tab shows. */
type View = "search" | "starter" | "lists";

const useStyles = makeStyles({
  tab: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  search: { width: "100%", maxWidth: "100%" },
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
  const list = useId("hits");
  const { indicators: texts } = useStrings();
  const { announce } = useAnnounce();
  const { cell, context, used, own, line, criteria, offer, dismissOffer, refresh } = usePlace(
    isShown,
    visit + endedCommands,
  );
  const value = useValue(refresh);
  const { task, done, dismissDone, question, insert, answer } = useInsert(() => {
    value.isFilling.current = true;
    refresh();
  });
  const [text, setText] = useState("");
  const [filter, setFilter] = useState<FilterChoice>({ branch: "row", domain: "any" });
  const [active, setActive] = useState(0);
  const [view, setView] = useState<View>("search");
  const [started, setStarted] = useState<StarterFill | null>(null);
  const { index, readsName } = useCatalog(own);
  const typed = useDeferredValue(text);
  const shown = view === "starter" && !context ? "search" : view;
  const rowCategory = context?.category ?? null;
  const sheet = context?.form.sheet;
  const place =
    !cell || sheet === undefined
      ? texts.noPlace
      : rowCategory
        ? texts.place(sheet, cell.row + 1)
        : texts.placeInForm(sheet);
  const { hits, others } = useMemo(() => {
    const find = (category: IndicatorCategory | null): readonly SearchHit<ListedIndicator>[] =>
      search(index, {
        text: typed,
        ...(readsName && { readsName }),
        only: { category, domain: filter.domain === "any" ? null : filter.domain },
        near: { category: rowCategory, domain: context?.domains[0] ?? null, used },
      });
    const isOfRow = filter.branch === "row";
    const found = find(isOfRow ? rowCategory : filter.branch === "any" ? null : filter.branch);
    // A term without a hit in the row's branch may exist in another one.
    const elsewhere = isOfRow && rowCategory !== null && typed.trim() !== "" ? find(null) : [];
    return { hits: found, others: elsewhere.filter(({ entry }) => entry.category !== rowCategory) };
  }, [index, readsName, typed, filter, rowCategory, context, used]);
  const listed = useMemo(() => [...hits, ...others], [hits, others]);
  const count = texts.count(hits.length);
  useEffect(() => {
    if (typed !== "") announce(count, { polite: true, batchId: "hits" });
  }, [announce, typed, count]);

  const narrow = (choice: FilterChoice): void => {
    setFilter(choice);
    setActive(0);
  };
  const choose = (hit: SearchHit<ListedIndicator>, place: number): void => {
    setActive(place);
    if (cell && context) insert(hit.entry, cell);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepOf(event.key, active, listed.length);
    const hit = listed[active];
    if (next !== null) setActive(next);
    else if (event.key === "Enter" && hit && !event.nativeEvent.isComposing) choose(hit, active);
    else return;
    event.preventDefault();
  };
  const go = (to: View, label: string): ReactNode => (
    <Button
      size="small"
      onClick={() => {
        setView(to);
      }}
    >
      {label}
    </Button>
  );
  const isNarrowed =
    filter.domain !== "any" || (filter.branch === "row" ? rowCategory !== null : filter.branch !== "any");

  return (
    <div className={styles.tab}>
      <div className={styles.line}>
        {shown !== "lists" && <Caption1>{place}</Caption1>}
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
            <Button
              size="small"
              onClick={() => {
                openTab("fill");
              }}
            >
              {texts.toProgress}
            </Button>
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
        <>
          <SearchBox
            aria-label={texts.searchLabel}
            className={styles.search}
            value={text}
            onFocus={() => {
              value.isFilling.current = false;
            }}
            placeholder={texts.searchHint}
            role="combobox"
            aria-expanded={listed.length > 0}
            {...(listed.length > 0 && { "aria-controls": list })}
            aria-autocomplete="list"
            aria-description={texts.keys}
            {...(listed.length > 0 && { "aria-activedescendant": optionId(list, active) })}
            onChange={(_event, { value }) => {
              setText(value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Filters choice={filter} rowCategory={rowCategory} onChange={narrow} />
          <TaskNotices task={task} />
          {done?.isStep === true && (
            <StepNotice key={done.number} onDismiss={dismissDone}>
              {done.text}
            </StepNotice>
          )}
          {done?.isStep === false && (
            <Notice intent="info" onDismiss={dismissDone}>
              {done.text}
            </Notice>
          )}
          <Caption1>{count}</Caption1>
          {listed.length === 0 && (
            <Notice
              intent="info"
              action={
                isNarrowed ? (
                  <Button
                    size="small"
                    onClick={() => {
                      narrow(NO_FILTER);
                    }}
                  >
                    {texts.searchAll}
                  </Button>
                ) : undefined
              }
            >
              {isNarrowed ? texts.noneInFilter : texts.none}
            </Notice>
          )}
          {isShown && listed.length > 0 && (
            <HitList
              id={list}
              hits={listed}
              {...(others.length > 0 && { others: { from: hits.length, words: texts.otherBranches(others.length) } })}
              active={active}
              onChoose={choose}
            />
          )}
        </>
      )}
      {question && <ReplaceDialog placement={question.placement} onAnswer={answer} />}
    </div>
  );
}

/** The target of an arrow key in a list; null for other keys. */
function stepOf(key: string, active: number, length: number): number | null {
  const page = 8;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(length - 1, active + step));
}
