import { shiftOf } from "../../core/plan/inserted-rows";
import type { InsertedRow } from "../../core/plan/plan";
import { formatCell, type CellAddress } from "../../core/workbook/address";
import { overlaps } from "../../core/workbook/areas";
import { editCells } from "./cell-edit";
import { insertChild, WORKSHEET_ORDER } from "./child-order";
import { inPart } from "../package/failure";
import type { PackageEdit } from "../package/package-edit";
import { checkShift } from "./group-formula";
import { mergesXml } from "./new-sheet";
import { shiftPackage } from "./shift/shift-package";
import { cellsOf, rowsOf, type CellSpan, type RowSpan } from "./sheet-grid";
import {
  attributes,
  childNamed,
  closedWith,
  expand,
  openingTag,
  prefixOf,
  rootElement,
  spliced,
} from "../package/xml-element";
import { areasOf, attributeOf, childOf, removed, withAttributes } from "./xml-patch";

/**
 * Inserts a row into the sheet of a part: everything below moves down, references follow, and the row is formatted like
 * the one above. Throws PartFailure.
 */
export function insertRow(edit: PackageEdit, part: string, inserted: InsertedRow): void {
  const { sheet, row, cells, movedUp, merges } = inserted;
  const shift = shiftOf(inserted);
  checkShift(edit.text(part), shift);
  shiftPackage(edit, { sheet, shift });
  const texts = cells.map(({ column, value }) => ({ at: { row, column }, value }));
  edit.update(part, (original) =>
    inPart(part, () => {
      const withRow = withNewRow(original, inserted);
      const moved = movedUp.reduce((text, column) => withContentMovedUp(text, { row, column }), withRow);
      return withMerged(editCells(moved, texts).text, merges);
    }),
  );
}

/** All rows of a worksheet's text, with their cells. */
function rowsIn(text: string): readonly (RowSpan & { readonly cells: readonly CellSpan[] })[] {
  const data = childNamed(rootElement(text), "sheetData");
  return data ? rowsOf(text, expand(text, data)).map((row) => ({ ...row, cells: cellsOf(text, row) })) : [];
}

/**
 * Adds the row with the formats of the row above and the height of the row beside it. If the row above has no element,
 * it has no formats and none is added.
 */
function withNewRow(text: string, { row, beside }: InsertedRow): string {
  const rows = rowsIn(text);
  const above = rows.find((each) => each.row === row - 1);
  const besideNow = beside.at.row < row ? beside.at.row : beside.at.row + 1;
  const height = rows.find((each) => each.row === besideNow);
  if (!above) return text;
  const { span } = above;
  const own = (name: string): string | null => attributeOf(text, height?.span, name);
  const tag = withAttributes(closedWith(openingTag(text, span), ">"), {
    r: String(row + 1),
    ht: own("ht"),
    customHeight: own("customHeight"),
    hidden: null,
    collapsed: null,
  });
  const prefix = prefixOf(span.name);
  const cells = above.cells.map((cell) => {
    const style = attributes(text, cell.span).get("s");
    const place = formatCell({ row, column: cell.column });
    return `<${prefix}c r="${place}"${style === undefined ? "" : ` s="${style}"`}/>`;
  });
  return spliced(text, [{ start: span.end, end: span.end, text: `${tag}${cells.join("")}</${span.name}>` }]);
}

/**
 * A merged area keeps its text in its top cell: moves the content of the cell below, without its format, up into this
 * one.
 */
function withContentMovedUp(text: string, at: CellAddress): string {
  const cellAt = (row: number): CellSpan | undefined =>
    rowsIn(text)
      .find((each) => each.row === row)
      ?.cells.find(({ column }) => column === at.column);
  const below = cellAt(at.row + 1)?.span;
  const own = cellAt(at.row)?.span;
  if (!below || !own) return text;
  const typeOf = (name: string): string | null => attributeOf(text, below, name);
  const type = { t: typeOf("t"), cm: typeOf("cm"), vm: typeOf("vm") };
  const content = text.slice(below.contentStart, below.contentEnd);
  const filled = `${closedWith(withAttributes(openingTag(text, own), type), ">")}${content}</${own.name}>`;
  const bare = withAttributes(openingTag(text, below), { t: null, cm: null, vm: null });
  const emptied = `${closedWith(bare, ">")}</${below.name}>`;
  return spliced(text, [
    { start: own.start, end: own.end, text: filled },
    { start: below.start, end: below.end, text: emptied },
  ]);
}

/** Merges areas; existing merges that overlap them are removed. */
function withMerged(text: string, merges: InsertedRow["merges"]): string {
  if (merges.length === 0) return text;
  const list = childOf(text, rootElement(text), "mergeCells");
  const isMet = (reference: string | null): boolean =>
    areasOf(reference).some((area) => merges.some((other) => overlaps(area, other)));
  const kept = (list?.children ?? []).filter((merge) => !isMet(attributeOf(text, merge, "ref")));
  const without = list ? spliced(text, [removed(list)]) : text;
  const areas = kept.flatMap((merge) => areasOf(attributeOf(text, merge, "ref")));
  return insertChild(without, WORKSHEET_ORDER, mergesXml([...areas, ...merges]));
}
