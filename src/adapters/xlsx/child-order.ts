import { appendInside, localName, prefixOf, rootElement, spliced, withPrefix } from "../package/xml-element";

/**
 * The order of the children of these roots required by the schema (ECMA-376 part 1, CT_Worksheet, CT_Workbook and
 * CT_Stylesheet). Excel offers to "repair" a file that violates it.
 */
export const WORKSHEET_ORDER: readonly string[] = [
  ..."sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges".split(" "),
  ..."scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr".split(" "),
  ..."conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter".split(" "),
  ..."rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing".split(" "),
  ..."legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(" "),
];

export const WORKBOOK_ORDER: readonly string[] = [
  ..."fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups".split(" "),
  ..."externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr".split(" "),
  ..."smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(" "),
];

export const STYLESHEET_ORDER: readonly string[] = [
  ..."numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
];

/**
 * Inserts an element among the root's children in schema order: after the last child that may precede it, including
 * those of the same name. Children missing from the order (mc:AlternateContent …) stay in place; all other text is
 * unchanged. `xml` is written without prefix and gets the root's.
 */
export function insertChild(text: string, order: readonly string[], xml: string): string {
  const root = rootElement(text);
  const rank = order.indexOf(/^<([A-Za-z]+)/.exec(xml)?.[1] ?? "");
  if (rank < 0) throw new RangeError(`not a child of ${root.name}: ${xml}`);
  const before = root.children.filter((child) => {
    const other = order.indexOf(localName(child.name));
    return other >= 0 && other <= rank;
  });
  return spliced(text, [appendInside(text, { ...root, children: before }, withPrefix(xml, prefixOf(root.name)))]);
}
