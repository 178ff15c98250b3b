import { xmlText } from "../../package/escape";
import {
  childNamed,
  expand,
  localName,
  rootElement,
  spliced,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "../../package/xml-element";
import { decodeXstring } from "../../package/xml-text";
import { formatArea, type Area } from "../../../core/workbook/address";
import { shifted, shiftedLine, type Shift } from "../../../core/workbook/shift";
import { withCellsShifted, type SheetShift } from "../../../core/workbook/shift-formula";
import { shiftedRule } from "./shifted-rule";
import { areasOf } from "../xml-patch";
import { anchorSplices } from "./shift-anchors";
import { attributeOf, changedTag, contentOf, numberOf, removed, type AttributeChanges } from "../xml-patch";

/** Elements with an attribute listing their cells; they are removed when all those cells are deleted. */
const PLACED: Readonly<Record<string, string>> = {
  autoFilter: "ref",
  cellSmartTags: "r",
  cellWatch: "r",
  comment: "ref",
  conditionalFormatting: "sqref",
  dataValidation: "sqref",
  hyperlink: "ref",
  ignoredError: "sqref",
  inputCells: "r",
  mergeCell: "ref",
  protectedRange: "sqref",
  singleXmlCell: "r",
  sortCondition: "ref",
  sortState: "ref",
  threadedComment: "ref",
};

/** Likewise, for elements that are never removed. */
const STAYING: Readonly<Record<string, string>> = { dimension: "ref", location: "ref", table: "ref" };

/** Elements whose formulas are relative to their first cell. */
const RELATIVE: ReadonlySet<string> = new Set(["conditionalFormatting", "dataValidation"]);

/** Elements that contain only a formula. */
const FORMULAS: ReadonlySet<string> = new Set(
  "f formula formula1 formula2 calculatedColumnFormula totalsRowFormula".split(" "),
);

/** Elements with formulas in attributes. */
const LINKED: Readonly<Record<string, readonly string[]>> = {
  sp: ["textlink"],
  formControlPr: ["fmlaLink", "fmlaRange", "fmlaTxbx"],
};

/** Lists that are removed with their last item. */
const LISTS: ReadonlySet<string> = new Set(
  [
    "cellWatches conditionalFormattings dataValidations ext extLst hyperlinks ignoredErrors mergeCells protectedRanges",
    "rowBreaks colBreaks scenario scenarios smartTags sparklineGroups sparklines",
  ].flatMap((names) => names.split(" ")),
);

/** Elements that are removed together with this child. */
const GOES_WITH: Readonly<Record<string, string>> = {
  conditionalFormatting: "sqref",
  dataValidation: "sqref",
  ignoredError: "sqref",
  protectedRange: "sqref",
  sparkline: "sqref",
  sparklineGroup: "sparklines",
};

/** Cells and columns are moved by `withCellsMoved`; sheet views stay as the user left them. */
const LEFT_ALONE: ReadonlySet<string> = new Set(["sheetData", "sheetViews", "cols"]);

/** The result for an element: its changes, or "gone" when it is removed. */
type Change = readonly Splice[] | "gone";

interface Surroundings {
  readonly text: string;
  readonly parent: XmlElement;
  /** For the sheet of this part; null when the cells of another sheet move. */
  readonly shift: Shift | null;
  readonly moved: SheetShift;
  /** Updates a formula found here. */
  readonly formula: (formula: string) => string;
}

/**
 * Updates all references to moved cells in a part that belongs to the sheet `home`: in worksheets everything but the
 * cells, in comments, tables and drawings. Unknown elements stay unchanged; so do links to a place in the workbook, as
 * in Excel.
 */
export function withElementsMoved(text: string, home: string, moved: SheetShift): string {
  const root = rootElement(text);
  const change = changed(root, {
    text,
    parent: root,
    shift: home === moved.sheet ? moved.shift : null,
    moved,
    formula: (formula) => withCellsShifted(formula, home, moved),
  });
  return change === "gone" ? text : spliced(text, change);
}

function changed(span: XmlSpan, around: Surroundings): Change {
  const { text, shift } = around;
  const name = localName(span.name);
  if (LEFT_ALONE.has(name)) return [];
  const element = expand(text, span);
  // In extensions the formula is nested one level deeper.
  if (FORMULAS.has(name) && element.children.length === 0) {
    return rewritten(text, span, around.formula(textOf(text, span)));
  }
  const formula = RELATIVE.has(name) && shift ? relativeFormula(element, around) : around.formula;
  if (formula === null) return withoutPlace(element, around);
  const below = changedChildren(element, { ...around, parent: element, formula });
  if (below === "gone") return "gone";
  const attributes: AttributeChanges | "gone" = shift ? placeOf(element, around, shift) : {};
  if (attributes === "gone") return "gone";
  const all = { ...attributes, ...formulaAttributes(text, element, formula), ...below.attributes };
  const tag = Object.keys(all).length > 0 ? [changedTag(text, span, all)] : [];
  return [...tag, ...(shift ? contentPlace(element, around, shift) : []), ...below.splices];
}

/** The changes to the children, and the resulting changes to their parent's counts. */
function changedChildren(
  element: XmlElement,
  around: Surroundings,
): "gone" | { readonly splices: readonly Splice[]; readonly attributes: AttributeChanges } {
  const { text, shift } = around;
  const name = localName(element.name);
  const changes = element.children.map((child) => ({ child, change: childChange(child, around) }));
  const left = changes.filter(({ change }) => change !== "gone");
  const goes = changes.some(({ child, change }) => change === "gone" && localName(child.name) === GOES_WITH[name]);
  if (goes || (LISTS.has(name) && changes.length > 0 && left.length === 0)) return "gone";
  const counts = {
    count: String(left.length),
    manualBreakCount: String(left.filter(({ child }) => attributeOf(text, child, "man") === "1").length),
  };
  const isStated = ([attribute]: readonly [string, string]): boolean => attributeOf(text, element, attribute) !== null;
  return {
    splices: [
      ...changes.flatMap(({ child, change }) => (change === "gone" ? [removed(child)] : change)),
      ...(shift ? anchorSplices(text, element, shift) : []),
    ],
    attributes: left.length < changes.length ? Object.fromEntries(Object.entries(counts).filter(isStated)) : {},
  };
}

/** A child holding a list of addresses is removed when none of them is left. */
function childChange(child: XmlSpan, around: Surroundings): Change {
  const { text, shift } = around;
  if (localName(child.name) !== "sqref" || !shift) return changed(child, around);
  const areas = areasOf(textOf(text, child));
  const now = movedAreas(areas, shift);
  return areas.length > 0 && now.length === 0 ? "gone" : [];
}

/**
 * A rule whose cells are all deleted. The host identifies its rules by their order in the part, so they stay with an
 * empty range until the host removes them.
 */
function withoutPlace(element: XmlElement, { text }: Surroundings): Change {
  if (attributeOf(text, element, "sqref") !== null) return [changedTag(text, element, { sqref: "" })];
  const list = childNamed(element, "sqref");
  if (!list || localName(element.name) === "conditionalFormatting") return "gone";
  return [{ start: list.contentStart, end: list.contentEnd, text: "" }];
}

/** How the formulas of a rule change, wherever it lists its cells; null when all of them are deleted. */
function relativeFormula(element: XmlElement, { text, moved, formula }: Surroundings): Surroundings["formula"] | null {
  const list = childNamed(element, "sqref");
  const areas = areasOf(list ? textOf(text, list) : attributeOf(text, element, "sqref"));
  return areas.length === 0 ? formula : (shiftedRule(areas, moved)?.formula ?? null);
}

/** Changes to the attributes that state an element's position. */
function placeOf(element: XmlElement, { text, parent }: Surroundings, shift: Shift): AttributeChanges | "gone" {
  const name = localName(element.name);
  if (name === "brk") return breakPlace(text, element, parent, shift);
  if (name === "filterColumn") return filterPlace(text, element, parent, shift);
  const attribute = PLACED[name] ?? STAYING[name];
  const areas = attribute === undefined ? [] : areasOf(attributeOf(text, element, attribute));
  if (attribute === undefined || areas.length === 0) return {};
  const now = movedAreas(areas, shift);
  const isSingle = now.every(({ rows, columns }) => rows * columns === 1);
  if (now.length === 0 || (name === "mergeCell" && isSingle)) return name in STAYING ? {} : "gone";
  return addresses(now) === addresses(areas) ? {} : { [attribute]: addresses(now) };
}

/** A manual page break before the row or column of its id; it is removed with that row or column. */
function breakPlace(text: string, element: XmlElement, parent: XmlElement, shift: Shift): AttributeChanges | "gone" {
  const axis = localName(parent.name) === "rowBreaks" ? "rows" : "columns";
  const line = numberOf(text, element, "id");
  if (axis !== shift.axis || line === null) return {};
  const now = shiftedLine(line, shift);
  return now === null ? "gone" : now === line ? {} : { id: String(now) };
}

/** A filtered column's id counts from the first column of the filter. */
function filterPlace(text: string, element: XmlElement, parent: XmlElement, shift: Shift): AttributeChanges | "gone" {
  const [area] = areasOf(attributeOf(text, parent, "ref"));
  const id = numberOf(text, element, "colId");
  const left = area && shifted(area, shift)?.column;
  if (shift.axis !== "columns" || !area || left === undefined || id === null) return {};
  const now = shiftedLine(area.column + id, shift);
  return now === null ? "gone" : now - left === id ? {} : { colId: String(now - left) };
}

function contentPlace(element: XmlElement, { text }: Surroundings, shift: Shift): readonly Splice[] {
  const list = childNamed(element, "sqref");
  if (!list) return [];
  const areas = areasOf(textOf(text, list));
  const now = addresses(movedAreas(areas, shift));
  return now === addresses(areas) ? [] : rewritten(text, list, now);
}

/** Formulas in attributes: thresholds of conditional formats, cells shown by shapes and form controls. */
function formulaAttributes(text: string, element: XmlElement, formula: Surroundings["formula"]): AttributeChanges {
  const name = localName(element.name);
  const isThreshold = name === "cfvo" && attributeOf(text, element, "type") === "formula";
  const names = isThreshold ? ["val"] : (LINKED[name] ?? []);
  const changes = names.flatMap((attribute) => {
    const old = attributeOf(text, element, attribute);
    return old === null || formula(old) === old ? [] : [[attribute, formula(old)] as const];
  });
  return Object.fromEntries(changes);
}

const movedAreas = (areas: readonly Area[], shift: Shift): readonly Area[] =>
  areas.flatMap((area) => shifted(area, shift) ?? []);

const addresses = (areas: readonly Area[]): string => areas.map(formatArea).join(" ");

const textOf = (text: string, span: XmlSpan): string => decodeXstring(contentOf(text, span));

const rewritten = (text: string, span: XmlSpan, now: string): readonly Splice[] =>
  now === textOf(text, span) ? [] : [{ start: span.contentStart, end: span.contentEnd, text: xmlText(now) }];
