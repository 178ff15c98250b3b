import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  title: { margin: 0, minWidth: 0 },
});

/** The heading of a view that replaces the tab, with a back button. */
export function BackHead({
  title,
  back,
  onBack,
}: {
  readonly title: string;
  /** The label of the back button. */
  readonly back: string;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={back}
        title={back}
        onClick={onBack}
      />
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
    </div>
  );
}
