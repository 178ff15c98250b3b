import { editionById } from "../editions/registry";
import { isAmountField, type Form, type Located } from "../forms/form";
import { contains, parseArea, parseCell, type Area } from "../workbook/address";
import type { DefinedName } from "../workbook/snapshot";
import {
  fieldOfName,
  FORM_NAME,
  INDICATORS_NAME,
  ownOfName,
  parseIdentity,
  type FormIdentity,
} from "../layout/form-names";
import type { Grid, GridCell } from "../workbook/grid";
import { locateAmount } from "./candidates/tasks";

/**
 * Makes the reading of a form exact that carries the hidden names of insertion: edition and kind from `jixiao.form`,
 * fields from the cells that the names point to and from no other. Without names the reading by labels stands.
 */
export function asInserted<F extends Omit<Form, "savedYear" | "isHidden">>(
  form: F,
  grid: Grid,
  names: readonly DefinedName[],
): F {
  const identity = identityOf(names);
  if (!identity || !editionById(identity.edition)) return form;
  const cells = names.flatMap(({ name, formula }) => {
    const field = fieldOfName(name);
    const cell = parseCell(referenceOf(formula));
    return field && cell && contains(form.area, cell) ? [{ field, cell: grid.at(cell.row, cell.column) }] : [];
  });
  const own = Object.fromEntries(
    names.flatMap(({ name, formula }) => {
      const key = ownOfName(name);
      const at = parseCell(referenceOf(formula));
      return key !== null && at && contains(form.area, at) ? [[key, locatedOwn(grid.at(at.row, at.column))]] : [];
    }),
  );
  const { attachment, projectName } = form.texts;
  const isInTitle = projectName && projectName.at.row === form.title?.at.row;
  const identified: F = { ...form, edition: identity.edition, kind: identity.kind, own };
  if (cells.length === 0) return identified;
  const amounts: { -readonly [Field in keyof Form["amounts"]]: Form["amounts"][Field] } = {};
  const texts: { -readonly [Field in keyof Form["texts"]]: Form["texts"][Field] } = {
    ...(attachment ? { attachment } : {}),
    ...(isInTitle ? { projectName } : {}),
  };
  for (const { field, cell } of cells) {
    if (isAmountField(field)) amounts[field] = locateAmount(cell, form.moneyUnit);
    else texts[field] = locatedText(cell);
  }
  return { ...identified, amounts, texts };
}

const locatedText = ({ at, text }: GridCell): Located<string> => ({ at, cellText: text, text, value: text.trim() });

/** A number with all its places, of which its cell may show fewer. */
const locatedOwn = (cell: GridCell): Located<string> =>
  cell.number === null ? locatedText(cell) : { ...locatedText(cell), value: String(cell.number) };

/** Which form stands on a sheet that was inserted; null where the sheet has no such name. */
export const identityOf = (names: readonly DefinedName[]): FormIdentity | null =>
  parseIdentity(formulaOf(names, FORM_NAME));

/** The indicator rows of an inserted form, without their header; null where the sheet has no such name. */
export const indicatorArea = (names: readonly DefinedName[]): Area | null =>
  parseArea(referenceOf(formulaOf(names, INDICATORS_NAME)));

const formulaOf = (names: readonly DefinedName[], wanted: string): string =>
  names.find(({ name }) => name.toLowerCase() === wanted)?.formula ?? "";

/** "'附件1-1'!$B$4" → "$B$4". */
const referenceOf = (formula: string): string => formula.slice(formula.lastIndexOf("!") + 1);
