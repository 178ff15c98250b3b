import { XmlCursor } from "./xml-cursor";
import { decodeXstring } from "./xml-text";

/** The texts of a shared strings part in their order. Throws PartFailure. */
export function readSharedStrings(text: string, part: string): readonly string[] {
  const strings: string[] = [];
  const cursor = new XmlCursor(text, part);
  for (let kind = cursor.next(); kind !== null; kind = cursor.next()) {
    if (cursor.name !== "si") continue;
    if (kind === "open") strings.push(readRichText(cursor));
    if (kind === "empty") strings.push("");
  }
  return strings;
}

/** The text of the current element (si or is): its runs joined, without the phonetic guides of East Asian text. */
export function readRichText(cursor: XmlCursor): string {
  const container = cursor.name;
  let text = "";
  let inRun = false;
  for (;;) {
    const kind = cursor.next();
    if (kind === null) throw cursor.malformed(`${container} is not closed`);
    if (kind === "empty") continue;
    if (kind === "close") {
      cursor.expectClosing(inRun ? "r" : container);
      if (!inRun) return text;
      inRun = false;
    } else if (cursor.name === "t") {
      text += decodeXstring(cursor.readText());
    } else if (cursor.name === "r" && !inRun) {
      inRun = true;
    } else {
      cursor.skipElement();
    }
  }
}
