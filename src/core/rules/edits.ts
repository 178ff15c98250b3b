import type { Located } from "../forms/form";
import type { CellEdit } from "../plan/plan";

/** A change of the value part of a cell; a label that shares the cell stays. */
export function editValue(located: Located<unknown>, value: string | number): CellEdit {
  const sharesCell = located.text !== located.cellText;
  return {
    at: located.at,
    before: located.cellText,
    value: sharesCell ? located.cellText.replace(located.text, () => String(value)) : value,
  };
}
