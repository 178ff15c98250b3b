import { xmlText } from "../../package/escape";
import { decodeXml } from "../../package/xml-text";
import { withCellsShifted, type SheetShift } from "../../../core/workbook/shift-formula";
import { childNamed, expand, localName, type Splice, type XmlElement } from "../../package/xml-element";
import { shiftedLine, type Shift } from "../../../core/workbook/shift";
import { attributeOf, contentOf, flagOf } from "../xml-patch";

/**
 * Changes to the anchor of a shape or control when cells move under it: it stays, moves with its first cell, or also
 * resizes with its last one, depending on its type. None for any other element.
 */
export function anchorSplices(text: string, anchor: XmlElement, shift: Shift): readonly Splice[] {
  const [from, to] = [markerOf(text, anchor, "from", shift), markerOf(text, anchor, "to", shift)];
  const behaviour = behaviourOf(text, anchor);
  if (!from || behaviour === "absolute") return [];
  const start = movedLine(from.line, shift);
  const marks = [markSplices(from, start)];
  if (to)
    marks.push(markSplices(to, behaviour === "twoCell" ? movedLine(to.line, shift) : to.line + start - from.line));
  return marks.flat();
}

/** How an anchor reacts to moving cells (ST_EditAs); "absolute" also for an element that is not an anchor. */
function behaviourOf(text: string, anchor: XmlElement): "absolute" | "oneCell" | "twoCell" {
  const name = localName(anchor.name);
  if (name === "oneCellAnchor") return "oneCell";
  if (name === "twoCellAnchor") {
    const edit = attributeOf(text, anchor, "editAs");
    return edit === "absolute" || edit === "oneCell" ? edit : "twoCell";
  }
  if (name !== "anchor" || !flagOf(text, anchor, "moveWithCells")) return "absolute";
  return flagOf(text, anchor, "sizeWithCells") ? "twoCell" : "oneCell";
}

/** A corner of a shape: its row or column, and the offset from the start of it. */
interface Marker {
  readonly line: number;
  readonly lineSpan: { readonly contentStart: number; readonly contentEnd: number };
  readonly offsetSpan: { readonly contentStart: number; readonly contentEnd: number } | undefined;
  readonly shift: Shift;
}

function markerOf(text: string, anchor: XmlElement, name: "from" | "to", shift: Shift): Marker | null {
  const span = childNamed(anchor, name);
  if (!span) return null;
  const marker = expand(text, span);
  const axis = shift.axis === "rows" ? "row" : "col";
  const lineSpan = childNamed(marker, axis);
  const line = lineSpan ? Number(contentOf(text, lineSpan)) : Number.NaN;
  if (!lineSpan || !Number.isInteger(line)) return null;
  return { line, lineSpan, offsetSpan: childNamed(marker, `${axis}Off`), shift };
}

/** The new row or column of a corner; one in a deleted row or column moves to the start of the following one. */
export const movedLine = (line: number, shift: Shift): number => shiftedLine(line, shift) ?? shift.at;

function markSplices({ line, lineSpan, offsetSpan, shift }: Marker, now: number): readonly Splice[] {
  const written = (span: Marker["lineSpan"], text: string): Splice => ({
    start: span.contentStart,
    end: span.contentEnd,
    text,
  });
  const isGone = shiftedLine(line, shift) === null && now === shift.at;
  return [
    ...(now === line ? [] : [written(lineSpan, String(now))]),
    ...(isGone && offsetSpan ? [written(offsetSpan, "0")] : []),
  ];
}

/** The cell of a comment's shape; surrounding whitespace is not captured. */
const VML_CELL = {
  rows: /(<x:Row>)\s*(\d+)\s*(?=<\/x:Row>)/,
  columns: /(<x:Column>)\s*(\d+)\s*(?=<\/x:Column>)/,
};

/** The start and end of a shape in a VML drawing. */
const VML_SHAPE = /<v:shape\b/;
const VML_SHAPE_END = "</v:shape>";

/** References of a form control: linked cell, list range, cells shown (ECMA-376 part 4, 19.4.2). */
const VML_FORMULA = /(<x:Fmla(?:Link|Range|Group|Txbx|Pict)\s*>)([^<]*)/g;

/**
 * Moves the shapes of a VML drawing: comment boxes with their cells, form controls with the cells under them. `home` is
 * the sheet that it belongs to. VML need not be well-formed, so it is not parsed as XML.
 */
export function withVmlMoved(text: string, home: string, moved: SheetShift): string {
  const shapes = home === moved.sheet ? withShapesMoved(text, moved.shift) : text;
  return shapes.replace(VML_FORMULA, (whole, tag: string, content: string) => {
    const formula = decodeXml(content, "");
    const changed = withCellsShifted(formula, home, moved);
    return changed === formula ? whole : `${tag}${xmlText(changed)}`;
  });
}

function withShapesMoved(text: string, shift: Shift): string {
  const pieces = text.split(VML_SHAPE_END);
  const rest = pieces.pop() ?? "";
  const moved = pieces.map((piece) => {
    const start = piece.search(VML_SHAPE);
    const shape = piece.slice(start) + VML_SHAPE_END;
    return start < 0 ? piece + VML_SHAPE_END : piece.slice(0, start) + movedShape(shape, shift);
  });
  return moved.join("") + rest;
}

function movedShape(shape: string, shift: Shift): string {
  const place = VML_CELL[shift.axis];
  const typed = place.exec(shape)?.[2];
  const cell = typed === undefined ? null : Number(typed);
  const now = cell === null ? null : shiftedLine(cell, shift);
  if (cell !== null && now === null) return "";
  const [, anchor = ""] = /<x:Anchor>([^<]*)<\/x:Anchor>/.exec(shape) ?? [];
  const places = anchor.split(",").map((place) => Number(place.trim()));
  const first = shift.axis === "rows" ? 2 : 0;
  const begin = places[first];
  const by = cell !== null && now !== null ? now - cell : begin === undefined ? 0 : movedLine(begin, shift) - begin;
  if (by === 0) return shape;
  const moved = shape.replace(place, `$1${now ?? ""}`);
  if (places.length !== 8 || places.some(Number.isNaN)) return moved;
  const written = places.map((place, index) =>
    index === first || index === first + 4 ? Math.max(0, place + by) : place,
  );
  return moved.replace(`<x:Anchor>${anchor}<`, `<x:Anchor>${written.join(", ")}<`);
}
