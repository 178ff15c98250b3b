import { CATALOG } from "../core/catalog/catalog";
import { guessDomains } from "../core/catalog/guess-domain";
import { readCatalogSheet, mayBeCatalogSheet, type CatalogSheet } from "../core/dropdowns/catalog-sheet";
import type { PrintedBranch } from "../core/dropdowns/catalog-lists";
import { withDropdowns } from "../core/dropdowns/form-dropdowns";
import { recognise } from "../core/recognition/recognise";
import type { Plan } from "../core/plan/plan";
import { ok } from "../core/result";
import type { Outcome } from "../port/errors";
import type { WorkbookReader } from "../port/workbook";
import { planLists, printedBranches, type CatalogChoice } from "./offer-catalog";

/** The 领域 suggested by the names of projects, the most likely one for each. */
export const domainsOf = (projectNames: readonly string[]): readonly string[] => [
  ...new Set(projectNames.flatMap((name) => guessDomains(name).slice(0, 1))),
];

/** The catalog sheet of a workbook, and the 二级指标 that its lists must cover. */
export interface PresentCatalog {
  readonly catalog: CatalogSheet;
  readonly printed: readonly PrintedBranch[];
}

/** Looks for the catalog sheet; reads the workbook only if a tab may be it. Null if there is none. */
export async function findCatalog(workbook: WorkbookReader, tabs: readonly string[]): Outcome<PresentCatalog | null> {
  if (!tabs.some(mayBeCatalogSheet)) return ok(null);
  const snapshot = await workbook.read();
  if (!snapshot.ok) return snapshot;
  const catalog = readCatalogSheet(snapshot.value);
  return ok(catalog && { catalog, printed: printedBranches(recognise(snapshot.value)) });
}

/**
 * Adds dropdowns to a plan of new forms, and the catalog sheet that they need: a new one, or the existing one, whose
 * lists are updated if they lack a chosen 领域 or a list, or come from an older catalog. `tabs` are the names of the workbook's
 * sheets.
 */
export function withCatalog(
  plan: Plan,
  tabs: readonly string[],
  present: PresentCatalog | null,
  { domains = [], own }: CatalogChoice,
): Plan {
  const state = present?.catalog.state;
  const all = [...new Set([...(state?.domains ?? []), ...domains])];
  const lists = planLists(
    CATALOG,
    present?.catalog ?? null,
    [...tabs, ...plan.newSheets.map(({ name }) => name)],
    { domains: all, ...(own ? { own } : {}) },
    present?.printed ?? [],
  );
  const known = new Set(present?.catalog.keys);
  // A program that did not know an edition yet has made no lists for it.
  const isCurrent =
    own === undefined &&
    state?.version === CATALOG.version &&
    all.length === state.domains.length &&
    lists.keys.every((key) => known.has(key));
  return {
    ...plan,
    newSheets: [...plan.newSheets.map((sheet) => withDropdowns(sheet, lists.sheet)), ...lists.newSheets],
    contents: isCurrent ? [] : lists.contents,
  };
}
