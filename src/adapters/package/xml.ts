import { SaxesParser } from "saxes";
import { PartFailure } from "./failure";

/** Attributes by local name, with entities resolved. */
export type XmlAttributes = ReadonlyMap<string, string>;

/** Callbacks for parsing a part. Names are local: `<x:sheet>` is reported as "sheet". */
export interface XmlHandler {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  /** `text` is the text directly in the element, CDATA included. */
  readonly close?: (name: string, text: string) => void;
  /** Each piece of text in document order, for elements with mixed content. */
  readonly text?: (text: string) => void;
}

/** Declared encoding: `<?xml version="1.0" encoding="UTF-8"?>`. */
const ENCODING = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;
/** What may precede the root element or a document type: whitespace, instructions, comments. */
const PROLOG_PIECE = /\s+|<\?[^]*?\?>|<!--[^]*?-->/y;
const DECLARATION_LENGTH = 200;
/** The general parser takes about a second for ten million characters. */
const MAX_LENGTH = 16 * 1024 * 1024;

const UTF_8 = new TextDecoder("utf-8", { fatal: true });
const LATIN_1 = new TextDecoder("latin1");

/**
 * The text of an XML part: UTF-8, UTF-16 in either byte order with or without byte order mark, or the declared
 * encoding. Throws PartFailure for bytes that are invalid in that encoding and for a document type (DTD), which
 * packages must not contain and which allows entity bombs.
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = (encoding === "utf-8" ? UTF_8 : new TextDecoder(encoding, { fatal: true })).decode(bytes);
  } catch {
    throw badXml(part, `not in ${encoding}`);
  }
  if (text.startsWith("<!DOCTYPE", prologLength(text))) throw badXml(part, "document type");
  return text;
}

function prologLength(text: string): number {
  PROLOG_PIECE.lastIndex = 0;
  for (let length = 0; ; length = PROLOG_PIECE.lastIndex) {
    if (!PROLOG_PIECE.test(text)) return length;
  }
}

/** The encoding of a part as a TextDecoder label; only "utf-8", "utf-16le" and "utf-16be" can also be written. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xef) return "utf-8";
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declaration = LATIN_1.decode(bytes.subarray(0, DECLARATION_LENGTH));
  const declared = ENCODING.exec(declaration)?.[1]?.toLowerCase() ?? "utf-8";
  // If the declaration is readable as single bytes, the part is not UTF-16, whatever it declares.
  return declared.startsWith("utf-16") ? "utf-8" : declared;
}

/** Parses a small document. Throws PartFailure naming the part when it is malformed or too long. */
export function parseXml(part: string, text: string, handler: XmlHandler): void {
  if (text.length > MAX_LENGTH)
    throw new PartFailure({ kind: "too-large", what: "part-bytes", limit: MAX_LENGTH, part });
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const texts: string[] = [];
  parser.on("error", (error) => {
    throw badXml(part, error.message);
  });
  parser.on("opentag", (tag) => {
    texts.push("");
    handler.open?.(localPart(tag.name), byLocalName(tag.attributes));
  });
  const addText = (more: string): void => {
    texts.push(`${texts.pop() ?? ""}${more}`);
    handler.text?.(more);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => handler.close?.(localPart(tag.name), texts.pop() ?? ""));
  parser.write(text).close();
}

/** The error for a part with unexpected content. */
export const badXml = (part: string, detail: string): PartFailure =>
  new PartFailure({ kind: "not-a-workbook", reason: "bad-xml", part, detail });

/** "1" and "true" are true, "0" and "false" are false; null when the attribute is missing or has another value. */
export function booleanAttribute(attributes: XmlAttributes, name: string): boolean | null {
  const value = attributes.get(name);
  if (value === "1" || value === "true") return true;
  return value === "0" || value === "false" ? false : null;
}

/** A non-negative integer, or null. */
export function countAttribute(attributes: XmlAttributes, name: string): number | null {
  const value = attributes.get(name);
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : null;
}

const localPart = (name: string): string => name.slice(name.indexOf(":") + 1);

function byLocalName(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const found = new Map<string, string>();
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && !name.startsWith("xmlns")) found.set(localPart(name), value);
  }
  return found;
}
