import { Button, Caption1, makeStyles, SearchBox, useId } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import type { ListedIndicator } from "../../core/catalog/schema";
import type { SearchHit } from "../../core/catalog/search/search";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { StepNotice } from "../ui/StepNotice";
import { TaskNotices } from "../ui/TaskNotices";
import { Filters, NO_FILTER } from "./Filters";
import { HitList, optionId } from "./HitList";
import { ReplaceDialog } from "./ReplaceDialog";
import type { Insert } from "./use-insert";
import type { CatalogSearch } from "./use-search";

const useStyles = makeStyles({ search: { width: "100%", maxWidth: "100%" } });

/** The search box and the hits; a hit is written into the selected row with Enter or a click. */
export function SearchView({
  search,
  insertion: { task, done, dismissDone, question, answer },
  isShown,
  onFocus,
  onChoose,
}: {
  readonly search: CatalogSearch;
  readonly insertion: Insert;
  /** Whether the tab is shown. */
  readonly isShown: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (hit: SearchHit<ListedIndicator>) => void;
}): ReactNode {
  const styles = useStyles();
  const list = useId("hits");
  const { indicators: texts } = useStrings();
  const { text, filter, listed, hits, active, isNarrowed, rowCategory, known, setText, setActive, narrow } = search;
  const others = listed.length - hits;
  const choose = (hit: SearchHit<ListedIndicator>, place: number): void => {
    setActive(place);
    onChoose(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepOf(event.key, active, listed.length);
    const hit = listed[active];
    if (next !== null) setActive(next);
    else if (event.key === "Enter" && hit && !event.nativeEvent.isComposing) choose(hit, active);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchBox
        aria-label={texts.searchLabel}
        className={styles.search}
        value={text}
        onFocus={onFocus}
        placeholder={texts.searchHint}
        role="combobox"
        aria-expanded={listed.length > 0}
        {...(listed.length > 0 && { "aria-controls": list })}
        aria-autocomplete="list"
        aria-description={texts.keys}
        {...(listed.length > 0 && { "aria-activedescendant": optionId(list, active) })}
        onChange={(_event, { value }) => {
          setText(value);
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
      <Caption1>{texts.count(hits)}</Caption1>
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
          {...(others > 0 && { others: { from: hits, words: texts.otherBranches(others) } })}
          known={known}
          active={active}
          onChoose={choose}
        />
      )}
      {question && <ReplaceDialog placement={question.placement} onAnswer={answer} />}
    </>
  );
}

/** The target of an arrow key in a list; null for other keys. */
function stepOf(key: string, active: number, length: number): number | null {
  const page = 8;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(length - 1, active + step));
}
