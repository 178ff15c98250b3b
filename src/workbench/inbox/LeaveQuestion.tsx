import type { ReactNode } from "react";
import { useInbox } from "./context";
import { InboxQuestion } from "./InboxQuestion";
import type { StateKeeper } from "./state-keeper";

/** Asks about unsaved changes. */
export function LeaveQuestion({
  isOpen,
  keeper,
}: {
  readonly isOpen: boolean;
  readonly keeper: StateKeeper;
}): ReactNode {
  const { strings } = useInbox();
  const decide = (decision: Parameters<StateKeeper["decide"]>[0]) => (): void => {
    keeper.decide(decision);
  };
  return (
    <InboxQuestion
      isOpen={isOpen}
      title={strings.leaveTitle}
      text={strings.leaveText}
      answers={[
        { label: strings.saveFirst, onChoose: decide("save") },
        { label: strings.discard, onChoose: decide("discard") },
      ]}
      onCancel={decide("cancel")}
    />
  );
}
