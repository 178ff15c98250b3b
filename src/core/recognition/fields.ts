import type { Located } from "../forms/form";
import type { Grid, GridCell } from "./grid";
import { INLINE_LABELS, termOf, type Term } from "./vocabulary";

/** A label with its value as found in a head or foot. */
export interface RawField {
  readonly term: Term;
  /** The label's cell; equals the value's cell where both share one. */
  readonly label: GridCell;
  /** The cell of the value, blank or not, and the part of it that is the value. */
  readonly cell: GridCell;
  readonly text: string;
}

/** Rows `from` to `to` (both included) and columns up to `lastColumn` that a head or foot takes. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly lastColumn: number;
}

/** Words that stand at a place for a seal or signature, not for a value. */
const SEAL = /[(（]\s*(?:盖章|公章|签章|签字|签名|章)\s*[)）]/g;

/** Every label in the region with its value: in the same cell, to the right, or below. */
export function readFields(grid: Grid, region: Region): readonly RawField[] {
  const isLabel = (cell: GridCell): boolean =>
    cell.compact !== "" && (termOf(cell.compact) !== null || inlinePairs(cell.text).length > 0);
  return grid.rows
    .filter((row) => row >= region.from && row <= region.to)
    .flatMap((row) => grid.cellsIn(row))
    .flatMap((cell): readonly RawField[] => {
      const term = termOf(cell.compact);
      if (term) {
        const value = valueBeside(grid, cell, region, isLabel);
        return [{ term, label: cell, cell: value, text: value === cell ? "" : value.text }];
      }
      return inlinePairs(cell.text).map((pair) => ({ ...pair, label: cell, cell }));
    });
}

/** A pure label's value: the cell to its right, or below where labels stand side by side or over the whole width. */
function valueBeside(grid: Grid, label: GridCell, region: Region, isLabel: (cell: GridCell) => boolean): GridCell {
  const { area } = label;
  const below = grid.at(area.row + area.rows, area.column);
  const holdsSomething = below.compact !== "" || below.area.columns > 1;
  const takesBelow = holdsSomething && below.at.row <= region.to && below.at.column === area.column && !isLabel(below);
  const next = area.column + area.columns;
  if (next > region.lastColumn) return takesBelow ? below : label;
  const beside = grid.at(area.row, next);
  if (beside.compact !== "") {
    if (!isLabel(beside)) return beside;
    // Labels side by side leave no room at their right: a head of columns, unless the value shares the label's cell.
    const headsColumn = !/[:：]$/.test(label.compact) || (below.area.columns > 1 && below.area.columns >= area.columns);
    return takesBelow && headsColumn ? below : ownOr(label, beside);
  }
  const further = firstFilled(grid, area.row, next + beside.area.columns, region.lastColumn);
  return further && !isLabel(further) && further.at.row === area.row ? further : ownOr(label, beside);
}

/** A label that ends in a colon keeps its blank value in its own cell when the next cell is another label. */
const ownOr = (label: GridCell, beside: GridCell): GridCell =>
  beside.compact !== "" || (/[:：]$/.test(label.compact) && beside.area.columns > 1) ? label : beside;

function firstFilled(grid: Grid, row: number, from: number, to: number): GridCell | null {
  for (let column = from; column <= to; column += 1) {
    const cell = grid.at(row, column);
    if (cell.compact !== "") return cell;
  }
  return null;
}

const INITIALS = new Set(INLINE_LABELS.map((label) => label.slice(0, 1)));

/**
 * A label as it may be typed in a cell: blanks between its characters, a remark in brackets behind it. Looking at the
 * first character alone spares most tries of the long list.
 */
const LABEL_PATTERN = new RegExp(
  `(?:^|[\\s;；,，、:：)）*★.])(?=[${[...INITIALS].join("")}])(${INLINE_LABELS.map(spaced).join("|")})` +
    "\\s*([（(][^（）()：:]{1,12}[)）])?\\s*[:：]",
  "g",
);

function spaced(label: string): string {
  const characters = Array.from(label, (character) => ({ "(": "[(（]", ")": "[)）]" })[character] ?? character);
  return characters.join("\\s*");
}

function labelsIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (!/[:：]/.test(text)) return found;
  // matchAll would make a copy of the pattern for each text, which takes longer than to apply it.
  LABEL_PATTERN.lastIndex = 0;
  for (let match = LABEL_PATTERN.exec(text); match; match = LABEL_PATTERN.exec(text)) found.push(match);
  return found;
}

/** "资金总额：864.3万" → [资金总额, "864.3万"]; several pairs in one cell each end where the next begins. */
function inlinePairs(text: string): readonly { readonly term: Term; readonly text: string }[] {
  const matches = labelsIn(text);
  return matches.flatMap((match, index) => {
    const term = termOf((match[1] ?? "").replace(/\s+/g, "").normalize("NFKC"));
    if (!term) return [];
    const start = match.index + match[0].length;
    const end = matches[index + 1]?.index ?? text.length;
    return [{ term, text: text.slice(start, end).trim() }];
  });
}

/** A field as forms hold it: blank remarks such as （盖章） removed, the text as typed kept. */
export function locateField({ cell, text }: RawField): Located<string> {
  const value = text.replace(SEAL, "").trim();
  return { at: cell.at, cellText: cell.text, text, value };
}
