import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** What can take the focus: the line of a list or a heading before the buttons in it. */
const TAKERS = ['[role="treeitem"][tabindex="0"]', "h2[tabindex='-1']", "button:not([tabindex='-1'])"] as const;

/**
 * Moves the focus on when the focused element is removed from the container, such as a finding that was fixed: to the
 * nearest one. Browsers let it fall back to the page, where keys do nothing. Does nothing if the user is not in this
 * page.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  /** The focused element, then its ancestors up to the container. */
  const path = useRef<readonly HTMLElement[]>([]);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      path.current = target instanceof HTMLElement ? pathTo(target, container.current) : [];
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, [container]);
  useLayoutEffect(() => {
    const [focused] = path.current;
    if (!focused || focused.isConnected || document.activeElement !== document.body || !document.hasFocus()) return;
    const around = path.current.filter(({ isConnected }) => isConnected);
    path.current = [];
    for (const element of around) {
      const taker = TAKERS.map((taken) => element.querySelector<HTMLElement>(taken)).find((found) => found !== null);
      if (!taker) continue;
      taker.focus();
      return;
    }
  });
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
