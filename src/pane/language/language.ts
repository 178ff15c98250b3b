/** Languages of the pane, the default first. */
export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The user's choice; "auto" follows Excel. */
export type LanguageChoice = Language | "auto";

/** The language for a locale of Excel: Chinese for every kind of Chinese, English for all others. */
export const languageOf = (locale: string): Language => (/^zh\b/i.test(locale) ? "zh-CN" : "en-US");

/** The same texts in every language; a text with numbers is a function. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** Declares texts: the compiler refuses languages with different keys. */
export const defineTexts = <T>(texts: { readonly "zh-CN": T; readonly "en-US": NoInfer<T> }): Texts<T> => texts;

/** A number of things in English: "1 error", "3 errors". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
