import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isDark } from "./is-dark";
import { DARK_THEME, LIGHT_THEME } from "./themes";

const DARK_SYSTEM = "(prefers-color-scheme: dark)";

/**
 * Follows the theme of Office, or the system's scheme if Office reports none. Excel raises no event when its theme
 * changes, so it is read again whenever the user returns to the pane. The browser handles forced colours.
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
