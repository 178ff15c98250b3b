import type { SeverityCounts } from "../../../core/engine/counts";
import { countSeverities } from "../../../core/engine/counts";
import type { LocalText } from "../../../core/local-text";
import type { Severity } from "../../../core/severity";
import { BLANK_HEAD, type LetterHead } from "../letter-words";
import type { Language, Opinion } from "../opinions";
import { matchRounds, roundEntryOf, type RoundEntry } from "../rounds";
import type { Progress, Rating } from "../words";

/** The files that a reviewer has before them, what was found in them, and what the reviewer made of it (收件箱). */
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
  /** Counted from 1; it stays when the unit sends the file again. */
  readonly id: number;
  /** The path below the folder that was opened; the bare name of a file that was chosen. */
  readonly path: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly content: string;
  /** With which opening it came. */
  readonly opening: number;
  /** Counted from 1. */
  readonly round: number;
  readonly state: FileState;
  readonly rating: Rating | null;
  readonly reading: Reading;
  readonly opinions: readonly InboxOpinion[];
  readonly own: readonly OwnOpinion[];
  /** The round before; null in the first. */
  readonly former: FormerRound | null;
}

/** What reading a file gave. */
export type Reading =
  | {
      readonly kind: "read";
      readonly unit: string | null;
      /** The 审核口径 that it carries and was judged by; null for the built-in one. */
      readonly profile: LocalText | null;
      readonly forms: readonly FormLine[];
    }
  /** Why it cannot be read, and what to do about it. */
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

/** What was found, in both languages: letters follow the language of the page. */
export interface InboxFinding {
  /** Tells it from the others of its file. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** "F6". */
  readonly cell: string;
  /** Cells that it gathers; in a document the places. */
  readonly parts: readonly { readonly sheet: string; readonly cell: string }[];
  readonly basis: string;
  /** What the unit has already answered; "" where it has not. */
  readonly reply: string;
  readonly words: Readonly<Record<Language, FindingWords>>;
}

interface FindingWords {
  readonly form: string;
  /** The cell, or in a document its place: "表3 第10行". */
  readonly place: string;
  readonly headline: string;
  readonly message: string;
  readonly suggestion: string;
}

/** A finding and what the reviewer made of it. */
export interface InboxOpinion extends InboxFinding {
  /** Whether it goes into the return letter (采纳). */
  readonly isAdopted: boolean;
  /** What the reviewer adds to it; "" for nothing. */
  readonly remark: string;
  /** How it stands against the round before; null in the first. */
  readonly progress: Exclude<Progress, "done"> | null;
}

/** An opinion that the reviewer wrote and no rule found. */
export interface OwnOpinion {
  readonly id: number;
  readonly text: string;
  /** The form that it is about, "" for the whole file. */
  readonly form: string;
  /** Whether it was written in an earlier round: whether it still holds is for the reviewer to see. */
  readonly isFormer: boolean;
  readonly isAdopted: boolean;
}

/** What the round before had. */
export interface FormerRound {
  readonly round: number;
  /** What went to the unit. */
  readonly raised: readonly FormerEntry[];
  /** What was found and not sent. */
  readonly unraised: readonly FormerEntry[];
}

export interface FormerEntry extends RoundEntry {
  readonly headline: LocalText;
  /** What the reviewer had added to it. */
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

/** The unit of a file; its name without folder and extension where the forms name none. */
export const unitNameOf = ({ path, reading }: Pick<InboxFile, "path" | "reading">): string =>
  (reading.kind === "read" ? reading.unit : null) ?? stemOf(path);

/** "a/b.c.xlsx" → "b.c". */
export const stemOf = (path: string): string => (path.split("/").at(-1) ?? path).replace(/(?<=.)\.[^.]*$/, "");

/** The files that the same unit sent, among them this one. Files without a unit stand for themselves. */
export function filesOfUnit({ files }: Inbox, file: InboxFile): readonly InboxFile[] {
  if (file.reading.kind !== "read" || file.reading.unit === null) return [file];
  const { unit } = file.reading;
  return files.filter(({ reading }) => reading.kind === "read" && reading.unit === unit);
}

/** What was found in a file. Counted once for each list of opinions: a list of files is sorted by it. */
export function countsOf({ opinions }: InboxFile): SeverityCounts {
  const counts = COUNTS.get(opinions) ?? countSeverities(opinions);
  COUNTS.set(opinions, counts);
  return counts;
}

const COUNTS = new WeakMap<readonly InboxOpinion[], SeverityCounts>();

/** How many opinions go into the letter. */
export const adoptedCount = ({ opinions, own }: InboxFile): number =>
  [...opinions, ...own].filter(({ isAdopted }) => isAdopted).length;

/** How the opinions of a file stand against the round before; null in the first. */
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

/** What the round before raised and is no longer found. `isGone`: its form is not in the file any more. */
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

/** Rounds are compared by the Chinese words, whatever language the page is in. */
export const roundEntryIn = (opinion: InboxFinding): RoundEntry => roundEntryOf(opinionIn(opinion, "zh"));
