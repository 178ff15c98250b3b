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
import { useEffect, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  /** The pane is narrow and may be low: the question takes what room there is. */
  surface: { padding: tokens.spacingHorizontalL, maxHeight: "96vh" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Gives the focus back to what had it before, unless the user has left the page. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && document.hasFocus()) before.focus();
    },
    [before],
  );
}

/** Asks before something is done. Escape and the second button leave everything as it is. */
export function QuestionDialog({
  title,
  yes,
  no,
  isAlert = false,
  onYes,
  onNo,
  children,
}: {
  readonly title: string;
  /** What the buttons say. */
  readonly yes: string;
  readonly no: string;
  /** Text of the user would be lost: a click beside the question does not answer it. */
  readonly isAlert?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  useFocusReturn();
  return (
    <Dialog
      open
      modalType={isAlert ? "alert" : "modal"}
      onOpenChange={(_event, { open }) => {
        if (!open) onNo();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onYes}>
              {yes}
            </Button>
            <Button onClick={onNo}>{no}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
