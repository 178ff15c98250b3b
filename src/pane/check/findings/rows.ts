import { SEVERITIES, type Finding, type LocalText, type Severity } from "../../../core/engine/finding";
import type { Form } from "../../../core/forms/form";
import { contains, formatCell, type CellRef } from "../../../core/workbook/address";

/** What a user wants to see of the findings. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** Place of the form in the check's list; null for all. */
  readonly form: number | null;
  /** Words that message, code or cell must contain. */
  readonly text: string;
}

export const NO_FILTER: Filter = { severities: new Set(SEVERITIES), form: null, text: "" };

/** Findings of one form, worst first. */
export interface FindingGroup {
  /** "form-3"; "form-none" for cells outside of every form. */
  readonly key: string;
  readonly form: Form | null;
  readonly findings: readonly KeyedFinding[];
}

/** A finding and what identifies it from one check to the next. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** A line of the list: a form, or a finding below it. */
export type Row =
  | { readonly kind: "form"; readonly key: string; readonly group: FindingGroup }
  | { readonly kind: "finding"; readonly key: string; readonly group: FindingGroup; readonly finding: Finding };

/** "附件1-1!F6" */
export const cellLabel = ({ sheet, row, column }: CellRef): string => `${sheet}!${formatCell({ row, column })}`;

/** "附件2-1 图书购置" */
export const formName = ({ sheet, texts }: Form): string =>
  [sheet, texts.projectName?.value ?? ""].filter((part) => part !== "").join(" ");

const isSameCell = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Groups by form: forms with the worst findings first, then in sheet order; within a form the worst first, then by cell. */
export function groupFindings(forms: readonly Form[], findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<number, KeyedFinding[]>();
  for (const finding of findings) {
    const index = formAt(forms, finding.at);
    const group = groups.get(index) ?? [];
    group.push({ key: keyOf(finding), finding });
    groups.set(index, group);
  }
  return [...groups]
    .map(([index, unsorted]): FindingGroup & { readonly index: number } => ({
      index,
      key: index < forms.length ? `form-${index}` : "form-none",
      form: forms[index] ?? null,
      findings: unsorted.toSorted((a, b) => rank(a.finding.severity) - rank(b.finding.severity)),
    }))
    .toSorted((a, b) => worst(a) - worst(b) || a.index - b.index);
}

const worst = ({ findings }: FindingGroup): number =>
  Math.min(...findings.map(({ finding }) => rank(finding.severity)));

/** The form that a cell belongs to, else the first one of its sheet; behind all forms where there is none. */
export function formAt(forms: readonly Form[], at: CellRef): number {
  const inside = forms.findIndex(({ sheet, area }) => sheet === at.sheet && contains(area, at));
  const onSheet = inside >= 0 ? inside : forms.findIndex(({ sheet }) => sheet === at.sheet);
  return onSheet >= 0 ? onSheet : forms.length;
}

const keyOf = ({ rule, at, message }: Finding): string => `${rule} ${cellLabel(at)} ${message.zh}`;

/** The findings that a filter lets through; `words` gives a message in the language of the pane. */
export function filterFindings(
  findings: readonly Finding[],
  forms: readonly Form[],
  { severities, form, text }: Filter,
  words: (text: LocalText) => string,
): readonly Finding[] {
  const wanted = text.trim().toLowerCase();
  return findings.filter(
    ({ severity, at, rule, message }) =>
      severities.has(severity) &&
      (form === null || formAt(forms, at) === form) &&
      (wanted === "" || `${words(message)} ${rule} ${cellLabel(at)}`.toLowerCase().includes(wanted)),
  );
}

/** The lines of the list; of a closed form only its own. */
export const rowsOf = (groups: readonly FindingGroup[], closed: ReadonlySet<string>): readonly Row[] =>
  groups.flatMap((group): readonly Row[] => [
    { kind: "form", key: group.key, group },
    ...(closed.has(group.key)
      ? []
      : group.findings.map(({ key, finding }): Row => ({ kind: "finding", key, group, finding }))),
  ]);

/** How many findings of each severity. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/**
 * Of findings in the order of the list the one to show for a selected cell: the current one where it speaks of the cell,
 * else the first in the cell, else the first that names it as related. Null where none does.
 */
export function findingAt(groups: readonly FindingGroup[], cell: CellRef, current: string | null): KeyedFinding | null {
  const all = groups.flatMap(({ findings }) => findings);
  const speaksOf = ({ finding }: KeyedFinding): boolean => finding.related.some((at) => isSameCell(at, cell));
  const isIn = ({ finding }: KeyedFinding): boolean => isSameCell(finding.at, cell);
  const shown = all.find(({ key }) => key === current);
  if (shown && (isIn(shown) || speaksOf(shown))) return shown;
  return all.find(isIn) ?? all.find(speaksOf) ?? null;
}
