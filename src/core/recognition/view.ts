import type { SheetSnapshot } from "../workbook/snapshot";
import { featuresOf, type CellFeatures } from "./cells";
import { gridOf, type Grid } from "./grid";
import { readHead, type HeadFit } from "./lexicon/heads";
import { readLabel, type LabelReading } from "./lexicon/labels";

/** A sheet as the recogniser sees it: its grid, and what each text can be. Texts repeat, so each is judged once. */
export interface View {
  readonly grid: Grid;
  readonly features: (compact: string) => CellFeatures;
  readonly label: (compact: string) => LabelReading | null;
  readonly head: (path: readonly string[]) => HeadFit;
}

/** Looks at a sheet. */
export const viewOf = (sheet: SheetSnapshot): View => viewOfGrid(gridOf(sheet));

/** The same for a grid that is there already. */
export function viewOfGrid(grid: Grid): View {
  const heads = remembered((path: string) => readHead(path.split("\n")));
  return {
    grid,
    features: remembered(featuresOf),
    label: remembered(readLabel),
    head: (path) => heads(path.join("\n")),
  };
}

function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const judged = judge(text);
    known.set(text, judged);
    return judged;
  };
}
