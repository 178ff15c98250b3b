import { useAnnounce } from "@fluentui/react-components";
import { useState } from "react";

/** What a command has to say. */
export interface Message {
  readonly intent: "success" | "warning" | "info";
  readonly text: string;
}

/** The last message, shown until the next or until it is dismissed, and spoken by screen readers. */
export function useMessages(): {
  readonly message: Message | null;
  readonly say: (message: Message) => void;
  readonly dismiss: () => void;
} {
  const { announce } = useAnnounce();
  const [message, setMessage] = useState<Message | null>(null);
  return {
    message,
    say: (next) => {
      setMessage(next);
      announce(next.text, { alert: next.intent === "warning" });
    },
    dismiss: () => {
      setMessage(null);
    },
  };
}
