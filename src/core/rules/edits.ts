import type { Located } from "../forms/form";
import type { CellEdit } from "../plan/plan";

/** Changes the value in a cell; a label in the same cell is kept. */
export function editValue(located: Located<unknown>, value: string | number): CellEdit {
  const sharesCell = located.text !== located.cellText;
  return {
    at: located.at,
    before: located.cellText,
    value: sharesCell ? located.cellText.replace(located.text, () => String(value)) : value,
  };
}
