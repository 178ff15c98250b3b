import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { Preferences } from "../host/pane-host";
import { usePreferences } from "../host/use-workbook";

/** Under which the text of the profile is kept that was chosen on this computer; "" for none. */
const PREFERENCE = "profile";

/** The text of the profile that was chosen on this computer; null where none was. */
export function keptProfile(preferences: Preferences): string | null {
  const kept = preferences.get(PREFERENCE) ?? "";
  return kept === "" ? null : kept;
}

/** The profile that was chosen on this computer, as text: what uses it reads it when it is needed. */
export interface OwnProfile {
  readonly text: string | null;
  readonly choose: (text: string | null) => void;
  /** Grows whenever another profile may apply, also one that the workbook carries. */
  readonly revision: number;
  readonly renew: () => void;
}

const OwnProfileContext = createContext<OwnProfile>({
  text: null,
  choose: () => undefined,
  revision: 0,
  renew: () => undefined,
});

/** Keeps the chosen profile from one opening of the pane to the next. */
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
