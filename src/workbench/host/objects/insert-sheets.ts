import { asFields, asOneOf, asText, textArgument } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import { openFile, type OpenedFile } from "../files/open";
import { sheetOf, sheetsOf, type Book } from "../model/book";
import { insertSheets } from "../model/insert-sheets";
import type { Session } from "../session";
import type { Argument } from "../table";
import { worksheetType } from "./worksheet";

/** Parts of sheets that Excel on the web does not insert, and those that the host cannot hold. */
const REFUSED_ON_THE_WEB = /^xl\/(?:charts|comments|pivotTables|slicers|threadedComments)/i;
const NOT_HELD =
  /^xl\/(?!comments|threadedComments|persons|drawings\/vmlDrawing)(?:charts|drawings|pivot|slicers|tables)/i;

/** `insertWorksheetsFromBase64`; returns the ids of the new sheets. Cannot be undone. */
export function insertWorksheets({ book, profile, undo }: Session, args: readonly Argument[]): readonly string[] {
  const options = asFields(args[1] ?? {});
  const names = options["sheetNamesToInsert"];
  const file = fileOf(textArgument(args, 0));
  const has = (part: RegExp): boolean => file.archive.names.some((name) => part.test(name));
  if (profile === "web" && has(REFUSED_ON_THE_WEB)) throw new HostFault("UnsupportedFeature");
  if (has(NOT_HELD)) throw new HostFault("NotImplemented", "drawings and tables of inserted sheets");
  if (names !== undefined && !Array.isArray(names)) throw invalidArgument();
  const wanted = names === undefined ? [] : (names as readonly Argument[]).map(asText);
  const ids = insertSheets(book, file.data, {
    names: wanted.length === 0 ? null : wanted,
    position: positionOf(book, options["positionType"], options["relativeTo"]),
  });
  undo.clear();
  return ids;
}

/** Throws InvalidArgument for anything but a workbook. */
function fileOf(base64: string): OpenedFile {
  const bytes = decoded(base64);
  const file = bytes && openFile(bytes);
  if (!file?.ok) throw invalidArgument();
  return file.value;
}

function decoded(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** The tab position of the first new sheet, null for the end. */
function positionOf(book: Book, type: Argument | undefined, relativeTo: Argument | undefined): number | null {
  const place = asOneOf(["None", "Before", "After", "Beginning", "End"], type ?? "End");
  if (place === "Beginning") return 0;
  if (place !== "Before" && place !== "After") return null;
  const sheet = worksheetType.targetOf(relativeTo)?.sheet ?? sheetOf(book, asText(relativeTo));
  return sheetsOf(book).indexOf(sheet) + (place === "After" ? 1 : 0);
}
