import { useState } from "react";
import { usePreferences } from "../host/use-workbook";

/** How findings are marked. */
export interface Marking {
  /** Only errors and what is to fill. */
  readonly onlySevere: boolean;
  /** The review sheet is brought up to date as well. */
  readonly withReview: boolean;
}

export type MarkingOption = keyof Marking;

const PREFERENCES: Readonly<Record<MarkingOption, string>> = {
  onlySevere: "mark-only-severe",
  withReview: "mark-with-review",
};

/** The choices of this user, kept from one opening to the next. */
export function useMarking(): readonly [Marking, (option: MarkingOption, isOn: boolean) => void] {
  const preferences = usePreferences();
  const isOn = (option: MarkingOption): boolean => preferences.get(PREFERENCES[option]) === "on";
  const [marking, setMarking] = useState<Marking>(() => ({
    onlySevere: isOn("onlySevere"),
    withReview: isOn("withReview"),
  }));
  const choose = (option: MarkingOption, isChosen: boolean): void => {
    preferences.set(PREFERENCES[option], isChosen ? "on" : "off");
    setMarking({ ...marking, [option]: isChosen });
  };
  return [marking, choose];
}
