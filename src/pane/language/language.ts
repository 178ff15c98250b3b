/** Languages of the pane; the first is the one of its users. */
export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A user's choice; "auto" follows Excel. */
export type LanguageChoice = Language | "auto";

/** The language for a locale of Excel: every kind of Chinese reads Chinese, everyone else English. */
export const languageOf = (locale: string): Language => (/^zh\b/i.test(locale) ? "zh-CN" : "en-US");

/** The same texts in every language; a text with figures is a function. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** Declares texts: the compiler refuses a language that lacks one or has another. */
export const defineTexts = <T>(texts: { readonly "zh-CN": T; readonly "en-US": NoInfer<T> }): Texts<T> => texts;
