import { isShort, remembered, rememberedIfShort } from "../remembered";
import type { SheetSnapshot } from "../workbook/snapshot";
import { featuresOf, type CellFeatures } from "./cells";
import type { HeaderRows } from "./candidates/header-rows";
import type { InlinePair } from "./candidates/inline-pair";
import { gridOf, type Grid, type GridCell } from "../workbook/grid";
import { readHead, type HeadFit } from "./lexicon/heads";
import { HEAD_TERMS, readLabel, type LabelReading } from "./lexicon/labels";

/**
 * The recogniser's view of a sheet: its grid, and the possible meanings of each text. Texts repeat, so each is judged
 * once.
 */
export interface View {
  readonly grid: Grid;
  readonly features: (compact: string) => CellFeatures;
  readonly label: (compact: string) => LabelReading | null;
  readonly head: (path: readonly string[]) => HeadFit;
  /** Rows with content, and rows below them that are covered by their merged cells, ascending. */
  readonly tableRows: readonly number[];
  /** Cache of whether each row is a header. */
  readonly headers: Map<number, HeaderRows | null>;
  /** Cache of the pairs of label and value in a text. */
  readonly pairs: Map<string, readonly InlinePair[]>;
}

/** A label that fits less well may be a coincidence. */
const CLEAR_FIT = 0.8;

/** Whether a cell begins with a label that occurs only in the head of a form: 项目名称, 主管部门. */
export function isHeadLabel({ label }: View, { compact }: GridCell): boolean {
  const reading = label(compact.split(/[:：]/, 1)[0] ?? "");
  return reading !== null && reading.fit >= CLEAR_FIT && HEAD_TERMS.has(reading.term);
}

/** The possible meanings of texts. The texts of a workbook's sheets repeat and are judged once for all of them. */
export type Judgements = Pick<View, "features" | "label" | "head">;

/** Judgements of short texts, shared by all workbooks: the labels and categories that every form repeats. */
const featuresOfShort = rememberedIfShort(featuresOf);
const labelOfShort = rememberedIfShort(readLabel);

/** New judgements; only those of short texts are shared. */
export function newJudgements(): Judgements {
  const heads = remembered((path: string) => readHead(path.split("\n")));
  const [features, label] = [remembered(featuresOf), remembered(readLabel)];
  return {
    features: (text) => (isShort(text) ? featuresOfShort : features)(text),
    label: (text) => (isShort(text) ? labelOfShort : label)(text),
    head: (path) => heads(path.join("\n")),
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
  const rows = new Set<number>();
  for (const row of grid.rows) {
    rows.add(row);
    for (const { area } of grid.cellsIn(row)) {
      if (area.rows > MAX_BRANCH_ROWS) continue;
      for (let covered = area.row + 1; covered < area.row + area.rows; covered += 1) rows.add(covered);
    }
  }
  return [...rows].toSorted((a, b) => a - b);
}
