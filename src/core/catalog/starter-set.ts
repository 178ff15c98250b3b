import type { TreeBranch, TreeNode } from "../editions/edition";
import type { IndicatorCategory } from "../forms/form";
import { formatFen, type Fen } from "../values/amount";
import { COMMON_DOMAIN } from "./domains";
import type { CatalogIndicator } from "./schema";

/** What is known of a project. */
export interface StarterRequest {
  /** The branches of its edition. */
  readonly tree: readonly TreeNode[];
  /** Its 领域, likeliest first. */
  readonly domains: readonly string[];
  /** What it may spend; null where that is not known. */
  readonly budget: Fen | null;
}

/** An indicator suggested for a project. */
export interface Suggestion<I extends CatalogIndicator> {
  readonly indicator: I;
  readonly level1: string;
  readonly branch: TreeBranch;
  /** The figure with it: the cost ceiling in 万元. Null where the figure is the user's. */
  readonly figure: string | null;
}

/** More are no starter set. */
const MOST = 8;
/** Branches that a project of any kind can fill and that reviewers look at first: these get a second indicator. */
const TWICE: ReadonlySet<IndicatorCategory> = new Set(["quantity"]);
/** Branches that are left to those who know of such a cost or effect. */
const UNASKED: ReadonlySet<IndicatorCategory> = new Set(["social-cost", "ecological-cost", "sustainability"]);

/**
 * A starter set of at most eight indicators over a tree: for each mandatory branch one of the project's 领域, else a common
 * one, two under 数量; then branches that are not mandatory, where the 领域 has something for them. 成本 is a ceiling of
 * the whole budget.
 */
export function suggestStarterSet<I extends CatalogIndicator>(
  { tree, domains, budget }: StarterRequest,
  indicators: readonly I[],
): readonly Suggestion<I>[] {
  const places = tree.flatMap(({ name, branches }) => branches.map((branch) => ({ level1: name, branch })));
  const candidates = (category: IndicatorCategory, within: readonly string[]): readonly I[] =>
    within.flatMap((id) => indicators.filter((each) => each.domain === id && each.category === category));
  const suggestions = places.flatMap(({ level1, branch }): readonly (Suggestion<I> & { readonly order: number })[] => {
    const { category, mandatory } = branch;
    if (!mandatory && UNASKED.has(category)) return [];
    const own = candidates(category, domains);
    const all = [...own, ...candidates(category, [COMMON_DOMAIN])];
    const suitable = category === "cost" ? all.filter(isTotalCost) : all;
    const wanted = TWICE.has(category) ? 2 : 1;
    return (mandatory ? suitable : own).slice(0, wanted).map((indicator, index) => ({
      indicator,
      level1,
      branch,
      figure: isTotalCost(indicator) && budget !== null ? formatFen(budget) : null,
      order: (mandatory ? 0 : 1) + index,
    }));
  });
  const kept = new Set(suggestions.toSorted((a, b) => a.order - b.order).slice(0, MOST));
  return suggestions
    .filter((suggestion) => kept.has(suggestion))
    .map(({ indicator, level1, branch, figure }) => ({ indicator, level1, branch, figure }));
}

/** A ceiling of all that the project costs, in 万元. */
const isTotalCost = ({ category, kind, unit, comparator }: CatalogIndicator): boolean =>
  category === "cost" && kind === "amount" && unit === "万元" && comparator === "≤";
