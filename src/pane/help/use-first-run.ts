import { useState } from "react";
import { usePreferences } from "../host/use-workbook";

const SEEN = "introduced";

/** Whether nobody has begun on this computer yet, and what ends that. */
export function useFirstRun(): { readonly isFirst: boolean; readonly begin: () => void } {
  const preferences = usePreferences();
  const [isFirst, setFirst] = useState(() => preferences.get(SEEN) === null);
  const begin = (): void => {
    preferences.set(SEEN, "yes");
    setFirst(false);
  };
  return { isFirst, begin };
}
