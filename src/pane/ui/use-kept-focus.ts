import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** What can take the focus, the line of a list before the buttons in it. */
const TAKERS = ['[role="treeitem"][tabindex="0"]', "button:not([tabindex='-1'])"] as const;

/**
 * Hands the focus on when what had it has gone from the container, such as a finding that was corrected: to what is nearest.
 * Browsers let it fall to the page, where keys lead nowhere. A user who is not in this page is left alone.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  /** What has the focus, then what it stands in, up to the container. */
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

/** An element and its ancestors up to the container; nothing where it stands outside. */
function pathTo(element: HTMLElement, container: HTMLElement | null): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let each: HTMLElement | null = element; each; each = each.parentElement) {
    path.push(each);
    if (each === container) return path;
  }
  return [];
}
