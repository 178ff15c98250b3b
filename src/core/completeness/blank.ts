import type { Located } from "../forms/form";
import { isKnownUnit } from "../values/known-units";
import { compactText } from "../values/text";

/** Texts that mean nothing is stated: 无, 略, /, ——, an ellipsis. */
const NOTHING = /^(?:无|暂无|略|同上|待填|[/\\\-—–*.。…·_]*)$/;
/** A number alone is not an answer where words are required. */
const BARE_NUMBER = /^\d[\d.,]*$/;
/** Marks for a missing value: "/", "-", "——". */
const BLANK_MARK = /^[-/*—–]*$/;
const COMPARATOR = /^(?:[≥≤=><]|不低于|不少于|不高于|不超过)/;
/** The gap left for a figure between comparator and unit: ≥__%. */
const ROOM = /_+/g;

/** A short text (a name, a date, a phone number) is blank if it holds nothing but a mark. */
export const isBlankText = ({ value }: Located<string>): boolean => BLANK_MARK.test(compactText(value));

/** Goals and duties are also blank if they hold only 无, 略 or a number. */
export function isBlankProse({ value }: Located<string>): boolean {
  const text = compactText(value);
  return NOTHING.test(text) || BARE_NUMBER.test(text);
}

/** Whether a value is blank or marked as missing. */
export const isBlankValue = (text: string): boolean => BLANK_MARK.test(compactText(text));

/** Comparator and unit of a value whose figure is not written yet (≥%, ≤万元, 次). Null for anything else. */
export function skeletonOf(text: string): { readonly sign: string; readonly unit: string } | null {
  const compact = compactText(text).replace(ROOM, "");
  const sign = COMPARATOR.exec(compact)?.[0] ?? "";
  const unit = compact.slice(sign.length);
  if ((sign === "" && unit === "") || /^\d/.test(unit)) return null;
  return unit === "" || isKnownUnit(unit) ? { sign, unit } : null;
}
