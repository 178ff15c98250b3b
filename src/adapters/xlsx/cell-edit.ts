import { formatArea, formatCell } from "../../core/workbook/address";
import { resultContent, valueContent, type CellContent } from "./cell-content";
import { releaseSpills } from "./dynamic-array";
import { xmlText } from "../package/escape";
import { keepGroups } from "./group-formula";
import { cellsOf, growDimension, inheritedStyle, rowsOf, type RowSpan } from "./sheet-grid";
import { badXml } from "../package/xml";
import {
  appendInside,
  childNamed,
  closedWith,
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
} from "../package/xml-element";
import { arrayOf, replacesContent, type CellEntry, type CellWrite } from "./cell-write";

/** A worksheet part's text after edits, and whether a formula was overwritten. */
export interface EditedSheet {
  readonly text: string;
  readonly removedFormula: boolean;
}

/** An element to insert, and the sibling to insert it after. */
interface Insertion {
  readonly xml: string;
  readonly after: XmlSpan | undefined;
}

/** Child elements that make up a cell's value; others (extLst) are kept. */
const VALUE_ELEMENTS: ReadonlySet<string> = new Set(["f", "v", "is"]);
/** Attributes that belong to the value: its type and the metadata of rich values. */
const VALUE_ATTRIBUTES = ["t", "vm"];
/** The metadata attribute that marks a formula as a dynamic array. */
const FORMULA_ATTRIBUTE = "cm";

/**
 * Changes cells in a worksheet part's text, at most one edit per cell. A cell keeps its format; a new cell takes its
 * row's or column's; an empty string empties the cell. Text becomes an inline string, never a formula. Throws
 * PartFailure, see `keepGroups`.
 */
export function editCells(text: string, edits: readonly CellWrite[]): EditedSheet {
  const [contents, others] = partition(edits, replacesContent);
  const released = releaseSpills(text, contents);
  const [emptied, failed] = partition(released.writes, replacesContent);
  // Overwriting a cell of a formula group rewrites other cells of the group, so the remaining edits follow in a second
  // pass.
  const first = [...contents, ...emptied];
  const second = [...others, ...failed];
  if (first.length === 0 || second.length === 0) return editTogether(released.text, [...first, ...second]);
  const edited = editTogether(released.text, first);
  return { ...edited, text: editTogether(edited.text, second).text };
}

function editTogether(text: string, edits: readonly CellWrite[]): EditedSheet {
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
  const overwrites = edits.filter(replacesContent);
  splices.push(
    ...insertAll(text, data, newRows),
    ...(overwrites.length === 0 ? [] : keepGroups(text, rows, overwrites)),
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
  edits: readonly CellWrite[],
): { readonly splices: readonly Splice[]; readonly overwritten: readonly XmlElement[] } {
  const cells = cellsOf(text, row);
  const splices: Splice[] = [];
  const insertions: Insertion[] = [];
  const overwritten: XmlElement[] = [];
  for (const edit of edits) {
    const cell = cells.find(({ column }) => column === edit.at.column);
    if (cell) {
      const element = expand(text, cell.span);
      if (replacesContent(edit)) overwritten.push(element);
      splices.push({ start: element.start, end: element.end, text: changedCell(text, element, edit) });
    } else {
      const after = cells.findLast(({ column }) => column < edit.at.column)?.span;
      insertions.push({ xml: newCell(text, worksheet, row.span, edit), after });
    }
  }
  return { splices: [...splices, ...insertAll(text, expand(text, row.span), insertions)], overwritten };
}

/** Inserts elements; a self-closing parent is opened once for all of them. */
const insertAll = (text: string, parent: XmlElement, insertions: readonly Insertion[]): readonly Splice[] =>
  parent.contentEnd === parent.end && insertions.length > 0
    ? [appendInside(text, parent, insertions.map(({ xml }) => xml).join(""))]
    : insertions.map(({ xml, after }) => appendInside(text, { ...parent, children: after ? [after] : [] }, xml));

function changedCell(text: string, cell: XmlElement, edit: CellWrite): string {
  const { value, style } = edit;
  const old = openingTag(text, cell);
  const styled = style === undefined ? old : withAttribute(old, "s", String(style));
  if (value === undefined) return `${styled}${text.slice(cell.contentStart, cell.end)}`;
  const content = contentOf(value);
  const keepsFormula = typeof value === "object" && "newResult" in value;
  const [formulas, others] = partition(cell.children, ({ name }) => localName(name) === "f");
  const written = (children: readonly XmlSpan[]): string =>
    children.map(({ start, end }) => text.slice(start, end)).join("");
  const kept = others.filter((child) => !VALUE_ELEMENTS.has(localName(child.name)));
  const gone = keepsFormula ? VALUE_ATTRIBUTES : [...VALUE_ATTRIBUTES, FORMULA_ATTRIBUTE];
  const bare = closedWith(gone.reduce(withoutAttribute, styled), ">");
  const metadata = arrayOf(edit)?.metadata ?? null;
  const marked = metadata === null ? bare : withAttribute(bare, FORMULA_ATTRIBUTE, metadata);
  return [
    content?.type ? withAttribute(marked, "t", content.type) : marked,
    keepsFormula ? written(formulas) : "",
    withPrefix(content?.xml ?? "", prefixOf(cell.name)),
    written(kept),
    `</${cell.name}>`,
  ].join("");
}

const partition = <T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] => [
  items.filter(isFirst),
  items.filter((item) => !isFirst(item)),
];

function newCell(text: string, worksheet: XmlElement, row: XmlSpan | null, edit: CellWrite): string {
  const { at, value = "", style: given } = edit;
  const metadata = arrayOf(edit)?.metadata ?? null;
  const content = contentOf(value);
  const style = given ?? inheritedStyle(text, worksheet, row, at.column);
  const attributes = [
    `r="${formatCell(at)}"`,
    ...(style === null ? [] : [`s="${style}"`]),
    ...(metadata === null ? [] : [`${FORMULA_ATTRIBUTE}="${metadata}"`]),
    ...(content?.type ? [`t="${content.type}"`] : []),
  ];
  return withPrefix(`<c ${attributes.join(" ")}>${content?.xml ?? ""}</c>`, prefixOf(worksheet.name));
}

/** The cell's new content; null when the cell is emptied. */
function contentOf(entry: CellEntry): CellContent | null {
  if (typeof entry !== "object" || "error" in entry) return valueContent(entry);
  if ("newResult" in entry) return resultContent(entry.newResult);
  const result = resultContent(entry.result);
  const kind = entry.array ? ` t="array" ref="${formatArea(entry.array.area)}"` : "";
  return { type: result?.type ?? null, xml: `<f${kind}>${xmlText(entry.formula)}</f>${result?.xml ?? ""}` };
}
