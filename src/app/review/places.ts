import { parseCell } from "../../core/workbook/address";
import type { DocumentReader } from "../../port/document";
import type { Language } from "./opinions";

/** The place of a cell in a document, as people look for it: "表3 第10行"; in a workbook the cell itself. */
export const placesIn =
  (placeOf: DocumentReader["placeOf"]) =>
  (sheet: string, cell: string, language: Language): string => {
    const at = parseCell(cell);
    return (at && placeOf({ sheet, ...at })?.[language]) ?? cell;
  };
