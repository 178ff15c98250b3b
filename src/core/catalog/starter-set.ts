import type { TreeBranch, TreeNode } from "../forms/tree";
import type { IndicatorCategory } from "../forms/form";
import { formatFen, type Fen } from "../values/amount";
import { COMMON_DOMAIN, DEPARTMENT_DOMAIN, DOMAINS } from "./domains";
import type { CatalogIndicator } from "./schema";

/** What is known about a project. */
export interface StarterRequest {
  /** The branches of its edition. */
  readonly tree: readonly TreeNode[];
  /** Its 领域, likeliest first. */
  readonly domains: readonly string[];
  /** The name of the project or its department; indicators about something else do not fit. */
  readonly about: string;
  /** Its budget; null if unknown. */
  readonly budget: Fen | null;
}

/** An indicator suggested for a project. */
export interface Suggestion<I extends CatalogIndicator> {
  readonly indicator: I;
  readonly level1: string;
  readonly branch: TreeBranch;
  /** The figure to fill in: the cost ceiling in 万元. Null if the user has to provide it. */
  readonly figure: string | null;
  /** Whether it suits the project, judging by names: it does not mention another type of project. */
  readonly fits: boolean;
}

/** Maximum size of a starter set. */
const MOST = 8;
/** Branches that any project can fill and that reviewers look at first: these get two indicators. */
const TWICE: ReadonlySet<IndicatorCategory> = new Set(["quantity"]);
/** Branches suggested only if mandatory; otherwise left to users who know of such a cost or effect. */
const UNASKED: ReadonlySet<IndicatorCategory> = new Set(["social-cost", "ecological-cost", "sustainability"]);

/**
 * A starter set of at most eight indicators for a tree: for each mandatory branch one from the project's 领域, else a
 * common one (two under 数量), those that fit the name first; then optional branches for which the 领域 has an
 * indicator. 成本 gets a ceiling for the whole budget.
 */
export function suggestStarterSet<I extends CatalogIndicator>(
  { tree, domains, about, budget }: StarterRequest,
  indicators: readonly I[],
): readonly Suggestion<I>[] {
  const places = tree.flatMap(({ name, branches }) => branches.map((branch) => ({ level1: name, branch })));
  const candidates = (category: IndicatorCategory, within: readonly string[]): readonly I[] =>
    within
      .flatMap((id) => indicators.filter((each) => each.domain === id && each.category === category))
      .toSorted((a, b) => Number(fits(b, about, domains)) - Number(fits(a, about, domains)));
  const suggestions = places.flatMap(({ level1, branch }): readonly (Suggestion<I> & { readonly order: number })[] => {
    const { category, mandatory } = branch;
    if (category === null || (!mandatory && UNASKED.has(category))) return [];
    const own = candidates(category, domains);
    const all = [...own, ...candidates(category, [COMMON_DOMAIN])];
    const totals = category === "cost" ? all.filter(isTotalCost) : [];
    const suitable = totals.length > 0 && !domains.includes(DEPARTMENT_DOMAIN) ? totals : all;
    const wanted = TWICE.has(category) ? 2 : 1;
    return (mandatory ? suitable : own).slice(0, wanted).map((indicator, index) => ({
      indicator,
      level1,
      branch,
      figure: isTotalCost(indicator) && budget !== null ? formatFen(budget) : null,
      fits: fits(indicator, about, domains),
      order: (mandatory ? 0 : 1) + index,
    }));
  });
  const kept = new Set(suggestions.toSorted((a, b) => a.order - b.order).slice(0, MOST));
  return suggestions
    .filter((suggestion) => kept.has(suggestion))
    .map(({ indicator, level1, branch, figure, fits: isFit }) => ({ indicator, level1, branch, figure, fits: isFit }));
}

/** Shorter words occur in too many names. */
const SPECIFIC = 3;

/**
 * Whether a name mentions no type of project that `about` does not mention: 农村公路里程 does not fit 公交站台建设. Of a
 * 领域 that is not the likeliest, short words count too: 旅游总收入增长率 does not fit 图书购置 of a library. Among those of
 * departments, a department of the same field is enough: 审批事项提前办结率 fits 行政审批局, and no library.
 */
function fits({ name, domain }: CatalogIndicator, about: string, [likeliest]: readonly string[]): boolean {
  const subjects = DOMAINS.flatMap(({ id, words }) =>
    words
      .filter((word) => word.length >= SPECIFIC || (id === domain && id !== likeliest))
      .filter((word) => name.includes(word))
      .map((word) => ({ word, field: words })),
  );
  const isMentioned = (word: string): boolean => about.includes(word);
  return (
    subjects.length === 0 ||
    subjects.some(({ word, field }) => isMentioned(word) || (domain === DEPARTMENT_DOMAIN && field.some(isMentioned)))
  );
}

/** Whether it is a ceiling for all costs of a project, in 万元. A department's ceilings cover parts of its spending. */
const isTotalCost = ({ category, kind, unit, comparator, domain }: CatalogIndicator): boolean =>
  domain !== DEPARTMENT_DOMAIN && category === "cost" && kind === "amount" && unit === "万元" && comparator === "≤";
