import { createContext, useContext, type ReactNode } from "react";
import type { LocalText } from "../../core/local-text";
import type { Language } from "../language/language";
import { STRINGS, type Strings } from "./strings";

const LanguageContext = createContext<Language>("zh-CN");

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language the pane is shown in. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The texts of the pane in its language, by feature: `useStrings().fill.title`. */
export const useStrings = (): Strings => STRINGS[useLanguage()];

/** The words of a text from the core: messages of findings, problems, errors. */
export const wordsOf = ({ zh, en }: LocalText, language: Language): string => (language === "zh-CN" ? zh : en);

/** `wordsOf` in the language of the pane. */
export function useWords(): (text: LocalText) => string {
  const language = useLanguage();
  return (text) => wordsOf(text, language);
}
