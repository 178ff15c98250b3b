import { makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { CheckmarkCircleFilled, QuestionCircleRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { TieOut } from "../../../app/tie-out";
import { tieEquation, tieTitle } from "../../../app/tie-out-words";
import { formatFen } from "../../../core/values/amount";
import type { CellRef } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { TieOutChart } from "./TieOutChart";

const useStyles = makeStyles({
  figure: { margin: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  open: { backgroundColor: tokens.colorNeutralBackground1 },
  line: {
    boxSizing: "border-box",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalSNudge,
    alignItems: "baseline",
    padding: `3px ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  icon: { alignSelf: "start", paddingTop: "2px", lineHeight: 0, fontSize: "16px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  state: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  small: {
    gridColumn: "2 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  holds: { color: tokens.colorStatusSuccessForeground1 },
  gap: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  unknown: { color: tokens.colorPaletteBlueForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  /** Forced colours do not affect drawings. */
  forced: { "@media (forced-colors: active)": { color: "inherit" } },
});

/** A sum in one line, with its picture below when open: a sum that does not hold is open at first. */
export function TieOutLine({
  tie,
  onGoTo,
}: {
  readonly tie: TieOut;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { pictures: strings } = useStrings();
  const words = useWords();
  const id = useId("tie");
  const [toggled, setToggled] = useState(false);
  const { state, gap, total } = tie;
  const isOpen = (state === "gap") !== toggled;
  const verdict =
    state === "gap"
      ? strings.gapOf(formatFen(Math.abs(gap ?? 0)))
      : `${total.fen === null ? "" : `${formatFen(total.fen)} `}${strings.tieStates[state]}`;
  return (
    <figure className={mergeClasses(styles.figure, isOpen && styles.open)} aria-labelledby={`${id}-title`}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        onClick={() => {
          setToggled(!toggled);
        }}
      >
        <span className={styles.icon}>
          <StateIcon state={state} />
        </span>
        <span id={`${id}-title`} className={mergeClasses(isOpen && styles.strong)}>
          {words(tieTitle(tie))}
        </span>{" "}
        <span className={mergeClasses(styles.state, styles[STATE_STYLES[state]])}>{verdict}</span>{" "}
        {!isOpen && <span className={styles.small}>{words(tieEquation(tie))}</span>}
      </button>
      {isOpen && <TieOutChart tie={tie} onGoTo={onGoTo} />}
    </figure>
  );
}

const STATE_STYLES = { holds: "holds", gap: "gap", unknown: "unknown", open: "quiet" } as const;

function StateIcon({ state }: Pick<TieOut, "state">): ReactNode {
  const styles = useStyles();
  switch (state) {
    case "gap":
      return <SeverityIcon severity="error" />;
    case "unknown":
      return <SeverityIcon severity="todo" />;
    case "holds":
      return <CheckmarkCircleFilled className={mergeClasses(styles.holds, styles.forced)} aria-hidden />;
    case "open":
      return <QuestionCircleRegular className={mergeClasses(styles.quiet, styles.forced)} aria-hidden />;
  }
}
