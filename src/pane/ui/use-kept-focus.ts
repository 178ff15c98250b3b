import { useEffect, type RefObject } from "react";

/** What can take the focus: the line of a list, before the button for the next step, before any other. */
const TAKERS = [
  '[role="treeitem"][tabindex="0"]',
  "button[aria-keyshortcuts]",
  "button:not([tabindex='-1'], :disabled)",
] as const;

/**
 * Moves the focus on when the focused element is removed from the container or hidden, such as a finding that was fixed
 * or a tab that was left: to the nearest one. Browsers let it fall back to the page, where keys do nothing. Does nothing
 * if the user is not in this page.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = container.current;
    if (!root) return undefined;
    /** The focused element, then its ancestors up to the container. */
    let path: readonly HTMLElement[] = [];
    const note = ({ target }: FocusEvent): void => {
      path = target instanceof HTMLElement ? pathTo(target, root) : [];
    };
    const moveOn = (): void => {
      const [focused] = path;
      const { activeElement } = document;
      if (!focused || isThere(focused) || !document.hasFocus()) return;
      if (activeElement === document.body || activeElement === focused) takerIn(path.filter(isThere))?.focus();
    };
    document.addEventListener("focusin", note);
    const changes = new MutationObserver(moveOn);
    changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
    return () => {
      document.removeEventListener("focusin", note);
      changes.disconnect();
    };
  }, [container]);
}

const isThere = (element: HTMLElement): boolean => element.isConnected && element.closest("[hidden]") === null;

/** The first element that can take the focus in the nearest of some elements that has one. */
function takerIn(elements: readonly HTMLElement[]): HTMLElement | null {
  for (const element of elements) {
    const takers = TAKERS.flatMap((taken) => [...element.querySelectorAll<HTMLElement>(taken)]);
    const taker = takers.find(isThere);
    if (taker) return taker;
  }
  return null;
}

/** An element and its ancestors up to the container; empty if it is outside. */
function pathTo(element: HTMLElement, container: HTMLElement | null): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let each: HTMLElement | null = element; each; each = each.parentElement) {
    path.push(each);
    if (each === container) return path;
  }
  return [];
}
