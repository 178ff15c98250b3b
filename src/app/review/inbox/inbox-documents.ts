import { countSeverities } from "../../../core/engine/counts";
import { SEVERITIES } from "../../../core/severity";
import type { NewSheet, Plan } from "../../../core/plan/plan";
import type { LetterOpinion, LetterRequest } from "../letter";
import type { FormerCounts } from "../letter-words";
import { listSheet, type ListColumn } from "../list-sheet";
import type { Language } from "../opinions";
import { reviewSheet, unitOpinion, type UnitOpinion } from "../review-sheet";
import { freeStem, unitDocuments, type UnitDocuments } from "../unit-documents";
import { RATING_NAMES, REVIEW_WORDS, SEVERITY_NAMES } from "../words";
import { INBOX_WORDS, STATE_NAMES } from "./inbox-words";
import {
  adoptedCount,
  countsOf,
  doneOf,
  filesOfLetter,
  opinionIn,
  roundCounts,
  stemOf,
  unitNameOf,
  type Inbox,
  type InboxFile,
  type OwnOpinion,
} from "./inbox";

/** The content of the letter to a file's unit: the adopted opinions of the unit's files, worst first. */
export function letterRequest(inbox: Inbox, file: InboxFile, language: Language): LetterRequest {
  const files = filesOfLetter(inbox, file);
  const opinions = files.flatMap((one) =>
    adoptedIn(one, language).map((opinion) =>
      files.length > 1 ? { ...opinion, form: formInFile(one, opinion) } : opinion,
    ),
  );
  return {
    unit: unitNameOf(file),
    forms: files.reduce((sum, { reading }) => sum + (reading.kind === "read" ? reading.forms.length : 0), 0),
    opinions: opinions.toSorted((a, b) => rankOf(a) - rankOf(b)),
    round: Math.max(...files.map(({ round }) => round)),
    former: formerCounts(files),
    profiles: profilesOf(files, language),
    rating: file.rating ?? files.map(({ rating }) => rating).find((rating) => rating !== null) ?? null,
    head: inbox.head,
  };
}

/** The distinct 审核口径 used for files. */
const profilesOf = (files: readonly InboxFile[], language: Language): readonly string[] => [
  ...new Set(files.flatMap(({ reading }) => (reading.kind === "read" ? (reading.profile?.[language] ?? []) : []))),
];

/**
 * The form after its file name: without the sheet if the file has only one form, just once if the file has the same
 * name.
 */
function formInFile({ path, reading }: InboxFile, { form, sheet }: LetterOpinion): string {
  const file = stemOf(path);
  const isAlone = reading.kind === "read" && reading.forms.length === 1;
  const name = isAlone && form.startsWith(sheet) ? form.slice(sheet.length).trim() : form;
  return file.includes(name) ? file : `${file} ${name}`;
}

const rankOf = ({ rule, severity }: LetterOpinion): number =>
  rule === "" ? SEVERITIES.length : SEVERITIES.indexOf(severity);

/** The opinions of a file for the letter, the reviewer's own after those of rules. */
function adoptedIn({ opinions, own }: InboxFile, language: Language): readonly LetterOpinion[] {
  return [
    ...opinions
      .filter(({ isAdopted }) => isAdopted)
      .map((opinion) => ({
        ...opinionIn(opinion, language),
        remark: opinion.remark.trim(),
        progress: opinion.progress,
      })),
    ...own.filter(({ isAdopted }) => isAdopted).map(ownOpinion),
  ];
}

/** An opinion of the reviewer as a letter entry: without rule, cell and basis. */
const ownOpinion = ({ text, form, isFormer }: OwnOpinion): LetterOpinion => ({
  form,
  sheet: "",
  cell: "",
  severity: "info",
  parts: [],
  rule: "",
  headline: text,
  message: "",
  basis: "",
  suggestion: "",
  reply: "",
  remark: text.trim(),
  progress: isFormer ? "open" : null,
});

function formerCounts(files: readonly InboxFile[]): FormerCounts | null {
  const later = files.filter(({ former }) => former !== null);
  if (later.length === 0) return null;
  const former = later.reduce((sum, file) => sum + (file.former?.raised.length ?? 0), 0);
  const done = later.reduce((sum, file) => sum + doneOf(file).length, 0);
  const adopted = files.flatMap(({ opinions }) => opinions).filter(({ isAdopted }) => isAdopted);
  return { former, open: former - done, added: adopted.filter(({ progress }) => progress !== "open").length };
}

/** The letter to a file's unit, and the same opinions as a sheet for the unit's answers. */
export function documentsFor(inbox: Inbox, file: InboxFile, language: Language): UnitDocuments {
  const request = letterRequest(inbox, file, language);
  const rows = request.opinions.map((opinion) => ({ ...opinion, isAdopted: true }));
  return unitDocuments(request, rows, language);
}

/** A unit that gets a letter: its first file, the base name for its files, and whether the reviewer has seen any. */
export interface LetterUnit {
  readonly file: InboxFile;
  readonly stem: string;
  readonly isSeen: boolean;
}

/** The units that get a letter: those with adopted opinions on files that have not passed. */
export function letterUnits(inbox: Inbox): readonly LetterUnit[] {
  const taken = new Set<string>();
  const done = new Set<number>();
  return inbox.files.flatMap((file) => {
    if (done.has(file.id) || file.reading.kind === "unreadable" || file.state === "passed") return [];
    const files = filesOfLetter(inbox, file);
    for (const { id } of files) done.add(id);
    if (!files.some((one) => adoptedCount(one) > 0)) return [];
    const isSeen = files.some(({ state }) => state !== "unseen");
    return [{ file, stem: freeStem(unitNameOf(file), taken), isSeen }];
  });
}

/** The overview of an inbox as a workbook: one row per file, all adopted opinions, and unreadable files. */
export function overviewPlan(inbox: Inbox, language: Language): Plan {
  const read = inbox.files.filter(({ reading }) => reading.kind === "read");
  const unread = inbox.files.filter(({ reading }) => reading.kind === "unreadable");
  const adopted = read.flatMap((file) => adoptedIn(file, language).map((opinion) => ({ file, opinion })));
  const opinions = adopted.map(({ file, opinion }): UnitOpinion => ({
    ...unitOpinion(opinion, { unit: unitNameOf(file), file: file.path }, language),
    message: [opinion.message, opinion.remark].filter((part) => part !== "").join("\n"),
  }));
  const counts = countSeverities(adopted.map(({ opinion }) => opinion));
  return {
    newSheets: [
      overviewSheet(read, language),
      reviewSheet(
        REVIEW_WORDS.sheet[language],
        opinions,
        { counts, note: null, profiles: profilesOf(read, language) },
        language,
      ),
      ...(unread.length > 0 ? [unreadSheet(unread, language)] : []),
    ],
    edits: [],
  };
}

const TEXT = "@";

const textColumn = (header: string, width: number, value: (file: InboxFile) => string): ListColumn<InboxFile> => ({
  header,
  width,
  numberFormat: TEXT,
  value,
});

const numberColumn = (header: string, value: (file: InboxFile) => number | string): ListColumn<InboxFile> => ({
  header,
  width: 38,
  numberFormat: null,
  horizontal: "center",
  value,
});

function overviewSheet(files: readonly InboxFile[], language: Language): NewSheet {
  const word = (key: keyof typeof INBOX_WORDS): string => INBOX_WORDS[key][language];
  const ofRound = (key: "open" | "new" | "done") => (file: InboxFile) => roundCounts(file)?.[key] ?? "";
  return listSheet<InboxFile>({
    name: word("overview"),
    title: word("overviewTitle"),
    head: [INBOX_WORDS.extent[language].replace("{files}", String(files.length))],
    columns: [
      textColumn(REVIEW_WORDS.unit[language], 165, unitNameOf),
      textColumn(REVIEW_WORDS.file[language], 205, ({ path }) => path),
      textColumn(word("state"), 48, ({ state }) => STATE_NAMES[state][language]),
      textColumn(REVIEW_WORDS.rating[language], 48, ({ rating }) =>
        rating === null ? "" : RATING_NAMES[rating][language],
      ),
      numberColumn(word("round"), ({ round }) => round),
      numberColumn(REVIEW_WORDS.forms[language], ({ reading }) => (reading.kind === "read" ? reading.forms.length : 0)),
      ...SEVERITIES.map((severity) =>
        numberColumn(SEVERITY_NAMES[severity][language], (file) => countsOf(file)[severity]),
      ),
      numberColumn(word("adopted"), adoptedCount),
      numberColumn(word("done"), ofRound("done")),
      numberColumn(word("open"), ofRound("open")),
      numberColumn(word("new"), ofRound("new")),
    ],
    rows: files,
  });
}

const unreadSheet = (files: readonly InboxFile[], language: Language): NewSheet =>
  listSheet<InboxFile>({
    name: REVIEW_WORDS.unread[language],
    title: REVIEW_WORDS.unread[language],
    head: [],
    columns: [
      textColumn(REVIEW_WORDS.file[language], 320, ({ path }) => path),
      textColumn(REVIEW_WORDS.reason[language], 440, ({ reading }) =>
        reading.kind === "unreadable" ? reading.reason[language] : "",
      ),
    ],
    rows: files,
  });
