import { contains, formatCell, parseArea, type Area, type CellAddress } from "../../core/workbook/address";
import { sameArea } from "../../core/workbook/areas";
import { arrayOf, type CellWrite } from "./cell-write";
import { cellsOf, rowsOf, type CellSpan } from "./sheet-grid";
import { childNamed, expand, rootElement, spliced, type Splice, type XmlSpan } from "../package/xml-element";
import { attributeOf, changedTag } from "./xml-patch";

/** A formula that spills its results into neighbouring cells (动态数组). */
interface DynamicArray {
  readonly cell: CellSpan;
  readonly formula: XmlSpan;
  readonly area: Area;
}

/** Cells with metadata; the only kind that Excel writes marks a formula as a dynamic array. */
const HAS_METADATA = /\scm\s*=\s*["']/;

/**
 * Releases dynamic arrays when cells are overwritten: the cells that they spilled into are emptied. A formula that is
 * not itself overwritten is shrunk to its own cell and results in an error until the cells are free again, as in Excel.
 * Returns the text with the arrays shrunk, and additional writes to make.
 */
export function releaseSpills(
  text: string,
  replaced: readonly CellWrite[],
): { readonly text: string; readonly writes: readonly CellWrite[] } {
  if (replaced.length === 0 || !HAS_METADATA.test(text)) return { text, writes: [] };
  const writeOf = (cell: CellAddress): CellWrite | undefined =>
    replaced.find(({ at }) => at.row === cell.row && at.column === cell.column);
  const staysWhole = ({ cell, area }: DynamicArray): boolean => {
    const write = writeOf(cell);
    const array = write && arrayOf(write);
    return array ? sameArea(array.area, area) : false;
  };
  const data = childNamed(rootElement(text), "sheetData");
  const cells = data ? rowsOf(text, expand(text, data)).flatMap((row) => cellsOf(text, row)) : [];
  const hit = cells
    .flatMap((cell) => dynamicArray(text, cell))
    .filter((array) => replaced.some(({ at }) => contains(array.area, at)) && !staysWhole(array));
  const shrunk = hit.map(({ cell, formula }): Splice => changedTag(text, formula, { ref: formatCell(cell) }));
  const writes = hit.flatMap(({ cell: anchor, area }) =>
    cells.flatMap((cell): readonly CellWrite[] => {
      if (!contains(area, cell) || writeOf(cell)) return [];
      const isAnchor = cell.row === anchor.row && cell.column === anchor.column;
      const { row, column } = cell;
      return [{ at: { row, column }, value: isAnchor ? { newResult: { error: "#VALUE!" } } : "" }];
    }),
  );
  return { text: spliced(text, shrunk), writes };
}

function dynamicArray(text: string, cell: CellSpan): readonly DynamicArray[] {
  if (attributeOf(text, cell.span, "cm") === null) return [];
  const formula = childNamed(expand(text, cell.span), "f");
  const area = formula && parseArea(attributeOf(text, formula, "ref") ?? "");
  if (!area || attributeOf(text, formula, "t") !== "array" || area.rows * area.columns === 1) return [];
  return [{ cell, formula, area }];
}
