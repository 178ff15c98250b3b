import { Button, makeStyles, Text, tokens, useAnnounce } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import type { CheckResult } from "../../app/check";
import { countSeverities } from "../../core/engine/counts";
import type { Finding } from "../../core/engine/finding";
import { cellLabel, type CellRef } from "../../core/workbook/address";
import { useLanguage, useStrings, wordsOf } from "../strings/use-strings";
import { useStepKey } from "../ui/use-step-key";
import { FirstView } from "./FirstView";
import { Filters } from "./Filters";
import { FindingTree } from "./findings/FindingTree";
import {
  filterFindings,
  findingAt,
  groupFindings,
  NO_FILTER,
  rowsOf,
  stepFrom,
  type Filter,
  type KeyedFinding,
} from "./findings/rows";
import { useSelection } from "../ui/use-selection";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "center", gap: tokens.spacingVerticalS },
});

/** The findings with their filters. While shown, it follows the selected cell of the sheet. */
export function FindingsView({
  result: { forms, findings, explained },
  isShown,
  visit,
  isBusy,
  isFilterShown,
  filter,
  onFilter,
  onGoTo,
  onFix,
  onKeep,
}: {
  readonly result: CheckResult;
  readonly isShown: boolean;
  /** Grows when the user comes from another tab; 0 during a check. */
  readonly visit: number;
  readonly isBusy: boolean;
  readonly isFilterShown: boolean;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onKeep: (finding: Finding) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const language = useLanguage();
  const [current, setCurrent] = useState<string | null>(null);
  const [inSight, setInSight] = useState<string | null>(null);
  const [cell, setCell] = useState<CellRef | null>(null);
  const { announce } = useAnnounce();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shownFilter = useDeferredValue(filter);
  const counts = useMemo(() => countSeverities(findings), [findings]);
  const groups = useMemo(
    () =>
      groupFindings(
        forms,
        filterFindings(findings, forms, shownFilter, (text) => wordsOf(text, language)),
      ),
    [forms, findings, shownFilter, language],
  );
  const rows = useMemo(() => rowsOf(groups, closed), [groups, closed]);

  const setFormClosed = (key: string, isClosed: boolean): void => {
    const next = new Set(closed);
    if (isClosed) next.add(key);
    else next.delete(key);
    setClosed(next);
  };
  const show = (found: KeyedFinding): void => {
    const group = groups.find((each) => each.findings.includes(found));
    if (group && closed.has(group.key)) setFormClosed(group.key, false);
    setCurrent(found.key);
    setInSight(found.key);
  };
  useSelection(isShown, (selected) => {
    setCell(selected);
    const found = findingAt(groups, selected, current);
    if (found && found.key !== current) show(found);
  });
  const step = (direction: 1 | -1): void => {
    const next = stepFrom(groups, { current, cell }, direction);
    if (!next) return;
    const { at, headline } = next.found.finding;
    show(next.found);
    setCell(at);
    onGoTo(at);
    const words = strings.stepped(cellLabel(at), wordsOf(headline, language));
    announce(next.isWrapped ? `${strings.wrapped}${words}` : words, { polite: true });
  };
  useStepKey(isShown, step);

  if (findings.length === 0) {
    return (
      <FirstView
        kind="good"
        title={strings.noneTitle}
        words={explained.length > 0 ? strings.noneLeft(explained.length) : strings.noneWords(forms.length)}
      />
    );
  }
  return (
    <>
      <Filters filter={filter} counts={counts} forms={forms} isWhole={isFilterShown} onChange={onFilter} />
      {rows.length === 0 ? (
        <div className={styles.empty} role="status">
          <Text>{strings.noMatch}</Text>
          <Button
            onClick={() => {
              onFilter(NO_FILTER);
            }}
          >
            {strings.showAll}
          </Button>
        </div>
      ) : (
        <FindingTree
          rows={rows}
          forms={forms}
          current={current}
          closed={closed}
          inSight={inSight}
          visit={visit}
          onOpenFinding={setCurrent}
          onCloseForm={setFormClosed}
          onGoTo={onGoTo}
          onFix={onFix}
          onKeep={onKeep}
          onNext={() => {
            step(1);
          }}
          isBusy={isBusy}
        />
      )}
    </>
  );
}
