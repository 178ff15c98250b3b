import { parseArea, type Area } from "../../core/workbook/address";
import { insertChild } from "./child-order";
import { xmlAttribute } from "../package/escape";
import {
  attributes,
  childNamed,
  childrenNamed,
  expand,
  openingTag,
  prefixOf,
  rootElement,
  spliced,
  withAttribute,
  withoutAttribute,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "../package/xml-element";
import { decodeXml } from "../package/xml-text";

/** Attribute values to set; null removes an attribute. */
export type AttributeChanges = Readonly<Record<string, string | null>>;

/** An attribute's value with entities resolved; null when it is missing. */
export function attributeOf(text: string, span: XmlSpan | undefined, name: string): string | null {
  const value = span && attributes(text, span).get(name);
  return value === undefined ? null : decodeXml(value, "");
}

/** A boolean attribute: "1" and "true" are true, "0" and "false" are false; otherwise `missing`. */
export function flagOf(text: string, span: XmlSpan | undefined, name: string, missing = false): boolean {
  const value = attributeOf(text, span, name);
  if (value === null) return missing;
  return value === "1" || value === "true" || (missing && value !== "0" && value !== "false");
}

export function numberOf(text: string, span: XmlSpan | undefined, name: string): number | null {
  const value = attributeOf(text, span, name);
  return value === null || value.trim() === "" || !Number.isFinite(Number(value)) ? null : Number(value);
}

/** The `item` children of the first child named `list`: ("cols", "col") for the root. */
export function listed(text: string, parent: XmlElement, list: string, item: string): readonly XmlSpan[] {
  const span = childNamed(parent, list);
  return span ? childrenNamed(expand(text, span), item) : [];
}

export const childOf = (text: string, parent: XmlElement | undefined, name: string): XmlElement | undefined => {
  const span = parent && childNamed(parent, name);
  return span && expand(text, span);
};

/** The text of an element without children, with entities resolved. */
export const contentOf = (text: string, span: XmlSpan): string =>
  decodeXml(text.slice(span.contentStart, span.contentEnd), "");

/** The opening tag with attributes changed, everything else unchanged. */
export const withAttributes = (tag: string, changes: AttributeChanges): string =>
  Object.entries(changes).reduce(
    (changed, [name, value]) =>
      value === null ? withoutAttribute(changed, name) : withAttribute(changed, name, xmlAttribute(value)),
    tag,
  );

/** The replacement that changes attributes of an element. */
export const changedTag = (text: string, span: XmlSpan, changes: AttributeChanges): Splice => ({
  start: span.start,
  end: span.contentStart,
  text: withAttributes(openingTag(text, span), changes),
});

export const removed = ({ start, end }: XmlSpan): Splice => ({ start, end, text: "" });

/** Changes attributes of a child of the root; a missing child is inserted if any attribute is to be set. */
export function withChildAttributes(
  text: string,
  order: readonly string[],
  name: string,
  changes: AttributeChanges,
): string {
  const span = childNamed(rootElement(text), name);
  if (span) return spliced(text, [changedTag(text, span, changes)]);
  const isAnySet = Object.values(changes).some((value) => value !== null);
  return isAnySet ? insertChild(text, order, withAttributes(`<${name}/>`, changes)) : text;
}

/**
 * Replaces the children of this name in an element's text; null removes them, a new one is inserted in schema order.
 */
export function withChild(xml: string, order: readonly string[], name: string, child: string | null): string {
  const spans = childrenNamed(rootElement(xml), name);
  const without = spliced(xml, spans.map(removed));
  return child === null ? without : insertChild(without, order, child);
}

/** An element's text without the prefix that it has in a prefixed part. */
export function fragmentOf(text: string, { name, start, end }: XmlSpan): string {
  const prefix = prefixOf(name);
  const xml = text.slice(start, end);
  return prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

/** "A1:B2 D4"; invalid references are ignored. */
export const areasOf = (references: string | null): readonly Area[] =>
  (references ?? "").split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
