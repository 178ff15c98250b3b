import type { CellEdit, InsertedRow, Plan, SheetContent, SheetValidation } from "../../core/plan/plan";
import { addSheets } from "./add-sheets";
import { editCells } from "./cell-edit";
import { insertChild, WORKBOOK_ORDER } from "./child-order";
import { inPart } from "../package/failure";
import { insertRow } from "./insert-row";
import { editPackage, type PackageEdit } from "../package/package-edit";
import { readWorkbookPart, type WorkbookContents } from "./read-workbook-part";
import { cellsOf, rowsOf } from "./sheet-grid";
import { withDropdowns } from "./validations";
import { worksheetPart } from "./workbook-parts";
import { childNamed, expand, openingTag, rootElement, spliced, withAttribute } from "../package/xml-element";
import type { ZipArchive } from "../package/zip";

/** A formula in a worksheet's text, with any prefix. */
const FORMULA = /<(?:[\w.-]+:)?f[\s>/]/;

/**
 * The package with a plan applied: cells changed, dropdowns, sheets and rows added. What the plan does not name stays byte for byte, sheet
 * protection included. Throws PartFailure, and then nothing has changed.
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

/** Last: what else a plan says speaks of places before them. */
function insertRows(edit: PackageEdit, workbook: WorkbookContents, rows: readonly InsertedRow[]): void {
  for (const inserted of rows) insertRow(edit, worksheetPart(workbook, inserted.sheet), inserted);
  // Places of formulas have moved, so the chain that lists them is out of date.
  if (rows.length > 0) settleFormulas(edit, workbook, true);
}

/** To be called after cells were changed: whatever depends on them has to be computed anew. */
export function settleFormulas(edit: PackageEdit, workbook: WorkbookContents, removedFormula: boolean): void {
  // The chain must not name a cell without a formula. Excel builds it anew.
  if (removedFormula && workbook.calculationChainPart !== null)
    edit.remove(workbook.calculationChainPart, workbook.part);
  const hasFormulas = workbook.worksheets.some(({ part }) => FORMULA.test(edit.text(part)));
  if (hasFormulas) edit.update(workbook.part, recalculatedOnLoad);
}

/** Formulas that refer to changed cells keep their last result in the file; this makes a host compute them on opening. */
function recalculatedOnLoad(text: string): string {
  const span = childNamed(rootElement(text), "calcPr");
  if (!span) return insertChild(text, WORKBOOK_ORDER, '<calcPr fullCalcOnLoad="1"/>');
  const tag = withAttribute(openingTag(text, span), "fullCalcOnLoad", "1");
  return spliced(text, [{ start: span.start, end: span.contentStart, text: tag }]);
}
