import { readText, relationshipsOf } from "../../../adapters/package/opc";
import { rootElement } from "../../../adapters/package/xml-element";
import type { ZipArchive } from "../../../adapters/package/zip";
import { attributeOf, childOf, numberOf } from "../../../adapters/xlsx/xml-patch";
import { parseArea } from "../../../core/workbook/address";
import type { TableData } from "../model/book-data";

/** The tables and PivotTables of a worksheet part. */
export const readTables = (archive: ZipArchive, part: string): readonly TableData[] =>
  relationshipsOf(archive, part)
    .filter(({ isExternal, target }) => !isExternal && archive.has(target))
    .flatMap(({ kind, target }) => {
      if (kind === "table") return readTable(readText(archive, target));
      return kind === "pivotTable" ? readPivotTable(readText(archive, target)) : [];
    });

function readTable(text: string): readonly TableData[] {
  const root = rootElement(text);
  const area = parseArea(attributeOf(text, root, "ref") ?? "");
  const hasTitles = numberOf(text, root, "headerRowCount") !== 0;
  return area ? [{ kind: "table", area, hasTitles }] : [];
}

/** The fields of the filter stand above the rest, with an empty row between. */
function readPivotTable(text: string): readonly TableData[] {
  const root = rootElement(text);
  const location = childOf(text, root, "location");
  const area = location && parseArea(attributeOf(text, location, "ref") ?? "");
  if (!area) return [];
  const fields = numberOf(text, location, "rowPageCount") ?? 0;
  const above = fields === 0 ? 0 : Math.min(area.row, fields + 1);
  return [{ kind: "pivotTable", area: { ...area, row: area.row - above, rows: area.rows + above }, hasTitles: false }];
}
