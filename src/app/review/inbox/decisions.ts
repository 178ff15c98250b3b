import type { LetterHead } from "../letter-words";
import type { Rating } from "../words";
import {
  adoptedCount,
  countsOf,
  type FileState,
  type Inbox,
  type InboxFile,
  type InboxOpinion,
  type OwnOpinion,
} from "./inbox";

/** Changes one file. An unknown id changes nothing. */
const withFile = (inbox: Inbox, id: number, change: (file: InboxFile) => InboxFile): Inbox => ({
  ...inbox,
  files: inbox.files.map((file) => (file.id === id ? change(file) : file)),
});

const withOpinion = (inbox: Inbox, id: number, key: string, change: Partial<InboxOpinion>): Inbox =>
  withFile(inbox, id, (file) => ({
    ...file,
    opinions: file.opinions.map((opinion) => (opinion.key === key ? { ...opinion, ...change } : opinion)),
  }));

/** Adds a finding to the letter, or removes it. */
export const adopt = (inbox: Inbox, id: number, key: string, isAdopted: boolean): Inbox =>
  withOpinion(inbox, id, key, { isAdopted });

/** Sets the reviewer's remark on a finding; a remark also selects it. */
export const remark = (inbox: Inbox, id: number, key: string, text: string): Inbox =>
  withOpinion(inbox, id, key, text.trim() === "" ? { remark: text } : { remark: text, isAdopted: true });

/** Adds all findings with these keys to the letter, or removes them. */
export const adoptAll = (inbox: Inbox, id: number, keys: ReadonlySet<string>, isAdopted: boolean): Inbox =>
  withFile(inbox, id, (file) => ({
    ...file,
    opinions: file.opinions.map((opinion) => (keys.has(opinion.key) ? { ...opinion, isAdopted } : opinion)),
  }));

/** Adds the findings of a rule in all files that are still to be decided to their letters, or removes them. */
export const adoptRule = (inbox: Inbox, rule: string, isAdopted: boolean): Inbox => ({
  ...inbox,
  files: inbox.files.map((file) =>
    isUndecided(file) && file.opinions.some((opinion) => opinion.rule === rule)
      ? {
          ...file,
          opinions: file.opinions.map((opinion) => (opinion.rule === rule ? { ...opinion, isAdopted } : opinion)),
        }
      : file,
  ),
});

/** How many findings of a rule, in how many files, `adoptRule` concerns. */
export function ruleExtent({ files }: Inbox, rule: string): { readonly findings: number; readonly files: number } {
  const counts = files
    .filter(isUndecided)
    .map(({ opinions }) => opinions.filter((opinion) => opinion.rule === rule).length)
    .filter((count) => count > 0);
  return { findings: counts.reduce((sum, count) => sum + count, 0), files: counts.length };
}

/** Whether the reviewer has neither returned nor passed a file. */
const isUndecided = ({ state, reading }: InboxFile): boolean =>
  reading.kind === "read" && (state === "unseen" || state === "seen");

/** The files to pass without a look: nothing but notes was found, and nothing is for a letter. */
export const cleanFiles = ({ files }: Inbox): readonly InboxFile[] =>
  files.filter((file) => {
    const { error, todo, warning } = countsOf(file);
    return isUndecided(file) && error + todo + warning === 0 && adoptedCount(file) === 0;
  });

/** Adds an opinion of the reviewer; `form` "" means the whole file. */
export const addOwn = (inbox: Inbox, id: number, text: string, form: string): Inbox =>
  withFile(inbox, id, (file) => ({
    ...file,
    own: [...file.own, { id: nextOwn(file.own), text, form, isFormer: false, isAdopted: true }],
  }));

const nextOwn = (own: readonly OwnOpinion[]): number => own.reduce((most, { id }) => Math.max(most, id), 0) + 1;

/** Changes an opinion of the reviewer; null deletes it. */
export const changeOwn = (
  inbox: Inbox,
  id: number,
  own: number,
  change: Partial<Pick<OwnOpinion, "text" | "isAdopted">> | null,
): Inbox =>
  withFile(inbox, id, (file) => ({
    ...file,
    own: file.own.flatMap((one) => (one.id === own ? (change === null ? [] : [{ ...one, ...change }]) : [one])),
  }));

/** Sets 综合评定; null removes it. */
export const rate = (inbox: Inbox, id: number, rating: Rating | null): Inbox =>
  withFile(inbox, id, (file) => ({ ...file, rating }));

export const setState = (inbox: Inbox, ids: ReadonlySet<number>, state: FileState): Inbox => ({
  ...inbox,
  files: inbox.files.map((file) => (ids.has(file.id) ? { ...file, state } : file)),
});

/** Marks a file as viewed: 未看 becomes 已看, other states stay. */
export const see = (inbox: Inbox, id: number): Inbox =>
  withFile(inbox, id, (file) => (file.state === "unseen" ? { ...file, state: "seen" } : file));

export const setHead = (inbox: Inbox, head: LetterHead): Inbox => ({ ...inbox, head });

/** Removes a file from the inbox. */
export const remove = (inbox: Inbox, id: number): Inbox => ({
  ...inbox,
  files: inbox.files.filter((file) => file.id !== id),
});
