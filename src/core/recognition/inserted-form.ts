import { editionById } from "../editions/registry";
import { flatMap } from "../flat-map";
import { isAmountField, type Form, type Located } from "../forms/form";
import { cellLabel, contains, parseArea, type Area } from "../workbook/address";
import type { DefinedName } from "../workbook/snapshot";
import {
  fieldName,
  fieldOfName,
  FORM_NAME,
  INDICATORS_NAME,
  ownOfName,
  parseIdentity,
  type FormIdentity,
} from "../layout/form-names";
import type { Grid, GridCell } from "../workbook/grid";
import { located } from "./located";
import { locateAmount } from "./candidates/tasks";

/**
 * Corrects the reading of a form with the hidden names from its insertion: edition and kind from `jixiao.form`, fields
 * only from the cells that the names refer to; in a list a name refers to a column. Without names the reading by labels
 * is kept.
 */
export function asInserted<F extends Omit<Form, "fileYear" | "isHidden">>(
  form: F,
  grid: Grid,
  names: readonly DefinedName[],
): F {
  const identity = identityOf(names);
  if (!identity || !editionById(identity.edition)) return form;
  const inList = isEntry(form.area, listArea(names));
  const cellNamed = (formula: string): GridCell | null => {
    const area = parseArea(referenceOf(formula));
    if (!area) return null;
    // A name over several rows is a column of the list; names outside the list apply to all entries.
    const at = inList && isEntry(form.area, area) ? { ...area, row: form.area.row } : area;
    return inList || contains(form.area, at) ? grid.at(at.row, at.column) : null;
  };
  const cells = flatMap(names, ({ name, formula }) => {
    const field = fieldOfName(name);
    const cell = field && cellNamed(formula);
    return field && cell ? [{ field, cell }] : [];
  });
  const own = Object.fromEntries(
    flatMap(names, ({ name, formula }) => {
      const key = ownOfName(name);
      const cell = key === null ? null : cellNamed(formula);
      return key !== null && cell ? [[key, locatedOwn(cell)]] : [];
    }),
  );
  const { attachment, projectName } = form.texts;
  const isInTitle = projectName && projectName.at.row === form.title?.at.row;
  const read = new Set([...cells.map(({ cell }) => cell), ...Object.values(own)].map(({ at }) => cellLabel(at)));
  const unread = form.unread.filter((at) => !read.has(cellLabel(at)));
  const identified: F = { ...form, edition: identity.edition, kind: identity.kind, own, unread };
  if (cells.length === 0) return identified;
  const amounts: { -readonly [Field in keyof Form["amounts"]]: Form["amounts"][Field] } = {};
  const texts: { -readonly [Field in keyof Form["texts"]]: Form["texts"][Field] } = {
    ...(attachment ? { attachment } : {}),
    ...(isInTitle ? { projectName } : {}),
  };
  for (const { field, cell } of cells) {
    if (isAmountField(field)) amounts[field] = locateAmount(cell, form.moneyUnit);
    else texts[field] = located(cell, cell.text.trim());
  }
  return { ...identified, amounts, texts };
}

/** A number with all decimals; the cell may display fewer. */
const locatedOwn = (cell: GridCell): Located<string> =>
  located(cell, cell.number === null ? cell.text.trim() : String(cell.number));

/** The identity of the inserted form on a sheet; null if the sheet has no such name. */
export const identityOf = (names: readonly DefinedName[]): FormIdentity | null =>
  parseIdentity(formulaOf(names, FORM_NAME));

/** The indicator rows of an inserted form, without their header; null if the sheet has no such name. */
export const indicatorArea = (names: readonly DefinedName[]): Area | null =>
  parseArea(referenceOf(formulaOf(names, INDICATORS_NAME)));

/** The names of fields that may name the entries of a list; the first one with a column counts. */
const NAMING = (["projectName", "departmentName", "unitName"] as const).map((field) => fieldName(field).toLowerCase());

/** The cells that name the entries of an inserted list; null if the sheet has no such names. */
export function listArea(names: readonly DefinedName[]): Area | null {
  const areas = NAMING.map((name) => parseArea(referenceOf(formulaOf(names, name))));
  return areas.find((area) => area !== null && area.rows > 1) ?? null;
}

const isEntry = (form: Area, list: Area | null): boolean =>
  list !== null && form.row >= list.row && form.row < list.row + list.rows;

/**
 * Maps each row of an inserted list to the first row of its entry: an entry starts at each naming cell, merged or not.
 */
export function entryRowsOfList(grid: Grid, { row, column, rows }: Area): ReadonlyMap<number, number> {
  const entryRows = new Map<number, number>();
  let first = row;
  for (let each = row; each < row + rows; each += 1) {
    const { at, compact, area } = grid.at(each, column);
    if (at.row === each && (compact !== "" || area.rows > 1)) first = each;
    entryRows.set(each, first);
  }
  return entryRows;
}

const formulaOf = (names: readonly DefinedName[], wanted: string): string =>
  names.find(({ name }) => name.length === wanted.length && name.toLowerCase() === wanted)?.formula ?? "";

/** "'附件1-1'!$B$4" → "$B$4". */
const referenceOf = (formula: string): string => formula.slice(formula.lastIndexOf("!") + 1);
