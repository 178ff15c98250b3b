import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";

const useStyles = makeStyles({
  title: { margin: 0 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "28px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The manual steps once everything is filled in: signatures and seals on the printed forms. */
export function BeforeSubmission({
  unsigned,
}: {
  /** Number of unsigned forms. */
  readonly unsigned: number;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  if (unsigned === 0) return null;
  return (
    <section aria-label={fill.beforeSubmission}>
      <Subtitle2 as="h2" className={styles.title}>
        {fill.beforeSubmission}
      </Subtitle2>
      <div className={styles.line}>
        {fill.toSign} <Caption1 className={styles.quiet}>{fill.toSignState(unsigned)}</Caption1>
      </div>
    </section>
  );
}
