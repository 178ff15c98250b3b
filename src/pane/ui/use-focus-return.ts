import { useEffect, useState } from "react";

/** Returns the focus to where it was before a dialog, once that is closed; not if the user has left the page. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && document.hasFocus()) before.focus();
    },
    [before],
  );
}
