import { isShort, MAX_SHORT_TEXTS, remembered } from "../remembered";
import type { SheetSnapshot } from "../workbook/snapshot";
import { featuresOf, type CellFeatures } from "./cells";
import type { HeaderRows } from "./candidates/header-rows";
import type { InlinePair } from "./candidates/inline-pair";
import { wordOf } from "./edition/printed-words";
import { gridOf, type Grid, type GridCell } from "../workbook/grid";
import { readHead, type HeadFit } from "./lexicon/heads";
import type { LabelReading } from "./lexicon/label-reading";
import { HEAD_TERMS, readLabel } from "./lexicon/labels";

/**
 * The recogniser's view of a sheet: its grid, and the possible meanings of each text. Texts repeat, so each is judged
 * once.
 */
export interface View {
  readonly grid: Grid;
  readonly features: (compact: string) => CellFeatures;
  readonly label: (compact: string) => LabelReading | null;
  readonly head: (path: readonly string[]) => HeadFit;
  /** The word that a text prints, see `wordOf`. */
  readonly word: (text: string) => string;
  /** Rows with content, and rows below them that are covered by their merged cells, ascending. */
  readonly tableRows: readonly number[];
  /** Cache of whether each row is a header. */
  readonly headers: Map<number, HeaderRows | null>;
  /** Cache of the pairs of label and value in a text. */
  readonly pairs: Map<string, readonly InlinePair[]>;
}

/** A label that fits less well may be a coincidence. */
const CLEAR_FIT = 0.8;

/** The meaning of a compact text before its first colon, or of all of it: 联系电话：0730-5550166 → 联系电话. */
export function labelAhead({ label }: View, compact: string): LabelReading | null {
  const colon = compact.indexOf(":");
  return label(colon < 0 ? compact : compact.slice(0, colon));
}

/** Whether a cell begins with a label that occurs only in the head of a form: 项目名称, 主管部门. */
export function isHeadLabel(view: View, { compact }: GridCell): boolean {
  const reading = labelAhead(view, compact);
  return reading !== null && reading.fit >= CLEAR_FIT && HEAD_TERMS.has(reading.term);
}

/** The possible meanings of texts. The texts of a workbook's sheets repeat and are judged once for all of them. */
export type Judgements = Pick<View, "features" | "label" | "head" | "word">;

/** Judgements of short texts, shared by all workbooks: the labels and categories that every form repeats. */
const featuresOfShort = remembered(featuresOf, MAX_SHORT_TEXTS);
const labelOfShort = remembered(readLabel, MAX_SHORT_TEXTS);
const wordOfShort = remembered(wordOf, MAX_SHORT_TEXTS);

/** New judgements; only those of short texts are shared. */
export function newJudgements(): Judgements {
  const heads = remembered((path: string) => readHead(path.split("\n")));
  const [features, label, word] = [remembered(featuresOf), remembered(readLabel), remembered(wordOf)];
  return {
    features: (text) => (isShort(text) ? featuresOfShort(text) : features(text)),
    label: (text) => (isShort(text) ? labelOfShort(text) : label(text)),
    word: (text) => (isShort(text) ? wordOfShort(text) : word(text)),
    head: (path) => heads(path.length === 1 ? (path[0] ?? "") : path.join("\n")),
  };
}

/** Creates the view of a sheet. */
export const viewOf = (sheet: SheetSnapshot, judgements = newJudgements()): View =>
  viewOfGrid(gridOf(sheet), judgements);

/** Creates the view of an existing grid. */
export const viewOfGrid = (grid: Grid, judgements = newJudgements()): View => ({
  grid,
  ...judgements,
  tableRows: tableRows(grid),
  headers: new Map(),
  pairs: new Map(),
});

/** A branch without indicators has rows without cells of their own; taller merged cells are not branches. */
const MAX_BRANCH_ROWS = 200;

function tableRows(grid: Grid): readonly number[] {
  const rows: number[] = [];
  // The last row that a cell of the rows above covers.
  let covered = -1;
  for (const row of grid.rows) {
    for (let blank = (rows.at(-1) ?? row) + 1; blank <= covered && blank < row; blank += 1) rows.push(blank);
    rows.push(row);
    for (const { area } of grid.cellsIn(row)) {
      if (area.rows <= MAX_BRANCH_ROWS) covered = Math.max(covered, area.row + area.rows - 1);
    }
  }
  for (let blank = (rows.at(-1) ?? covered) + 1; blank <= covered; blank += 1) rows.push(blank);
  return rows;
}
