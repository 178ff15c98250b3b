import { compactText } from "../values/text";
import { formatCell, type CellAddress } from "../workbook/address";
import type { FormSource } from "../recognition/form-source";
import type { GridCell } from "../workbook/grid";

/** What happens to a text of the form that was not read as a value. */
export interface TextFate {
  readonly at: CellAddress;
  readonly text: string;
  /** The part that is kept; "" if all of it is removed. */
  readonly kept: string;
  /** Whether the text is recognised as printed; if not, it is shown to the user. */
  readonly isCertain: boolean;
}

/** Cells such as "B7" whose text the user wants to keep or remove, overriding the heuristics. */
export interface TextChoice {
  readonly keep: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
}

const UNIT_LINE = /^[（(]?(?:金额|货币)?单位[:：]?(?:人民币)?(?:亿元|万元|元|千元)[)）]?$|^(?:万元|元|亿元)$/;
const SEAL = /^[（(]?(?:盖章|公章|签章|签字|签名)[)）]?(?:年月日)?$|^年月日$/;
const NOTE = /^(?:[（(【]?(?:注|备注|说明|填表说明|填报说明)[)）】]?[:：]|注\d?[、.])/;
/** A phone, identity or account number. */
const LONG_NUMBER = /\d{7,}|\d{3,4}-\d{7,8}/;
/** 附件2-1, 表14: the number of a form in its set. */
const ATTACHMENT_MARK = /^(?:预算)?(?:附件|附?表)[\d一二三四五六七八九十]+(?:[-—–之]\d+)*[:：]?$/;
const MAX_LABEL = 16;
const LEAST_FIT = 0.6;
/** Limit on the lines searched upwards for column headings. */
const MAX_LINES = 40;

/**
 * Decides about texts that belong to no field, indicator or task. A recognised label, heading, indicator level, unit,
 * place of a seal or note is kept. Otherwise a short text without digits counts as a label if it comes first in its
 * row or does not follow another text; of a text with a colon only the part up to the colon is kept. Everything else is
 * removed, because it may be personal.
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

/**
 * Whether a cell is in the data rows of the indicator table, which contain only levels, names and values: headings and
 * captions are known already.
 */
const isData = ({ at }: GridCell, { table }: FormSource): boolean =>
  table !== null && at.row >= table.data.from && at.row <= table.data.to && at.column >= table.firstColumn;

function isKnownLabel(cell: GridCell, { view, fields }: FormSource): boolean {
  const reading = view.label(cell.compact);
  return (reading !== null && reading.fit >= LEAST_FIT) || fields.some(({ label }) => label === cell);
}

/** Whether a row holds column headings: short texts, at least two of them recognised. */
function isHeadsRow(row: number, source: FormSource): boolean {
  const cells = source.grid.cellsIn(row).filter(({ area }) => area.rows === 1);
  return (
    cells.every((cell) => isShort(cell.text, source)) && cells.filter((cell) => isKnownLabel(cell, source)).length >= 2
  );
}

/** Whether the cell is a line below column headings: its text is content, however short. */
function isUnderHeads({ area }: GridCell, source: FormSource): boolean {
  for (let row = area.row - 1; row >= Math.max(0, area.row - MAX_LINES); row -= 1) {
    const above = source.grid.at(row, area.column);
    if (isHeadsRow(above.at.row, source)) return above.area.columns === area.columns;
    if (above.compact === "" || isKnownLabel(above, source)) return false;
  }
  return false;
}

/** A few words without digits that are not an amount, prose or the name of an organisation. */
function isShort(text: string, { view }: FormSource): boolean {
  const compact = compactText(text);
  const { amount, prose, body } = view.features(compact);
  return compact.length <= MAX_LABEL && !/\d/.test(compact) && amount + prose + body === 0;
}

/**
 * Whether the adjacent cell on the left, covering the same rows, also holds unrecognised text, which then is its label.
 */
function followsWords({ area }: GridCell, source: FormSource): boolean {
  if (area.column === 0) return false;
  const left = source.grid.at(area.row, area.column - 1);
  const isBeside = left.area.row === area.row && left.area.rows === area.rows;
  return isBeside && left.compact !== "" && !source.fields.some(({ cell, label }) => cell === left && label !== left);
}
