import type { Area } from "../../../core/workbook/address";
import { HostFault, invalidArgument } from "../fault";
import { intersection, overlaps, subtractFrom } from "./areas";
import { newId, type Book } from "./book";
import type { ConditionalFormatData, ConditionalFormatKind, ConditionalLook } from "./book-data";
import { checkFormatting } from "./cells";
import { withFormatFormulas } from "./rule-formulas";
import type { Editable, Sheet } from "./sheet";

export type ConditionalFormat = Editable<ConditionalFormatData>;

const PLAIN: ConditionalLook = {
  fill: null,
  color: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
  borders: { left: null, right: null, top: null, bottom: null },
};

/** The formats that touch any of the areas, by priority. */
export const formatsIn = (sheet: Sheet, areas: readonly Area[]): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((other) => overlaps(area, other))),
  );

/** Adds a format, still without a rule; it ranks before all others. */
export function addConditionalFormat(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  kind: ConditionalFormatKind,
): ConditionalFormat {
  checkFormatting(sheet, "allowFormatCells");
  if (kind !== "Custom") throw new HostFault("NotImplemented", `conditional format ${kind}`);
  book.beforeChange();
  const format: ConditionalFormat = {
    id: newId(book),
    kind,
    areas,
    formula: "",
    look: PLAIN,
    stopIfTrue: false,
    source: null,
  };
  sheet.conditionalFormats.unshift(format);
  return format;
}

/** Throws ItemNotFound for a format that was deleted. */
export function changeFormat(
  book: Book,
  sheet: Sheet,
  format: ConditionalFormat,
  change: Partial<Pick<ConditionalFormatData, "formula" | "look" | "stopIfTrue">>,
): void {
  checkPresent(sheet, format);
  checkFormatting(sheet, "allowFormatCells");
  if (change.formula !== undefined && !isRule(book, change.formula)) throw invalidArgument(change.formula);
  book.beforeChange();
  Object.assign(format, change);
}

const isRule = (book: Book, formula: string): boolean =>
  formula.startsWith("=") && book.grid.formulas.isFormula(formula);

export function deleteFormat(book: Book, sheet: Sheet, format: ConditionalFormat): void {
  checkPresent(sheet, format);
  checkFormatting(sheet, "allowFormatCells");
  book.beforeChange();
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
}

/** Moves a format to another priority; those between shift. */
export function setPriority(book: Book, sheet: Sheet, format: ConditionalFormat, priority: number): void {
  checkPresent(sheet, format);
  checkFormatting(sheet, "allowFormatCells");
  if (!Number.isInteger(priority) || priority < 0 || priority >= sheet.conditionalFormats.length)
    throw invalidArgument();
  book.beforeChange();
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  sheet.conditionalFormats = [...others.slice(0, priority), format, ...others.slice(priority)];
}

/** Removes areas from all formats; a format without any area left is deleted. */
export function clearFormats(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  checkFormatting(sheet, "allowFormatCells");
  book.beforeChange();
  for (const format of sheet.conditionalFormats) {
    format.areas = areas.reduce((left, hole) => subtractFrom(left, hole), format.areas);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}

/**
 * Copies the conditional formats of an area to another place, as pasting formats does: on the same sheet the format's
 * area grows, on another sheet a new format is added. `shift` maps an area of the source to its copy.
 */
export function copyFormats(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly shift: (area: Area) => Area },
): void {
  for (const format of formatsIn(from.sheet, [from.area])) {
    const copied = format.areas.flatMap((area) => intersection(area, from.area) ?? []).map(to.shift);
    const [origin, first] = [format.areas[0], copied[0]];
    if (!origin || !first) continue;
    if (from.sheet === to.sheet) {
      format.areas = [...format.areas, ...copied];
      continue;
    }
    const moved = withFormatFormulas({ ...format, id: newId(book), areas: copied }, (formula) =>
      book.grid.formulas.moveReferences(formula, first.row - origin.row, first.column - origin.column),
    );
    to.sheet.conditionalFormats.push(moved);
  }
}

/** Whether a cell of the format also has another one. */
export const isStacked = (sheet: Sheet, format: ConditionalFormat): boolean =>
  formatsIn(sheet, format.areas).length > 1;

function checkPresent(sheet: Sheet, format: ConditionalFormat): void {
  if (!sheet.conditionalFormats.includes(format)) throw new HostFault("ItemNotFound");
}
