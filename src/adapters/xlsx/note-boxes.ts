import { relationshipsOf } from "../package/opc";
import type { PackageEdit } from "../package/package-edit";
import { attributes, childNamed, localName, rootElement } from "../package/xml-element";
import type { CellAddress } from "../../core/workbook/address";

/** An empty VML drawing (ECMA-376 part 4, 19). */
export const NO_BOXES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

/** Declared on each shape, because the root of an existing drawing may not declare it. */
const OFFICE = 'xmlns:o="urn:schemas-microsoft-com:office:office"';
const BOX_TYPE = `<v:shapetype ${OFFICE} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
const BOX_TYPE_NAME = "_x0000_t202";
const DRAWING_END = "</xml>";
const SHAPE_END = "</v:shape>";

/** The cell of a note, and the height of its box in rows. */
export interface NoteBox extends CellAddress {
  /** At least 1; a box for short text has 4. */
  readonly boxRows: number;
}

/** The VML drawing with the note boxes and form controls of a worksheet, not the one for its header and footer. */
export function drawingOf(edit: PackageEdit, sheetPart: string): string | undefined {
  const text = edit.text(sheetPart);
  const span = childNamed(rootElement(text), "legacyDrawing");
  const id = span && [...attributes(text, span)].find(([name]) => localName(name) === "id")?.[1];
  return relationshipsOf(edit.current, sheetPart).find((relationship) => relationship.id === id)?.target;
}

/** Appends a hidden box to the right of each cell, as Excel draws them. */
export function withBoxes(drawing: string, notes: readonly NoteBox[]): string {
  const used = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = used.reduce((most, number) => Math.max(most, number), 1024) + 1;
  const boxes = notes.map(({ row, column, boxRows }, index) =>
    [
      `<v:shape ${OFFICE} id="_x0000_s${first + index}" type="#${BOX_TYPE_NAME}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${column + 1}, 15, ${row}, 10, ${column + 3}, 15, ${row + boxRows}, 4</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>${SHAPE_END}`,
    ].join(""),
  );
  const type = drawing.includes(`id="${BOX_TYPE_NAME}"`) ? "" : BOX_TYPE;
  const end = drawing.lastIndexOf(DRAWING_END);
  return end < 0 ? drawing : `${drawing.slice(0, end)}${type}${boxes.join("")}${drawing.slice(end)}`;
}

/** Removes the note boxes of these cells; directly after `withBoxes` this restores the drawing byte for byte. */
export function withoutBoxes(drawing: string, cells: readonly CellAddress[]): string {
  const pieces = drawing.split(SHAPE_END);
  const rest = pieces.pop() ?? "";
  const kept = pieces.map((piece) => {
    const start = piece.lastIndexOf("<v:shape ");
    return start >= 0 && isBoxOf(piece.slice(start), cells) ? piece.slice(0, start) : piece + SHAPE_END;
  });
  const without = kept.join("") + rest;
  return without.includes(`#${BOX_TYPE_NAME}`) ? without : without.replace(BOX_TYPE, "");
}

function isBoxOf(shape: string, cells: readonly CellAddress[]): boolean {
  const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
  const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape);
  return isNote && cells.some((cell) => String(cell.row) === row && String(cell.column) === column);
}
