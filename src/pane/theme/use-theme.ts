import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isDark } from "./is-dark";
import { DARK_THEME, LIGHT_THEME } from "./themes";

const DARK_SYSTEM = "(prefers-color-scheme: dark)";

/**
 * Follows the theme of Office, and the system's scheme where Office tells none. Excel says nothing when its theme changes,
 * so it is asked again whenever the user comes back to the pane. Forced colours are the browser's work.
 */
export function useTheme(themeColor: () => string | null): Theme {
  const isDarkNow = useSyncExternalStore(subscribe, () => {
    const color = themeColor();
    return (color === null ? null : isDark(color)) ?? matchMedia(DARK_SYSTEM).matches;
  });
  return isDarkNow ? DARK_THEME : LIGHT_THEME;
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia(DARK_SYSTEM);
  system.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  return () => {
    system.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}
