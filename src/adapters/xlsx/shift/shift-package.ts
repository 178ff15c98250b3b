import { editCells } from "../cell-edit";
import { relationshipsOf, relationshipsPart, type Relationship } from "../../package/opc";
import type { PackageEdit } from "../../package/package-edit";
import { readWorkbookPart } from "../read-workbook-part";
import { childNamed, expand, rootElement, spliced } from "../../package/xml-element";
import { formatArea, isSameName, parseArea } from "../../../core/workbook/address";
import { shifted } from "../../../core/workbook/shift";
import { withCellsShifted, withNameShifted, type SheetShift } from "../../../core/workbook/shift-formula";
import { changeChartFormulas } from "../chart-formulas";
import { withVmlMoved } from "./shift-anchors";
import { mayNameSheet } from "./names-sheet";
import { withCellsMoved } from "./shift-cells";
import { withElementsMoved } from "./shift-elements";
import { withTableColumns } from "./shift-tables";
import { withNameFormulas } from "../name-formulas";
import { attributeOf, changedTag, childOf, listed, removed } from "../xml-patch";

/** Related parts of a worksheet whose elements state their cells. */
const PLACED_PARTS: ReadonlySet<string> = new Set(
  "comments threadedComment drawing ctrlProp pivotTable table tableSingleCells".split(" "),
);

/**
 * Inserts or deletes rows or columns of a sheet in a package, as Excel does: comments, shapes, links, tables, filters,
 * page breaks and rules move with the cells, and formulas in all parts are updated. Everything else stays byte for
 * byte. Throws PartFailure.
 */
export function shiftPackage(edit: PackageEdit, moved: SheetShift): void {
  const workbook = readWorkbookPart(edit.current);
  for (const { name, part } of workbook.worksheets) {
    // Parts of other sheets change where formulas name this one.
    const isAffected = (text: string): boolean => isSameName(name, moved.sheet) || mayNameSheet(text, moved.sheet);
    const update = (changed: string, change: (text: string) => string): void => {
      edit.update(changed, (text) => (isAffected(text) ? change(text) : text));
    };
    update(part, (text) => withElementsMoved(withCellsMoved(text, name, moved), name, moved));
    for (const { kind, target } of targetsOf(edit, part)) {
      if (kind === "vmlDrawing") edit.update(target, (text) => withVmlMoved(text, name, moved));
      if (kind === "table" && name === moved.sheet) shiftTable(edit, part, target, moved);
      if (kind === "pivotTable" && name === moved.sheet) removeLostPivotTable(edit, part, target, moved);
      if (PLACED_PARTS.has(kind) && edit.current.has(target))
        update(target, (text) => withElementsMoved(text, name, moved));
    }
  }
  edit.update(workbook.part, (text) => withNameFormulas(text, (formula) => withNameShifted(formula, moved)));
  changeChartFormulas(edit, (formula) => withCellsShifted(formula, null, moved));
  for (const { kind, target } of targetsOf(edit, workbook.part)) {
    if (kind === "pivotCacheDefinition") edit.update(target, (text) => withPivotSource(text, moved));
  }
}

/** The parts that a part refers to; `kind` is the last segment of the relationship's type. */
const targetsOf = (edit: PackageEdit, part: string): readonly Relationship[] =>
  relationshipsOf(edit.current, part)
    .filter(({ isExternal, target }) => !isExternal && edit.current.has(target))
    .map((relationship) => ({ ...relationship, kind: relationship.kind.replace(/^.*\//, "") }));

/** Inserted columns of a table get titles, also as cell text; a table without remaining cells is removed. */
function shiftTable(edit: PackageEdit, sheet: string, table: string, { shift }: SheetShift): void {
  const changed = withTableColumns(edit.text(table), shift);
  if (changed) {
    edit.update(table, () => changed.text);
    if (changed.titles.length === 0) return;
    const titles = changed.titles.map(({ at, title }) => ({ at, value: title }));
    edit.update(sheet, (text) => editCells(text, titles).text);
    return;
  }
  const ids = relationshipsOf(edit.current, sheet).filter(({ target }) => target === table);
  edit.update(sheet, (text) => withoutTable(text, new Set(ids.map(({ id }) => id))));
  removeWithRelationships(edit, sheet, table);
}

/** A PivotTable without remaining cells is removed; its cache stays in the workbook. */
function removeLostPivotTable(edit: PackageEdit, sheet: string, table: string, { shift }: SheetShift): void {
  const text = edit.text(table);
  const location = childNamed(rootElement(text), "location");
  const area = location && parseArea(attributeOf(text, location, "ref") ?? "");
  if (area && shifted(area, shift) === null) removeWithRelationships(edit, sheet, table);
}

function removeWithRelationships(edit: PackageEdit, sheet: string, part: string): void {
  edit.remove(part, sheet);
  const relationships = relationshipsPart(part);
  if (edit.current.has(relationships)) edit.remove(relationships, sheet);
}

function withoutTable(text: string, ids: ReadonlySet<string>): string {
  const list = childOf(text, rootElement(text), "tableParts");
  const gone = listed(text, rootElement(text), "tableParts", "tablePart").filter((part) =>
    ids.has(attributeOf(text, part, `${relationshipPrefix(text)}id`) ?? ""),
  );
  if (!list || gone.length === 0) return text;
  const count = list.children.length - gone.length;
  return spliced(
    text,
    count === 0 ? [removed(list)] : [changedTag(text, list, { count: String(count) }), ...gone.map(removed)],
  );
}

/** The part's prefix for the relationships namespace, e.g. "r:". */
const relationshipPrefix = (text: string): string =>
  `${/xmlns:([\w.-]+)\s*=\s*["'][^"']*\/relationships["']/.exec(text)?.[1] ?? "r"}:`;

/** The source range of a pivot table's cache. */
function withPivotSource(text: string, { sheet, shift }: SheetShift): string {
  const cache = childOf(text, rootElement(text), "cacheSource");
  const span = cache && childNamed(cache, "worksheetSource");
  const area = span && parseArea(attributeOf(text, span, "ref") ?? "");
  const now = area && shifted(area, shift);
  if (!span || !area || !now || !isSameName(attributeOf(text, expand(text, span), "sheet") ?? "", sheet)) return text;
  return spliced(text, [changedTag(text, span, { ref: formatArea(now) })]);
}
