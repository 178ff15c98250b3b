import type { Located } from "../forms/form";
import { isKnownUnit } from "../indicators/units";
import { compactText } from "../values/text";

/** What stands for nothing: 无, 略, /, ——, an ellipsis. */
const NOTHING = /^(?:无|暂无|略|同上|待填|[/\\\-—–*.。…·_]*)$/;
/** A number alone says nothing where words are due. */
const BARE_NUMBER = /^\d[\d.,]*$/;
/** What marks a value as not there: "/", "-", "——". */
const BLANK_MARK = /^[-/*—–]*$/;
const COMPARATOR = /^(?:[≥≤=><]|不低于|不少于|不高于|不超过)/;
/** Room for a figure between the sign and the unit: ≥__%. */
const ROOM = /_+/g;

/** A short text (a name, a date, a phone number) is blank where nothing but a mark stands. */
export const isBlankText = ({ value }: Located<string>): boolean => BLANK_MARK.test(compactText(value));

/** Goals and duties are blank also with 无, 略 or a number alone. */
export function isBlankProse({ value }: Located<string>): boolean {
  const text = compactText(value);
  return NOTHING.test(text) || BARE_NUMBER.test(text);
}

/** Whether a value is blank or marked as not there. */
export const isBlankValue = (text: string): boolean => BLANK_MARK.test(compactText(text));

/** The skeleton of a value (≥%, ≤万元, 次): sign and unit, and the figure still to be written. Null for anything else. */
export function skeletonOf(text: string): { readonly sign: string; readonly unit: string } | null {
  const compact = compactText(text).replace(ROOM, "");
  const sign = COMPARATOR.exec(compact)?.[0] ?? "";
  const unit = compact.slice(sign.length);
  if (sign === "" && unit === "") return null;
  return unit === "" || isKnownUnit(unit) ? { sign, unit } : null;
}
