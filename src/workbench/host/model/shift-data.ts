import type { Area } from "../../../core/workbook/address";
import { shifted, shiftedLine, type Shift } from "./areas";
import { shiftedArrays } from "./array-formulas";
import type {
  BookData,
  CellData,
  CommentData,
  ConditionalFormatData,
  LineData,
  PageData,
  SheetData,
  ValidationRule,
} from "./book-data";
import { withCellsShifted, withNameShifted, type SheetShift } from "../../../core/workbook/shift-formula";
import { withFormatFormulas, withFormulas } from "./rule-formulas";
import { shiftedRule } from "../../../adapters/xlsx/shift/shifted-rule";

/**
 * A workbook's data after rows or columns were inserted or deleted, with all references moved as Excel does. Rules
 * whose cells are deleted stay, so that the comparison with the host's data finds them missing.
 */
export const shiftedBook = (book: BookData, moved: SheetShift): BookData => ({
  ...book,
  sheets: book.sheets.map((sheet) => shiftedSheet(sheet, moved)),
  names: shiftedNames(book.names, moved),
});

const shiftedNames = (names: SheetData["names"], moved: SheetShift): SheetData["names"] =>
  names.map((name) => ({ ...name, formula: withNameShifted(name.formula, moved) }));

function shiftedSheet(data: SheetData, moved: SheetShift): SheetData {
  const { sheet, shift } = moved;
  const isShifted = data.name === sheet;
  const areasOf = (areas: readonly Area[]): readonly Area[] =>
    isShifted ? areas.flatMap((area) => shifted(area, shift) ?? []) : areas;
  const linesOf = (axis: "rows" | "columns", lines: readonly LineData[]): readonly LineData[] =>
    isShifted && shift.axis === axis
      ? lines.flatMap((line) => {
          const place = shifted(axis === "rows" ? cellArea(line.index, 0) : cellArea(0, line.index), shift);
          return place ? [{ ...line, index: axis === "rows" ? place.row : place.column }] : [];
        })
      : lines;
  return {
    ...data,
    cells: data.cells.flatMap((cell) => shiftedCell(cell, data.name, moved)),
    arrays: isShifted ? shiftedArrays(data.arrays, shift) : data.arrays,
    merges: areasOf(data.merges).filter(({ rows, columns }) => rows * columns > 1),
    rows: linesOf("rows", data.rows),
    columns: linesOf("columns", data.columns),
    conditionalFormats: data.conditionalFormats.map((format) => shiftedRuleData(format, data.name, moved) ?? format),
    validations: data.validations.map((validation) => shiftedRuleData(validation, data.name, moved) ?? validation),
    comments: isShifted ? shiftedComments(data.comments, shift) : data.comments,
    names: shiftedNames(data.names, moved),
    page: isShifted ? shiftedPage(data.page, shift) : data.page,
  };
}

/** The page setup of a shifted sheet: page breaks move along. */
export function shiftedPage(page: PageData, shift: Shift): PageData {
  const { [shift.axis]: lines } = page.breaks;
  if (lines.length === 0) return page;
  const moved = lines.flatMap((index) => shiftedLine(index, shift) ?? []);
  return { ...page, breaks: { ...page.breaks, [shift.axis]: moved } };
}

/** The comments of a shifted sheet, without those of deleted cells. */
export const shiftedComments = (comments: readonly CommentData[], shift: Shift): readonly CommentData[] =>
  comments.flatMap((comment) => {
    const place = shifted(cellArea(comment.row, comment.column), shift);
    return place ? [{ ...comment, row: place.row, column: place.column }] : [];
  });

const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function shiftedCell(cell: CellData, home: string, moved: SheetShift): readonly CellData[] {
  const place = home === moved.sheet ? shifted(cellArea(cell.row, cell.column), moved.shift) : cell;
  if (!place) return [];
  const formula = cell.formula === null ? null : withCellsShifted(cell.formula, home, moved);
  if (place.row === cell.row && place.column === cell.column && formula === cell.formula) return [cell];
  return [{ ...cell, row: place.row, column: place.column, formula }];
}

/** What a conditional format and a validation have in common. */
type RuleData = { readonly areas: readonly Area[] } & (
  | Pick<ConditionalFormatData, "formula" | "drawn" | "operands">
  | { readonly rule: ValidationRule }
);

/**
 * A conditional format or validation after a shift; null when its cells are deleted. `home` is the sheet that has it.
 */
export function shiftedRuleData<R extends RuleData>(data: R, home: string, moved: SheetShift): R | null {
  const own = home === moved.sheet ? shiftedRule(data.areas, moved) : null;
  if (home === moved.sheet && !own) return null;
  const change = own?.formula ?? ((formula: string): string => withCellsShifted(formula, home, moved));
  const areas = own?.areas ?? data.areas;
  if ("rule" in data) return { ...data, areas, rule: withFormulas(data.rule, change) };
  return { ...data, ...withFormatFormulas(data, change), areas };
}
