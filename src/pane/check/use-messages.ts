import { useAnnounce } from "@fluentui/react-components";
import { useState } from "react";

/** A message from a command. */
export interface Message {
  readonly intent: "success" | "warning" | "info";
  readonly text: string;
  /** Whether it reports a change of the workbook that can be taken back. */
  readonly isStep?: boolean;
}

/** A message with a number, so that two equal ones differ. */
export interface NumberedMessage extends Message {
  readonly number: number;
}

/** The last message, shown until the next one or until it is dismissed, and announced by screen readers. */
export function useMessages(): {
  readonly message: NumberedMessage | null;
  readonly say: (message: Message) => void;
  readonly dismiss: () => void;
} {
  const { announce } = useAnnounce();
  const [message, setMessage] = useState<NumberedMessage | null>(null);
  return {
    message,
    say: (next) => {
      setMessage((before) => ({ ...next, number: (before?.number ?? 0) + 1 }));
      announce(next.text, { alert: next.intent === "warning" });
    },
    dismiss: () => {
      setMessage(null);
    },
  };
}
