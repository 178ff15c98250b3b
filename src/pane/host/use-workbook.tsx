import { createContext, useContext, type ReactNode } from "react";
import type { LiveWorkbook } from "../../port/workbook";
import type { PaneHost, Preferences } from "./pane-host";

const HostContext = createContext<PaneHost | null>(null);

export function HostProvider({ host, children }: { readonly host: PaneHost; readonly children: ReactNode }): ReactNode {
  return <HostContext.Provider value={host}>{children}</HostContext.Provider>;
}

function useHost(): PaneHost {
  const host = useContext(HostContext);
  if (!host) throw new Error("outside of HostProvider");
  return host;
}

/** The ports on the open workbook. */
export const useWorkbook = (): LiveWorkbook => useHost().workbook;

/** The page of a rule by its code, in Markdown. */
export const useRulePage = (): PaneHost["rulePage"] => useHost().rulePage;

/** Shows a new workbook to the user. */
export const useShowWorkbook = (): PaneHost["showWorkbook"] => useHost().showWorkbook;

/** Settings of this user on this computer. */
export const usePreferences = (): Preferences => useHost().preferences;
