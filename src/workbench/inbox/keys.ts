import type { Desk } from "./desk";

/**
 * Alt+↑ and Alt+↓ show the previous and the next unit, wherever the focus is. Returns a function that removes the
 * handler.
 */
export function onInboxKeys(view: Window, desk: Desk): () => void {
  const leaving = new AbortController();
  view.addEventListener(
    "keydown",
    (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      desk.step(event.key === "ArrowDown" ? 1 : -1);
    },
    { signal: leaving.signal },
  );
  return () => {
    leaving.abort();
  };
}
