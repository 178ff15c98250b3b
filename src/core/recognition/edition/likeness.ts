import type { Edition } from "../../editions/edition";
import type { FormKind } from "../../forms/form";
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
  readonly words: readonly PrintedWord[] | null;
  /** The total rarity of its words. */
  readonly weight: number;
  readonly title: string;
  /** The keys of the branches of its tree, and those that are mandatory. */
  readonly branches: readonly string[];
  readonly mandatory: readonly string[];
}

/** A word that an edition prints. */
interface PrintedWord {
  readonly word: string;
  readonly rarity: number;
}

const WEIGHTS = { words: 0.65, tree: 0.2, title: 0.15 } as const;

/** Compares forms with the given editions, using only the editions' data. */
export function likenessesTo(editions: readonly Edition[]): (form: PrintedForm) => readonly Likeness[] {
  const among = (kind: FormKind) => {
    const words = editions.map((edition) => edition.layouts?.[kind]).map((layout) => layout && wordsOfLayout(layout));
    const rarity = rarityAmong(words);
    return { prints: editions.map((edition, index) => printOf(edition, kind, words[index], rarity)), rarity };
  };
  const byKind: Readonly<Record<FormKind, ReturnType<typeof among>>> = {
    department: among("department"),
    project: among("project"),
  };
  return (form) => {
    const keys = keysOf(form.branches);
    const { prints, rarity } = byKind[form.kind];
    const printed: Printed = { form, keys, title: titleWord(form.title ?? ""), weight: weightOf(form.words, rarity) };
    return prints.map((print) => likeness(printed, print));
  };
}

type Rarity = (word: string) => number;

function printOf(edition: Edition, kind: FormKind, words: Iterable<string> | null | undefined, rarity: Rarity): Print {
  const layout = edition.layouts?.[kind];
  const branches = edition.tree[kind].flatMap(({ name, branches }) =>
    branches.map((branch) => ({ key: keyOf(name, branch.name), isMandatory: branch.mandatory })),
  );
  return {
    edition,
    words: words ? Array.from(words, (word) => ({ word, rarity: rarity(word) })) : null,
    weight: weightOf(words ?? [], rarity),
    title: layout ? titleWord(layout.title) : "",
    branches: branches.map(({ key }) => key),
    mandatory: branches.flatMap(({ key, isMandatory }) => (isMandatory ? [key] : [])),
  };
}

/** A word that many editions print is less significant: 1 for a word of one edition, 1/n for a word of n. */
function rarityAmong(prints: readonly (ReadonlySet<string> | null | undefined)[]): Rarity {
  const counts = new Map<string, number>();
  for (const words of prints) {
    for (const word of words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => 1 / (counts.get(word) ?? 1);
}

const weightOf = (words: Iterable<string>, rarity: Rarity): number => {
  let weight = 0;
  for (const word of words) weight += rarity(word);
  return weight;
};

/** A form and what its comparisons with all editions have in common. */
interface Printed {
  readonly form: PrintedForm;
  readonly keys: ReadonlySet<string>;
  readonly title: string;
  readonly weight: number;
}

function likeness(printed: Printed, print: Print): Likeness {
  const { keys } = printed;
  const { edition, words, title, branches } = print;
  const tree = branches.length === 0 || keys.size < 2 ? null : shareOfTree(keys, print);
  if (!words) return { edition, whole: null, tree };
  const parts = {
    words: agreement(printed, print, words),
    tree: branches.length === 0 || keys.size === 0 ? null : agreementOfTree(keys, print),
    title: titleAgreement(printed.title, title),
  };
  const known = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] !== null);
  const weight = known.reduce((sum, part) => sum + WEIGHTS[part], 0);
  return { edition, whole: known.reduce((sum, part) => sum + WEIGHTS[part] * (parts[part] ?? 0), 0) / weight, tree };
}

/** Words of the edition that occur in the form, relative to all words that either prints; rare words count more. */
function agreement({ form, weight }: Printed, print: Print, words: readonly PrintedWord[]): number {
  let held = 0;
  let printedByBoth = 0;
  for (const { word, rarity } of words) {
    if (form.texts.has(word)) held += rarity;
    if (form.words.has(word)) printedByBoth += rarity;
  }
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
  if ([...keys].some((key) => !branches.includes(key))) return 0;
  return mandatory.filter((key) => keys.has(key)).length / Math.max(mandatory.length, 1);
}

/** 1 for the same title, less if the form's title starts with the name of its project or unit. */
function titleAgreement(form: string, edition: string): number {
  if (form === "" || edition === "") return 0;
  if (form === edition) return 1;
  return form.endsWith(edition) ? 0.7 : 0;
}
