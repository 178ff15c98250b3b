import type { Locale } from ".";

/** Chinese if the user's first supported language is Chinese, or none is supported. */
export function preferredLocale(languages: readonly string[]): Locale {
  const known = languages.find((language) => /^(zh|en)\b/i.test(language));
  return known?.toLowerCase().startsWith("en") === true ? "en-US" : "zh-CN";
}
