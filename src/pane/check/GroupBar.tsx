import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `1px ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chevron: { flexShrink: 0, lineHeight: 0, fontSize: "16px", color: tokens.colorNeutralForeground3 },
  name: {
    flex: "1 1 8em",
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  counts: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", marginLeft: "auto" },
});

/** The grey line above what belongs to a form, with the numbers in short. */
export function GroupBar({
  name,
  counts,
  isOpen,
  headingLevel,
}: {
  readonly name: string;
  readonly counts: string;
  /** Whether what follows is unfolded; left out where it cannot be folded. */
  readonly isOpen?: boolean;
  /** Makes the name a heading. */
  readonly headingLevel?: 3 | 4;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {isOpen !== undefined && (
        <span className={styles.chevron}>{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
      )}
      <span
        className={styles.name}
        title={name}
        {...(headingLevel !== undefined && { role: "heading", "aria-level": headingLevel })}
      >
        {name}
      </span>
      {/* For screen readers, which would read the words as one. */ " "}
      <span className={styles.counts}>{counts}</span>
    </div>
  );
}
