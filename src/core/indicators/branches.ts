import type { Edition } from "../editions/edition";
import { flatMap } from "../flat-map";
import type { TreeBranch, TreeNode } from "../forms/tree";
import { isBenefit, isCost, isOutput } from "../forms/category";
import { INDICATOR_CATEGORIES, type Form, type Indicator, type IndicatorCategory } from "../forms/form";
import { groupOf } from "../recognition/edition";
import type { CellRef } from "../workbook/address";
import { branchName } from "./category-names";
import { isNotApplicable } from "./not-applicable";
import { isSatisfactionName } from "./rates";

/** A branch without an indicator, and the cell closest to where one belongs. */
export interface BranchGap {
  /** Names as printed by the edition or the form. */
  readonly level1: string;
  readonly level2: string;
  readonly at: CellRef;
}

/** The branches that a form's indicators do not cover. Each gap is in only one of the three parts. */
export interface BranchGaps {
  /** There is no 效益 at all; the individual 效益 branches are then not listed. */
  readonly benefit: BranchGap | null;
  readonly satisfaction: BranchGap | null;
  /** Other mandatory branches. */
  readonly branches: readonly BranchGap[];
}

const NONE: BranchGaps = { benefit: null, satisfaction: null, branches: [] };
/** Whether a branch is always required once it is printed. */
const isCore = (category: IndicatorCategory): boolean =>
  isOutput(category) || category === "cost" || category === "satisfaction";

/** The indicators that are actually set, without rows marked as not applicable. */
export const setIndicators = ({ indicators }: Form): readonly Indicator[] =>
  indicators.filter((indicator) => indicator.level3.value === "" || !isNotApplicable(indicator));

/**
 * Branches that must have an indicator but have none: those that the edition's tree makes mandatory or, in an edition
 * without a tree, the output and satisfaction branches that the form prints. None are reported if the branch of a row
 * is unknown (flat tables), or if the form has fewer indicators than the edition's minimum, which CNT-MIN reports. A
 * row marked 不适用 covers its branch.
 */
export const branchGaps = (form: Form, edition: Edition): BranchGaps =>
  setIndicators(form).length < edition.constants.minIndicators ? NONE : openGaps(form, edition);

/** The same branches in one list, also for a form that has just been started. */
export function uncoveredBranches(form: Form, edition: Edition): readonly BranchGap[] {
  const { benefit, satisfaction, branches } = openGaps(form, edition);
  return [benefit, ...branches, satisfaction].filter((gap) => gap !== null);
}

/** Whether the form has an indicator table that could not be read, so that its content is unknown. */
export const isUnread = ({ uncertain }: Form): boolean => uncertain.some(({ kind }) => kind === "no-indicators");

/** The same branches by part, also for a form that has just been started. */
export function openGaps(form: Form, edition: Edition): BranchGaps {
  if (isUnread(form)) return NONE;
  if (form.indicators.some(({ category }) => category === null)) return NONE;
  const covered = new Set(form.indicators.map(({ category }) => category));
  const demanded = demandedBranches(form, edition).filter(({ branch }) => !covered.has(branch.category));
  const lacksBenefit = ![...covered].some(isBenefit);
  const lacksSatisfaction = !form.indicators.some(({ level3 }) => isSatisfactionName(level3.value));
  const isOther = ({ branch }: Demanded): boolean => branch.category !== "satisfaction" && !isBenefit(branch.category);
  const satisfaction = demanded.find(({ branch }) => branch.category === "satisfaction");
  return {
    benefit: lacksBenefit ? gapOf(form, anyBenefit(edition.tree[form.kind])) : null,
    satisfaction: satisfaction && lacksSatisfaction ? gapOf(form, satisfaction) : null,
    branches: demanded
      .filter((one) => isOther(one) || (!lacksBenefit && isBenefit(one.branch.category)))
      .map((one) => gapOf(form, one)),
  };
}

interface Demanded {
  readonly level1: string;
  readonly branch: Pick<TreeBranch, "name"> & { readonly category: IndicatorCategory | null };
}

/** Represents all 效益 branches together, by the name that the edition has for them: 效益指标, 成效指标. */
function anyBenefit(tree: readonly TreeNode[]): Demanded {
  const isOfBenefits = ({ branches }: TreeNode): boolean =>
    branches.some(({ category }) => isBenefit(category)) &&
    branches.every(({ category }) => category === null || isBenefit(category) || category === "satisfaction");
  const name = tree.find(isOfBenefits)?.name ?? "效益指标";
  return { level1: name, branch: { name, category: null } };
}

/** The branches that the edition's tree or the printed form demands, adjusted by the edition's own demands. */
function demandedBranches(form: Form, edition: Edition): readonly Demanded[] {
  const { branchDemands = {} } = edition;
  const usual = usualBranches(form, edition).filter(
    ({ branch: { category } }) => category === null || branchDemands[category] !== false,
  );
  const further = INDICATOR_CATEGORIES.filter(
    (category) => branchDemands[category] === true && usual.every(({ branch }) => branch.category !== category),
  );
  return [...usual, ...further.map((category) => namedBranch(form, edition, category))];
}

/** A branch named as on the form, or else as in the edition, or else by its common name. */
function namedBranch(form: Form, edition: Edition, category: IndicatorCategory): Demanded {
  const tree = edition.tree[form.kind];
  const printed = form.branches.find((branch) => branch.category === category);
  const node = tree.find(({ branches }) => branches.some((branch) => branch.category === category));
  return {
    level1: printed?.level1?.value ?? node?.name ?? usualLevel1(category),
    branch: { name: printed?.level2.value ?? branchName(category, tree).zh, category },
  };
}

function usualLevel1(category: IndicatorCategory): string {
  if (category === "satisfaction") return "满意度指标";
  if (isBenefit(category)) return "效益指标";
  return isCost(category) ? "成本指标" : "产出指标";
}

function usualBranches(form: Form, edition: Edition): readonly Demanded[] {
  const tree = edition.tree[form.kind];
  if (tree.length > 0) {
    return flatMap(tree, ({ name, branches }) =>
      branches.filter(({ mandatory }) => mandatory).map((branch) => ({ level1: name, branch })),
    );
  }
  const printed = flatMap(form.branches, ({ level1, level2, category }) =>
    category !== null && isCore(category)
      ? [{ level1: level1?.value ?? "", branch: { name: level2.value, category } }]
      : [],
  );
  return form.kind === "department" ? [...printed, ...quantityBeside(printed)] : printed;
}

/** 数量 where 质量 and 时效 are printed without it: a department that tells how well and when also tells how much. */
function quantityBeside(printed: readonly Demanded[]): readonly Demanded[] {
  const branchOf = (wanted: IndicatorCategory) => printed.find(({ branch: { category } }) => category === wanted);
  const quality = branchOf("quality");
  if (!quality || !branchOf("timeliness") || branchOf("quantity")) return [];
  const name = quality.branch.name.replace("质量", "数量");
  return [{ level1: quality.level1, branch: { name, category: "quantity" } }];
}

const gapOf = (form: Form, demanded: Demanded): BranchGap => ({
  level1: demanded.level1,
  level2: demanded.branch.name,
  at: branchPlace(form, demanded.level1, demanded.branch.category),
});

/**
 * Where an indicator of a branch belongs (null: of any 效益 branch): the printed branch, or else its 一级 cell, or else the
 * end of the table where it would be added (成本: the beginning).
 */
export function branchPlace(form: Form, level1: string, wanted: IndicatorCategory | null): CellRef {
  const printed = form.branches.find(({ category }) => (wanted === null ? isBenefit(category) : category === wanted));
  const outer = wanted === "cost" ? form.branches[0] : form.branches.at(-1);
  const home = form.branches.find((one) => one.level1 && groupOf(one.level1.value) === groupOf(level1)) ?? outer;
  const at = printed?.level2.at ?? (home?.level1 ?? home?.level2)?.at ?? form.title?.at;
  return at ?? { sheet: form.sheet, row: form.area.row, column: form.area.column };
}
