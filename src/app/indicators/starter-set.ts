import { CATALOG } from "../../core/catalog/catalog";
import type { CatalogEntry } from "../../core/catalog/schema";
import { suggestStarterSet, type Suggestion } from "../../core/catalog/starter-set";
import type { Form } from "../../core/forms/form";
import { editionOf } from "../../core/recognition/edition";
import { rowBefore, withInsertedRow } from "../../core/plan/inserted-rows";
import type { CellEdit, InsertedRow } from "../../core/plan/plan";
import { compactName } from "../../core/values/text";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { withEdits } from "../with-edits";
import { placeIndicator, type Placement } from "./place-indicator";
import { usedNames, type RowContext } from "./row-context";

export type { Suggestion } from "../../core/catalog/starter-set";

/** What a starter set would write, and what had no place. */
export interface StarterFill {
  readonly edits: readonly CellEdit[];
  readonly insertedRows: readonly InsertedRow[];
  readonly written: readonly Suggestion<CatalogEntry>[];
  readonly left: readonly Suggestion<CatalogEntry>[];
}

/**
 * Suggests indicators for the form of a row from the tree of its edition, without those it has; none if its edition has
 * no tree. `domains` are the 领域 to use: those of the form's name unless the user has chosen.
 */
export function suggestFor(
  { form, budget, domains: guessed }: RowContext,
  domains: readonly string[] = guessed,
): readonly Suggestion<CatalogEntry>[] {
  const { projectName, departmentName, unitName } = form.texts;
  const about = [projectName, departmentName, unitName].map((text) => text?.value ?? "").join(" ");
  const used = usedNames([form]);
  return suggestStarterSet(
    { tree: editionOf(form).tree[form.kind], domains, about, budget },
    CATALOG.indicators.filter(({ name }) => !used.has(compactName(name))),
  );
}

/**
 * Writes suggestions into blank rows of a form; a suggestion without a blank row in its 二级 gets an extra row there.
 * Never replaces typed text.
 */
export function planStarterSet(
  snapshot: WorkbookSnapshot,
  { sheet, area }: Form,
  suggestions: readonly Suggestion<CatalogEntry>[],
): StarterFill {
  const cell = { sheet, row: area.row, column: area.column };
  const place = (state: WorkbookSnapshot, { indicator, figure }: Suggestion<CatalogEntry>): Placement | null => {
    const placement = placeIndicator(state, cell, { ...indicator, figure });
    return placement.ok && placement.value.replaced.length === 0 ? placement.value : null;
  };
  const edits: CellEdit[] = [];
  const full: Suggestion<CatalogEntry>[] = [];
  for (const suggestion of suggestions) {
    const placement = place(withEdits(snapshot, edits), suggestion);
    if (placement?.insertedRows.length === 0) edits.push(...placement.edits);
    else full.push(suggestion);
  }
  const insertedRows: InsertedRow[] = [];
  const left: Suggestion<CatalogEntry>[] = [];
  let state = withEdits(snapshot, edits);
  for (const suggestion of full) {
    const [added] = place(state, suggestion)?.insertedRows ?? [];
    if (added) {
      insertedRows.push(withTextBefore(added, edits, insertedRows));
      state = withInsertedRow(state, added);
    } else {
      left.push(suggestion);
    }
  }
  return { edits, insertedRows, left, written: suggestions.filter((suggestion) => !left.includes(suggestion)) };
}

/** The text before the plan of an adjacent row that the same plan writes into. */
function withTextBefore(
  inserted: InsertedRow,
  edits: readonly CellEdit[],
  earlier: readonly InsertedRow[],
): InsertedRow {
  const { at } = inserted.beside;
  const { row } = rowBefore(at.row, earlier);
  const edit = edits.find((each) => each.at.row === row && each.at.column === at.column);
  return edit ? { ...inserted, beside: { at, text: edit.before } } : inserted;
}
