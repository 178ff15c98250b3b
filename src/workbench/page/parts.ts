/** Selects the parts of the page between which F6 moves, as in Excel. */
const PART = "[data-part]";

/** What gets the focus inside a part, in order of preference: the pane's frame, the grid's editor, a button. */
const TARGETS = ["iframe", "[contenteditable=true]", "button:not(:disabled)"];

/** Moves the focus to the next part of the page, or back for -1. */
export function moveToPart(page: Document, step: 1 | -1): void {
  const parts = [...page.querySelectorAll<HTMLElement>(PART)].filter((part) => part.offsetParent !== null);
  const now = parts.findIndex((part) => part.contains(page.activeElement));
  const next = parts[(now < 0 ? 0 : now + step + parts.length) % parts.length];
  const [target] = TARGETS.flatMap((selector) => next?.querySelector<HTMLElement>(selector) ?? []);
  target?.focus();
  if (target instanceof HTMLIFrameElement)
    target.contentDocument?.querySelector<HTMLElement>("[tabindex='0'], button")?.focus();
}
