import { COMMON_DOMAIN, DEPARTMENT_DOMAIN } from "../catalog/domains";
import { USUAL_CONSTANTS } from "../editions/usual-constants";
import { EDITIONS } from "../editions/registry";
import { FORM_KINDS, type FormKind, type IndicatorCategory } from "../forms/form";
import { listKeys } from "./list-source";

/** An indicator offered in dropdowns: from the built-in catalog or the bureau's own. */
export interface OfferedIndicator {
  /** 三级指标. */
  readonly name: string;
  readonly category: IndicatorCategory;
  /** Id of its 领域; null if it fits everywhere. */
  readonly domain: string | null;
  /** 计量单位. */
  readonly unit: string | null;
}

/** A 二级指标 as printed on a form whose tree is not that of an edition: "数量" on another region's form. */
export interface PrintedBranch {
  readonly kind: FormKind;
  readonly level2: string;
  readonly category: IndicatorCategory | null;
}

/** The items of a dropdown, with the key that its formula looks up. */
export interface CatalogList {
  readonly key: string;
  readonly items: readonly string[];
}

/** 计算符号 as used in forms with a separate column for it. */
const COMPARATORS = ["≥", "≤", "＝", ">", "<", "定性"];

/**
 * The lists of a workbook: 一级 and 二级指标 of every edition's tree; for each 二级指标 the indicators without a 领域,
 * those of the chosen 领域 and the common ones, in this order; 绩效标准, 计算符号 and 计量单位. If the chosen 领域 have
 * nothing for a 二级指标, all 领域 are offered, so that no list is blank.
 */
export function catalogLists(
  indicators: readonly OfferedIndicator[],
  domains: readonly string[],
  printed: readonly PrintedBranch[],
): readonly CatalogList[] {
  const trees = EDITIONS.flatMap(({ id, tree }) => FORM_KINDS.map((kind) => ({ id, kind, nodes: tree[kind] })));
  const levels = trees.flatMap(({ id, kind, nodes }): readonly CatalogList[] => [
    { key: listKeys.levels1(id, kind), items: nodes.map(({ name }) => name) },
    ...nodes.map(({ name, branches }) => ({
      key: listKeys.levels2(id, kind, name),
      items: branches.map((branch) => branch.name),
    })),
  ]);
  const branches: readonly PrintedBranch[] = [
    ...trees.flatMap(({ kind, nodes }) =>
      nodes.flatMap((node) => node.branches.map(({ name, category }) => ({ kind, level2: name, category }))),
    ),
    ...printed,
  ];
  const names = branches.map(({ kind, level2, category }): CatalogList => {
    // Region-specific branches (一般性支出情况) concern what departments spend on themselves.
    const all = indicators.filter(({ domain, category: own }) =>
      category === null ? domain === "department" : own === category,
    );
    const fitting = inOrder(all, wantedDomains(kind, domains));
    return { key: listKeys.levels3(kind, level2), items: unique((fitting.length > 0 ? fitting : all).map(nameOf)) };
  });
  const chosen = inOrder(indicators, [...wantedDomains("project", domains), DEPARTMENT_DOMAIN]);
  return distinctKeys([
    { key: listKeys.standards, items: USUAL_CONSTANTS.standards },
    { key: listKeys.comparators, items: COMPARATORS },
    { key: listKeys.units, items: byFrequency(chosen.flatMap(({ unit }) => unit ?? [])) },
    ...levels,
    ...names,
  ]).filter(({ items }) => items.length > 0);
}

const wantedDomains = (kind: FormKind, domains: readonly string[]): readonly (string | null)[] => {
  const chosen = domains.filter((domain) => domain !== COMMON_DOMAIN && domain !== DEPARTMENT_DOMAIN);
  return [null, ...(kind === "department" ? [DEPARTMENT_DOMAIN] : []), ...chosen, COMMON_DOMAIN];
};

/** The indicators of these domains, in the order of the domains. */
const inOrder = (
  indicators: readonly OfferedIndicator[],
  domains: readonly (string | null)[],
): readonly OfferedIndicator[] =>
  domains.flatMap((domain) => indicators.filter((indicator) => indicator.domain === domain));

const nameOf = ({ name }: OfferedIndicator): string => name;

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

function byFrequency(items: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([item]) => item);
}

/** Lookup formulas find the first list of a key, ignoring case. */
function distinctKeys(lists: readonly CatalogList[]): readonly CatalogList[] {
  const byKey = new Map<string, CatalogList>();
  for (const list of lists) if (!byKey.has(list.key.toLowerCase())) byKey.set(list.key.toLowerCase(), list);
  return [...byKey.values()];
}
