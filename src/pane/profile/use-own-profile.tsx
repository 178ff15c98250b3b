import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { Preferences } from "../host/pane-host";
import { usePreferences } from "../host/use-workbook";

/** Preference with the text of the profile chosen on this computer; "" for none. */
const PREFERENCE = "profile";

/** The text of the profile chosen on this computer; null if there is none. */
export function keptProfile(preferences: Preferences): string | null {
  const kept = preferences.get(PREFERENCE) ?? "";
  return kept === "" ? null : kept;
}

/** The profile chosen on this computer, as text, which is parsed on use. */
export interface OwnProfile {
  readonly text: string | null;
  readonly choose: (text: string | null) => void;
  /** Grows whenever another profile may apply, including one that the workbook carries. */
  readonly revision: number;
  readonly renew: () => void;
}

const OwnProfileContext = createContext<OwnProfile>({
  text: null,
  choose: () => undefined,
  revision: 0,
  renew: () => undefined,
});

/** Keeps the chosen profile between sessions. */
export function OwnProfileProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const preferences = usePreferences();
  const [text, setText] = useState(() => keptProfile(preferences));
  const [revision, setRevision] = useState(0);
  const profile = useMemo(
    (): OwnProfile => ({
      text,
      choose: (next) => {
        preferences.set(PREFERENCE, next ?? "");
        setText(next);
        setRevision((last) => last + 1);
      },
      revision,
      renew: () => {
        setRevision((last) => last + 1);
      },
    }),
    [preferences, text, revision],
  );
  return <OwnProfileContext.Provider value={profile}>{children}</OwnProfileContext.Provider>;
}

export const useOwnProfile = (): OwnProfile => useContext(OwnProfileContext);
