import { editionById } from "../editions/registry";
import { isAmountField, type Form } from "../forms/form";
import { contains, parseCell } from "../workbook/address";
import type { DefinedName } from "../workbook/snapshot";
import { fieldOfName, FORM_NAME, parseIdentity } from "./form-names";
import type { Grid } from "./grid";
import { locateAmount } from "./tasks";

/**
 * Makes the reading of a form exact that carries the hidden names of insertion: edition and kind from `jixiao.form`,
 * fields from the cells that the names point to. Forms without names, and names that point nowhere, change nothing.
 */
export function inserted(form: Form, grid: Grid, names: readonly DefinedName[]): Form {
  const identity = parseIdentity(names.find(({ name }) => name.toLowerCase() === FORM_NAME)?.formula ?? "");
  if (!identity || !editionById(identity.edition)) return form;
  const cells = names.flatMap(({ name, formula }) => {
    const field = fieldOfName(name);
    const cell = parseCell(formula.slice(formula.lastIndexOf("!") + 1));
    return field && cell && contains(form.area, cell) ? [{ field, cell: grid.at(cell.row, cell.column) }] : [];
  });
  const amounts = { ...form.amounts };
  const texts = { ...form.texts };
  for (const { field, cell } of cells) {
    if (isAmountField(field)) amounts[field] = locateAmount(cell, form.moneyUnit);
    else texts[field] = { at: cell.at, cellText: cell.text, text: cell.text, value: cell.text.trim() };
  }
  return { ...form, edition: identity.edition, kind: identity.kind, amounts, texts };
}
