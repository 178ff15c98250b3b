import { badXml } from "./xml";
import { XmlCursor } from "./xml-cursor";

/** The position of an element in a part's text. All numbers are offsets into that text. */
export interface XmlSpan {
  /** The name as written, with its prefix. */
  readonly name: string;
  /** Offset of the opening "<". */
  readonly start: number;
  /** Offset after the ">" of the opening tag. */
  readonly contentStart: number;
  /** Offset of the closing tag; equal to `end` for a self-closing element. */
  readonly contentEnd: number;
  /** Offset after the whole element. */
  readonly end: number;
}

/** An element and its direct children. */
export interface XmlElement extends XmlSpan {
  readonly children: readonly XmlSpan[];
}

/** Replacement of a range of text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NAME = /[^\s/>]+/y;
/** ` name = "value"` or ` name='value'`. */
const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The document's root element. Throws PartFailure when the tags are not well-formed. */
export const rootElement = (text: string): XmlElement => elementFrom(text, 0);

/** The element at a span, with its children. */
export const expand = (text: string, span: XmlSpan): XmlElement => elementFrom(text, span.start);

/** "x:sheetData" → "sheetData". */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** "x:sheetData" → "x:"; "sheetData" → "". */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(":") + 1);

/** The children with a given local name. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlSpan[] =>
  element.children.filter((child) => localName(child.name) === name);

/** The first child with a given local name. */
export const childNamed = (element: XmlElement, name: string): XmlSpan | undefined =>
  element.children.find((child) => localName(child.name) === name);

/** The opening tag as written. */
export const openingTag = (text: string, span: XmlSpan): string => text.slice(span.start, span.contentStart);

/** The attributes of the opening tag as written: names with prefix, values with entities unresolved. */
export function attributes(text: string, span: XmlSpan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of openingTag(text, span).matchAll(ATTRIBUTE)) {
    found.set(name, double ?? single ?? "");
  }
  return found;
}

/** The value of a numeric attribute, or null when it is missing or not a number. */
export function numberAttribute(text: string, span: XmlSpan, name: string): number | null {
  const value = attributes(text, span).get(name);
  return value === undefined || value.trim() === "" || Number.isNaN(Number(value)) ? null : Number(value);
}

/** The opening tag with an attribute set and everything else unchanged; a new attribute is appended. */
export function withAttribute(tag: string, name: string, value: string): string {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const from = match.index + match[0].length - 1 - (match[2] ?? match[3] ?? "").length;
    return `${tag.slice(0, from)}${value}${tag.slice(match.index + match[0].length - 1)}`;
  }
  const body = tagBody(tag);
  return `${body} ${name}="${value}"${tag.slice(body.length)}`;
}

/** An opening tag without its closing ">" or "/>" and the spaces before that. */
const tagBody = (tag: string): string => tag.slice(0, tag.endsWith("/>") ? -2 : -1).trimEnd();

/** The opening tag with its end replaced by `end`. */
export const closedWith = (tag: string, end: ">" | "/>"): string => tagBody(tag) + end;

/** The opening tag without an attribute, everything else unchanged. */
export function withoutAttribute(tag: string, name: string): string {
  const match = [...tag.matchAll(ATTRIBUTE)].find((candidate) => candidate[1] === name);
  return match ? `${tag.slice(0, match.index)}${tag.slice(match.index + match[0].length)}` : tag;
}

/** The text after all replacements, which must not overlap. Insertions at the same offset keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

/** The replacement that appends `xml` after an element's last child; a self-closing element is opened. */
export function appendInside(text: string, element: XmlElement, xml: string): Splice {
  if (element.contentEnd === element.end) {
    const opened = closedWith(openingTag(text, element), ">");
    return { start: element.start, end: element.end, text: `${opened}${xml}</${element.name}>` };
  }
  const at = element.children.at(-1)?.end ?? element.contentStart;
  return { start: at, end: at, text: xml };
}

/** Adds a prefix to our own XML, which is rendered without one, so that it fits a root with this prefix. */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** The first element that starts at or after an offset. */
function elementFrom(text: string, from: number): XmlElement {
  const cursor = new XmlCursor(text, "", from);
  const kind = cursor.next();
  if (kind === null || kind === "close") throw badXml("", "no element");
  const local = cursor.name;
  const span = { name: writtenName(cursor), start: cursor.start, contentStart: cursor.end };
  const children: XmlSpan[] = [];
  if (kind === "empty") return { ...span, contentEnd: cursor.end, end: cursor.end, children };
  for (;;) {
    const next = cursor.next();
    if (next === null) throw cursor.malformed(`${local} is not closed`);
    if (next === "close") break;
    const child = { name: writtenName(cursor), start: cursor.start, contentStart: cursor.end };
    if (next === "open") cursor.skipElement();
    const contentEnd = next === "open" ? cursor.start : cursor.end;
    children.push({ ...child, contentEnd, end: cursor.end });
  }
  cursor.expectClosing(local);
  return { ...span, contentEnd: cursor.start, end: cursor.end, children };
}

/** The current opening tag's name with its prefix. */
function writtenName({ text, start }: XmlCursor): string {
  NAME.lastIndex = start + 1;
  return NAME.exec(text)?.[0] ?? "";
}
