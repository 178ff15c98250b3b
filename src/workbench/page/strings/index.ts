import { enUS } from "./en-US";
import type { Strings } from "./strings";
import { zhCN } from "./zh-CN";

/** Languages of the page, as `Office.context.displayLanguage` names them. */
export type Locale = "zh-CN" | "en-US";

export const STRINGS: Readonly<Record<Locale, Strings>> = { "zh-CN": zhCN, "en-US": enUS };

export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { "zh-CN": "简体中文", "en-US": "English" };

export { named, type Strings } from "./strings";
