import { XmlCursor } from "../package/xml-cursor";
import { decodeXstring } from "../package/xml-text";

/** The texts of a shared strings part, in order. Throws PartFailure. */
export function readSharedStrings(text: string, part: string): readonly string[] {
  const strings: string[] = [];
  const cursor = new XmlCursor(text, part);
  if (cursor.next() !== "open") return strings;
  cursor.walk((kind) => {
    if (cursor.name === "si") strings.push(kind === "open" ? readRichText(cursor) : "");
  });
  return strings;
}

/** The text of the current element (si or is): its runs joined, without phonetic guides. */
export function readRichText(cursor: XmlCursor): string {
  let text = "";
  cursor.walk((kind) => {
    if (kind === "empty") return;
    if (cursor.name === "t") text += decodeXstring(cursor.readText());
    else if (cursor.name === "rPh") cursor.skipElement();
  });
  return text;
}
