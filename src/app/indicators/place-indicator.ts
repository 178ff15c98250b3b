import { CATEGORY_NAMES } from "../../core/indicators/category-names";
import type { LocalText } from "../../core/local-text";
import type { Form, IndicatorCategory } from "../../core/forms/form";
import { recognise } from "../../core/recognition/recognise";
import type { InsertedRow } from "../../core/plan/plan";
import { fail, ok, type Result } from "../../core/result";
import { contains, type CellRef } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { planFillIndicator, type IndicatorChoice, type IndicatorFill } from "../fill-indicator";
import { categoryAt } from "./row-context";
import { rowToAdd } from "./row-to-add";

/** An indicator and the 二级 it belongs under. */
export interface PlacedChoice extends IndicatorChoice {
  readonly category: IndicatorCategory;
}

/** The position of an indicator and the resulting edits. */
export interface Placement extends IndicatorFill {
  /** A cell of the row. */
  readonly row: CellRef;
  /** An added row, if the block is full; it already holds the indicator. */
  readonly insertedRows: readonly InsertedRow[];
  /** A row that could be added instead of replacing text; null if nothing is replaced or the form cannot grow. */
  readonly rowInstead: InsertedRow | null;
}

/**
 * Places an indicator: into the selected row if that belongs to its 二级 and is free, else into the next free row of its
 * 二级 in the same form. If there is none, the selected row is offered if it belongs to the 二级: `replaced` then lists the
 * cells whose text would be lost, and the user must confirm. From elsewhere in the form a full 二级 gets an extra row.
 */
export function placeIndicator(
  snapshot: WorkbookSnapshot,
  cell: CellRef,
  choice: PlacedChoice,
): Result<Placement, LocalText> {
  const form = recognise(snapshot).find(({ sheet, area }) => sheet === cell.sheet && contains(area, cell));
  if (!form) return fail(NO_FORM);
  const row =
    freeRow(form, cell.row, choice.category) ?? (isOfBranch(form, cell.row, choice.category) ? cell.row : null);
  const placeOf = (of: number): CellRef => ({ sheet: form.sheet, row: of, column: form.area.column });
  if (row === null) {
    const added = rowToAdd(snapshot, form, cell.row, choice);
    return added
      ? ok({ edits: [], replaced: [], row: placeOf(added.row), insertedRows: [added], rowInstead: null })
      : fail(noRow(form, choice.category));
  }
  const place = placeOf(row);
  const fill = planFillIndicator(snapshot, place, choice);
  if (!fill.ok) return fail(fill.error.message);
  const rowInstead = fill.value.replaced.length > 0 ? rowToAdd(snapshot, form, cell.row, choice) : null;
  return ok({ ...fill.value, row: place, insertedRows: [], rowInstead });
}

/** The selected row if it is free, else the first free one after it, else the first free one. */
function freeRow(form: Form, selected: number, category: IndicatorCategory): number | null {
  const taken = new Set(form.indicators.map(({ level3 }) => level3.at.row));
  const free = form.branches
    .filter((branch) => branch.category === category)
    .flatMap(({ rows }) => Array.from({ length: rows.to - rows.from + 1 }, (_, index) => rows.from + index))
    .filter((row) => !taken.has(row));
  return free.find((row) => row >= selected) ?? free[0] ?? null;
}

/** A row whose 二级 is not known takes any indicator. */
function isOfBranch(form: Form, row: number, category: IndicatorCategory): boolean {
  const own = categoryAt(form, row);
  const isRow = own !== null || form.indicators.some(({ level3 }) => level3.at.row === row);
  return isRow && (own === null || own === category);
}

const NO_FORM: LocalText = {
  zh: "所选单元格不在绩效目标表内。请在表中选中一个单元格",
  en: "The selected cell is in no performance target form. Select a cell of a form",
};

function noRow(form: Form, category: IndicatorCategory): LocalText {
  const { zh, en } = CATEGORY_NAMES[category];
  return form.branches.some((branch) => branch.category === category)
    ? {
        zh: `“${form.sheet}”的${zh}没有空行。请选中要改写的一行，或先增加一行`,
        en: `No row under ${en} of "${form.sheet}" is free. Select the row to replace, or add a row first`,
      }
    : {
        zh: `“${form.sheet}”没有${zh}，不能写入`,
        en: `"${form.sheet}" has no branch for ${en}`,
      };
}
