import { MAX_COLUMNS, parseArea, type Area } from "../../core/workbook/address";
import type { FormulaFormat, ListValidation, SheetSnapshot, Span } from "../../core/workbook/snapshot";
import { joinSpans, scanRows, type CellContext, type SheetRows } from "./cell-scanner";
import { badXml } from "../package/xml";
import { XmlCursor, type TagKind } from "../package/xml-cursor";

/** The contents of a worksheet part; the sheet's name, visibility and defined names are in the workbook part. */
export type WorksheetContents = Omit<SheetSnapshot, "name" | "visibility" | "names">;

/** Reads a worksheet part in one pass. Ranges are not expanded. Throws PartFailure. */
export function readWorksheet(text: string, part: string, context: CellContext): WorksheetContents {
  const cursor = new XmlCursor(text, part);
  const merges: Area[] = [];
  const hiddenColumns: Span[] = [];
  const formulaFormats: FormulaFormat[] = [];
  const listValidations: ListValidation[] = [];
  let rows: SheetRows = { cells: [], hiddenRows: [] };
  let isProtected = false;

  const readElement = (kind: TagKind): void => {
    switch (cursor.name) {
      case "col":
        if (isTrue(cursor.attribute("hidden"))) hiddenColumns.push(...columnSpan(cursor));
        break;
      case "sheetData":
        if (kind === "open") rows = scanRows(cursor, context);
        break;
      case "sheetProtection":
        isProtected = isTrue(cursor.attribute("sheet"));
        break;
      case "mergeCell":
        merges.push(...mergedArea(cursor.attribute("ref")));
        break;
      case "conditionalFormatting":
        if (kind === "open") readFormulaFormats(cursor, context, formulaFormats);
        break;
      case "dataValidation":
        if (kind === "open") listValidations.push(...readListValidation(cursor, context));
    }
  };
  const root = cursor.next();
  if (root === null || cursor.name !== "worksheet") throw badXml(part, "no worksheet");
  if (root === "open") cursor.walk(readElement);
  return { merges, hiddenColumns: joinSpans(hiddenColumns), formulaFormats, listValidations, isProtected, ...rows };
}

/**
 * Adds the formula rules of the current conditionalFormatting element to `formats`. The newer form in extLst is not
 * read.
 */
function readFormulaFormats(cursor: XmlCursor, context: CellContext, formats: FormulaFormat[]): void {
  const areas = areasOf(cursor.attribute("sqref"), context);
  let isFormulaRule = false;
  cursor.walk((kind) => {
    if (cursor.name === "cfRule") isFormulaRule = cursor.attribute("type") === "expression";
    else if (cursor.name === "formula" && kind === "open" && isFormulaRule) {
      formats.push({ areas, formula: cursor.readText() });
    }
  });
}

/**
 * The current dataValidation element if it is a list. A list whose source is on another sheet may be in extLst: then
 * its source is an f element inside formula1, and its range an element of its own.
 */
function readListValidation(cursor: XmlCursor, context: CellContext): readonly ListValidation[] {
  const isList = cursor.attribute("type") === "list";
  let areas = areasOf(cursor.attribute("sqref"), context);
  let source = "";
  cursor.walk((kind) => {
    if (kind === "empty") return;
    const isSource = cursor.name === "f" || (cursor.name === "formula1" && !cursor.beginsWithElement());
    if (isSource) source ||= cursor.readText();
    else if (cursor.name === "formula2") cursor.skipElement();
    else if (cursor.name === "sqref") areas = areasOf(cursor.readText(), context);
  });
  return isList ? [{ areas, source }] : [];
}

/** The areas of a reference list: "A1:B2 D4"; invalid references are ignored. */
function areasOf(references: string | null, { countContent }: CellContext): readonly Area[] {
  const areas: Area[] = [];
  for (const [reference] of (references ?? "").matchAll(/\S+/g)) {
    const area = parseArea(reference);
    if (!area) continue;
    countContent();
    areas.push(area);
  }
  return areas;
}

/** The area of a merge; none when it is a single cell or invalid. */
function mergedArea(reference: string | null): readonly Area[] {
  const area = parseArea(reference ?? "");
  return area && area.rows * area.columns > 1 ? [area] : [];
}

function columnSpan(cursor: XmlCursor): readonly Span[] {
  const from = Number(cursor.attribute("min"));
  const to = Math.min(Number(cursor.attribute("max")), MAX_COLUMNS);
  return Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= from
    ? [{ from: from - 1, to: to - 1 }]
    : [];
}

const isTrue = (value: string | null): boolean => value === "1" || value === "true";
