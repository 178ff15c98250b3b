import type { Edition } from "../core/editions/edition";
import type { TreeBranch } from "../core/forms/tree";
import { isBenefit } from "../core/forms/category";
import type { Branch, Form, Indicator, IndicatorCategory } from "../core/forms/form";
import { editionOf, groupOf } from "../core/recognition/edition";
import { branchPlace, openGaps, type BranchGaps } from "../core/indicators/branches";
import { isNotApplicable } from "../core/indicators/not-applicable";
import { compactText } from "../core/values/text";
import type { CellRef } from "../core/workbook/address";

/** A 三级指标 of the tree, as typed. */
export interface TreeIndicator {
  /** "" if only the value is filled. */
  readonly name: string;
  readonly target: string;
  readonly at: CellRef;
  readonly targetAt: CellRef;
}

/**
 * filled: has an indicator; left-out: marked as not applicable (不适用); missing: an indicator is required; empty: may
 * stay without one.
 */
export type BranchState = "filled" | "left-out" | "missing" | "empty";

/** A 二级 branch with its indicators in sheet order. */
export interface TreeBranchView {
  /** As printed in the form, else as in its edition. */
  readonly name: string;
  /** The printed branch, else where it would be added. */
  readonly at: CellRef;
  readonly isMandatory: boolean;
  readonly state: BranchState;
  readonly indicators: readonly TreeIndicator[];
}

/** A 一级 branch. */
export interface TreeNodeView {
  readonly name: string;
  readonly branches: readonly TreeBranchView[];
}

/**
 * The indicators of a form under the branches of its edition, including empty branches. Branches that the edition
 * prints only with an indicator are left out while they have none; branches that the edition lacks follow its own. If
 * the edition has no tree, the form's own branches are used.
 */
export function indicatorTree(form: Form, edition: Edition = editionOf(form)): readonly TreeNodeView[] {
  const slots = slotsOf(
    form,
    edition.tree[form.kind].flatMap((node) => node.branches.map((branch) => [node.name, branch])),
  );
  const gaps = openGaps(form, edition);
  const homes = new Map(form.indicators.map((indicator) => [indicator, slots.find((slot) => isHome(slot, indicator))]));
  const nodes = new Map<string, { name: string; branches: TreeBranchView[] }>();
  for (const slot of slots) {
    const own = form.indicators.filter((indicator) => homes.get(indicator) === slot);
    if (own.length === 0 && !slot.printed && slot.declared?.blankRows === 0) continue;
    const key = groupOf(slot.level1);
    const node = nodes.get(key) ?? { name: slot.level1, branches: [] };
    nodes.set(key, node);
    node.branches.push(viewOf(form, slot, own, gaps));
  }
  return [...nodes.values()];
}

/** The number of branches that lack a required indicator. */
export const missingIn = (nodes: readonly TreeNodeView[]): number =>
  nodes.flatMap(({ branches }) => branches).filter(({ state }) => state === "missing").length;

/** A place for indicators: a branch of the edition, of the form, or of both. */
interface Slot {
  readonly level1: string;
  readonly level2: string;
  readonly category: IndicatorCategory | null;
  readonly declared: TreeBranch | null;
  readonly printed: Branch | null;
}

function slotsOf(form: Form, declared: readonly (readonly [string, TreeBranch])[]): readonly Slot[] {
  const slots = declared.map(([level1, branch]): Slot => {
    const printed = form.branches.find(({ category }) => category === branch.category) ?? null;
    const level2 = printed ? compactText(printed.level2.value) : branch.name;
    return { level1, level2, category: branch.category, declared: branch, printed };
  });
  const printed = form.branches.map((branch) =>
    slotFrom(branch.level1?.value, branch.level2.value, branch.category, branch),
  );
  // Rows of a flat table have no printed branch, but name theirs.
  const named = form.indicators.map(({ level1, level2, category }) =>
    slotFrom(level1?.value, level2?.value, category, null),
  );
  return [...printed, ...named].reduce<readonly Slot[]>(
    (found, slot) => (found.some((one) => isSame(one, slot)) ? found : [...found, slot]),
    slots,
  );
}

const slotFrom = (
  level1: string | undefined,
  level2: string | undefined,
  category: IndicatorCategory | null,
  printed: Branch | null,
): Slot => ({
  level1: compactText(level1 ?? ""),
  level2: compactText(level2 ?? ""),
  category,
  declared: null,
  printed,
});

const isSame = (a: Slot, b: Pick<Slot, "level1" | "level2" | "category">): boolean =>
  a.category === b.category && (a.category !== null || (a.level1 === b.level1 && a.level2 === b.level2));

const isHome = (slot: Slot, { level1, level2, category }: Indicator): boolean =>
  isSame(slot, slotFrom(level1?.value, level2?.value, category, null));

function viewOf(form: Form, slot: Slot, own: readonly Indicator[], gaps: BranchGaps): TreeBranchView {
  const { level1, level2, category, declared, printed } = slot;
  return {
    name: level2,
    at: printed?.level2.at ?? own[0]?.level2?.at ?? own[0]?.level3.at ?? branchPlace(form, level1, category),
    isMandatory: declared?.mandatory ?? false,
    state: stateOf(slot, own, gaps),
    indicators: own.map(({ level3, target }) => ({
      name: level3.value,
      target: target.value.text,
      at: level3.at,
      targetAt: target.at,
    })),
  };
}

function stateOf({ category, level2, declared }: Slot, own: readonly Indicator[], gaps: BranchGaps): BranchState {
  if (own.some((indicator) => indicator.level3.value === "" || !isNotApplicable(indicator))) return "filled";
  if (own.length > 0) return "left-out";
  const isLacking =
    (gaps.benefit !== null && isBenefit(category)) ||
    (gaps.satisfaction !== null && category === "satisfaction") ||
    gaps.branches.some((gap) => gap.level2 === (declared?.name ?? level2));
  return isLacking ? "missing" : "empty";
}
