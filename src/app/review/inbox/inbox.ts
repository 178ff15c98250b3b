import type { SeverityCounts } from "../../../core/engine/counts";
import { countSeverities } from "../../../core/engine/counts";
import type { LocalText } from "../../../core/local-text";
import type { Severity } from "../../../core/severity";
import { BLANK_HEAD, type LetterHead } from "../letter-words";
import type { Language, Opinion } from "../opinions";
import { matchRounds, roundEntryOf, type RoundEntry } from "../rounds";
import type { Progress, Rating } from "../words";

/** The files before a reviewer, their findings, and the reviewer's decisions (收件箱). */
export interface Inbox {
  /** How many times files were opened. */
  readonly openings: number;
  readonly files: readonly InboxFile[];
  /** What all return letters have in common. */
  readonly head: LetterHead;
}

/** 未看, 已看, 已退回, 已通过. */
export const FILE_STATES = ["unseen", "seen", "returned", "passed"] as const;
export type FileState = (typeof FILE_STATES)[number];

/** One file, in its latest round. */
export interface InboxFile {
  /** Counted from 1; kept when the unit sends the file again. */
  readonly id: number;
  /** The path below the opened folder, or the bare name of a chosen file. */
  readonly path: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly content: string;
  /** Number of the opening it came with. */
  readonly opening: number;
  /** Counted from 1. */
  readonly round: number;
  readonly state: FileState;
  readonly rating: Rating | null;
  readonly reading: Reading;
  readonly opinions: readonly InboxOpinion[];
  readonly own: readonly OwnOpinion[];
  /** The previous round; null in the first. */
  readonly former: FormerRound | null;
}

/** The result of reading a file. */
export type Reading =
  | {
      readonly kind: "read";
      readonly unit: string | null;
      /** The name of the 审核口径 that it carries and was judged by; null for the built-in one. */
      readonly profile: LocalText | null;
      readonly forms: readonly FormLine[];
    }
  /** Why it cannot be read, with advice. */
  | { readonly kind: "unreadable"; readonly reason: LocalText };

/** A form of a file. */
export interface FormLine {
  /** "附件2-1 图书购置". */
  readonly name: LocalText;
  readonly kind: "department" | "project";
  readonly sheet: string;
  /** "A1:G27". */
  readonly area: string;
}

/** A finding in both languages: letters follow the language of the page. */
export interface InboxFinding {
  /** Unique within its file. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** "F6". */
  readonly cell: string;
  /** Cells that it combines; places if it is from a document. */
  readonly parts: readonly { readonly sheet: string; readonly cell: string }[];
  readonly basis: string;
  /** The unit's answer; "" if there is none. */
  readonly reply: string;
  readonly words: Readonly<Record<Language, FindingWords>>;
}

interface FindingWords {
  readonly form: string;
  /** The cell, or its place in a document: "表3 第10行". */
  readonly place: string;
  readonly headline: string;
  readonly message: string;
  readonly suggestion: string;
}

/** A finding with the reviewer's decision. */
export interface InboxOpinion extends InboxFinding {
  /** Whether it goes into the return letter (采纳). */
  readonly isAdopted: boolean;
  /** The reviewer's remark; "" for none. */
  readonly remark: string;
  /** Its progress since the previous round; null in the first. */
  readonly progress: Exclude<Progress, "done"> | null;
}

/** An opinion written by the reviewer, not found by a rule. */
export interface OwnOpinion {
  readonly id: number;
  readonly text: string;
  /** The form that it concerns, "" for the whole file. */
  readonly form: string;
  /** Whether it was written in an earlier round: the reviewer decides whether it still holds. */
  readonly isFormer: boolean;
  readonly isAdopted: boolean;
}

/** The data of the previous round. */
export interface FormerRound {
  readonly round: number;
  /** Opinions that were sent to the unit. */
  readonly raised: readonly FormerEntry[];
  /** Findings that were not sent. */
  readonly unraised: readonly FormerEntry[];
}

export interface FormerEntry extends RoundEntry {
  readonly headline: LocalText;
  /** The reviewer's remark on it. */
  readonly remark: string;
}

export const EMPTY_INBOX: Inbox = { openings: 0, files: [], head: BLANK_HEAD };

/** An opinion in one language. */
export const opinionIn = ({ words, ...finding }: InboxFinding, language: Language): Opinion => ({
  form: words[language].form,
  sheet: finding.sheet,
  cell: words[language].place,
  severity: finding.severity,
  parts: finding.parts,
  rule: finding.rule,
  headline: words[language].headline,
  message: words[language].message,
  basis: finding.basis,
  suggestion: words[language].suggestion,
  reply: finding.reply,
});

/** The unit of a file; its name without folder and extension if no form names one. */
export const unitNameOf = ({ path, reading }: Pick<InboxFile, "path" | "reading">): string =>
  (reading.kind === "read" ? reading.unit : null) ?? stemOf(path);

/** "a/b.c.xlsx" → "b.c". */
export const stemOf = (path: string): string => (path.split("/").at(-1) ?? path).replace(/(?<=.)\.[^.]*$/, "");

/** The files of the same unit, including this one. A file without a unit forms a unit of its own. */
export function filesOfUnit({ files }: Inbox, file: InboxFile): readonly InboxFile[] {
  if (file.reading.kind !== "read" || file.reading.unit === null) return [file];
  const { unit } = file.reading;
  return files.filter(({ reading }) => reading.kind === "read" && reading.unit === unit);
}

/** The files that a letter prompted by one of them covers: those of its unit, but for others that passed. */
export const filesOfLetter = (inbox: Inbox, file: InboxFile): readonly InboxFile[] =>
  filesOfUnit(inbox, file).filter(({ id, state }) => id === file.id || state !== "passed");

/** Counts the findings of a file. Cached for each list of opinions, because lists of files are sorted by it. */
export function countsOf({ opinions }: InboxFile): SeverityCounts {
  const counts = COUNTS.get(opinions) ?? countSeverities(opinions);
  COUNTS.set(opinions, counts);
  return counts;
}

const COUNTS = new WeakMap<readonly InboxOpinion[], SeverityCounts>();

/** Number of opinions for the letter. */
export const adoptedCount = ({ opinions, own }: InboxFile): number =>
  [...opinions, ...own].filter(({ isAdopted }) => isAdopted).length;

/** The progress of a file's opinions since the previous round; null in the first. */
export interface RoundCounts {
  readonly open: number;
  readonly new: number;
  readonly unraised: number;
  readonly done: number;
}

export function roundCounts(file: InboxFile): RoundCounts | null {
  if (file.former === null) return null;
  const count = (progress: Progress): number => file.opinions.filter((one) => one.progress === progress).length;
  return { open: count("open"), new: count("new"), unraised: count("unraised"), done: doneOf(file).length };
}

/** An opinion of the previous round that is no longer found. `isGone`: its form is no longer in the file. */
export interface DoneEntry extends FormerEntry {
  readonly isGone: boolean;
}

export function doneOf({ former, opinions, reading }: InboxFile): readonly DoneEntry[] {
  if (former === null || reading.kind !== "read") return [];
  const places = matchRounds([...former.raised, ...former.unraised], opinions.map(roundEntryIn));
  const found = new Set(places);
  const forms = new Set(reading.forms.map(({ name }) => name.zh));
  return former.raised
    .filter((_, index) => !found.has(index))
    .map((entry) => ({ ...entry, isGone: !forms.has(entry.form) }));
}

/** Rounds are compared by the Chinese texts, whatever the language of the page. */
export const roundEntryIn = (opinion: InboxFinding): RoundEntry => roundEntryOf(opinionIn(opinion, "zh"));
