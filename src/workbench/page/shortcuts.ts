/** "go-on": the add-in's shortcut, as in its shortcuts.json. */
export type Shortcut = "open" | "save" | "print" | "next-part" | "previous-part" | "go-on";

/** Calls the listener for Excel's keys that do not concern cells, wherever the focus is in the window. */
export function onShortcuts(view: Window, listener: (shortcut: Shortcut) => void): void {
  view.addEventListener(
    "keydown",
    (event) => {
      const shortcut = shortcutOf(event);
      if (!shortcut) return;
      event.preventDefault();
      event.stopPropagation();
      listener(shortcut);
    },
    { capture: true },
  );
}

function shortcutOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Shortcut | null {
  if (altKey) return ctrlKey && !shiftKey && code === "KeyN" ? "go-on" : null;
  if (key === "F6" && !ctrlKey && !metaKey) return shiftKey ? "previous-part" : "next-part";
  if (!(ctrlKey || metaKey) || shiftKey) return null;
  const keys: Readonly<Record<string, Shortcut>> = { o: "open", s: "save", p: "print" };
  return keys[key.toLowerCase()] ?? null;
}
