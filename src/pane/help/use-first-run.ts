import { useState } from "react";
import { usePreferences } from "../host/use-workbook";

const SEEN = "introduced";

/** Whether the product is new on this computer, and what ends that. */
export function useFirstRun(): { readonly isFirst: boolean; readonly begin: () => void } {
  const preferences = usePreferences();
  const [isFirst, setFirst] = useState(() => preferences.get(SEEN) === null);
  const begin = (): void => {
    preferences.set(SEEN, "yes");
    setFirst(false);
  };
  return { isFirst, begin };
}
