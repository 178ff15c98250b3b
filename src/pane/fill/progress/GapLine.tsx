import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { KnownSum } from "../../../app/known-sums";
import type { FillSlot } from "../../../core/completeness/fill-slots";
import { cellLabel, formatCell } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { GapField } from "./GapField";
import { LINE } from "./line-style";
import type { Gaps } from "./use-gaps";

/** Help with a place to fill. */
export interface GapHelp {
  readonly gaps: Gaps;
  /** Amounts that follow from others. */
  readonly sums: readonly KnownSum[];
  /** Opens the catalog and the value line for the indicator of the selected cell. */
  readonly onIndicator: () => void;
}

const useStyles = makeStyles({
  line: { ...LINE, paddingLeft: "26px" },
  about: {
    flex: "1 1 0",
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  name: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    "::first-letter": { textTransform: "uppercase" },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  lack: { color: tokens.colorNeutralForeground3 },
  cell: { color: tokens.colorBrandForeground1, marginLeft: "auto" },
  offer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 52px`,
    color: tokens.colorNeutralForeground3,
  },
});

/** What takes the focus of the selected place: its field, else the button of its help; the first button is the line. */
const HELP = ":scope > :not(:first-child) :is(input, textarea, button)";

/**
 * A place to fill, as a link to its cell, with help: a field for what is to be written, the amount that follows from
 * others, or the catalog.
 */
export function GapLine({
  slot,
  help: { gaps, sums, onIndicator },
}: {
  readonly slot: FillSlot;
  readonly help: GapHelp;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const words = useWords();
  const { at, name, gap, kind, field } = slot;
  const { cell, takesFocus } = gaps;
  const isCurrent = cell !== null && cellLabel(cell) === cellLabel(at);
  const sum = sums.find(({ edit }) => cellLabel(edit.at) === cellLabel(at));
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isCurrent || !takesFocus.current || !document.hasFocus()) return;
    takesFocus.current = false;
    line.current?.querySelector<HTMLElement>(HELP)?.focus();
  });
  return (
    <li ref={line} className={mergeClasses(isCurrent && styles.current)}>
      <Button
        appearance="subtle"
        className={styles.line}
        icon={<SeverityIcon severity="todo" />}
        aria-current={isCurrent}
        onClick={() => {
          gaps.goTo(at);
        }}
      >
        <span className={styles.about}>
          <span className={styles.name}>{words(name)}</span>{" "}
          {gap && field === null && <Caption1 className={styles.lack}>{words(gap)}</Caption1>}
        </span>{" "}
        <Caption1 className={styles.cell}>{formatCell(at)}</Caption1>
      </Button>
      {sum && (
        <Caption1 className={styles.offer}>
          {words(sum.from)}
          <Button
            size="small"
            disabledFocusable={gaps.task.isBusy}
            onClick={() => {
              gaps.fillSum(sum);
            }}
          >
            {fill.fillSum(sum.figure)}
          </Button>
        </Caption1>
      )}
      {isCurrent && !sum && field !== null && (
        <GapField
          slot={slot}
          text={gaps.typedFor(slot)}
          isBusy={gaps.task.isBusy}
          onType={(text) => {
            gaps.type(slot, text);
          }}
          onGoOn={() => {
            gaps.step(1);
          }}
        />
      )}
      {isCurrent && field === null && (
        <div className={styles.offer}>
          <Button size="small" onClick={onIndicator}>
            {kind === "value" || kind === "figure" ? fill.toValue : fill.toIndicators}
          </Button>
        </div>
      )}
    </li>
  );
}
