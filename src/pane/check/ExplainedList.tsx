import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ExplainedFinding, Explanation } from "../../app/explanations";
import type { CellRef } from "../../core/workbook/address";
import { cellLabel } from "../../core/workbook/address";
import { useStrings, useWords } from "../strings/use-strings";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  reason: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "pre-wrap",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Explained findings, each with a link to its cell and a way back into the list. */
export function ExplainedList({
  explained,
  isBusy,
  onGoTo,
  onWithdraw,
}: {
  readonly explained: readonly ExplainedFinding[];
  readonly isBusy: boolean;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onWithdraw: (explanation: Explanation) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  if (explained.length === 0) return <Text className={styles.quiet}>{strings.explainedNone}</Text>;
  return (
    <ul className={styles.list} aria-label={strings.explainedList}>
      {explained.map(({ finding, explanation }) => (
        <li key={`${explanation.sheet} ${explanation.name}`} className={styles.item}>
          <span>{words(finding.message)}</span>
          <span className={styles.reason}>
            {strings.explainedBy}
            {explanation.text}
          </span>
          <div className={styles.actions}>
            <Button
              size="small"
              aria-label={strings.goTo(cellLabel(finding.at))}
              onClick={() => {
                onGoTo(finding.at);
              }}
            >
              {cellLabel(finding.at)}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={() => {
                onWithdraw(explanation);
              }}
            >
              {strings.withdraw}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
