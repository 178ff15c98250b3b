import type { CellEdit, InsertedRow, Plan, SheetContent, SheetValidation } from "../../core/plan/plan";
import { addSheets } from "./add-sheets";
import { editCells } from "./cell-edit";
import { insertChild, WORKBOOK_ORDER } from "./child-order";
import { inPart } from "../package/failure";
import { insertRow } from "./insert-row";
import { editPackage, type PackageEdit } from "../package/package-edit";
import { readWorkbookPart, type WorkbookContents } from "./read-workbook-part";
import { cellsOf, rowsOf } from "./sheet-grid";
import { settleTitles } from "./table-titles";
import { withDropdowns } from "./validations";
import { worksheetPart } from "./workbook-parts";
import { childNamed, expand, openingTag, rootElement, spliced, withAttribute } from "../package/xml-element";
import type { ZipArchive } from "../package/zip";

/** A formula element in a worksheet's text, with any prefix. */
const FORMULA = /<(?:[\w.-]+:)?f[\s>/]/;

/**
 * Applies a plan to a package: changes cells, adds dropdowns, sheets and rows. Everything that the plan does not name
 * stays byte for byte, including sheet protection. Throws PartFailure without changing anything.
 */
export function applyPlan(archive: ZipArchive, plan: Plan): Uint8Array {
  const edit = editPackage(archive);
  const workbook = readWorkbookPart(archive);
  changeCells(edit, workbook, plan.edits);
  for (const content of plan.contents ?? []) replaceContent(edit, workbook, content);
  addDropdowns(edit, workbook, plan.validations ?? []);
  addSheets(edit, workbook, plan.newSheets);
  insertRows(edit, workbook, plan.insertedRows ?? []);
  return edit.bytes();
}

function changeCells(edit: PackageEdit, workbook: WorkbookContents, edits: readonly CellEdit[]): void {
  if (edits.length === 0) return;
  const sheets = [...new Set(edits.map(({ at }) => at.sheet))];
  const edited = sheets.map((sheet) => {
    const part = worksheetPart(workbook, sheet);
    const ofSheet = edits.filter(({ at }) => at.sheet === sheet);
    const { text, removedFormula } = inPart(part, () => editCells(edit.text(part), ofSheet));
    edit.update(part, () => text);
    settleTitles(edit, part, ofSheet);
    return removedFormula;
  });
  settleFormulas(edit, workbook, edited.includes(true));
}

function replaceContent(edit: PackageEdit, workbook: WorkbookContents, { sheet, rows }: SheetContent): void {
  edit.update(worksheetPart(workbook, sheet), (text) => {
    const data = childNamed(rootElement(text), "sheetData");
    const old = data ? rowsOf(text, expand(text, data)).flatMap((row) => cellsOf(text, row)) : [];
    const blanks = old
      .filter(({ row, column }) => (rows[row]?.[column] ?? null) === null)
      .map((at) => ({ at, value: "" }));
    const cells = rows.flatMap((values, row) =>
      values.flatMap((value, column) => (value === null ? [] : [{ at: { row, column }, value }])),
    );
    return editCells(text, [...blanks, ...cells]).text;
  });
}

function addDropdowns(edit: PackageEdit, workbook: WorkbookContents, validations: readonly SheetValidation[]): void {
  for (const sheet of new Set(validations.map((validation) => validation.sheet))) {
    const ofSheet = validations.filter((validation) => validation.sheet === sheet);
    edit.update(worksheetPart(workbook, sheet), (text) => withDropdowns(text, ofSheet));
  }
}

/** Runs last, because the rest of the plan refers to cells by their positions before insertion. */
function insertRows(edit: PackageEdit, workbook: WorkbookContents, rows: readonly InsertedRow[]): void {
  for (const inserted of rows) insertRow(edit, worksheetPart(workbook, inserted.sheet), inserted);
  // Formulas have moved, so the calculation chain is out of date.
  if (rows.length > 0) settleFormulas(edit, workbook, true);
}

/** Call after cells have changed: requests recalculation of formulas and drops an outdated calculation chain. */
export function settleFormulas(edit: PackageEdit, workbook: WorkbookContents, removedFormula: boolean): void {
  // The chain must not name a cell without a formula. Excel rebuilds it.
  if (removedFormula && workbook.calculationChainPart !== null)
    edit.remove(workbook.calculationChainPart, workbook.part);
  const hasFormulas = workbook.worksheets.some(({ part }) => FORMULA.test(edit.text(part)));
  if (hasFormulas) edit.update(workbook.part, recalculatedOnLoad);
}

/**
 * Formulas that depend on changed cells still have their old results in the file; this makes the host recalculate on
 * opening.
 */
function recalculatedOnLoad(text: string): string {
  const span = childNamed(rootElement(text), "calcPr");
  if (!span) return insertChild(text, WORKBOOK_ORDER, '<calcPr fullCalcOnLoad="1"/>');
  const tag = withAttribute(openingTag(text, span), "fullCalcOnLoad", "1");
  return spliced(text, [{ start: span.start, end: span.contentStart, text: tag }]);
}
