import type { Edition } from "../../editions/edition";
import { flatMap } from "../../flat-map";
import type { Branch, FormKind } from "../../forms/form";
import type { PrintedForm } from "./printed";
import { keyOf, keysOf } from "./branch-keys";
import { titleWord, wordsOfLayout } from "./printed-words";

/** The similarity of a form to an edition, each part from 0 to 1; null if the edition does not define it. */
export interface Likeness {
  readonly edition: Edition;
  /** Words, title and branches combined. */
  readonly whole: number | null;
  /** Share of the mandatory branches that the form prints; 0 if it has a branch that is not in the tree. */
  readonly tree: number | null;
}

/** What an edition prints for one kind of form. */
interface Print {
  readonly edition: Edition;
  /** Null if it has no layout of this kind. */
  readonly words: ReadonlySet<string> | null;
  /** The total rarity of its words. */
  readonly weight: number;
  readonly title: string;
  /** The keys of the branches of its tree, and those that are mandatory. */
  readonly branches: readonly string[];
  readonly mandatory: readonly string[];
}

const WEIGHTS = { words: 0.65, tree: 0.2, title: 0.15 } as const;

/** Compares forms with the given editions, using only the editions' data. */
export function likenessesTo(editions: readonly Edition[]): (form: PrintedForm) => readonly Likeness[] {
  const among = (kind: FormKind) => {
    const words = editions.map((edition) => edition.layouts?.[kind]).map((layout) => layout && wordsOfLayout(layout));
    const printedBy = indexOf(words);
    // A word that many editions print is less significant: 1 for a word of one edition, 1/n for a word of n.
    const rarity: Rarity = (word) => 1 / (printedBy.get(word)?.length ?? 1);
    return {
      prints: editions.map((edition, index) => printOf(edition, kind, words[index], rarity)),
      printedBy,
      rarity,
    };
  };
  const byKind: Readonly<Record<FormKind, ReturnType<typeof among>>> = {
    department: among("department"),
    project: among("project"),
  };
  return rememberedBy(
    ({ kind, branches, title, words, texts }: PrintedForm): Likened => {
      const { printedBy } = byKind[kind];
      const known = [...texts].filter((text) => printedBy.has(text));
      return { kind, branches, title: titleWord(title ?? ""), words: [...words], texts: known };
    },
    ({ kind, branches, title, words, texts }) => {
      const { prints, printedBy, rarity } = byKind[kind];
      const printed: Printed = { keys: keysOf(branches), title, weight: weightOf(words, rarity) };
      const held = weightsIn(texts, printedBy);
      const printedByBoth = weightsIn(words, printedBy);
      return prints.map((print, index) =>
        likeness(printed, print, { held: held.get(index) ?? 0, printedByBoth: printedByBoth.get(index) ?? 0 }),
      );
    },
  );
}

/** What of a form its likenesses depend on. Forms of one template have the same. */
interface Likened {
  readonly kind: FormKind;
  readonly branches: readonly Branch[];
  readonly title: string;
  readonly words: readonly string[];
  /** Those that an edition prints. */
  readonly texts: readonly string[];
}

/** How many templates are remembered. */
const MAX_TEMPLATES = 256;

/** Compares forms of one template once. */
function rememberedBy<T>(
  partsOf: (form: PrintedForm) => Likened,
  compare: (parts: Likened) => T,
): (form: PrintedForm) => T {
  const known = new Map<string, T>();
  return (form) => {
    const parts = partsOf(form);
    const levels = flatMap(parts.branches, ({ level1, level2 }) => [level1?.value, level2.value]);
    const template = [parts.kind, parts.title, levels.length, ...levels, ...parts.words, "", ...parts.texts].join("\n");
    const found = known.get(template);
    if (found !== undefined) return found;
    const compared = compare(parts);
    if (known.size >= MAX_TEMPLATES) known.clear();
    known.set(template, compared);
    return compared;
  };
}

/** The editions, by their index, that print each word. */
type PrintedBy = ReadonlyMap<string, readonly number[]>;

function indexOf(prints: readonly (ReadonlySet<string> | null | undefined)[]): PrintedBy {
  const printedBy = new Map<string, number[]>();
  for (const [edition, words] of prints.entries()) {
    for (const word of words ?? []) {
      const editions = printedBy.get(word);
      if (editions) editions.push(edition);
      else printedBy.set(word, [edition]);
    }
  }
  return printedBy;
}

/** How rare the words are together that each edition has in common with a form. */
function weightsIn(texts: readonly string[], printedBy: PrintedBy): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const text of texts) {
    const editions = printedBy.get(text) ?? [];
    for (const edition of editions) weights.set(edition, (weights.get(edition) ?? 0) + 1 / editions.length);
  }
  return weights;
}

type Rarity = (word: string) => number;

function printOf(
  edition: Edition,
  kind: FormKind,
  words: ReadonlySet<string> | null | undefined,
  rarity: Rarity,
): Print {
  const layout = edition.layouts?.[kind];
  const branches = flatMap(edition.tree[kind], ({ name, branches }) =>
    branches.map((branch) => ({ key: keyOf(name, branch.name), isMandatory: branch.mandatory })),
  );
  return {
    edition,
    words: words ?? null,
    weight: weightOf(words ?? [], rarity),
    title: layout ? titleWord(layout.title) : "",
    branches: branches.map(({ key }) => key),
    mandatory: flatMap(branches, ({ key, isMandatory }) => (isMandatory ? [key] : [])),
  };
}

const weightOf = (words: Iterable<string>, rarity: Rarity): number => {
  let weight = 0;
  for (const word of words) weight += rarity(word);
  return weight;
};

/** A form and what its comparisons with all editions have in common. */
interface Printed {
  readonly keys: ReadonlySet<string>;
  readonly title: string;
  readonly weight: number;
}

/** The weights of the words that a form and an edition have in common. */
interface Common {
  /** Of those that the form holds anywhere, and of those that both print. */
  readonly held: number;
  readonly printedByBoth: number;
}

function likeness(printed: Printed, print: Print, common: Common): Likeness {
  const { keys } = printed;
  const { edition, words, title, branches } = print;
  const tree = branches.length === 0 || keys.size < 2 ? null : shareOfTree(keys, print);
  if (!words) return { edition, whole: null, tree };
  const parts = {
    words: agreement(printed, print, common),
    tree: branches.length === 0 || keys.size === 0 ? null : agreementOfTree(keys, print),
    title: titleAgreement(printed.title, title),
  };
  const known = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] !== null);
  const weight = known.reduce((sum, part) => sum + WEIGHTS[part], 0);
  return { edition, whole: known.reduce((sum, part) => sum + WEIGHTS[part] * (parts[part] ?? 0), 0) / weight, tree };
}

/** Words of the edition that occur in the form, relative to all words that either prints; rare words count more. */
function agreement({ weight }: Printed, print: Print, { held, printedByBoth }: Common): number {
  const either = weight + print.weight - printedByBoth;
  return either === 0 ? 0 : held / either;
}

/** Agreement of the form's branches with the tree, and of the tree's mandatory branches with the form. */
function agreementOfTree(keys: ReadonlySet<string>, { branches, mandatory }: Print): number {
  const known = branches.filter((key) => keys.has(key)).length / keys.size;
  const printed = mandatory.filter((key) => keys.has(key)).length / Math.max(mandatory.length, 1);
  return Math.min(1, known) * (0.5 + 0.5 * (mandatory.length === 0 ? 1 : printed));
}

function shareOfTree(keys: ReadonlySet<string>, { branches, mandatory }: Print): number {
  for (const key of keys) if (!branches.includes(key)) return 0;
  return mandatory.filter((key) => keys.has(key)).length / Math.max(mandatory.length, 1);
}

/** 1 for the same title, less if the form's title starts with the name of its project or unit. */
function titleAgreement(form: string, edition: string): number {
  if (form === "" || edition === "") return 0;
  if (form === edition) return 1;
  return form.endsWith(edition) ? 0.7 : 0;
}
