import { useEffect, useRef, type RefObject } from "react";

/** Whether the focus is on something that has just been hidden, such as a button that has opened another tab. */
export const isFocusHidden = (): boolean => document.activeElement?.closest("[hidden]") instanceof Element;

/**
 * Puts the focus where the user goes on who has come from another tab: on the first element in the place that matches
 * `wanted` (a selector), once there is one. Does nothing if the user is not in the pane, or has gone on already.
 */
export function useArrival(
  /** Has grown if the user has come; 0 as long as the place is not ready. */
  visit: number,
  place: RefObject<HTMLElement | null>,
  wanted: string,
): void {
  const greeted = useRef(0);
  useEffect(() => {
    if (visit === 0 || visit === greeted.current) return;
    const isOnTab = document.activeElement?.getAttribute("role") === "tab";
    const isWaiting = document.hasFocus() && (isFocusHidden() || isOnTab);
    const taker = place.current?.querySelector<HTMLElement>(wanted);
    if (isWaiting && !taker) return;
    greeted.current = visit;
    if (isWaiting) taker?.focus();
  });
}
