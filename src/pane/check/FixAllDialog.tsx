import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FixPreview } from "../../app/fix";
import { useStrings } from "../strings/use-strings";
import { EditPreview } from "./findings/EditPreview";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxHeight: "96vh" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { maxHeight: "40vh", overflowY: "auto" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Shows what fixing everything that has one right answer would change, and asks. */
export function FixAllDialog({
  preview,
  onFix,
  onClose,
}: {
  readonly preview: FixPreview;
  readonly onFix: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const { edits, fixed, left } = preview;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{strings.fixAllTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{strings.fixAllWords(fixed.length, edits.length)}</span>
            <div className={styles.list} tabIndex={0} role="group" aria-label={strings.fixAllTitle}>
              <EditPreview edits={edits} />
            </div>
            <span>{strings.fixAllLeft(left.length)}</span>
            <span className={styles.quiet}>{strings.fixAllUndo}</span>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onFix}>
              {strings.fixNow}
            </Button>
            <Button onClick={onClose}>{strings.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
