import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePreferences, useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";

const READ = "undo-read";

const useStyles = makeStyles({
  notice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
});

/**
 * Says before the first write, until it is closed once, that what the add-in writes empties the undo list: below ExcelApi
 * 1.19 that takes the user's own steps too.
 */
export function UndoNotice(): ReactNode {
  const styles = useStyles();
  const { isUndoable } = useWorkbook();
  const preferences = usePreferences();
  const { shell } = useStrings();
  const [isRead, setRead] = useState(() => preferences.get(READ) !== null);
  if (isUndoable || isRead) return null;
  return (
    <div className={styles.notice}>
      <Notice
        intent="info"
        onDismiss={() => {
          preferences.set(READ, "yes");
          setRead(true);
        }}
      >
        {shell.undoEmptied}
      </Notice>
    </div>
  );
}
