import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SkippedLine } from "../../../app/project-list";
import { useStrings } from "../../strings/use-strings";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  title: { color: tokens.colorNeutralForeground3 },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minHeight: "28px",
  },
  text: { flex: "1 1 0", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  reason: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** The lines of a list that were not taken as projects, each with its reason, so that nothing is dropped unnoticed. */
export function SkippedLines({
  skipped,
  onTake,
}: {
  readonly skipped: readonly SkippedLine[];
  readonly onTake: (line: SkippedLine) => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  return (
    <div>
      <Caption1 as="h3" className={styles.title}>
        {fill.skipped(skipped.length)}
      </Caption1>
      <ul className={styles.list}>
        {skipped.map((line, index) => (
          <li key={index} className={styles.line}>
            <Caption1 className={styles.text} title={line.text}>
              {line.text === "" ? fill.blankLine : line.text.replaceAll("\t", fill.cellGap)}
            </Caption1>
            <Caption1 className={styles.reason}>{fill.skipReasons[line.reason]}</Caption1>
            {line.asProject && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  onTake(line);
                }}
              >
                {fill.takeAsProject}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
