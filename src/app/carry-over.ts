import type { Form, Located, TextField } from "../core/forms/form";
import { recognise } from "../core/recognition/recognise";
import type { CellEdit } from "../core/plan/plan";
import { compactText } from "../core/values/text";
import { cellLabel } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { planField } from "./fill-field";

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
  const edit = planField(snapshot, form, field, wanted, edits);
  if (!edit) return;
  const index = edits.findIndex(({ at }) => cellLabel(at) === cellLabel(edit.at));
  if (index < 0) edits.push(edit);
  else edits[index] = edit;
}
