import type { Locale } from ".";

/** Chinese where the user's first known language is Chinese or none is known. */
export function preferredLocale(languages: readonly string[]): Locale {
  const known = languages.find((language) => /^(zh|en)\b/i.test(language));
  return known?.toLowerCase().startsWith("en") === true ? "en-US" : "zh-CN";
}
