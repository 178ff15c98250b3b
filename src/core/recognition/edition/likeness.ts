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
  readonly words: ReadonlySet<string> | null;
  /** The total rarity of its words. */
  readonly weight: number;
  readonly title: string;
  readonly branches: readonly { readonly key: string; readonly isMandatory: boolean }[];
}

const WEIGHTS = { words: 0.65, tree: 0.2, title: 0.15 } as const;

/** Compares forms with the given editions, using only the editions' data. */
export function likenessesTo(editions: readonly Edition[]): (form: PrintedForm) => readonly Likeness[] {
  const among = (kind: FormKind) => {
    const blanks = editions.map((edition) => printOf(edition, kind));
    const rarity = rarityAmong(blanks);
    const prints = blanks.map((print): Print => ({ ...print, weight: weightOf(print.words ?? [], rarity) }));
    return { prints, rarity };
  };
  const byKind: Readonly<Record<FormKind, ReturnType<typeof among>>> = {
    department: among("department"),
    project: among("project"),
  };
  return (form) => {
    const keys = keysOf(form.branches);
    const { prints, rarity } = byKind[form.kind];
    const printed: Printed = { form, keys, weight: weightOf(form.words, rarity) };
    return prints.map((print) => likeness(printed, print, rarity));
  };
}

function printOf(edition: Edition, kind: FormKind): Print {
  const layout = edition.layouts?.[kind];
  return {
    edition,
    words: layout ? wordsOfLayout(layout) : null,
    weight: 0,
    title: layout ? titleWord(layout.title) : "",
    branches: edition.tree[kind].flatMap(({ name, branches }) =>
      branches.map((branch) => ({ key: keyOf(name, branch.name), isMandatory: branch.mandatory })),
    ),
  };
}

/** A word that many editions print is less significant: 1 for a word of one edition, 1/n for a word of n. */
function rarityAmong(prints: readonly Print[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of prints) {
    for (const word of words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => 1 / (counts.get(word) ?? 1);
}

const weightOf = (words: Iterable<string>, rarity: (word: string) => number): number => {
  let weight = 0;
  for (const word of words) weight += rarity(word);
  return weight;
};

/** A form and what its comparisons with all editions have in common. */
interface Printed {
  readonly form: PrintedForm;
  readonly keys: ReadonlySet<string>;
  readonly weight: number;
}

function likeness(printed: Printed, print: Print, rarity: (word: string) => number): Likeness {
  const { form, keys } = printed;
  const { edition, words, title, branches } = print;
  const tree = branches.length === 0 || keys.size < 2 ? null : shareOfTree(keys, branches);
  if (!words) return { edition, whole: null, tree };
  const parts = {
    words: agreement(printed, print, words, rarity),
    tree: branches.length === 0 || keys.size === 0 ? null : agreementOfTree(keys, branches),
    title: titleAgreement(titleWord(form.title ?? ""), title),
  };
  const known = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] !== null);
  const weight = known.reduce((sum, part) => sum + WEIGHTS[part], 0);
  return { edition, whole: known.reduce((sum, part) => sum + WEIGHTS[part] * (parts[part] ?? 0), 0) / weight, tree };
}

/** Words of the edition that occur in the form, relative to all words that either prints; rare words count more. */
function agreement(
  { form, weight }: Printed,
  print: Print,
  words: ReadonlySet<string>,
  rarity: (word: string) => number,
): number {
  let held = 0;
  let printedByBoth = 0;
  for (const word of words) {
    if (form.texts.has(word)) held += rarity(word);
    if (form.words.has(word)) printedByBoth += rarity(word);
  }
  const either = weight + print.weight - printedByBoth;
  return either === 0 ? 0 : held / either;
}

/** Agreement of the form's branches with the tree, and of the tree's mandatory branches with the form. */
function agreementOfTree(keys: ReadonlySet<string>, branches: Print["branches"]): number {
  const known = branches.filter(({ key }) => keys.has(key)).length / keys.size;
  const mandatory = branches.filter(({ isMandatory }) => isMandatory);
  const printed = mandatory.filter(({ key }) => keys.has(key)).length / Math.max(mandatory.length, 1);
  return Math.min(1, known) * (0.5 + 0.5 * (mandatory.length === 0 ? 1 : printed));
}

function shareOfTree(keys: ReadonlySet<string>, branches: Print["branches"]): number {
  if ([...keys].some((printed) => !branches.some(({ key }) => key === printed))) return 0;
  const mandatory = branches.filter(({ isMandatory }) => isMandatory);
  return mandatory.filter(({ key }) => keys.has(key)).length / Math.max(mandatory.length, 1);
}

/** 1 for the same title, less if the form's title starts with the name of its project or unit. */
function titleAgreement(form: string, edition: string): number {
  if (form === "" || edition === "") return 0;
  if (form === edition) return 1;
  return form.endsWith(edition) ? 0.7 : 0;
}
