import { PartFailure } from "../package/failure";
import type { PackageEdit } from "../package/package-edit";
import type { WorkbookContents } from "./read-workbook-part";
import { emptyStyleSheet } from "./styles";
import { attributes, prefixOf, rootElement } from "../package/xml-element";

const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** SpreadsheetML and its relationships as written by Excel (ECMA-376 part 4, transitional). */
export const TRANSITIONAL_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const TRANSITIONAL_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The name of a worksheet's part. Throws PartFailure when there is no such worksheet. */
export function worksheetPart(workbook: WorkbookContents, sheet: string): string {
  const part = workbook.worksheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new PartFailure({ kind: "sheet-missing", sheet });
  return part;
}

/** The namespace of a part's root element. */
export function namespaceOf(text: string): string {
  const root = rootElement(text);
  const prefix = prefixOf(root.name).slice(0, -1);
  return attributes(text, root).get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? TRANSITIONAL_NAMESPACE;
}

/** The URI of a relationship type in a workbook of this namespace: "styles" → "http://…/relationships/styles". */
export const relationshipType = (namespace: string, kind: string): string =>
  `${namespace === STRICT_NAMESPACE ? STRICT_RELATIONSHIPS : TRANSITIONAL_RELATIONSHIPS}/${kind}`;

/** Content types of the parts we add. */
export const CONTENT_TYPES = {
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
} as const;

/** Adds a style sheet to a workbook that has none; returns its part name. */
export function addStyleSheet(edit: PackageEdit, workbook: string): string {
  const namespace = namespaceOf(edit.text(workbook));
  const name = `${workbook.slice(0, workbook.lastIndexOf("/") + 1)}styles.xml`;
  edit.add({
    name,
    contentType: CONTENT_TYPES.styles,
    text: emptyStyleSheet(namespace),
    source: workbook,
    relationshipType: relationshipType(namespace, "styles"),
  });
  return name;
}
