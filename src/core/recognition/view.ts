import type { SheetSnapshot } from "../workbook/snapshot";
import { featuresOf, type CellFeatures } from "./cells";
import type { HeaderRows } from "./candidates/header-rows";
import type { InlinePair } from "./candidates/inline-pair";
import { gridOf, type Grid } from "../workbook/grid";
import { readHead, type HeadFit } from "./lexicon/heads";
import { readLabel, type LabelReading } from "./lexicon/labels";

/** Texts kept from workbook to workbook. */
const MAX_SHARED = 4096;
/** Longer texts may be pieces of a file's text, which would stay in memory with them: V8 copies what is shorter. */
const MAX_SHORT = 12;

/** A sheet as the recogniser sees it: its grid, and what each text can be. Texts repeat, so each is judged once. */
export interface View {
  readonly grid: Grid;
  readonly features: (compact: string) => CellFeatures;
  readonly label: (compact: string) => LabelReading | null;
  readonly head: (path: readonly string[]) => HeadFit;
  /** Rows that hold something, and rows below them that merged cells of theirs cover, ascending. */
  readonly tableRows: readonly number[];
  /** What is found of each row as a header: a place to keep it. */
  readonly headers: Map<number, HeaderRows | null>;
  /** The pairs of label and value that a text holds: a place to keep them. */
  readonly pairs: Map<string, readonly InlinePair[]>;
}

/** What texts can be. Those of a workbook's sheets repeat, so they are judged once for all of them. */
export type Judgements = Pick<View, "features" | "label" | "head">;

/** Judgements of the short texts of all workbooks: the labels and categories that every form repeats. */
const featuresOfShort = remembered(featuresOf, MAX_SHARED);
const labelOfShort = remembered(readLabel, MAX_SHARED);

/** Judgements of texts, none made yet but of short ones. */
export function newJudgements(): Judgements {
  const heads = remembered((path: string) => readHead(path.split("\n")));
  const [features, label] = [remembered(featuresOf), remembered(readLabel)];
  return {
    features: (text) => (text.length > MAX_SHORT ? features : featuresOfShort)(text),
    label: (text) => (text.length > MAX_SHORT ? label : labelOfShort)(text),
    head: (path) => heads(path.join("\n")),
  };
}

/** Looks at a sheet. */
export const viewOf = (sheet: SheetSnapshot, judgements = newJudgements()): View =>
  viewOfGrid(gridOf(sheet), judgements);

/** The same for a grid that is there already. */
export const viewOfGrid = (grid: Grid, judgements = newJudgements()): View => ({
  grid,
  ...judgements,
  tableRows: tableRows(grid),
  headers: new Map(),
  pairs: new Map(),
});

/** Judges each text once; of `most` texts and one more all are forgotten, so that memory stays bounded. */
function remembered<T>(judge: (text: string) => T, most = Infinity): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const judged = judge(text);
    if (known.size >= most) known.clear();
    known.set(text, judged);
    return judged;
  };
}

/** A branch without any entry has rows that hold nothing of their own; taller areas are no branches. */
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
