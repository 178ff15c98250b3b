import type { XmlAttributes } from "../package/xml";

/** Limit of columns in a span; Word itself allows 63 columns. */
const MAX_SPAN = 1000;

/** The number of columns in an element such as gridSpan; 0 if it states none. */
export function spanOf(attributes: XmlAttributes): number {
  const value = attributes.get("val") ?? "";
  return /^\d{1,9}$/.test(value) ? Math.min(MAX_SPAN, Number(value)) : 0;
}

/** Whether a present property is on: it is, unless its value says off. */
export const isOn = (attributes: XmlAttributes): boolean => !/^(0|false|off)$/.test(attributes.get("val") ?? "");

/** A length in points, given in twentieths of a point or, in strict documents, with a unit; null for none. */
export function points(length: string | undefined): number | null {
  const [, number, unit] = /^(\d{1,7}(?:\.\d{1,6})?)(pt|cm|mm|in)?$/.exec(length ?? "") ?? [];
  if (number === undefined) return null;
  const scale = { pt: 1, cm: 72 / 2.54, mm: 72 / 25.4, in: 72 };
  return Number(number) * (unit === undefined ? 1 / 20 : scale[unit as keyof typeof scale]);
}

/** Whether a part of a flat package is the document, by its content type or, if none is stated, by its usual name. */
export function isMainPart(attributes: XmlAttributes): boolean {
  const type = attributes.get("contentType");
  if (type === undefined) return attributes.get("name") === "/word/document.xml";
  return type.includes("word") && type.endsWith(".main+xml");
}
