import { CATALOG } from "../../core/catalog/catalog";
import type { CatalogEntry } from "../../core/catalog/schema";
import { suggestStarterSet, type Suggestion } from "../../core/catalog/starter-set";
import type { Form } from "../../core/forms/form";
import { editionOf } from "../../core/layout/detect-edition";
import type { CellEdit } from "../../core/plan/plan";
import { compactName } from "../../core/values/text";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { withEdits } from "../with-edits";
import { placeIndicator } from "./place-indicator";
import { usedNames, type RowContext } from "./row-context";

export type { Suggestion } from "../../core/catalog/starter-set";

/** What a starter set would write, and what found no blank row. */
export interface StarterFill {
  readonly edits: readonly CellEdit[];
  readonly written: readonly Suggestion<CatalogEntry>[];
  readonly left: readonly Suggestion<CatalogEntry>[];
}

/** Indicators for the form of a row over the tree of its edition, without those it has; none where its edition has no tree. */
export function suggestFor({ form, domains, budget }: RowContext): readonly Suggestion<CatalogEntry>[] {
  const used = usedNames([form]);
  return suggestStarterSet(
    { tree: editionOf(form).tree[form.kind], domains, budget },
    CATALOG.indicators.filter(({ name }) => !used.has(compactName(name))),
  );
}

/** Writes suggestions into blank rows of a form, and nowhere else. */
export function planStarterSet(
  snapshot: WorkbookSnapshot,
  { sheet, area }: Form,
  suggestions: readonly Suggestion<CatalogEntry>[],
): StarterFill {
  const fill: { edits: readonly CellEdit[]; written: Suggestion<CatalogEntry>[]; left: Suggestion<CatalogEntry>[] } = {
    edits: [],
    written: [],
    left: [],
  };
  for (const suggestion of suggestions) {
    const { indicator, figure } = suggestion;
    const cell = { sheet, row: area.row, column: area.column };
    const placement = placeIndicator(withEdits(snapshot, fill.edits), cell, { ...indicator, figure });
    const isBlankRow = placement.ok && placement.value.replaced.length + placement.value.insertedRows.length === 0;
    if (isBlankRow) {
      fill.edits = [...fill.edits, ...placement.value.edits];
      fill.written.push(suggestion);
    } else {
      fill.left.push(suggestion);
    }
  }
  return fill;
}
