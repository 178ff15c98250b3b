import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../strings/use-strings";
import { Jobs } from "./Jobs";

const useStyles = makeStyles({
  first: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The three jobs in three lines, and the two ways to start: the pane's first page on a new computer. */
export function FirstRun({
  onInsert,
  onCheck,
}: {
  readonly onInsert: () => void;
  readonly onCheck: () => void;
}): ReactNode {
  const styles = useStyles();
  const { help } = useStrings();
  return (
    <section className={styles.first} aria-label={help.firstTitle}>
      <Subtitle2 as="h2" className={styles.title}>
        {help.firstTitle}
      </Subtitle2>
      <Jobs />
      <Button appearance="primary" onClick={onInsert}>
        {help.firstInsert}
      </Button>
      <Button onClick={onCheck}>{help.firstCheck}</Button>
      <Caption1 className={styles.quiet}>{help.firstWords}</Caption1>
    </section>
  );
}
