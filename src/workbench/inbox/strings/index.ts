import type { Locale } from "../../page/strings";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

export type InboxStrings = typeof zhCN;

export const INBOX_STRINGS: Readonly<Record<Locale, InboxStrings>> = { "zh-CN": zhCN, "en-US": enUS };

/** A text with its numbers and names inserted: "{count}". */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
