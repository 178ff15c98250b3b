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
import { useFocusReturn } from "./use-focus-return";

const useStyles = makeStyles({
  /** The pane is narrow and may be low: the dialog takes all available space. */
  surface: { padding: tokens.spacingHorizontalL, maxHeight: "96vh" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Asks before an action. Escape and the second button change nothing. */
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
  /** Labels of the buttons. */
  readonly yes: string;
  readonly no: string;
  /** Set if the user's text would be lost: then a click outside does not close the question. */
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
