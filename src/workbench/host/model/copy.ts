import { contains, type Area } from "../../../core/workbook/address";
import { HostFault } from "../fault";
import { covers, intersection, overlaps } from "./areas";
import { nameOfSheet, newId, sheetsOf, type Book } from "./book";
import { captureSheet, loadSheet } from "./book-capture";
import { cellAt, checkExtent, checkFormatting, merge, touchedCells, unmerge, writeCells } from "./cells";
import { copyFormats } from "./conditional-formats";
import { withSheetRenamed } from "../../../core/workbook/sheet-references";
import { referredArea } from "./names";
import { withFormatFormulas, withFormulas } from "./rule-formulas";
import { copyName, sameName } from "./sheet-name";
import { checkFocus, checkStructure, sourceOf } from "./book";
import type { Sheet } from "./sheet";
import type { CommentData } from "./book-data";
import { clearValidations } from "./validations";

/**
 * Copies a sheet behind itself or to a position: cells, formats, rules, comments and sheet-scoped names are copied,
 * workbook names that refer to it become names of the copy, custom properties are not copied.
 */
export function copySheet(book: Book, sheet: Sheet, position: number | null): Sheet {
  checkFocus(book);
  checkStructure(book);
  book.beforeChange();
  const data = captureSheet(book, sheet);
  const taken = sheetsOf(book).map((other) => nameOfSheet(book, other));
  const name = copyName(data.name, taken);
  const id = newId(book);
  const renamed = (formula: string): string => withSheetRenamed(formula, data.name, name);
  const shared = book.names.filter(({ formula }) => referredArea(book, formula)?.sheet === sheet);
  const copied = loadSheet(book, {
    ...data,
    id,
    name,
    customProperties: {},
    tables: [],
    arrays: data.arrays.filter(({ kind }) => kind === "array"),
    conditionalFormats: data.conditionalFormats.map((format) =>
      withFormatFormulas({ ...format, id: newId(book) }, renamed),
    ),
    comments: data.comments.map((comment) => withNewIds(book, comment)),
    names: [...data.names, ...shared.filter((item) => !data.names.some((own) => sameName(own.name, item.name)))].map(
      (item) => ({
        name: item.name,
        visible: item.visible,
        comment: item.comment,
        formula: renamed(item.formula),
      }),
    ),
  });
  if (position !== null) book.grid.tabs.move(id, position);
  book.events.raise("added", id, { source: sourceOf(book), type: "WorksheetAdded", worksheetId: id });
  return copied;
}

/** A copy of a comment with a new id. */
export function withNewIds(book: Book, { thread, ...comment }: CommentData): CommentData {
  if (!thread) return { ...comment, thread };
  const replies = thread.replies.map((reply) => ({ ...reply, id: newId(book) }));
  return { ...comment, thread: { ...thread, id: newId(book), replies } };
}

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

/** `range.copyFrom`: contents, formats, or both, in the source's size. Throws NotImplemented for comments where there are some. */
export function copyCells(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
  type: CopyType,
): void {
  checkExtent(from.area);
  const comments = type === "All" ? from.sheet.comments.filter((comment) => contains(from.area, comment)) : [];
  if (comments.length > 0 && to.sheet.comments.length > 0) {
    throw new HostFault("NotImplemented", "copyFrom of comments to a sheet that has some");
  }
  const target: Area = { ...to.area, rows: from.area.rows, columns: from.area.columns };
  const shift = (area: Area): Area => ({
    ...area,
    row: area.row - from.area.row + target.row,
    column: area.column - from.area.column + target.column,
  });
  const cells = touchedCells(book, from.sheet, from.area);
  if (type === "All" || type === "Formats") {
    checkFormatting(to.sheet, "allowFormatCells");
    book.beforeChange();
    copyMerges(book, from, { sheet: to.sheet, area: target }, shift);
    const formatted = new Map(cells.map(({ row, column, cell }) => [`${row} ${column}`, cell]));
    const changes = Array.from({ length: target.rows * target.columns }, (_, index) => {
      const [r, c] = [Math.floor(index / target.columns), index % target.columns];
      const source = formatted.get(`${from.area.row + r} ${from.area.column + c}`);
      return {
        row: target.row + r,
        column: target.column + c,
        format: source?.format ?? book.grid.baseFormat,
        fileFormat: source?.fileFormat ?? null,
      };
    });
    book.grid.write(to.sheet.id, changes);
    copyFormats(book, from, { sheet: to.sheet, shift });
  }
  if (type === "Formats") return;
  if (type === "All") {
    copyValidations(book, from, { sheet: to.sheet, area: target }, shift);
    if (comments.length > 0) {
      to.sheet.comments = comments.map(({ row, column, ...comment }) => {
        const at = shift({ row, column, rows: 1, columns: 1 });
        return withNewIds(book, { row: at.row, column: at.column, ...comment });
      });
    }
  }
  const rows = Array.from({ length: target.rows }, () =>
    Array.from({ length: target.columns }, (): string | number | boolean => ""),
  );
  for (const { row, column, cell } of cells) {
    const line = rows[row - from.area.row];
    const { formula, value } = cell;
    const moved =
      formula === null || type === "Values"
        ? null
        : book.grid.formulas.moveReferences(formula, target.row - from.area.row, target.column - from.area.column);
    if (!line) continue;
    const at = shift({ row, column, rows: 1, columns: 1 });
    // Keep a text a text: by the cell's format, else with an apostrophe.
    const isTextCell = cellAt(book, to.sheet, at.row, at.column).format.numberFormat === "@";
    line[column - from.area.column] = moved ?? (typeof value === "string" && !isTextCell ? `'${value}` : (value ?? ""));
  }
  writeCells(book, to.sheet, target, rows);
}

/** Validations are copied with whole cells only; where the source has none, the target loses its own. */
function copyValidations(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
  shift: (area: Area) => Area,
): void {
  const copies = from.sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((area) => intersection(area, from.area) ?? []).map(shift);
    const [origin, first] = [validation.areas[0], areas[0]];
    if (!origin || !first) return [];
    const moved = (formula: string): string =>
      formula.startsWith("=")
        ? book.grid.formulas.moveReferences(formula, first.row - origin.row, first.column - origin.column)
        : formula;
    return [{ ...validation, areas, rule: withFormulas(validation.rule, moved) }];
  });
  clearValidations(book, to.sheet, [to.area]);
  to.sheet.validations.push(...copies);
}

function copyMerges(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
  shift: (area: Area) => Area,
): void {
  const merges = book.grid.merges(from.sheet.id).filter((area) => covers(from.area, area));
  const old = book.grid.merges(to.sheet.id).filter((area) => overlaps(area, to.area));
  if (old.some((area) => !covers(to.area, area))) throw new HostFault("InvalidOperation");
  if (old.length > 0) unmerge(book, to.sheet, to.area);
  for (const area of merges) merge(book, to.sheet, shift(area), false);
}
