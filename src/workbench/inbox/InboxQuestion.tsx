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
import { useFocusReturn } from "../../pane/ui/use-focus-return";
import { useInbox } from "./context";

/** A button that answers a question. */
export interface Answer {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  /** The first one is the usual answer; a button for none of them follows. */
  readonly answers: readonly Answer[];
  readonly onCancel: () => void;
}

/**
 * Asks before an action. The dialog stays mounted: one that is unmounted while open leaves the page hidden from screen
 * readers.
 */
export function InboxQuestion({ isOpen, ...question }: QuestionProps & { readonly isOpen: boolean }): ReactNode {
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={question.onCancel}>
      <DialogSurface>
        <Question {...question} />
      </DialogSurface>
    </Dialog>
  );
}

function Question({ title, text, answers, onCancel }: QuestionProps): ReactNode {
  const { strings } = useInbox();
  useFocusReturn();
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>{text}</DialogContent>
      <DialogActions>
        {answers.map(({ label, isDisabled = false, onChoose }, index) => (
          <Button
            key={label}
            className="answer"
            appearance={index === 0 ? "primary" : "secondary"}
            disabled={isDisabled}
            onClick={onChoose}
          >
            {label}
          </Button>
        ))}
        <Button onClick={onCancel}>{strings.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}
