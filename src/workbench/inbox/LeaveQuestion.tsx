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
import type { StateKeeper } from "./state-keeper";

/**
 * Asks about unsaved changes. The dialog stays mounted: one that is unmounted while open leaves the page hidden from
 * screen readers.
 */
export function LeaveQuestion({
  isOpen,
  keeper,
}: {
  readonly isOpen: boolean;
  readonly keeper: StateKeeper;
}): ReactNode {
  return (
    <Dialog
      open={isOpen}
      modalType="alert"
      onOpenChange={() => {
        keeper.decide("cancel");
      }}
    >
      <DialogSurface>
        <Question keeper={keeper} />
      </DialogSurface>
    </Dialog>
  );
}

function Question({ keeper }: { readonly keeper: StateKeeper }): ReactNode {
  const { strings } = useInbox();
  useFocusReturn();
  return (
    <DialogBody>
      <DialogTitle>{strings.leaveTitle}</DialogTitle>
      <DialogContent>{strings.leaveText}</DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          onClick={() => {
            keeper.decide("save");
          }}
        >
          {strings.saveFirst}
        </Button>
        <Button
          onClick={() => {
            keeper.decide("discard");
          }}
        >
          {strings.discard}
        </Button>
        <Button
          onClick={() => {
            keeper.decide("cancel");
          }}
        >
          {strings.cancel}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
