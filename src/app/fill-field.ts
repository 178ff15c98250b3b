import type { FillSlot } from "../core/completeness/fill-slots";
import { isAmountField, type FieldKey, type Form, type Located } from "../core/forms/form";
import type { CellEdit } from "../core/plan/plan";
import type { LocalText } from "../core/local-text";
import { recognise } from "../core/recognition/recognise";
import { fail, ok, type Result } from "../core/result";
import { formatFen } from "../core/values/amount";
import { readAmount } from "../core/values/read-amount";
import { compactText } from "../core/values/text";
import { cellLabel, contains } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { withEdits } from "./with-edits";

const NO_AMOUNT: LocalText = {
  zh: "没有写入：请填一个金额数字，如 420",
  en: "Not written: type one amount as a number, such as 420",
};
const OTHER_TEXT: LocalText = {
  zh: "没有写入：这一格里还有别的文字，请在表格里填",
  en: "Not written: the cell has other text; type in the sheet",
};
const CHANGED: LocalText = {
  zh: "没有写入：这张表刚有改动，请再选一次这一项",
  en: "Not written: the form has changed; choose the item again",
};

/** The edit for what a user types for a blank field of a form; amounts become numbers in the unit of the form. */
export function planTyped(snapshot: WorkbookSnapshot, slot: FillSlot, typed: string): Result<CellEdit, LocalText> {
  const { field, at } = slot;
  const form = recognise(snapshot).find(({ sheet, area }) => sheet === at.sheet && contains(area, at));
  const cell = field === null ? undefined : form && cellOf(form, field);
  if (!form || field === null || cell === undefined || cellLabel(cell.at) !== cellLabel(at)) return fail(CHANGED);
  if (compactText(cell.text) !== "") return fail(OTHER_TEXT);
  const value = isAmountField(field) ? amountOf(form, typed) : typed.trim();
  if (value === null) return fail(NO_AMOUNT);
  if (cell.cellText.trim() === "") return ok({ at: cell.at, before: cell.cellText, value });
  const edit = planField(snapshot, form, field, String(value));
  return edit ? ok(edit) : fail(OTHER_TEXT);
}

/**
 * The edit that gives a blank field a value; null if no text of its cell is read as that value. A blank value that
 * shares its cell with labels is written after its own label. `planned` edits are made before; one for the same cell is
 * extended.
 */
export function planField(
  snapshot: WorkbookSnapshot,
  form: Form,
  field: FieldKey,
  wanted: string,
  planned: readonly CellEdit[] = [],
): CellEdit | null {
  const cell = cellOf(form, field);
  if (!cell) return null;
  const own = planned.find(({ at }) => cellLabel(at) === cellLabel(cell.at));
  const others = planned.filter((edit) => edit !== own);
  const before = valuesOf(form, planned, snapshot);
  const value = candidates(String(own?.value ?? cell.cellText), wanted).find((text) => {
    const tried = valuesOf(form, [...others, { at: cell.at, before: cell.cellText, value: text }], snapshot);
    return (
      tried !== null &&
      tried.get(field) === readingOf(form, field, wanted) &&
      [...tried].every(([key, found]) => key === field || found === before?.get(key))
    );
  });
  return value === undefined ? null : { at: cell.at, before: cell.cellText, value };
}

const cellOf = ({ amounts, texts }: Form, field: FieldKey): Located<unknown> | undefined =>
  isAmountField(field) ? amounts[field] : texts[field];

/** A typed amount in the unit of the form; null if it is not a number. */
function amountOf({ moneyUnit }: Form, typed: string): number | null {
  const { fen, state } = readAmount(typed, moneyUnit);
  return state === "number" && fen !== null ? Number(formatFen(fen, moneyUnit)) : null;
}

/** The texts a cell may get: a blank cell takes the value; among labels it may belong after any colon. */
function candidates(shown: string, wanted: string): readonly string[] {
  if (shown.trim() === "") return [wanted];
  const behindColons = [...shown.matchAll(/[:：][ \u3000]*/g)].map(({ index, 0: colon }) => {
    const rest = shown.slice(index + colon.length);
    return `${shown.slice(0, index + 1)}${wanted}${rest === "" ? "" : `  ${rest}`}`;
  });
  return [...behindColons, `${shown}${wanted}`];
}

/** How a text for a field is read, to compare. */
const readingOf = ({ moneyUnit }: Form, field: FieldKey, text: string): string =>
  isAmountField(field) ? String(readAmount(text, moneyUnit).fen) : compactText(text);

/** The fields of a form after edits, as read; null if the form is no longer recognised. */
function valuesOf(
  { sheet, area }: Form,
  edits: readonly CellEdit[],
  snapshot: WorkbookSnapshot,
): ReadonlyMap<string, string> | null {
  const sheets = snapshot.sheets.filter(({ name }) => name === sheet);
  const form = recognise(withEdits({ ...snapshot, sheets }, edits)).find((each) => each.area.row === area.row);
  if (!form) return null;
  const texts = Object.entries(form.texts).map(([key, { value }]) => [key, compactText(value)] as const);
  const amounts = Object.entries(form.amounts).map(([key, { value }]) => [key, String(value.fen)] as const);
  return new Map([...texts, ...amounts]);
}
