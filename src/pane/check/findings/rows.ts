import { type Finding } from "../../../core/engine/finding";
import { SEVERITIES, type Severity } from "../../../core/severity";
import type { LocalText } from "../../../core/local-text";
import type { Form } from "../../../core/forms/form";
import { cellLabel, contains, type CellRef } from "../../../core/workbook/address";

/** The user's filter for findings. */
export interface Filter {
  /** Empty for all. */
  readonly severities: ReadonlySet<Severity>;
  /** Index of the form in the check's list; null for all. */
  readonly form: number | null;
  /** Text that message, code or cell must contain. */
  readonly text: string;
}

export const NO_FILTER: Filter = { severities: new Set(), form: null, text: "" };

/** Findings of one form, or those under 全册 (across forms, and equal ones together), worst first. */
export interface FindingGroup {
  /** "form-3"; "form-none" for cells outside all forms; "form-whole" for 全册. */
  readonly key: string;
  /** Whether the findings concern several forms. */
  readonly isWhole: boolean;
  readonly form: Form | null;
  readonly findings: readonly KeyedFinding[];
}

/** A finding with a key that is stable between checks. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** A line of the list: a form, or a finding below it. */
export type Row =
  | { readonly kind: "form"; readonly key: string; readonly group: FindingGroup }
  | { readonly kind: "finding"; readonly key: string; readonly group: FindingGroup; readonly finding: Finding };

/** "附件2-1 图书购置" */
export const formName = ({ sheet, texts }: Form): string =>
  [sheet, texts.projectName?.value ?? ""].filter((part) => part !== "").join(" ");

/** A form with what it is for, as the heading of what belongs to it: "附件1-1 部门整体支出". */
export const titleOf = ({ sheet, kind, texts }: Form, departmentForm: string): string =>
  [sheet, kind === "department" ? departmentForm : (texts.projectName?.value ?? "")]
    .filter((part) => part !== "")
    .join(" ");

const isSameCell = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/**
 * Findings on several forms first, then by form: forms with the worst findings first, then in sheet order; within a
 * group the worst first, then by cell.
 */
export function groupFindings(forms: readonly Form[], findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<number, KeyedFinding[]>();
  for (const finding of findings) {
    const index = isSpread(forms, finding) ? WHOLE : formAt(forms, finding.at);
    const group = groups.get(index) ?? [];
    group.push({ key: keyOf(finding), finding });
    groups.set(index, group);
  }
  return [...groups]
    .map(([index, unsorted]): FindingGroup & { readonly index: number } => ({
      index,
      key: index === WHOLE ? "form-whole" : index < forms.length ? `form-${index}` : "form-none",
      isWhole: index === WHOLE,
      form: forms[index] ?? null,
      findings: unsorted.toSorted((a, b) => rank(a.finding.severity) - rank(b.finding.severity)),
    }))
    .toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || worst(a) - worst(b) || a.index - b.index);
}

/** Used as the index of a form. */
const WHOLE = -1;

/** The forms of the cells named by a finding. */
const formsAt = (forms: readonly Form[], { at, related }: Finding): ReadonlySet<number> =>
  new Set([at, ...related].map((cell) => formAt(forms, cell)));

const isSpread = (forms: readonly Form[], finding: Finding): boolean => formsAt(forms, finding).size > 1;

const worst = ({ findings }: FindingGroup): number =>
  Math.min(...findings.map(({ finding }) => rank(finding.severity)));

/** The form that contains a cell, else the first one of its sheet; after all forms if there is none. */
export function formAt(forms: readonly Form[], at: CellRef): number {
  const inside = forms.findIndex(({ sheet, area }) => sheet === at.sheet && contains(area, at));
  const onSheet = inside >= 0 ? inside : forms.findIndex(({ sheet }) => sheet === at.sheet);
  return onSheet >= 0 ? onSheet : forms.length;
}

const keyOf = ({ rule, at, message }: Finding): string => `${rule} ${cellLabel(at)} ${message.zh}`;

/** The findings that pass a filter; `words` returns a message in the language of the pane. */
export function filterFindings(
  findings: readonly Finding[],
  forms: readonly Form[],
  { severities, form, text }: Filter,
  words: (text: LocalText) => string,
): readonly Finding[] {
  const wanted = text.trim().toLowerCase();
  return findings.filter((finding) => {
    const { severity, at, rule, headline, message } = finding;
    return (
      (severities.size === 0 || severities.has(severity)) &&
      (form === null || formsAt(forms, finding).has(form)) &&
      (wanted === "" || `${words(headline)} ${words(message)} ${rule} ${cellLabel(at)}`.toLowerCase().includes(wanted))
    );
  });
}

/** The lines of the list; a closed form has only its own. */
export const rowsOf = (groups: readonly FindingGroup[], closed: ReadonlySet<string>): readonly Row[] =>
  groups.flatMap((group): readonly Row[] => [
    { kind: "form", key: group.key, group },
    ...(closed.has(group.key)
      ? []
      : group.findings.map(({ key, finding }): Row => ({ kind: "finding", key, group, finding }))),
  ]);

/**
 * The finding to show for a selected cell, in list order: the current one if it names the cell, else the first at the
 * cell, else the first that names it as related. Null if none does.
 */
export function findingAt(groups: readonly FindingGroup[], cell: CellRef, current: string | null): KeyedFinding | null {
  const all = groups.flatMap(({ findings }) => findings);
  const speaksOf = ({ finding }: KeyedFinding): boolean => finding.related.some((at) => isSameCell(at, cell));
  const isIn = ({ finding }: KeyedFinding): boolean => isSameCell(finding.at, cell);
  const shown = all.find(({ key }) => key === current);
  if (shown && (isIn(shown) || speaksOf(shown))) return shown;
  return all.find(isIn) ?? all.find(speaksOf) ?? null;
}

/** The target of a step through the findings, and whether it wrapped around. */
export interface Step {
  readonly found: KeyedFinding;
  readonly isWrapped: boolean;
}

/**
 * The finding after (1) or before (-1) the selected cell: starting from the open finding if it names that cell, else
 * from the position of the cell in its form. Without either it starts at the end of the list. Null if there are no
 * findings.
 */
export function stepFrom(
  groups: readonly FindingGroup[],
  { current, cell }: { readonly current: string | null; readonly cell: CellRef | null },
  step: 1 | -1,
): Step | null {
  const all = groups.flatMap(({ findings }) => findings);
  const open = all.findIndex(({ key }) => key === current);
  const isAtCell = open >= 0 && (cell === null || findingAt(groups, cell, current)?.key === current);
  const start = isAtCell ? open + step : cell === null ? edge(all, step) : besideCell(groups, all, cell, step);
  const found = all[(start + all.length) % all.length];
  return found ? { found, isWrapped: start < 0 || start >= all.length } : null;
}

const edge = (all: readonly KeyedFinding[], step: 1 | -1): number => (step === 1 ? 0 : all.length - 1);

/** Index of the nearest finding after or before the cell in its form, else in the adjacent form. */
function besideCell(
  groups: readonly FindingGroup[],
  all: readonly KeyedFinding[],
  cell: CellRef,
  step: 1 | -1,
): number {
  const onSheet = groups.filter(({ form }) => form?.sheet === cell.sheet);
  const group = onSheet.find(({ form }) => form !== null && contains(form.area, cell)) ?? onSheet[0];
  if (!group) return edge(all, step);
  const distance = ({ finding: { at } }: KeyedFinding): number =>
    step * ((at.row - cell.row) * COLUMNS + at.column - cell.column);
  const [nearest] = group.findings
    .filter((finding) => finding.finding.at.sheet === cell.sheet && distance(finding) > 0)
    .toSorted((a, b) => distance(a) - distance(b));
  if (nearest) return all.indexOf(nearest);
  const neighbour = step === 1 ? group.findings.at(-1) : group.findings[0];
  return neighbour ? all.indexOf(neighbour) + step : edge(all, step);
}

/** More than the columns of a sheet. */
const COLUMNS = 20_000;
