import type { Form } from "../forms/form";
import { formSource } from "../recognition/form-source";
import { fail, ok, type Result } from "../result";
import type { CellAddress } from "../workbook/address";
import { draftLayout, type DraftRequest, type SavedForm } from "./draft";
import { fieldArea } from "./place-form";
import { readBack, type ReadBackFault } from "./read-back";
import { savedFields, type SavedLayout } from "./saved-layout";

/** Why a form cannot be saved as a layout. */
export type SaveProblem =
  /** The form is not found on its sheet. */
  | { readonly kind: "no-form" }
  /** Several indicators share a cell, so there are no rows to fill. */
  | { readonly kind: "several-in-one-cell"; readonly at: CellAddress }
  /** No indicator table was recognised. */
  | { readonly kind: "no-table" }
  | { readonly kind: "read-back"; readonly fault: ReadBackFault };

/**
 * Makes a layout from a form: its printed cells with all values removed. The layout is verified by reading back forms
 * rendered from it; if they are not read like the original, nothing is saved.
 */
export function saveLayout(request: DraftRequest): Result<SavedForm, SaveProblem> {
  const { sheet, form } = request;
  const source = formSource(sheet, form);
  if (!source) return fail({ kind: "no-form" });
  const shared = sharedCell(form);
  if (shared) return fail({ kind: "several-in-one-cell", at: shared });
  const draft = draftLayout(request, source);
  if (draft.layout.indicators.length === 0) return fail({ kind: "no-table" });
  let fault: ReadBackFault | null = null;
  for (const marks of MARKS) {
    const layout = { ...draft.layout, marks };
    if (marks === "fields" && !hasOwnCells(layout)) continue;
    const found = readBack(layout, form);
    if (found === null) return ok({ ...draft, layout });
    fault ??= found;
  }
  return fault ? fail({ kind: "read-back", fault }) : fail({ kind: "no-form" });
}

const MARKS = ["fields", "table", "kind"] as const;

/** Whether every field has a cell of its own that a name can refer to. */
const hasOwnCells = (layout: SavedLayout): boolean =>
  [...savedFields(layout)].every((field) => fieldArea(layout, field) !== undefined);

/** A cell that holds the names and values of several indicators. */
function sharedCell({ indicators }: Form): CellAddress | null {
  const shared = indicators.find(
    ({ level3, target }, index) =>
      isSamePlace(level3.at, target.at) && isSamePlace(level3.at, indicators[index - 1]?.level3.at ?? null),
  );
  return shared?.level3.at ?? null;
}

const isSamePlace = (a: CellAddress, b: CellAddress | null): boolean => a.row === b?.row && a.column === b.column;
