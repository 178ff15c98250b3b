import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Placement } from "../../app/indicators/place-indicator";
import { useStrings } from "../strings/use-strings";

/** Asks before text that someone typed is replaced, and shows that text. */
export function ReplaceDialog({
  placement,
  onAnswer,
}: {
  readonly placement: Placement;
  readonly onAnswer: (isAllowed: boolean) => void;
}): ReactNode {
  const { indicators: texts } = useStrings();
  const { row, edits } = placement;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={() => {
        onAnswer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.replaceTitle}</DialogTitle>
          <DialogContent>
            {texts.replaceText(row.sheet, row.row + 1)}
            <ul>
              {edits
                .filter(({ before }) => before.trim() !== "")
                .map(({ at, before, value }) => (
                  <li key={at.column}>
                    <del>{before}</del> → {value}
                  </li>
                ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                onAnswer(false);
              }}
            >
              {texts.cancel}
            </Button>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(true);
              }}
            >
              {texts.replace}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
