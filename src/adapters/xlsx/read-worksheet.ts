import { MAX_COLUMNS, parseArea, type Area } from "../../core/workbook/address";
import type { FormulaFormat, ListValidation, SheetSnapshot, Span } from "../../core/workbook/snapshot";
import { joinSpans, scanRows, type CellContext, type SheetRows } from "./cell-scanner";
import { booleanAttribute, countAttribute, parseXml, type XmlAttributes } from "./xml";
import { XmlCursor } from "./xml-cursor";

/** What a worksheet part holds; the sheet's name, visibility and names stand in the workbook part. */
export type WorksheetContents = Omit<SheetSnapshot, "name" | "visibility" | "names">;

type SheetFeatures = Omit<WorksheetContents, keyof SheetRows>;

/**
 * Reads a worksheet part: its rows with the scanner, everything around them with the general parser. Ranges stay ranges,
 * whatever their size. Throws PartFailure.
 */
export function readWorksheet(text: string, part: string, context: CellContext): WorksheetContents {
  const cursor = new XmlCursor(text, part);
  for (let kind = cursor.next(); kind !== null; kind = cursor.next()) {
    if (kind !== "open" || cursor.name !== "sheetData") continue;
    const before = text.slice(0, cursor.end);
    const rows = scanRows(cursor, context);
    return { ...rows, ...readFeatures(part, [before, text.slice(cursor.start)]) };
  }
  return { cells: [], hiddenRows: [], ...readFeatures(part, [text]) };
}

function readFeatures(part: string, stretches: readonly string[]): SheetFeatures {
  const merges: Area[] = [];
  const hiddenColumns: Span[] = [];
  const formulaFormats: FormulaFormat[] = [];
  const listValidations: ListValidation[] = [];
  let isProtected = false;
  let formatAreas: readonly Area[] = [];
  let isFormulaRule = false;
  let validation: Validation | null = null;
  /** Depth of extLst: conditional formats of later Excel versions stand there and are not read. */
  let extensions = 0;

  parseXml(part, stretches, {
    open: (name, attributes) => {
      switch (name) {
        case "mergeCell":
          merges.push(...areasOf(attributes.get("ref")).filter(({ rows, columns }) => rows * columns > 1));
          break;
        case "col":
          if (booleanAttribute(attributes, "hidden")) hiddenColumns.push(...columnSpan(attributes));
          break;
        case "sheetProtection":
          isProtected = booleanAttribute(attributes, "sheet") ?? false;
          break;
        case "conditionalFormatting":
          formatAreas = areasOf(attributes.get("sqref"));
          break;
        case "cfRule":
          isFormulaRule = extensions === 0 && attributes.get("type") === "expression";
          break;
        case "dataValidation":
          validation = {
            isList: attributes.get("type") === "list",
            areas: areasOf(attributes.get("sqref")),
            source: "",
          };
          break;
        case "extLst":
          extensions += 1;
      }
    },
    close: (name, text) => {
      switch (name) {
        case "formula":
          if (isFormulaRule) formulaFormats.push({ areas: formatAreas, formula: text });
          break;
        case "cfRule":
          isFormulaRule = false;
          break;
        // A list on another sheet may be stored as an extension: its source is an f in formula1, its range an element.
        case "formula1":
        case "f":
          if (validation && text.trim() !== "") validation.source ||= text;
          break;
        case "sqref":
          if (validation) validation.areas = areasOf(text);
          break;
        case "dataValidation":
          if (validation?.isList) listValidations.push({ areas: validation.areas, source: validation.source });
          validation = null;
          break;
        case "extLst":
          extensions -= 1;
      }
    },
  });
  return { merges, hiddenColumns: joinSpans(hiddenColumns), formulaFormats, listValidations, isProtected };
}

interface Validation {
  readonly isList: boolean;
  areas: readonly Area[];
  source: string;
}

/** The areas of a reference list: "A1:B2 D4"; what is no area inside the grid is passed over. */
const areasOf = (references: string | undefined): readonly Area[] =>
  (references ?? "")
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);

function columnSpan(attributes: XmlAttributes): readonly Span[] {
  const from = countAttribute(attributes, "min");
  const to = countAttribute(attributes, "max");
  return from === null || to === null || from < 1 || to < from
    ? []
    : [{ from: from - 1, to: Math.min(to, MAX_COLUMNS) - 1 }];
}
