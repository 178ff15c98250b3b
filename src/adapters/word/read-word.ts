import { readText, relationshipsOf } from "../package/opc";
import { attempt, PartFailure, unwrap } from "../package/failure";
import { decodePart } from "../package/xml";
import { openZip } from "../package/zip";
import type { Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { readSavedYear } from "../package/read-properties";
import { documentReader } from "../document-reader";
import { NO_STYLES, readTextStyles } from "./style-toggles";
import { readWordXml } from "./word-xml";

/** Opens a .docx, .docm, .dotx or .dotm file. */
export const openDocx = (bytes: Uint8Array): Result<DocumentReader, PortError> =>
  attempt(() => {
    const archive = unwrap(openZip(bytes));
    const relationships = relationshipsOf(archive, "");
    const main = relationships.find(({ kind }) => kind === "officeDocument");
    if (!main || main.isExternal || !archive.has(main.target)) {
      throw new PartFailure({
        kind: "not-a-workbook",
        reason: "missing-part",
        part: main?.target ?? "word/document.xml",
      });
    }
    const styles = relationshipsOf(archive, main.target).find(
      ({ kind, isExternal }) => kind === "styles" && !isExternal,
    );
    const looks =
      styles && archive.has(styles.target)
        ? readTextStyles(styles.target, readText(archive, styles.target))
        : NO_STYLES;
    const content = readWordXml(main.target, readText(archive, main.target), looks);
    const properties = relationships.find(({ kind, isExternal }) => kind.endsWith("core-properties") && !isExternal);
    const savedYear =
      properties && archive.has(properties.target) ? readSavedYear(readText(archive, properties.target)) : null;
    return documentReader("docx", content, savedYear);
  });

/** Opens a flat package (Word's "XML 文档") or a Word 2003 document, both a single XML file. */
export const openWordXml = (bytes: Uint8Array): Result<DocumentReader, PortError> =>
  attempt(() => {
    const text = decodePart(bytes, "");
    return documentReader("word-xml", readWordXml("", text, readTextStyles("", text)), null);
  });
