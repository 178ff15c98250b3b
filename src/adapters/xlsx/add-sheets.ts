import type { NewSheet } from "../../core/plan/plan";
import { textCell } from "./cell-content";
import { insertChild, WORKBOOK_ORDER } from "./child-order";
import { xmlAttribute } from "../package/escape";
import { definedNamesXml, worksheetXml } from "./new-sheet";
import { freePartName, type PackageEdit } from "../package/package-edit";
import type { WorkbookContents } from "./read-workbook-part";
import { checkSheetNames } from "./sheet-name";
import { addCellStyles, addDifferentialFormats, maximumDigitWidth } from "./styles";
import { withTabOrder } from "./tab-order";
import { addStyleSheet, CONTENT_TYPES, namespaceOf, relationshipType } from "./workbook-parts";
import {
  appendInside,
  attributes,
  childNamed,
  childrenNamed,
  expand,
  numberAttribute,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
} from "../package/xml-element";

/** A worksheet to list in the workbook part. */
interface ListedSheet {
  readonly sheet: NewSheet;
  readonly relationshipId: string;
}

/**
 * Adds sheets to a workbook, with their styles and names. Text is stored inline in the cells, leaving the shared
 * strings unchanged. Throws PartFailure "sheet-exists" when a name is taken.
 */
export function addSheets(edit: PackageEdit, workbook: WorkbookContents, sheets: readonly NewSheet[]): void {
  if (sheets.length === 0) return;
  checkSheetNames(workbook.tabs, sheets);
  const namespace = namespaceOf(edit.text(workbook.part));
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1);
  const styles = workbook.stylesPart ?? addStyleSheet(edit, workbook.part);
  const digitWidth = maximumDigitWidth(edit.text(styles));
  const listed = sheets.map((sheet): ListedSheet => {
    const cellStyles = addCellStyles(
      edit.text(styles),
      sheet.cells.map(({ style }) => style),
    );
    const formats = addDifferentialFormats(
      cellStyles.text,
      sheet.conditionalFormats.map(({ format }) => format),
    );
    edit.update(styles, () => formats.text);
    const text = worksheetXml(sheet, {
      namespace,
      digitWidth,
      styleIndex: cellStyles.indexOf,
      differentialFormats: formats.indexes,
      textCell,
      isSelected: false,
    });
    const relationshipId = edit.add({
      name: freePartName(edit.current, `${folder}worksheets/sheet`),
      contentType: CONTENT_TYPES.worksheet,
      text,
      source: workbook.part,
      relationshipType: relationshipType(namespace, "worksheet"),
    });
    return { sheet, relationshipId };
  });
  const before = workbook.tabs.length;
  edit.update(workbook.part, (text) =>
    withTabOrder(withNames(withSheets(text, listed), sheets, before), tabOrder(before, sheets)),
  );
}

/** The indexes of all tabs (existing ones first, then the new ones) in their final order. */
function tabOrder(before: number, sheets: readonly NewSheet[]): readonly number[] {
  const order = Array.from({ length: before }, (_, place) => place);
  for (const [index, { position }] of sheets.entries()) order.splice(position ?? order.length, 0, before + index);
  return order;
}

function withSheets(text: string, listed: readonly ListedSheet[]): string {
  const root = rootElement(text);
  const span = childNamed(root, "sheets");
  // The workbook has at least one sheet, or it could not have been opened.
  if (!span) return text;
  const list = expand(text, span);
  const highest = list.children.reduce(
    (most, sheet) => Math.max(most, numberAttribute(text, sheet, "sheetId") ?? 0),
    0,
  );
  const relationships = relationshipType(namespaceOf(text), "").replace(/\/$/, "");
  const prefix = [...attributes(text, root)].find(([, value]) => value === relationships)?.[0].replace(/^xmlns:/, "");
  const reference = prefix === undefined ? `xmlns:r="${relationships}" r:id` : `${prefix}:id`;
  const entries = listed.map(({ sheet, relationshipId }, index) => {
    const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
    const id = highest + index + 1;
    return `<sheet name="${xmlAttribute(sheet.name)}" sheetId="${id}"${state} ${reference}="${relationshipId}"/>`;
  });
  return spliced(text, [appendInside(text, list, withPrefix(entries.join(""), prefixOf(root.name)))]);
}

/** `before`: the number of tabs before the new ones; a name's localSheetId is the index of its tab. */
const withNames = (text: string, sheets: readonly NewSheet[], before: number): string =>
  appendNames(text, sheets.map((sheet, index) => definedNamesXml(sheet, before + index)).join(""));

/** The workbook part with names (`definedName` elements) appended to the existing ones. */
export function appendNames(text: string, names: string): string {
  const root = rootElement(text);
  const [list] = childrenNamed(root, "definedNames");
  return list
    ? spliced(text, [appendInside(text, expand(text, list), withPrefix(names, prefixOf(root.name)))])
    : insertChild(text, WORKBOOK_ORDER, `<definedNames>${names}</definedNames>`);
}
