import { useEffect, useRef } from "react";

/**
 * F8 and Shift+F8 while the pane has the focus: go to the next and the previous one. In Excel's grid they keep Excel's
 * meaning.
 */
export function useStepKey(isOn: boolean, onStep: (step: 1 | -1) => void): void {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, [isOn]);
}
