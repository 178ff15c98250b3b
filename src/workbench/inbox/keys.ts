import type { Desk } from "./desk";

/** Alt+↑ and Alt+↓ show the unit before and the next, wherever the focus is. Returns what ends it. */
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
