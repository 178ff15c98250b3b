import { flatMap } from "../flat-map";
import { AMOUNT_NAMES, TEXT_NAMES } from "../forms/field-names";
import type { LocalText } from "../local-text";
import { AMOUNT_FIELDS, TEXT_FIELDS, type Form } from "../forms/form";
import type { CellRef } from "../workbook/address";

/**
 * The name of a cell of a form: 整体绩效目标, the quarter of a part of a value, or the indicator in its row; null if the
 * cell is not one to fill.
 */
export function cellName(form: Form, at: CellRef): LocalText | null {
  if (form.sheet !== at.sheet) return null;
  const amount = AMOUNT_FIELDS.find((field) => isAt(form.amounts[field]?.at, at));
  if (amount) return AMOUNT_NAMES[amount];
  const text = TEXT_FIELDS.find((field) => isAt(form.texts[field]?.at, at));
  if (text) return TEXT_NAMES[text];
  const branch = form.branches.find(({ level2 }) => isAt(level2.at, at));
  if (branch) return asTyped(branch.level2.value);
  const part = flatMap(form.indicators, ({ parts = [] }) => parts).find(({ value }) => isAt(value.at, at));
  if (part) return asTyped(part.label.value);
  const indicator = form.indicators.find(({ level3 }) => level3.at.row === at.row);
  return indicator ? asTyped(indicator.level3.value) : null;
}

const isAt = (cell: CellRef | undefined, at: CellRef): boolean => cell?.row === at.row && cell.column === at.column;

const asTyped = (name: string): LocalText | null => (name === "" ? null : { zh: name, en: name });
