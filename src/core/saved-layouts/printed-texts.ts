import { compactText } from "../values/text";
import { formatCell, type CellAddress } from "../workbook/address";
import type { FormSource } from "../recognition/form-source";
import type { GridCell } from "../workbook/grid";

/** What becomes of a text of the form that is no value that was read. */
export interface TextFate {
  readonly at: CellAddress;
  readonly text: string;
  /** The part that stays; "" where all of it is emptied. */
  readonly kept: string;
  /** Whether the words are understood as printed ones; what is not is shown to the user. */
  readonly isCertain: boolean;
}

/** Cells, as "B7", whose text the user wants kept or emptied whatever the rule says. */
export interface TextChoice {
  readonly keep: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
}

const UNIT_LINE = /^[（(]?(?:金额|货币)?单位[:：]?(?:人民币)?(?:亿元|万元|元|千元)[)）]?$|^(?:万元|元|亿元)$/;
const SEAL = /^[（(]?(?:盖章|公章|签章|签字|签名)[)）]?(?:年月日)?$|^年月日$/;
const NOTE = /^(?:[（(【]?(?:注|备注|说明|填表说明|填报说明)[)）】]?[:：]|注\d?[、.])/;
/** A phone number, an identity number, an account. */
const LONG_NUMBER = /\d{7,}|\d{3,4}-\d{7,8}/;
/** 附件2-1, 表14: the number of a form in its set. */
const ATTACHMENT_MARK = /^(?:预算)?(?:附件|附?表)[\d一二三四五六七八九十]+(?:[-—–之]\d+)*[:：]?$/;
const MAX_LABEL = 16;
const LEAST_FIT = 0.6;
/** Lines below heads of columns that are looked over. */
const MAX_LINES = 40;

/**
 * The rule for texts that no field, no indicator and no task has. What is understood as a printed label, a head, a level of
 * indicators, a unit, a place for a seal or a note stays. Of other words a short one without figures that opens its row, or
 * does not follow another one, counts as a label; behind a colon only what is before it stays. All else is emptied: it may
 * be somebody's.
 */
export function fateOf(
  cell: GridCell,
  source: FormSource,
  isPrinted: (cell: GridCell) => boolean,
  choice: TextChoice,
): TextFate {
  const { at, text } = cell;
  const name = formatCell(at);
  const as = (kept: string, isCertain: boolean): TextFate => ({ at, text, kept, isCertain });
  if (choice.keep.has(name)) return as(text, true);
  if (choice.empty.has(name)) return as("", true);
  if (isPrinted(cell)) return as(text, true);
  const { compact } = cell;
  if (isKnownLabel(cell, source) || UNIT_LINE.test(compact) || SEAL.test(compact) || ATTACHMENT_MARK.test(compact)) {
    return as(text, true);
  }
  if (NOTE.test(compact)) return LONG_NUMBER.test(compact) ? as("", false) : as(text, false);
  if (isData(cell, source)) return as("", true);
  if (isHeadsRow(at.row, source)) return as(isShort(text, source) ? text : "", false);
  if (isUnderHeads(cell, source)) return as("", false);
  const colon = text.search(/[:：]/);
  const words = colon < 0 ? text : text.slice(0, colon + 1);
  return as(isShort(words, source) && (colon >= 0 || !followsWords(cell, source)) ? words : "", false);
}

/** Rows of the indicator table hold levels, names and values only: its heads and captions are known. */
const isData = ({ at }: GridCell, { table }: FormSource): boolean =>
  table !== null && at.row >= table.data.from && at.row <= table.data.to && at.column >= table.firstColumn;

function isKnownLabel(cell: GridCell, { view, fields }: FormSource): boolean {
  const reading = view.label(cell.compact);
  return (reading !== null && reading.fit >= LEAST_FIT) || fields.some(({ label }) => label === cell);
}

/** Heads of columns: short words side by side, two of them at least understood. */
function isHeadsRow(row: number, source: FormSource): boolean {
  const cells = source.grid.cellsIn(row).filter(({ area }) => area.rows === 1);
  return (
    cells.every((cell) => isShort(cell.text, source)) && cells.filter((cell) => isKnownLabel(cell, source)).length >= 2
  );
}

/** Whether the cell is a line below heads of columns: what it holds is content, however short. */
function isUnderHeads({ area }: GridCell, source: FormSource): boolean {
  for (let row = area.row - 1; row >= Math.max(0, area.row - MAX_LINES); row -= 1) {
    const above = source.grid.at(row, area.column);
    if (isHeadsRow(above.at.row, source)) return above.area.columns === area.columns;
    if (above.compact === "" || isKnownLabel(above, source)) return false;
  }
  return false;
}

/** A few words without figures, the name of no body. */
function isShort(text: string, { view }: FormSource): boolean {
  const compact = compactText(text);
  const { amount, prose, body } = view.features(compact);
  return compact.length <= MAX_LABEL && !/\d/.test(compact) && amount + prose + body === 0;
}

/** Whether the cell right before it, of the same rows, holds unknown words too, which then are its label. */
function followsWords({ area }: GridCell, source: FormSource): boolean {
  if (area.column === 0) return false;
  const left = source.grid.at(area.row, area.column - 1);
  const isBeside = left.area.row === area.row && left.area.rows === area.rows;
  return isBeside && left.compact !== "" && !source.fields.some(({ cell, label }) => cell === left && label !== left);
}
