import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: { display: "block", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** A text that stays on one line: what does not fit is in its tooltip. */
export function OneLine({ children }: { readonly children: string }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.line} title={children}>
      {children}
    </span>
  );
}
