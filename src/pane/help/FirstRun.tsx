import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { usePreferences } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Jobs } from "./Jobs";

const SEEN = "introduced";

const useStyles = makeStyles({
  first: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});

/** The three jobs in three lines, the first time that the pane is opened on this computer. */
export function FirstRun(): ReactNode {
  const styles = useStyles();
  const { help } = useStrings();
  const preferences = usePreferences();
  const [isShown, setShown] = useState(() => preferences.get(SEEN) === null);
  useEffect(() => {
    preferences.set(SEEN, "yes");
  }, [preferences]);
  if (!isShown) return null;
  return (
    <section className={styles.first} aria-label={help.firstTitle}>
      <Subtitle2 as="h2" className={styles.title}>
        {help.firstTitle}
      </Subtitle2>
      <Jobs />
      <Caption1 className={styles.line}>
        {help.firstWords}
        <Button
          size="small"
          onClick={() => {
            setShown(false);
          }}
        >
          {help.gotIt}
        </Button>
      </Caption1>
    </section>
  );
}
