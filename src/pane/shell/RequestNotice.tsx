import { makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useWords } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import type { PaneRequest } from "./pane-requests";

const useStyles = makeStyles({
  notice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
});

/** The message of a ribbon command. */
export function RequestNotice({ request: { notice } }: { readonly request: PaneRequest }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { announce } = useAnnounce();
  const [isDismissed, setDismissed] = useState(false);
  const text = notice ? words(notice.text) : null;
  useEffect(() => {
    if (text !== null) announce(text, { alert: true });
  }, [announce, text]);
  if (!notice || isDismissed) return null;
  return (
    <div className={styles.notice}>
      <Notice
        intent={notice.intent}
        onDismiss={() => {
          setDismissed(true);
        }}
      >
        {text}
      </Notice>
    </div>
  );
}
