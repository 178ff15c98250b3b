import type { Struck } from "../../core/workbook/snapshot";
import { XmlCursor } from "../package/xml-cursor";
import { decodeXstring } from "../package/xml-text";

/** The texts of a shared strings part, in order, and which of them their own runs strike through. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly struck: ReadonlyMap<number, Struck>;
}

/** Those of a workbook without the part. */
export const NO_STRINGS: SharedStrings = { texts: [], struck: new Map() };

/** Reads a shared strings part. Throws PartFailure. */
export function readSharedStrings(text: string, part: string): SharedStrings {
  const texts: string[] = [];
  const struck = new Map<number, Struck>();
  const cursor = new XmlCursor(text, part);
  if (cursor.next() !== "open") return NO_STRINGS;
  cursor.walk((kind) => {
    if (cursor.name !== "si") return;
    const string = kind === "open" ? readRichText(cursor) : NO_TEXT;
    if (string.struck) struck.set(texts.length, string.struck);
    texts.push(string.text);
  });
  return { texts, struck };
}

/** A text, and how much of it its own runs strike through. */
export interface RichText {
  readonly text: string;
  readonly struck: Struck | undefined;
}

const NO_TEXT: RichText = { text: "", struck: undefined };

/** The text of the current element (si or is): its runs joined, without phonetic guides. */
export function readRichText(cursor: XmlCursor): RichText {
  let text = "";
  let [hasStruck, hasOther, isStruck] = [false, false, false];
  cursor.walk((kind) => {
    if (cursor.name === "strike") isStruck = !/^(0|false)$/.test(cursor.attribute("val") ?? "");
    if (kind === "empty") return;
    if (cursor.name === "r") isStruck = false;
    if (cursor.name === "t") {
      const run = decodeXstring(cursor.readText());
      text += run;
      if (isStruck) hasStruck ||= run.trim() !== "";
      else hasOther ||= run.trim() !== "";
    } else if (cursor.name === "rPh") cursor.skipElement();
  });
  return { text, struck: hasStruck ? (hasOther ? "partly" : "wholly") : undefined };
}
