import { isForLetter } from "../letter";
import { matchRounds } from "../rounds";
import {
  roundEntryIn,
  type FormerEntry,
  type FormerRound,
  type Inbox,
  type InboxFile,
  type InboxFinding,
  type InboxOpinion,
  type Reading,
} from "./inbox";

/** A file that was read. */
export interface Arrival {
  readonly path: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly content: string;
  /** With which opening it came: files of one opening are never rounds of each other. */
  readonly opening: number;
  readonly reading: Reading;
  readonly findings: readonly InboxFinding[];
}

/** Counts an opening of files; the number is that of the files that come with it. */
export const nextOpening = (inbox: Inbox): Inbox => ({ ...inbox, openings: inbox.openings + 1 });

/** The file with the same content, which needs no reading; null where there is none. */
export const knownFile = ({ files }: Inbox, content: string, path: string): InboxFile | null => {
  const same = files.filter((file) => file.content === content && file.reading.kind === "read");
  return same.find((file) => file.path === path) ?? same[0] ?? null;
};

/** A file of the inbox was opened again as it was: it is of this opening, and may have another path by now. */
export const openedAgain = (inbox: Inbox, id: number, { path, opening }: Pick<Arrival, "path" | "opening">): Inbox => ({
  ...inbox,
  files: inbox.files.map((file) => (file.id === id ? { ...file, path, opening } : file)),
});

/**
 * Takes a file in: in the place of the file that it follows, as its next round, else behind the others. It follows the
 * file of the same path, else the one of the same unit with the most forms in common, at least half of them; of files that
 * came with the same opening none follows another.
 */
export function takeIn(inbox: Inbox, arrival: Arrival): Inbox {
  const before = followed(inbox, arrival);
  const file = before === null ? firstRound(nextId(inbox), arrival) : nextRound(before, arrival);
  return {
    ...inbox,
    files: before === null ? [...inbox.files, file] : inbox.files.map((one) => (one.id === file.id ? file : one)),
  };
}

function followed({ files }: Inbox, arrival: Arrival): InboxFile | null {
  const earlier = files.filter(({ opening }) => opening < arrival.opening);
  const samePath = earlier.find(({ path }) => path === arrival.path);
  if (samePath) return samePath;
  const shares = earlier.map((file) => ({ file, share: sharedForms(file.reading, arrival.reading) }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  return best && best.share >= LEAST_SHARE ? best.file : null;
}

/** The same unit with so many of the same forms sends the same set again. */
const LEAST_SHARE = 0.5;

/** The share of forms that two files of the same unit have in common, by kind and project; 0 for different units. */
function sharedForms(a: Reading, b: Reading): number {
  if (a.kind !== "read" || b.kind !== "read" || a.unit === null || a.unit !== b.unit) return 0;
  const [ofA, ofB] = [a, b].map(({ forms }) => new Set(forms.map(formKey)));
  if (!ofA || !ofB) return 0;
  const common = [...ofA].filter((key) => ofB.has(key)).length;
  return common / Math.max(1, Math.min(ofA.size, ofB.size));
}

/** The name without the sheet in front, which is often another one next time. */
const formKey = ({ kind, name, sheet }: Extract<Reading, { kind: "read" }>["forms"][number]): string =>
  `${kind} ${name.zh.slice(sheet.length).trim()}`;

const firstRound = (id: number, arrival: Arrival): InboxFile => ({
  ...placeOf(arrival),
  id,
  round: 1,
  opinions: arrival.findings.map(firstOpinion),
  own: [],
  former: null,
});

const nextId = ({ files }: Inbox): number => files.reduce((most, { id }) => Math.max(most, id), 0) + 1;

const firstOpinion = (finding: InboxFinding): InboxOpinion => ({
  ...finding,
  isAdopted: isUsuallySent(finding),
  remark: "",
  progress: null,
});

const placeOf = ({ path, content, opening, reading }: Arrival) => ({
  path,
  content,
  opening,
  reading,
  state: "unseen" as const,
  rating: null,
});

/** Errors and what is to fill are ticked at first; the rest is the reviewer's choice. */
const isUsuallySent = (finding: InboxFinding): boolean =>
  isForLetter(finding) && (finding.severity === "error" || finding.severity === "todo");

function nextRound(before: InboxFile, arrival: Arrival): InboxFile {
  // What could not be read was no round; where the file cannot be read now, the last that could be stays to compare with.
  if (before.reading.kind === "unreadable" && before.former === null) return firstRound(before.id, arrival);
  if (arrival.reading.kind === "unreadable") return { ...before, ...placeOf(arrival), ...unread(before) };
  const last = before.reading.kind === "unreadable" ? before.former : roundOf(before);
  return {
    ...placeOf(arrival),
    id: before.id,
    round: (last?.round ?? 0) + 1,
    opinions: last === null ? arrival.findings.map(firstOpinion) : compared(arrival.findings, last),
    own: before.own.map((own) => ({ ...own, isFormer: true })),
    former: last,
  };
}

/** A round that cannot be read: what the last one had stays to be compared with. */
const unread = (before: InboxFile): Pick<InboxFile, "opinions" | "former" | "round"> =>
  before.reading.kind === "unreadable" ? before : { opinions: [], former: roundOf(before), round: before.round + 1 };

/** What a file had, as its next round is held against it. */
export function roundOf({ round, opinions }: InboxFile): FormerRound {
  const entries = (isAdopted: boolean): readonly FormerEntry[] =>
    opinions
      .filter((opinion) => opinion.isAdopted === isAdopted)
      .map((opinion) => ({
        ...roundEntryIn(opinion),
        remark: opinion.remark,
        headline: { zh: opinion.words.zh.headline, en: opinion.words.en.headline },
      }));
  return { round, raised: entries(true), unraised: entries(false) };
}

/** Findings against those of the round before: what was sent stays ticked with what the reviewer said, what was not, not. */
function compared(findings: readonly InboxFinding[], { raised, unraised }: FormerRound): readonly InboxOpinion[] {
  const former = [...raised, ...unraised];
  const places = matchRounds(former, findings.map(roundEntryIn));
  return findings.map((finding, index) => {
    const place = places[index] ?? null;
    const known = place === null ? undefined : former[place];
    if (place === null || !known) return { ...firstOpinion(finding), progress: "new" };
    const wasRaised = place < raised.length;
    return {
      ...finding,
      // What the unit has explained by now is for the reviewer to look at.
      isAdopted: wasRaised && finding.reply === "",
      remark: known.remark,
      progress: wasRaised ? "open" : "unraised",
    };
  });
}
