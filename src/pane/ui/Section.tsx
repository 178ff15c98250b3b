import { Caption1, makeStyles, Subtitle2, tokens, useId } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "& + &": {
      paddingTop: tokens.spacingVerticalL,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** A part of a tab under a heading. */
export function Section({
  title,
  hint,
  action,
  children,
}: {
  readonly title: string;
  /** A line under the heading. */
  readonly hint?: string;
  /** Shown at the end of the heading's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle2>
        {action}
      </div>
      {hint !== undefined && <Caption1 className={styles.hint}>{hint}</Caption1>}
      {children}
    </section>
  );
}
