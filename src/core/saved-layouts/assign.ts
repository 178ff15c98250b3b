import { categoryOf } from "../forms/category";
import { compactName } from "../values/text";
import { unknownBranch, type RenderProblem } from "../layout/form-content";
import type { SavedIndicatorContent } from "./content";
import { withRowBelow } from "./grow";
import type { SavedIndicator, SavedLayout } from "./saved-layout";

/** A layout with as many rows as its content needs, and the row assigned to each indicator. */
export interface AssignedRows {
  readonly layout: SavedLayout;
  readonly rows: readonly { readonly content: SavedIndicatorContent; readonly indicator: SavedIndicator }[];
  readonly problems: readonly RenderProblem[];
}

/** Maximum number of rows added to a form. */
const MAX_ADDED = 500;

/** Assigns each indicator the next free row of its branch, adding rows to branches that have none left. */
export function assignRows(layout: SavedLayout, contents: readonly SavedIndicatorContent[]): AssignedRows {
  let grown = layout;
  const problems: RenderProblem[] = [];
  const known = contents.filter((content) => {
    const isKnown = layout.indicators.some((indicator) => isOfBranch(indicator, content, layout));
    if (!isKnown) problems.push(unknownBranch(content, layout.name));
    return isKnown;
  });
  for (let added = 0; added <= MAX_ADDED; added += 1) {
    const { rows, missing } = distribute(grown, known);
    if (!missing) return { layout: grown, rows, problems };
    const last = grown.indicators.findLast((indicator) => isOfBranch(indicator, missing, layout));
    if (!last) break;
    grown = withRowBelow(grown, last.cells.target.row);
  }
  return {
    layout: grown,
    rows: [],
    problems: [...problems, ...known.slice(0, 1).map((content) => unknownBranch(content, layout.name))],
  };
}

function distribute(layout: SavedLayout, contents: readonly SavedIndicatorContent[]) {
  const names = new Map<string, string>();
  const taken = new Set<SavedIndicator>();
  const rows: { readonly content: SavedIndicatorContent; readonly indicator: SavedIndicator }[] = [];
  for (const content of contents) {
    const indicator = layout.indicators.find((each) => {
      const name = names.get(placeOf(each));
      return !taken.has(each) && isOfBranch(each, content, layout) && (name === undefined || name === content.level3);
    });
    if (!indicator) return { rows, missing: content };
    taken.add(indicator);
    names.set(placeOf(indicator), content.level3);
    rows.push({ content, indicator });
  }
  return { rows, missing: null };
}

const placeOf = ({ cells: { level3 } }: SavedIndicator): string => `${level3.row},${level3.column}`;

/** Matches a branch by name, ignoring a trailing 指标, or by category if no branch has that name. */
function isOfBranch(indicator: SavedIndicator, content: SavedIndicatorContent, { indicators }: SavedLayout): boolean {
  const sameName = (each: SavedIndicator): boolean =>
    stemOf(each.level2) === stemOf(content.level2) &&
    (content.level1 === "" || each.level1 === "" || stemOf(each.level1) === stemOf(content.level1));
  if (sameName(indicator)) return true;
  const category = categoryOf(content.level2);
  return category !== null && categoryOf(indicator.level2) === category && !indicators.some(sameName);
}

const stemOf = (name: string): string => compactName(name).replace(/指标$/, "");
