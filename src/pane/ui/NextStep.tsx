import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

/** The button for what comes next, once a row of steps is done: it takes the keyboard from the last of them. */
export function NextStep({ onGo, children }: { readonly onGo: () => void; readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (document.hasFocus()) place.current?.querySelector("button")?.focus();
  }, []);
  return (
    <span ref={place}>
      <Button size="small" onClick={onGo}>
        {children}
      </Button>
    </span>
  );
}
