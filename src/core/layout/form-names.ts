import { AMOUNT_FIELDS, TEXT_FIELDS, type FieldKey, type FormKind } from "../forms/form";

/**
 * The hidden names of an inserted form. They are scoped to its sheet, so a copy of the sheet has its own, and they move
 * with inserted rows:
 *
 * - `jixiao.form`: the constant "edition/kind/layout version", e.g. "hunan-2023/project/1";
 * - `jixiao.title`: the cell of the title;
 * - `jixiao.field.KEY`: the cell of a field, KEY as in `FieldKey`: `jixiao.field.totalFunds`;
 * - `jixiao.own.KEY`: the cell of a field that only the layout knows: `jixiao.own.attribute`;
 * - `jixiao.indicators`: the indicator rows from the 一级指标 column to the last one, without the header row above.
 *
 * Hosts compare names case-insensitively.
 */
export const FORM_NAME = "jixiao.form";
export const TITLE_NAME = "jixiao.title";
export const INDICATORS_NAME = "jixiao.indicators";
const FIELD_PREFIX = "jixiao.field.";

/** "totalFunds" → "jixiao.field.totalFunds". */
export const fieldName = (field: FieldKey): string => FIELD_PREFIX + field;

/** "jixiao.field.totalFunds", in any case → "totalFunds"; null for other names. */
export function fieldOfName(name: string): FieldKey | null {
  const lower = name.toLowerCase();
  return [...AMOUNT_FIELDS, ...TEXT_FIELDS].find((field) => fieldName(field).toLowerCase() === lower) ?? null;
}

const OWN_PREFIX = "jixiao.own.";

/** "attribute" → "jixiao.own.attribute". */
export const ownName = (key: string): string => OWN_PREFIX + key;

/** "jixiao.own.attribute", in any case → "attribute"; null for other names. */
export function ownOfName(name: string): string | null {
  const lower = name.toLowerCase();
  return lower.startsWith(OWN_PREFIX) && lower.length > OWN_PREFIX.length ? lower.slice(OWN_PREFIX.length) : null;
}

/** The version of forms from saved layouts (存为版式), which match no layout of their edition. */
export const SAVED_VERSION = 0;

/** The content of `jixiao.form`. */
export interface FormIdentity {
  readonly edition: string;
  readonly kind: FormKind;
  /** Version of the edition's layout. */
  readonly version: number;
}

/** The formula of `jixiao.form`: "\"hunan-2023/project/1\"". */
export const identityFormula = ({ edition, kind, version }: FormIdentity): string => `"${edition}/${kind}/${version}"`;

/** Parses the formula of `jixiao.form`; null if it is not one of ours. */
export function parseIdentity(formula: string): FormIdentity | null {
  const match = /^=?"([a-z0-9-]+)\/(department|project)\/(\d+)"$/.exec(formula.trim());
  const [, edition, kind, version] = match ?? [];
  return edition && kind ? { edition, kind: kind as FormKind, version: Number(version) } : null;
}
