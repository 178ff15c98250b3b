import { AMOUNT_FIELDS, isAmountField, TEXT_FIELDS, type FieldKey, type Form, type Located } from "../forms/form";
import { unitOf } from "../recognition/form-fields";
import type { FormSource } from "../recognition/form-source";
import type { GridCell } from "../workbook/grid";
import { compactText } from "../values/text";
import type { ValuePart } from "./text-pieces";

/** Text after a label that is printed nevertheless: the unit of amounts, the place of a seal. */
const PRINTED = /^(?:人民币)?(?:亿|百万|万|千)?元$|^[（(](?:盖章|公章|签章|签字|签名)[)）]$/;
/** Maximum number of fields for one value: 部门名称 and 单位名称 may be the same. */
const MAX_FIELDS = 6;

/** The values in each cell, alone or mixed with printed text, in reading order. */
export function valueParts(form: Form, source: FormSource): ReadonlyMap<GridCell, readonly ValuePart[]> {
  const parts = new Map<GridCell, ValuePart[]>();
  const add = (cell: GridCell, part: ValuePart): void => {
    const own = parts.get(cell);
    if (own) own.push(part);
    else parts.set(cell, [part]);
  };
  for (const key of [...TEXT_FIELDS, ...AMOUNT_FIELDS]) {
    const located = isAmountField(key) ? form.amounts[key] : form.texts[key];
    if (!located) continue;
    const cell = source.grid.at(located.at.row, located.at.column);
    const shared = parts.get(cell)?.find(({ text, piece }) => text === located.text && text !== "" && isFields(piece));
    if (shared && isFields(shared.piece) && shared.piece.fields.length < MAX_FIELDS) {
      const piece = { ...shared.piece, fields: [...shared.piece.fields, key] };
      parts.set(
        cell,
        (parts.get(cell) ?? []).map((part) => (part === shared ? { ...part, piece } : part)),
      );
    } else add(cell, fieldPart(key, located, cell, form, source));
  }
  for (const { at, text } of Object.values(form.own)) {
    const cell = source.grid.at(at.row, at.column);
    if (text.trim() !== "" && !parts.has(cell)) add(cell, { text, piece: null });
  }
  const yearCell = form.year && source.grid.at(form.year.at.row, form.year.at.column);
  for (const { cell, text } of source.fields) {
    const isTaken = parts.get(cell)?.some((part) => part.text === text || part.text.includes(text)) ?? false;
    if (text.trim() !== "" && !isTaken && cell !== yearCell && !PRINTED.test(compactText(text)))
      add(cell, { text, piece: null });
  }
  return new Map([...parts].map(([cell, own]) => [cell, inReadingOrder(cell, own)]));
}

const isFields = (piece: ValuePart["piece"]): piece is Extract<ValuePart["piece"], { fields: unknown }> =>
  typeof piece === "object" && piece !== null && "fields" in piece;

function fieldPart(
  key: FieldKey,
  { text, value }: Located<unknown>,
  cell: GridCell,
  form: Form,
  source: FormSource,
): ValuePart {
  const inCell = source.fields.filter((field) => field.cell === cell);
  const raw = inCell.find((field) => field.term === key) ?? inCell.find((field) => field.text === text);
  const unit = isAmountField(key) && raw ? (unitOf(raw) ?? form.moneyUnit) : form.moneyUnit;
  const piece = { fields: [key], ...(unit === form.moneyUnit ? {} : { unit }) };
  // The value goes before the place of a seal.
  if (value === "" && text.trim() !== "") return { text: "", piece, offset: Math.max(0, cell.text.indexOf(text)) };
  // Text around a value, such as （盖章）, is printed.
  if (typeof value === "string" && value !== "" && text.includes(value)) return { text: value, piece };
  if (text.trim() !== "" || cell.text === "") return { text, piece };
  const inline = inCell.filter(({ label }) => label === cell);
  const colons = [...cell.text.matchAll(/[:：]/g)];
  const colon = raw && inline.length === colons.length ? colons[inline.indexOf(raw)] : undefined;
  return { text: "", piece, ...(colon ? { offset: colon.index + 1 } : {}) };
}

const inReadingOrder = ({ text }: GridCell, parts: readonly ValuePart[]): readonly ValuePart[] => {
  const placeOf = ({ text: value, offset }: ValuePart): number =>
    value === "" ? (offset ?? text.length) : text.indexOf(value);
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b));
};
