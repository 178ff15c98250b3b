import { formatFen, type Fen } from "../core/values/amount";
import { readAmount } from "../core/values/read-amount";
import { totalOf, type ListedProject, type ProjectList, type SkippedLine } from "./project-list";

/** A project before its form is inserted, as edited by the user. */
export interface DraftProject {
  /** Stable while the draft is edited. */
  readonly key: number;
  readonly isWanted: boolean;
  readonly name: string;
  /** The text of the amount field, in 万元. */
  readonly amount: string;
  /** The entry of the list; null for a project added by the user. */
  readonly listed: ListedProject | null;
}

/** A list of projects after pasting and before inserting (清单预览). */
export interface ProjectDraft {
  readonly projects: readonly DraftProject[];
  readonly skipped: readonly SkippedLine[];
  readonly statedTotal: string | null;
  readonly hadSerials: boolean;
}

/**
 * The difference between a 合计 in the list and the amounts found; `missing` is the only project without an amount, if
 * there is one.
 */
export interface TotalGap {
  readonly stated: string;
  readonly found: string;
  readonly gap: string;
  readonly missing: DraftProject | null;
}

/** All recognised projects, selected except for duplicates. */
export const draftOf = ({ projects, skipped, statedTotal, hadSerials }: ProjectList): ProjectDraft => ({
  projects: projects.map((listed, key) => ({
    key,
    isWanted: listed.duplicateOf === null,
    name: listed.name,
    amount: listed.source === "unclear" ? "" : listed.amount,
    listed,
  })),
  skipped,
  statedTotal,
  hadSerials,
});

/** The draft with changes to one project. */
export const withProject = (
  draft: ProjectDraft,
  key: number,
  change: Partial<Pick<DraftProject, "isWanted" | "name" | "amount">>,
): ProjectDraft => ({
  ...draft,
  projects: draft.projects.map((project) => (project.key === key ? { ...project, ...change } : project)),
});

/** The draft with one more project: a blank one, or a skipped line. */
export function withAdded(draft: ProjectDraft, line: SkippedLine | null): ProjectDraft {
  const listed = line?.asProject ?? null;
  const key = Math.max(-1, ...draft.projects.map((project) => project.key)) + 1;
  const added = { key, isWanted: true, name: listed?.name ?? "", amount: listed?.amount ?? "", listed };
  return {
    ...draft,
    projects: [...draft.projects, added],
    skipped: draft.skipped.filter((skipped) => skipped !== line),
  };
}

/** Whether an amount field holds a number or is empty. */
export const isAmountGood = (amount: string): boolean =>
  amount.trim() === "" || readAmount(amount, "万元").state === "number";

/** The projects to insert: name, and amount in 万元 as a decimal string, "" if blank. */
export const wantedProjects = ({
  projects,
}: ProjectDraft): readonly { readonly name: string; readonly amount: string }[] =>
  projects
    .filter(({ isWanted }) => isWanted)
    .map(({ name, amount }) => ({ name: name.trim(), amount: decimalOf(readAmount(amount, "万元").fen) }));

/** How the list's own 合计 differs; null if it has none or it agrees. */
export function totalGap(draft: ProjectDraft): TotalGap | null {
  if (draft.statedTotal === null) return null;
  const wanted = draft.projects.filter(({ isWanted }) => isWanted);
  const found = totalOf(wanted.map(({ amount }) => amount));
  const gap = fenOf(draft.statedTotal) - fenOf(found);
  if (gap === 0) return null;
  const blank = wanted.filter(({ amount }) => amount.trim() === "");
  const missing = gap > 0 && blank.length === 1 ? (blank[0] ?? null) : null;
  return { stated: draft.statedTotal, found, gap: formatFen(Math.abs(gap)), missing };
}

const fenOf = (amount: string): Fen => readAmount(amount, "万元").fen ?? 0;
const decimalOf = (fen: Fen | null): string => (fen === null ? "" : formatFen(fen));
