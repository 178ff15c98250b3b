import { relationshipsOf } from "../../package/opc";
import type { PackageEdit } from "../../package/package-edit";
import { expand, localName, rootElement, spliced, type Splice, type XmlElement } from "../../package/xml-element";
import { formatArea, isSameName, parseArea, type Area } from "../../../core/workbook/address";
import { changeChartFormulas } from "../chart-formulas";
import { readWorkbookPart } from "../read-workbook-part";
import { attributeOf, changedTag, childOf, removed } from "../xml-patch";

/** How cells were moved: dragged, cut, or pushed by others that were inserted or deleted. Sheets by name. */
export interface PackageMove {
  /** The formula of a name or a chart after the movement. */
  readonly nameFormula: (formula: string) => string;
  /** The places of the parts of an area of a sheet; null for a part that is gone. */
  readonly parts: (
    sheet: string,
    area: Area,
  ) => readonly { readonly to: { readonly sheet: string; readonly area: Area } | null }[];
}

/** Related parts whose cells move as a whole, and the elements with the cells. */
const PLACED: Readonly<Record<string, ReadonlySet<string>>> = {
  table: new Set(["table", "autoFilter", "sortState", "sortCondition"]),
  pivotTable: new Set(["location"]),
};

/**
 * Moves what hangs on moved cells in a package: references of charts, tables, PivotTables and their sources, hyperlinks.
 * The cells themselves, their formulas and rules are written by others. Throws PartFailure.
 */
export function movePackage(edit: PackageEdit, move: PackageMove): void {
  const workbook = readWorkbookPart(edit.current);
  changeChartFormulas(edit, move.nameFormula);
  for (const { name, part } of workbook.worksheets) {
    edit.update(part, (text) => withLinksMoved(text, name, move));
    for (const { kind, target } of targetsOf(edit, part)) {
      const elements = Object.hasOwn(PLACED, kind) ? PLACED[kind] : undefined;
      if (elements) edit.update(target, (text) => withAreasMoved(text, elements, name, move));
    }
  }
  for (const { kind, target } of targetsOf(edit, workbook.part)) {
    if (kind === "pivotCacheDefinition") edit.update(target, (text) => withSourceMoved(text, move));
  }
}

const targetsOf = (edit: PackageEdit, part: string): ReturnType<typeof relationshipsOf> =>
  relationshipsOf(edit.current, part).filter(({ isExternal, target }) => !isExternal && edit.current.has(target));

/** Where an area stands after the movement; null where it was divided, is gone or left its sheet. */
function placeOf(sheet: string, area: Area, move: PackageMove): Area | null {
  const [part, ...others] = move.parts(sheet, area);
  return part?.to && others.length === 0 && isSameName(part.to.sheet, sheet) ? part.to.area : null;
}

function withAreasMoved(text: string, names: ReadonlySet<string>, sheet: string, move: PackageMove): string {
  const root = rootElement(text);
  const [first] = elementsOf(text, root, names);
  const outer = first && parseArea(attributeOf(text, first, "ref") ?? "");
  const now = outer && placeOf(sheet, outer, move);
  if (!outer || !now) return text;
  const [rows, columns] = [now.row - outer.row, now.column - outer.column];
  if (rows === 0 && columns === 0) return text;
  const splices = elementsOf(text, root, names).flatMap((element): readonly Splice[] => {
    const area = parseArea(attributeOf(text, element, "ref") ?? "");
    if (!area) return [];
    return [
      changedTag(text, element, {
        ref: formatArea({ ...area, row: area.row + rows, column: area.column + columns }),
      }),
    ];
  });
  return spliced(text, splices);
}

/** The element itself and those below it that have one of these names. */
function elementsOf(text: string, element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const inside = element.children.filter(({ name }) => names.has(localName(name))).map((span) => expand(text, span));
  return [
    ...(names.has(localName(element.name)) ? [element] : []),
    ...inside.flatMap((child) => elementsOf(text, child, names)),
  ];
}

/** Links follow their cells within the sheet; those of overwritten cells go. */
function withLinksMoved(text: string, sheet: string, move: PackageMove): string {
  const list = childOf(text, rootElement(text), "hyperlinks");
  if (!list) return text;
  const splices = list.children.flatMap((span): readonly Splice[] => {
    const area = parseArea(attributeOf(text, span, "ref") ?? "");
    if (!area) return [];
    const parts = move.parts(sheet, area);
    if (parts.every(({ to }) => to === null)) return [removed(span)];
    const now = placeOf(sheet, area, move);
    return now && formatArea(now) !== formatArea(area) ? [changedTag(text, span, { ref: formatArea(now) })] : [];
  });
  const isEmpty = splices.filter(({ text: xml }) => xml === "").length === list.children.length;
  return spliced(text, isEmpty ? [removed(list)] : splices);
}

/** The source range of a PivotTable's cache. */
function withSourceMoved(text: string, move: PackageMove): string {
  const cache = childOf(text, rootElement(text), "cacheSource");
  const source = cache && childOf(text, cache, "worksheetSource");
  const area = source && parseArea(attributeOf(text, source, "ref") ?? "");
  const sheet = source && attributeOf(text, source, "sheet");
  if (!source || !area || sheet === null || sheet === undefined) return text;
  const [part, ...others] = move.parts(sheet, area);
  if (!part?.to || others.length > 0) return text;
  const changes = {
    ...(isSameName(part.to.sheet, sheet) ? {} : { sheet: part.to.sheet }),
    ...(formatArea(part.to.area) === formatArea(area) ? {} : { ref: formatArea(part.to.area) }),
  };
  return Object.keys(changes).length === 0 ? text : spliced(text, [changedTag(text, source, changes)]);
}
