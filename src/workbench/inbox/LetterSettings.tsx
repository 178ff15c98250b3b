import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { setHead } from "../../app/review/inbox/decisions";
import type { LetterHead } from "../../app/review/letter-words";
import { useFocusReturn } from "../../pane/ui/use-focus-return";
import { useDeskState, useInbox } from "./context";

const FIELDS: readonly (keyof LetterHead)[] = ["occasion", "deadline", "office", "reviewer", "phone"];

/**
 * Settings common to all return letters. The dialog stays mounted: one that is unmounted while open leaves the page
 * hidden from screen readers.
 */
export function LetterSettings({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={() => {
        onClose();
      }}
    >
      <DialogSurface>
        <SettingsForm onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function SettingsForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { desk, strings } = useInbox();
  const { inbox } = useDeskState();
  const [head, setHeadText] = useState(inbox.head);
  useFocusReturn();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        desk.decide((now) => setHead(now, head));
        onClose();
      }}
    >
      <DialogBody>
        <DialogTitle>{strings.settingsTitle}</DialogTitle>
        <DialogContent className="fields">
          <p>{strings.settingsHint}</p>
          {FIELDS.map((key) => (
            <Field key={key} label={strings[key]}>
              <Input
                value={head[key]}
                onChange={(_, { value }) => {
                  setHeadText({ ...head, [key]: value });
                }}
              />
            </Field>
          ))}
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" type="submit">
            {strings.ok}
          </Button>
          <Button onClick={onClose}>{strings.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
