import { useAnnounce } from "@fluentui/react-components";
import { useState } from "react";

/** What a command has to say. */
export interface Message {
  readonly intent: "success" | "warning" | "info";
  readonly text: string;
  /** It tells of a step that has changed the workbook and can be taken back. */
  readonly isStep?: boolean;
}

/** A message and its number: two equal ones are two. */
export interface NumberedMessage extends Message {
  readonly number: number;
}

/** The last message, shown until the next or until it is dismissed, and spoken by screen readers. */
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
