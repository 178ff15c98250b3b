import { useState } from "react";
import { LANGUAGES, languageOf, type Language, type LanguageChoice } from "../language/language";
import type { Preferences } from "../host/pane-host";

const PREFERENCE = "language";

/** The chosen language, kept between sessions, and the resulting one. */
export function useLanguageChoice(
  preferences: Preferences,
  displayLanguage: string,
): {
  readonly choice: LanguageChoice;
  readonly language: Language;
  readonly choose: (choice: LanguageChoice) => void;
} {
  const [choice, setChoice] = useState<LanguageChoice>(() => readChoice(preferences.get(PREFERENCE)));
  return {
    choice,
    language: choice === "auto" ? languageOf(displayLanguage) : choice,
    choose: (next) => {
      preferences.set(PREFERENCE, next);
      setChoice(next);
    },
  };
}

/** The pane's language, for use outside components. */
export function keptLanguage(preferences: Preferences, displayLanguage: string): Language {
  const choice = readChoice(preferences.get(PREFERENCE));
  return choice === "auto" ? languageOf(displayLanguage) : choice;
}

const readChoice = (kept: string | null): LanguageChoice => LANGUAGES.find((language) => language === kept) ?? "auto";
