import type { Edition } from "../../editions/edition";
import type { FormKind } from "../../forms/form";
import type { PrintedForm } from "./printed";
import { keyOf, keysOf } from "./branch-keys";
import { titleWord, wordsOfLayout } from "./printed-words";

/** How like a form is to one edition, each part from 0 to 1; null where the edition says nothing of it. */
export interface Likeness {
  readonly edition: Edition;
  /** Words, title and branches together. */
  readonly whole: number | null;
  /** Share of the mandatory branches that the form prints; 0 when it has one that the tree lacks. */
  readonly tree: number | null;
}

/** What an edition prints for one kind of form. */
interface Print {
  readonly edition: Edition;
  readonly words: ReadonlySet<string> | null;
  readonly title: string;
  readonly branches: readonly { readonly key: string; readonly isMandatory: boolean }[];
}

const WEIGHTS = { words: 0.65, tree: 0.2, title: 0.15 } as const;

/** Compares forms with the given editions, from their data alone. */
export function likenessesTo(editions: readonly Edition[]): (form: PrintedForm) => readonly Likeness[] {
  const among = (kind: FormKind) => {
    const prints = editions.map((edition) => printOf(edition, kind));
    return { prints, rarity: rarityAmong(prints) };
  };
  const byKind: Readonly<Record<FormKind, ReturnType<typeof among>>> = {
    department: among("department"),
    project: among("project"),
  };
  return (form) => {
    const keys = keysOf(form.branches);
    const { prints, rarity } = byKind[form.kind];
    return prints.map((print) => likeness(form, keys, print, rarity));
  };
}

function printOf(edition: Edition, kind: FormKind): Print {
  const layout = edition.layouts?.[kind];
  return {
    edition,
    words: layout ? wordsOfLayout(layout) : null,
    title: layout ? titleWord(layout.title) : "",
    branches: edition.tree[kind].flatMap(({ name, branches }) =>
      branches.map((branch) => ({ key: keyOf(name, branch.name), isMandatory: branch.mandatory })),
    ),
  };
}

/** A word that many editions print says little: 1 for a word of one edition, 1/n for one of n. */
function rarityAmong(prints: readonly Print[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of prints) {
    for (const word of words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => 1 / (counts.get(word) ?? 1);
}

function likeness(
  form: PrintedForm,
  keys: ReadonlySet<string>,
  { edition, words, title, branches }: Print,
  rarity: (word: string) => number,
): Likeness {
  const tree = branches.length === 0 || keys.size < 2 ? null : shareOfTree(keys, branches);
  if (!words) return { edition, whole: null, tree };
  const parts = {
    words: agreement(form, words, rarity),
    tree: branches.length === 0 || keys.size === 0 ? null : agreementOfTree(keys, branches),
    title: titleAgreement(titleWord(form.title ?? ""), title),
  };
  const known = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] !== null);
  const weight = known.reduce((sum, part) => sum + WEIGHTS[part], 0);
  return { edition, whole: known.reduce((sum, part) => sum + WEIGHTS[part] * (parts[part] ?? 0), 0) / weight, tree };
}

/** Words of the edition that the form's texts hold, over those that either prints; rare words count more. */
function agreement(
  { words, texts }: PrintedForm,
  edition: ReadonlySet<string>,
  rarity: (word: string) => number,
): number {
  let both = 0;
  let either = 0;
  for (const word of new Set([...words, ...edition])) {
    either += rarity(word);
    if (texts.has(word) && edition.has(word)) both += rarity(word);
  }
  return either === 0 ? 0 : both / either;
}

/** Branches of the form that the tree has, and mandatory ones that the form prints. */
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

/** 1 for the same title, less where the form's own begins with the name of its project or unit. */
function titleAgreement(form: string, edition: string): number {
  if (form === "" || edition === "") return 0;
  if (form === edition) return 1;
  return form.endsWith(edition) ? 0.7 : 0;
}
