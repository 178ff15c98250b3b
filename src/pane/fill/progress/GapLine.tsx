import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { KnownSum } from "../../../app/known-sums";
import type { FillSlot } from "../../../core/completeness/fill-slots";
import { cellLabel, formatCell, type CellRef } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { LINE } from "./line-style";

/** Help with a place to fill. */
export interface GapHelp {
  readonly onGoTo: (cell: CellRef) => void;
  /** Amounts that follow from others. */
  readonly sums: readonly KnownSum[];
  readonly onFillSum: (sum: KnownSum) => void;
  /** Opens the catalog and the value line for the indicator of a cell. */
  readonly onIndicator: (cell: CellRef) => void;
  readonly isBusy: boolean;
}

const OF_INDICATORS: ReadonlySet<FillSlot["kind"]> = new Set(["branch", "name", "value", "figure"]);

const useStyles = makeStyles({
  line: { ...LINE, paddingLeft: "26px" },
  name: {
    flex: "1 1 6em",
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
  lack: { color: tokens.colorNeutralForeground3, flexBasis: "100%", paddingLeft: "26px" },
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

/** A place to fill, as a link to its cell, with help: the amount that follows from others, or the catalog. */
export function GapLine({
  slot: { at, name, gap, kind },
  cell,
  help: { onGoTo, sums, onFillSum, onIndicator, isBusy },
}: {
  readonly slot: FillSlot;
  /** The selected cell. */
  readonly cell: CellRef | null;
  readonly help: GapHelp;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const words = useWords();
  const isCurrent = cell !== null && cellLabel(cell) === cellLabel(at);
  const sum = sums.find(({ edit }) => cellLabel(edit.at) === cellLabel(at));
  return (
    <li className={mergeClasses(isCurrent && styles.current)}>
      <Button
        appearance="subtle"
        className={styles.line}
        icon={<SeverityIcon severity="todo" />}
        aria-current={isCurrent}
        onClick={() => {
          onGoTo(at);
        }}
      >
        <span className={styles.name}>{words(name)}</span> <Caption1 className={styles.cell}>{formatCell(at)}</Caption1>{" "}
        {gap && kind !== "field" && kind !== "amount" && <Caption1 className={styles.lack}>{words(gap)}</Caption1>}
      </Button>
      {sum && (
        <Caption1 className={styles.offer}>
          {words(sum.from)}
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              onFillSum(sum);
            }}
          >
            {fill.fillSum(sum.figure)}
          </Button>
        </Caption1>
      )}
      {isCurrent && !sum && !OF_INDICATORS.has(kind) && (
        <Caption1 className={styles.offer}>{fill.typeThere(formatCell(at))}</Caption1>
      )}
      {isCurrent && OF_INDICATORS.has(kind) && (
        <div className={styles.offer}>
          <Button
            size="small"
            onClick={() => {
              onIndicator(at);
            }}
          >
            {kind === "value" || kind === "figure" ? fill.toValue : fill.toIndicators}
          </Button>
        </div>
      )}
    </li>
  );
}
