import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";
import { countSeverities, type FindingGroup } from "./rows";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  chevron: { flexShrink: 0, paddingTop: "2px", fontSize: "16px", color: tokens.colorNeutralForeground3 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The line of a form above its findings. */
export function FormRow({ group, isOpen }: { readonly group: FindingGroup; readonly isOpen: boolean }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const { form, findings } = group;
  const counts = strings.formCounts(countSeverities(findings.map(({ finding }) => finding)));
  const title = form?.texts.projectName?.value;
  return (
    <div className={styles.row}>
      <span className={styles.chevron}>{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
      {/* The blanks are for screen readers, which would read the words as one. */}
      <div className={styles.words}>
        <span className={styles.sheet}>{form?.sheet ?? strings.otherCells}</span>{" "}
        {title !== undefined && title !== "" && <span className={styles.title}>{title}</span>}{" "}
        <span className={styles.title}>{counts}</span>
      </div>
    </div>
  );
}
