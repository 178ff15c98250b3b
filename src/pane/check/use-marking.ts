import { useState } from "react";
import type { MarkingChoice } from "../../app/marking";
import type { Preferences } from "../host/pane-host";
import { usePreferences } from "../host/use-workbook";

/** How findings are marked. */
export interface Marking extends MarkingChoice {
  /** Whether to update the review sheet as well. */
  readonly withReview: boolean;
}

export type MarkingOption = keyof Marking;

const PREFERENCES: Readonly<Record<MarkingOption, string>> = {
  onlySevere: "mark-only-severe",
  withNotes: "mark-with-notes",
  withReview: "mark-with-review",
};

/** The user's choices, which the ribbon uses as well. */
export function keptMarking(preferences: Preferences): Marking {
  const isOn = (option: MarkingOption): boolean => preferences.get(PREFERENCES[option]) === "on";
  return { onlySevere: isOn("onlySevere"), withNotes: isOn("withNotes"), withReview: isOn("withReview") };
}

/** The user's choices, kept between sessions. */
export function useMarking(): readonly [Marking, (option: MarkingOption, isOn: boolean) => void] {
  const preferences = usePreferences();
  const [marking, setMarking] = useState<Marking>(() => keptMarking(preferences));
  const choose = (option: MarkingOption, isChosen: boolean): void => {
    preferences.set(PREFERENCES[option], isChosen ? "on" : "off");
    setMarking({ ...marking, [option]: isChosen });
  };
  return [marking, choose];
}
