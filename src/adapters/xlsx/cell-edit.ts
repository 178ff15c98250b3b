import type { CellEdit } from "../../core/plan/plan";
import { formatCell } from "../../core/workbook/address";
import { numberCell, textCell, type CellContent } from "./cell-content";
import { keepGroups } from "./group-formula";
import { cellsOf, growDimension, inheritedStyle, rowsOf, type RowSpan } from "./sheet-grid";
import { badXml } from "./xml";
import {
  appendInside,
  childNamed,
  expand,
  localName,
  openingTag,
  prefixOf,
  rootElement,
  spliced,
  withAttribute,
  withoutAttribute,
  withPrefix,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "./xml-element";

/** A worksheet part's text after edits, and whether a formula was overwritten. */
export interface EditedSheet {
  readonly text: string;
  readonly removedFormula: boolean;
}

/** An element to insert, and the sibling it follows. */
interface Insertion {
  readonly xml: string;
  readonly after: XmlSpan | undefined;
}

/** What a cell's value is made of; anything else in a cell (extLst) stays. */
const VALUE_ELEMENTS: ReadonlySet<string> = new Set(["f", "v", "is"]);
/** Attributes that speak of the value: its type, and the metadata of rich values. */
const VALUE_ATTRIBUTES = ["t", "cm", "vm"];

/**
 * A worksheet part's text with cells changed, at most one edit a cell. A cell keeps its format; a cell that is not there
 * yet takes its row's or column's; an empty string empties the cell. Text becomes an inline string, never a formula.
 * Throws PartFailure, see `keepGroups`.
 */
export function editCells(text: string, edits: readonly CellEdit[]): EditedSheet {
  const worksheet = rootElement(text);
  const sheetData = childNamed(worksheet, "sheetData");
  if (!sheetData) throw badXml("", "no sheetData");
  const data = expand(text, sheetData);
  const rows = rowsOf(text, data);
  const inOrder = [...edits].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);

  const prefix = prefixOf(worksheet.name);
  const splices: Splice[] = [];
  const newRows: Insertion[] = [];
  const overwritten: XmlElement[] = [];
  for (const number of new Set(inOrder.map(({ at }) => at.row))) {
    const ofRow = inOrder.filter(({ at }) => at.row === number);
    const row = rows.find((candidate) => candidate.row === number);
    if (row) {
      const edited = editRow(text, worksheet, row, ofRow);
      splices.push(...edited.splices);
      overwritten.push(...edited.overwritten);
    } else {
      const cells = ofRow.map((edit) => newCell(text, worksheet, null, edit));
      newRows.push({
        xml: `<${prefix}row r="${number + 1}">${cells.join("")}</${prefix}row>`,
        after: rows.findLast((candidate) => candidate.row < number)?.span,
      });
    }
  }
  const addresses = edits.map(({ at }) => at);
  splices.push(
    ...insertAll(text, data, newRows),
    ...keepGroups(text, rows, addresses),
    ...growDimension(text, worksheet, addresses),
  );
  return {
    text: spliced(text, splices),
    removedFormula: overwritten.some((cell) => childNamed(cell, "f") !== undefined),
  };
}

function editRow(
  text: string,
  worksheet: XmlElement,
  row: RowSpan,
  edits: readonly CellEdit[],
): { readonly splices: readonly Splice[]; readonly overwritten: readonly XmlElement[] } {
  const cells = cellsOf(text, row);
  const splices: Splice[] = [];
  const insertions: Insertion[] = [];
  const overwritten: XmlElement[] = [];
  for (const edit of edits) {
    const cell = cells.find(({ column }) => column === edit.at.column);
    if (cell) {
      const element = expand(text, cell.span);
      overwritten.push(element);
      splices.push({ start: element.start, end: element.end, text: overwrittenCell(text, element, edit.value) });
    } else {
      const after = cells.findLast(({ column }) => column < edit.at.column)?.span;
      insertions.push({ xml: newCell(text, worksheet, row.span, edit), after });
    }
  }
  return { splices: [...splices, ...insertAll(text, expand(text, row.span), insertions)], overwritten };
}

/** A parent that closes itself is opened once, for all of them. */
const insertAll = (text: string, parent: XmlElement, insertions: readonly Insertion[]): readonly Splice[] =>
  parent.contentEnd === parent.end && insertions.length > 0
    ? [appendInside(text, parent, insertions.map(({ xml }) => xml).join(""))]
    : insertions.map(({ xml, after }) => appendInside(text, { ...parent, children: after ? [after] : [] }, xml));

function overwrittenCell(text: string, cell: XmlElement, value: string | number): string {
  const content = contentOf(value);
  const kept = cell.children
    .filter((child) => !VALUE_ELEMENTS.has(localName(child.name)))
    .map(({ start, end }) => text.slice(start, end));
  const bare = VALUE_ATTRIBUTES.reduce(withoutAttribute, openingTag(text, cell)).replace(/\s*\/?>$/, ">");
  const tag = content?.type ? withAttribute(bare, "t", content.type) : bare;
  return `${tag}${withPrefix(content?.xml ?? "", prefixOf(cell.name))}${kept.join("")}</${cell.name}>`;
}

function newCell(text: string, worksheet: XmlElement, row: XmlSpan | null, { at, value }: CellEdit): string {
  const content = contentOf(value);
  const style = inheritedStyle(text, worksheet, row, at.column);
  const attributes = [
    `r="${formatCell(at)}"`,
    ...(style === null ? [] : [`s="${style}"`]),
    ...(content?.type ? [`t="${content.type}"`] : []),
  ];
  return withPrefix(`<c ${attributes.join(" ")}>${content?.xml ?? ""}</c>`, prefixOf(worksheet.name));
}

/** Null for the empty string: nothing stands in the cell then. */
function contentOf(value: string | number): CellContent | null {
  if (typeof value === "number") return numberCell(value);
  return value === "" ? null : textCell(value);
}
