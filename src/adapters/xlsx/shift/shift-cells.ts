import { xmlText } from "../../package/escape";
import { movableFormula } from "../shared-formula";
import { cellsOf, rowsOf, type CellSpan, type RowSpan } from "../sheet-grid";
import {
  childNamed,
  childrenNamed,
  expand,
  prefixOf,
  rootElement,
  spliced,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "../../package/xml-element";
import { decodeXml, decodeXstring } from "../../package/xml-text";
import { formatArea, formatCell, parseArea, type CellAddress } from "../../../core/workbook/address";
import { shifted, type Shift } from "../../../core/workbook/shift";
import { withCellsShifted, type SheetShift } from "../../../core/workbook/shift-formula";
import { attributeOf, changedTag, numberOf, removed, type AttributeChanges } from "../xml-patch";

/** Moves the rows, cells, columns and cell formulas in a worksheet part's text; `home` is the name of the sheet. */
export function withCellsMoved(text: string, home: string, moved: SheetShift): string {
  const data = childNamed(rootElement(text), "sheetData");
  if (!data) return text;
  const rows = rowsOf(text, expand(text, data));
  const shift = home === moved.sheet ? moved.shift : null;
  const cells = rows.flatMap((row) => (shift || FORMULA.test(slice(text, row.span)) ? cellsOf(text, row) : []));
  const withFormulas = spliced(text, formulaSplices(text, cells, home, moved));
  return shift ? withColumnsMoved(withPlaces(withFormulas, shift), shift) : withFormulas;
}

const FORMULA = /<(?:[\w.-]+:)?f[\s>]/;
const slice = (text: string, { start, end }: XmlSpan): string => text.slice(start, end);

/** The new address of a cell; null if it is deleted. */
export function movedCell(cell: CellAddress, shift: Shift): CellAddress | null {
  return shifted({ row: cell.row, column: cell.column, rows: 1, columns: 1 }, shift);
}

/** A formula element of a cell and its formula, resolved even if the element only refers to a shared group. */
interface CellFormula {
  readonly cell: CellSpan;
  readonly span: XmlSpan;
  /** Group number of a shared formula. */
  readonly group: string | null;
  readonly formula: string;
  readonly isFirst: boolean;
}

function formulaSplices(text: string, cells: readonly CellSpan[], home: string, moved: SheetShift): readonly Splice[] {
  const formulas = readFormulas(text, cells);
  const broken = brokenGroups(formulas, home, moved);
  return formulas.flatMap(({ span, group, formula, isFirst }): readonly Splice[] => {
    const changed = withCellsShifted(formula, home, moved);
    if (group !== null && broken.has(group)) {
      const name = `${prefixOf(span.name)}f`;
      return [{ start: span.start, end: span.end, text: `<${name}>${xmlText(changed)}</${name}>` }];
    }
    const attributes = home === moved.sheet ? movedAttributes(text, span, moved.shift) : {};
    const tag = Object.keys(attributes).length > 0 ? [changedTag(text, span, attributes)] : [];
    if (!isFirst || changed === formula) return tag;
    return [...tag, { start: span.contentStart, end: span.contentEnd, text: xmlText(changed) }];
  });
}

function readFormulas(text: string, cells: readonly CellSpan[]): readonly CellFormula[] {
  const groups = new Map<string, { readonly cell: CellSpan; readonly move: ReturnType<typeof movableFormula> }>();
  return cells.flatMap((cell): readonly CellFormula[] => {
    const span = FORMULA.test(slice(text, cell.span)) ? childNamed(expand(text, cell.span), "f") : undefined;
    if (!span) return [];
    const group = attributeOf(text, span, "t") === "shared" ? attributeOf(text, span, "si") : null;
    const written = decodeXstring(decodeXml(text.slice(span.contentStart, span.contentEnd), ""));
    const first = group === null ? undefined : groups.get(group);
    if (group !== null && !first) groups.set(group, { cell, move: movableFormula(written) });
    const formula = first ? first.move(cell.row - first.cell.row, cell.column - first.cell.column) : written;
    return [{ cell, span, group, formula, isFirst: !first }];
  });
}

/** Groups whose formulas, once moved, can no longer be derived from that of the first cell. */
function brokenGroups(formulas: readonly CellFormula[], home: string, moved: SheetShift): ReadonlySet<string> {
  const broken = new Set<string>();
  const groups = new Map<string, { readonly at: CellAddress; readonly move: ReturnType<typeof movableFormula> }>();
  for (const { cell, group, formula, isFirst } of formulas) {
    if (group === null) continue;
    const at = home === moved.sheet ? movedCell(cell, moved.shift) : cell;
    const changed = withCellsShifted(formula, home, moved);
    const first = groups.get(group);
    if (isFirst && at) groups.set(group, { at, move: movableFormula(changed) });
    else if (!first || (at && first.move(at.row - first.at.row, at.column - first.at.column) !== changed))
      broken.add(group);
  }
  return broken;
}

/** Changes to the range of an array, shared or data table formula, and to the input cells of a data table. */
function movedAttributes(text: string, span: XmlSpan, shift: Shift): AttributeChanges {
  return Object.fromEntries(
    ["ref", "r1", "r2"].flatMap((name) => {
      const area = parseArea(attributeOf(text, span, name) ?? "");
      const place = area && shifted(area, shift);
      return place && formatArea(place) !== formatArea(area) ? [[name, formatArea(place)]] : [];
    }),
  );
}

/** Moves rows and cells; deleted ones are removed. Positions left implicit stay implicit where possible. */
function withPlaces(text: string, shift: Shift): string {
  const data = childNamed(rootElement(text), "sheetData");
  if (!data) return text;
  const splices: Splice[] = [];
  let next = 0;
  for (const row of rowsOf(text, expand(text, data))) {
    const at = shift.axis === "rows" ? movedCell({ row: row.row, column: 0 }, shift) : row;
    if (!at) {
      splices.push(removed(row.span));
      continue;
    }
    const isStated = attributeOf(text, row.span, "r") !== null;
    const spans = shift.axis === "columns" ? movedSpans(attributeOf(text, row.span, "spans"), shift) : {};
    if (at.row !== row.row || (!isStated && at.row !== next) || Object.keys(spans).length > 0) {
      const r: AttributeChanges = isStated || at.row !== next ? { r: String(at.row + 1) } : {};
      splices.push(changedTag(text, row.span, { ...r, ...spans }));
    }
    next = at.row + 1;
    splices.push(...cellPlaces(text, row, shift));
  }
  return spliced(text, splices);
}

function cellPlaces(text: string, row: RowSpan, shift: Shift): readonly Splice[] {
  let next = 0;
  return cellsOf(text, row).flatMap((cell): readonly Splice[] => {
    const at = movedCell(cell, shift);
    if (!at) return [removed(cell.span)];
    const isStated = attributeOf(text, cell.span, "r") !== null;
    const isMoved = at.row !== cell.row || at.column !== cell.column;
    const isImplied = !isStated && at.column === next;
    next = at.column + 1;
    return (isMoved && isStated) || (!isStated && !isImplied)
      ? [changedTag(text, cell.span, { r: formatCell(at) })]
      : [];
  });
}

/** The column range of a row's cells, "1:8". */
function movedSpans(spans: string | null, shift: Shift): AttributeChanges {
  const match = /^(\d+):(\d+)$/.exec(spans ?? "");
  if (!match) return {};
  const [from, to] = [Number(match[1]) - 1, Number(match[2]) - 1];
  const place = shifted({ row: 0, column: from, rows: 1, columns: to - from + 1 }, shift);
  return { spans: place ? `${place.column + 1}:${place.column + place.columns}` : null };
}

/** Moves widths and formats of columns. Inserted columns get none here; the host sets them. */
function withColumnsMoved(text: string, shift: Shift): string {
  const list = shift.axis === "columns" ? childNamed(rootElement(text), "cols") : undefined;
  if (!list) return text;
  const columns: XmlElement = expand(text, list);
  const splices = childrenNamed(columns, "col").map((span): Splice => {
    const from = (numberOf(text, span, "min") ?? 1) - 1;
    const to = (numberOf(text, span, "max") ?? from + 1) - 1;
    const parts = partsOf(from, to, shift).flatMap(
      ([first, last]) => shifted({ row: 0, column: first, rows: 1, columns: last - first + 1 }, shift) ?? [],
    );
    const tags = parts.map(
      ({ column, columns: count }) =>
        changedTag(text, span, { min: String(column + 1), max: String(column + count) }).text +
        text.slice(span.contentStart, span.end),
    );
    return { start: span.start, end: span.end, text: tags.join("") };
  });
  const isEmptied = splices.every((splice) => splice.text === "");
  return spliced(text, isEmptied ? [removed(list)] : splices);
}

/** A range of columns, split in two where columns are inserted. */
function partsOf(from: number, to: number, { change, at }: Shift): readonly (readonly [number, number])[] {
  return change === "insert" && from < at && at <= to
    ? [
        [from, at - 1],
        [at, to],
      ]
    : [[from, to]];
}
