import { SEVERITIES } from "../../../core/severity";
import { countsOf, FILE_STATES, unitNameOf, type FileState, type InboxFile } from "./inbox";

/** Which files of the inbox are listed: those with a state, the unreadable ones, or all. */
export type ListFilter = FileState | "unreadable" | "all";

/** Most errors first, by name, unseen first, or in order of arrival. */
export const LIST_ORDERS = ["errors", "name", "state", "arrival"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

export interface Listing {
  /** Part of the unit or path to search for; "" for all. */
  readonly text: string;
  readonly filter: ListFilter;
  readonly order: ListOrder;
}

/** The listed files, in order. */
export function listed(files: readonly InboxFile[], { text, filter, order }: Listing): readonly InboxFile[] {
  const wanted = text.trim().toLowerCase();
  return files
    .filter(
      (file) =>
        (filter === "all" || filterOf(file) === filter) &&
        (wanted === "" || `${unitNameOf(file)}\n${file.path}`.toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => COMPARE[order](a, b) || a.id - b.id);
}

/** The number of files for each filter. */
export function filterCounts(files: readonly InboxFile[]): Readonly<Record<ListFilter, number>> {
  const counts = { all: files.length, unseen: 0, seen: 0, returned: 0, passed: 0, unreadable: 0 };
  for (const file of files) counts[filterOf(file)] += 1;
  return counts;
}

const filterOf = ({ reading, state }: InboxFile): Exclude<ListFilter, "all"> =>
  reading.kind === "unreadable" ? "unreadable" : state;

type Compare = (a: InboxFile, b: InboxFile) => number;

const byErrors: Compare = (a, b) => {
  const [ofA, ofB] = [a, b].map(countsOf);
  return SEVERITIES.reduce((order, severity) => order || (ofB?.[severity] ?? 0) - (ofA?.[severity] ?? 0), 0);
};

const NAMES = new Intl.Collator("zh-CN", { numeric: true });

const COMPARE: Readonly<Record<ListOrder, Compare>> = {
  errors: byErrors,
  name: (a, b) => NAMES.compare(unitNameOf(a), unitNameOf(b)),
  state: (a, b) => FILE_STATES.indexOf(a.state) - FILE_STATES.indexOf(b.state) || byErrors(a, b),
  arrival: () => 0,
};
