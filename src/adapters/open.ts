import { fail, ok, type Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import type { PortError } from "../port/errors";
import { openCompound } from "./compound/compound";
import { isCompound } from "./compound/layout";
import type { FileFormat, FileLook } from "./file-format";
import { FORMATS } from "./formats";
import { attempt } from "./package/failure";
import { openZip } from "./package/zip";

/** Opens a file of any readable format. The format is recognised by content, not by name. */
export async function openDocument(bytes: Uint8Array): Promise<Result<DocumentReader, PortError>> {
  const format = formatOf(bytes);
  return format.ok ? format.value.open(bytes) : format;
}

/** Recognises the format of a file by its content. */
export function formatOf(bytes: Uint8Array): Result<FileFormat, PortError> {
  if (bytes.length === 0) return fail({ kind: "not-a-workbook", reason: "empty-file" });
  const look = lookAt(bytes);
  if (!look.ok) return look;
  if (look.value.names.includes("EncryptedPackage")) return fail({ kind: "not-a-workbook", reason: "encrypted" });
  const format = FORMATS.find(({ sniff }) => sniff(look.value));
  if (format) return ok(format);
  return fail({ kind: "not-a-workbook", reason: "other-format" });
}

/** Number of bytes of a text file that are examined. */
const HEAD_LENGTH = 4096;

function lookAt(bytes: Uint8Array): Result<FileLook, PortError> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const archive = openZip(bytes);
    return archive.ok ? ok({ bytes, container: "zip", names: archive.value.names, head: "" }) : archive;
  }
  if (isCompound(bytes)) {
    const opened = attempt(() => openCompound(bytes).names);
    if (opened.ok) return ok({ bytes, container: "compound", names: opened.value, head: "" });
    return holdsText(bytes, "EncryptedPackage") ? fail({ kind: "not-a-workbook", reason: "encrypted" }) : opened;
  }
  const head = headOf(bytes);
  return ok({ bytes, container: containerOf(head), names: [], head });
}

/** Whether damaged bytes still contain a name in UTF-16, the encoding of compound files. */
const holdsText = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder("latin1").decode(bytes).includes(text.replace(/./g, "$&\0"));

/** "XML 表格 2003", which has an element of the same name as a web page's tables. */
const XML_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";

function containerOf(head: string): FileLook["container"] {
  if (head.startsWith("%PDF-")) return "pdf";
  if (/<(?:html|table|!doctype html)\b/i.test(head) && !head.includes(XML_SPREADSHEET)) return "html";
  return /^\s*(?:<\?xml|<\w)/.test(head) ? "xml" : "other";
}

/** The start of a text in any encoding; only its ASCII characters matter. */
function headOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_LENGTH));
  return (isWide ? text.replaceAll("\0", "") : text).replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, "");
}
