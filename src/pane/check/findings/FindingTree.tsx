import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { Form } from "../../../core/forms/form";
import { useStrings, useWords } from "../../strings/use-strings";
import { useArrival } from "../../ui/use-arrival";
import { FindingDetails, type FindingActions } from "./FindingDetails";
import { FindingRow } from "./FindingRow";
import { FormRow } from "./FormRow";
import { formAt, type Row } from "./rows";
import { shortLabel } from "./short-label";
import { treeKeyHandler } from "./tree-keys";

/** Heights in pixels before a line has been measured. */
const FORM_HEIGHT = 26;
const FINDING_HEIGHT = 44;

/** The line in the tab order. */
const ACTIVE_LINE = '[role="treeitem"][tabindex="0"]';

const useStyles = makeStyles({
  tree: { position: "relative", width: "100%" },
  /** The margin is for verdict and tools, which stay above the list. */
  line: { position: "absolute", top: 0, left: 0, width: "100%", scrollMarginTop: "72px" },
  /** A shortcut for the mouse; for the keyboard the same button is in the details. */
  fix: {
    position: "absolute",
    right: tokens.spacingHorizontalXXS,
    bottom: "3px",
    minWidth: 0,
    maxWidth: "9em",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    display: "block",
  },
  open: {
    boxSizing: "border-box",
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    /** Shadows are not drawn with forced colours. */
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  openItem: { "&:hover": { backgroundColor: "transparent" } },
  item: {
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
});

interface FindingTreeProps extends FindingActions {
  readonly rows: readonly Row[];
  readonly forms: readonly Form[];
  /** Key of the finding that is open. */
  readonly current: string | null;
  readonly closed: ReadonlySet<string>;
  readonly onOpenFinding: (key: string | null) => void;
  readonly onCloseForm: (key: string, isClosed: boolean) => void;
  /** Key of a line to scroll into view, without taking the focus. */
  readonly inSight: string | null;
  /** Grows when the user comes from another tab: the active line then takes the focus; 0 during a check. */
  readonly visit: number;
}

/**
 * Findings below their forms and details below findings, as a virtualised tree. One line is in the tab order, with the
 * buttons of its details; it stays in the page, so that the focus is never lost.
 */
export function FindingTree({
  rows,
  forms,
  current,
  closed,
  onOpenFinding,
  onCloseForm,
  inSight,
  visit,
  ...actions
}: FindingTreeProps): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const focusWanted = useRef(false);
  useArrival(visit, tree, ACTIVE_LINE);
  const found = rows.findIndex(({ key }) => key === active?.key);
  // If the active line is gone, use the one in its place.
  const activeIndex = found >= 0 ? found : Math.min(active?.index ?? 0, rows.length - 1);
  const activeLine = (): HTMLElement | null => tree.current?.querySelector<HTMLElement>(ACTIVE_LINE) ?? null;
  const panel = (): HTMLElement | null => tree.current?.closest<HTMLElement>('[role="tabpanel"]') ?? null;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: panel,
    estimateSize: (index) => (rows[index]?.kind === "form" ? FORM_HEIGHT : FINDING_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: margin,
    overscan: 8,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), activeIndex])].sort((a, b) => a - b),
  });

  // What is above the list changes its height.
  useLayoutEffect(() => {
    const scroller = panel();
    if (!scroller || !tree.current) return;
    const top = tree.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    activeLine()?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const index = rows.findIndex(({ key }) => key === inSight);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: "auto" });
    // Scroll only for a new request; the user may have scrolled since.
  }, [inSight]);

  // Details that open below the edge come into view with their finding.
  useEffect(() => {
    const line = tree.current?.querySelector('[aria-selected="true"]')?.parentElement;
    line?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const isOpen = (row: Row): boolean => (row.kind === "form" ? !closed.has(row.key) : row.key === current);
  const setOpen = (row: Row, open: boolean): void => {
    if (row.kind === "form") onCloseForm(row.key, !open);
    else onOpenFinding(open ? row.key : null);
  };
  const activate = (row: Row): void => {
    if (row.kind === "form") {
      setOpen(row, !isOpen(row));
      return;
    }
    setOpen(row, true);
    actions.onGoTo(row.finding.at);
  };
  const moveTo = (index: number): void => {
    const row = rows[index];
    if (row) setActive({ key: row.key, index });
    virtualizer.scrollToIndex(index, { align: "auto" });
    focusWanted.current = true;
  };
  const enter = (): void => {
    activeLine()?.nextElementSibling?.querySelector("button")?.focus();
  };
  const leave = (): void => {
    activeLine()?.focus();
  };

  const groups = rows.filter(({ kind }) => kind === "form");
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={strings.list}
      aria-description={strings.listHelp}
      className={styles.tree}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={treeKeyHandler(rows, activeIndex, isOpen, { moveTo, setOpen, activate, enter, leave })}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        const isForm = row.kind === "form";
        const siblings = isForm ? groups : row.group.findings;
        const isOpenFinding = !isForm && isOpen(row);
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="none"
            className={mergeClasses(styles.line, isOpenFinding && styles.open)}
            style={{ transform: `translateY(${start - margin}px)` }}
            onFocus={() => {
              setActive({ key: row.key, index });
            }}
          >
            <div
              role="treeitem"
              aria-level={isForm ? 1 : 2}
              aria-setsize={siblings.length}
              aria-posinset={siblings.findIndex((one) => one.key === row.key) + 1}
              aria-expanded={isOpen(row)}
              aria-selected={row.key === current}
              tabIndex={index === activeIndex ? 0 : -1}
              className={mergeClasses(styles.item, isOpenFinding && styles.openItem)}
              {...(!isForm && { "data-rule": row.finding.rule })}
              onClick={() => {
                activate(row);
              }}
            >
              {isForm ? (
                <FormRow group={row.group} isOpen={isOpen(row)} />
              ) : (
                <FindingRow
                  finding={row.finding}
                  form={row.group.form ?? forms[formAt(forms, row.finding.at)] ?? null}
                  isWhole={row.group.isWhole}
                  isOpen={isOpenFinding}
                />
              )}
            </div>
            {!isForm && !isOpenFinding && row.finding.fix && (
              <Button
                size="small"
                className={styles.fix}
                tabIndex={-1}
                aria-hidden
                disabled={actions.isBusy}
                title={words(row.finding.fix.label)}
                onClick={() => {
                  actions.onFix(row.finding);
                }}
              >
                {shortLabel(words(row.finding.fix.label))}
              </Button>
            )}
            {isOpenFinding && (
              <div role="treeitem" aria-level={3} aria-setsize={1} aria-posinset={1}>
                <FindingDetails finding={row.finding} forms={forms} {...actions} />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
