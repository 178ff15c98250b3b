import type { Edition } from "../editions/edition";
import { EDITIONS, editionById } from "../editions/registry";
import { categoryOf } from "../forms/category";
import type { Branch, FormKind } from "../forms/form";

/** The edition of forms that none of ours fits. */
export const FALLBACK_EDITION = "general";

/** 一级 words by what they group; editions name them differently. */
export const groupOf = (level1: string): string =>
  /满意/.exec(level1)?.[0] ?? /成本/.exec(level1)?.[0] ?? level1.replace(/指标$/, "").slice(0, 2);

const keyOf = (level1: string, level2: string): string => `${groupOf(level1)}/${categoryOf(level2) ?? level2}`;

/**
 * The edition whose tree holds every branch of the form, and most of whose mandatory branches the form prints;
 * `FALLBACK_EDITION` when no tree does.
 */
export function detectEdition(kind: FormKind, branches: readonly Branch[]): string {
  const printed = new Set(branches.map(({ level1, level2 }) => keyOf(level1?.value ?? "", level2.value)));
  if (printed.size < 2) return FALLBACK_EDITION;
  const scored = TREES[kind]
    .map((tree) => ({ id: tree.edition, share: shareOf(tree, printed) }))
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share);
  return scored[0]?.id ?? FALLBACK_EDITION;
}

/** The branches of an edition's tree by their keys. */
interface TreeKeys {
  readonly edition: string;
  readonly all: ReadonlySet<string>;
  readonly mandatory: readonly string[];
}

/** The editions that have a tree for the kind of form. */
const TREES: Readonly<Record<FormKind, readonly TreeKeys[]>> = {
  department: treesOf("department"),
  project: treesOf("project"),
};

function treesOf(kind: FormKind): readonly TreeKeys[] {
  return EDITIONS.filter(({ tree }) => tree[kind].length > 0).map(({ id, tree }) => {
    const branches = tree[kind].flatMap(({ name, branches: children }) =>
      children.map((branch) => ({ key: keyOf(name, branch.name), isMandatory: branch.mandatory })),
    );
    return {
      edition: id,
      all: new Set(branches.map(({ key }) => key)),
      mandatory: branches.filter(({ isMandatory }) => isMandatory).map(({ key }) => key),
    };
  });
}

/** Share of the mandatory branches that are printed; 0 when the form has a branch that the tree lacks. */
function shareOf({ all, mandatory }: TreeKeys, printed: ReadonlySet<string>): number {
  if ([...printed].some((key) => !all.has(key))) return 0;
  return mandatory.filter((key) => printed.has(key)).length / Math.max(mandatory.length, 1);
}

/** The edition of a form; the fallback edition when a file names one that this version does not know. */
export function editionOf({ edition }: { readonly edition: string }): Edition {
  const known = editionById(edition) ?? editionById(FALLBACK_EDITION);
  if (!known) throw new Error(`edition ${FALLBACK_EDITION} is not registered`);
  return known;
}
