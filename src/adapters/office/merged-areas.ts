import { areaBetween, parseArea, type Area } from "../../core/workbook/address";

/** `getMergedAreasOrNullObject` fails for a range with more merged areas than this (Excel API reference). */
const MAX_MERGED_AREAS = 512;

/**
 * Requests the merged areas that begin inside an area; read the result after the next `sync`. The area is cut into
 * bands too small to hold more merged areas than Excel returns at once: those in a band's last row may reach below it
 * and need only one of its cells, all others at least two.
 */
export function queryMergedAreas(sheet: Excel.Worksheet, area: Area): () => readonly Area[] {
  const queries = bands(area).map((band) => {
    const merged = sheet.getRangeByIndexes(band.row, band.column, band.rows, band.columns).getMergedAreasOrNullObject();
    merged.load("areas/items/address");
    return merged;
  });
  return () =>
    queries
      .filter((merged) => !merged.isNullObject)
      .flatMap((merged) => merged.areas.items)
      .flatMap(({ address }) => areaOf(address) ?? []);
}

function bands(area: Area): readonly Area[] {
  const columns = Math.min(area.columns, MAX_MERGED_AREAS);
  const rows = Math.max(1, Math.floor((2 * MAX_MERGED_AREAS) / columns) - 1);
  const found: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row += rows) {
    for (let column = area.column; column < area.column + area.columns; column += columns) {
      found.push({
        row,
        column,
        rows: Math.min(rows, area.row + area.rows - row),
        columns: Math.min(columns, area.column + area.columns - column),
      });
    }
  }
  return found;
}

/** "'附件1-1'!A1:B2" → the area; a sheet name may contain any character and ends before the last "!". */
export const areaOf = (address: string): Area | null => parseArea(address.slice(address.lastIndexOf("!") + 1));

/** The smallest area that contains both. */
export const around = (a: Area, b: Area): Area =>
  areaBetween(
    { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    {
      row: Math.max(a.row + a.rows, b.row + b.rows) - 1,
      column: Math.max(a.column + a.columns, b.column + b.columns) - 1,
    },
  );
