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
import { useInbox } from "./context";
import type { StateKeeper } from "./state-keeper";

/** Asks about unsaved changes. */
export function LeaveQuestion({ keeper }: { readonly keeper: StateKeeper }): ReactNode {
  const { strings } = useInbox();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={() => {
        keeper.decide("cancel");
      }}
    >
      <DialogSurface>
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
      </DialogSurface>
    </Dialog>
  );
}
