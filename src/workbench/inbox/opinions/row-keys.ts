import type { KeyboardEvent } from "react";

/** The button of a finding; the arrow keys move between these. */
const ROW = "[data-row]";

/**
 * Keys of the list of findings when one has the focus: ↑ ↓ Home End move, Space selects, R writes a remark. Escape in
 * the remark returns to the finding. Enter opens it, as with any button.
 */
export function onRowKeys(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const item = target.closest("li");
  if (target instanceof HTMLTextAreaElement) {
    if (key !== "Escape") return;
    event.preventDefault();
    item?.querySelector<HTMLElement>(ROW)?.focus();
    return;
  }
  if (!target.matches(ROW)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>(ROW)];
  const now = rows.indexOf(target);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const place = places[key];
  if (place !== undefined) {
    event.preventDefault();
    rows[place]?.focus();
  } else if (key === " ") {
    event.preventDefault();
    item?.querySelector<HTMLElement>("input[type=checkbox]")?.click();
  } else if (key.toLowerCase() === "r") {
    event.preventDefault();
    if (target.getAttribute("aria-expanded") === "false") target.click();
    // The remark is rendered once the finding is open.
    requestAnimationFrame(() => item?.querySelector<HTMLElement>("textarea")?.focus());
  }
}
