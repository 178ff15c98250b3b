import type { ReactNode } from "react";
import { useInbox } from "./context";

/** The first steps. */
export function EmptyInbox(): ReactNode {
  const { strings } = useInbox();
  return (
    <main className="empty">
      <h2>{strings.emptyTitle}</h2>
      <ol>
        {strings.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{strings.emptyOther}</p>
    </main>
  );
}
