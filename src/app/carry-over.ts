import type { Form, Located, TextField } from "../core/forms/form";
import { recognise } from "../core/recognition/recognise";
import type { CellEdit } from "../core/plan/plan";
import { compactText } from "../core/values/text";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { withEdits } from "./with-edits";

/** Fields that are the same in every form of a department: unit, department, contact, and date of the set. */
const CARRIED: readonly TextField[] = ["unitName", "departmentName", "preparedBy", "phone", "date"];

/** A cell that already has another value. */
export interface CarryConflict {
  readonly field: TextField;
  readonly cell: Located<string>;
  readonly wanted: string;
}

/** The result of planning to carry over. */
export interface CarryOver {
  readonly edits: readonly CellEdit[];
  /** Left unchanged, for the user to decide. */
  readonly conflicts: readonly CarryConflict[];
  /** Whether the source form has all these values: a blank one says nothing about the others. */
  readonly isSourceFilled: boolean;
}

/**
 * Carries unit, department, contact and date of one form over to blank cells of all others of its year. Where a blank
 * value shares its cell with labels it is written after its own label; if that is ambiguous, it is skipped.
 */
export function planCarryOver(snapshot: WorkbookSnapshot, source: Form): CarryOver {
  const edits: CellEdit[] = [];
  const conflicts: CarryConflict[] = [];
  for (const form of recognise(snapshot)) {
    if (form.sheet === source.sheet && form.area.row === source.area.row) continue;
    // Last year's people and names do not count.
    if (source.year && form.year && form.year.value !== source.year.value) continue;
    for (const field of CARRIED) {
      const wanted = source.texts[field]?.value ?? "";
      const cell = form.texts[field];
      if (wanted === "" || !cell || compactText(cell.value) === compactText(wanted)) continue;
      if (cell.value !== "") conflicts.push({ field, cell, wanted });
      else addEdit(edits, snapshot, form, field, wanted);
    }
  }
  return { edits, conflicts, isSourceFilled: CARRIED.every((field) => source.texts[field]?.value !== "") };
}

/** Two fields may share a cell: extends an edit already planned for it. */
function addEdit(edits: CellEdit[], snapshot: WorkbookSnapshot, form: Form, field: TextField, wanted: string): void {
  const cell = form.texts[field];
  if (!cell) return;
  const index = edits.findIndex(
    ({ at }) => at.sheet === cell.at.sheet && at.row === cell.at.row && at.column === cell.at.column,
  );
  const others = edits.filter((_, other) => other !== index);
  const shown = String(edits[index]?.value ?? cell.cellText);
  const before = textsOf(form, edits, snapshot);
  const value = candidates(shown, wanted).find((text) => {
    const tried = textsOf(form, [...others, { at: cell.at, before: cell.cellText, value: text }], snapshot);
    return (
      tried !== null &&
      tried.get(field) === wanted &&
      [...tried].every(([key, found]) => key === field || found === before?.get(key))
    );
  });
  if (value === undefined) return;
  const edit: CellEdit = { at: cell.at, before: cell.cellText, value };
  if (index < 0) edits.push(edit);
  else edits[index] = edit;
}

/** The texts a cell may get: a blank cell takes the value; among labels it may belong after any colon. */
function candidates(shown: string, wanted: string): readonly string[] {
  if (shown.trim() === "") return [wanted];
  const behindColons = [...shown.matchAll(/[:：][ \u3000]*/g)].map(({ index, 0: colon }) => {
    const rest = shown.slice(index + colon.length);
    return `${shown.slice(0, index + 1)}${wanted}${rest === "" ? "" : `  ${rest}`}`;
  });
  return [...behindColons, `${shown}${wanted}`];
}

/** The texts of a form after edits; null if the form is no longer recognised. */
function textsOf(
  { sheet, area }: Form,
  edits: readonly CellEdit[],
  snapshot: WorkbookSnapshot,
): ReadonlyMap<TextField, string> | null {
  const sheets = snapshot.sheets.filter(({ name }) => name === sheet);
  const form = recognise(withEdits({ ...snapshot, sheets }, edits)).find((each) => each.area.row === area.row);
  return form ? new Map(Object.entries(form.texts).map(([key, { value }]) => [key as TextField, value])) : null;
}
