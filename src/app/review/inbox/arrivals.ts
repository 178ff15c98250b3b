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
  /** Number of the opening it came with: files of one opening are never rounds of each other. */
  readonly opening: number;
  readonly reading: Reading;
  readonly findings: readonly InboxFinding[];
}

/** Counts a new opening of files; its number applies to the files that come with it. */
export const nextOpening = (inbox: Inbox): Inbox => ({ ...inbox, openings: inbox.openings + 1 });

/** The file with the same content, which need not be read again; null if there is none. */
export const knownFile = ({ files }: Inbox, content: string, path: string): InboxFile | null => {
  const same = files.filter((file) => file.content === content && file.reading.kind === "read");
  return same.find((file) => file.path === path) ?? same[0] ?? null;
};

/** Updates a file that was opened again unchanged: it belongs to this opening, and may have a new path. */
export const openedAgain = (inbox: Inbox, id: number, { path, opening }: Pick<Arrival, "path" | "opening">): Inbox => ({
  ...inbox,
  files: inbox.files.map((file) => (file.id === id ? { ...file, path, opening } : file)),
});

/**
 * Adds a file: as the next round in place of the file that it follows, else at the end. It follows the file with the
 * same path, else the one of the same unit with the most forms in common, at least half of them; files of the same
 * opening never follow each other.
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

/** Minimum share of common forms for a set of the same unit to count as the same set. */
const LEAST_SHARE = 0.5;

/** The share of forms that two files of the same unit have in common, by kind and project; 0 for different units. */
function sharedForms(a: Reading, b: Reading): number {
  if (a.kind !== "read" || b.kind !== "read" || a.unit === null || a.unit !== b.unit) return 0;
  const [ofA, ofB] = [a, b].map(({ forms }) => new Set(forms.map(formKey)));
  if (!ofA || !ofB) return 0;
  const common = [...ofA].filter((key) => ofB.has(key)).length;
  return common / Math.max(1, Math.min(ofA.size, ofB.size));
}

/** The name without the leading sheet name, which often changes between rounds. */
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

/** Whether a finding is selected initially: errors and places to fill are; the reviewer chooses the rest. */
const isUsuallySent = (finding: InboxFinding): boolean =>
  isForLetter(finding) && (finding.severity === "error" || finding.severity === "todo");

function nextRound(before: InboxFile, arrival: Arrival): InboxFile {
  // An unreadable file does not count as a round; if the file is unreadable now, the last readable round is kept for
  // comparison.
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

/** An unreadable round keeps the last one's data for comparison. */
const unread = (before: InboxFile): Pick<InboxFile, "opinions" | "former" | "round"> =>
  before.reading.kind === "unreadable" ? before : { opinions: [], former: roundOf(before), round: before.round + 1 };

/** What a file had, for comparison with the next round. */
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

/**
 * Compares findings with the previous round: sent ones stay selected, with the reviewer's remark; unsent ones stay
 * unselected.
 */
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
      // The reviewer decides about findings that the unit has explained since.
      isAdopted: wasRaised && finding.reply === "",
      remark: known.remark,
      progress: wasRaised ? "open" : "unraised",
    };
  });
}
