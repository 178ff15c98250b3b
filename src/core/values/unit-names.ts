import { compactName, compactText } from "./text";

/** A budget system's code in front of a name: "[105]", "229_", "001-", "0105", "105001". */
const CODE_BEFORE = /^(?:[[［【(（]\d+[\]］】)）]|\d+[-_—－.、:：]|0\d+|\d{6,})\s*(?=\p{Script=Han})/u;
/** The same behind it: "教育部105", "县教育局（105001）", "县教育局-105". A short bare number may be a part of the name. */
const CODE_BEHIND = /(?<=\p{Script=Han})(?<!第)\s*(?:[[［【(（]\d+[\]］】)）]|[-_—－]\d+|\d{3,})$/u;
/** A note for the seal. */
const SEAL = /[(（](?:盖章|公章|签章|章)[)）]$/;
/** A short bare number in front, which may be a code or a part of the name: no difference where names are compared. */
const NUMBER_BEFORE = /^\d+(?=\p{Script=Han})/u;

/** The name of a unit without codes of the budget system and without a note for the seal; "" if it is blank. */
export const unitName = (text: string): string =>
  text.trim().replace(SEAL, "").trimEnd().replace(CODE_BEFORE, "").replace(CODE_BEHIND, "");

/** The same in compact text, also without a short number in front. */
export const plainUnitName = (text: string): string => compactText(unitName(text)).replace(NUMBER_BEFORE, "");

/** The name in the form in which units are compared: compact, without codes and punctuation. */
export const unitKey = (text: string): string => compactName(plainUnitName(text));
