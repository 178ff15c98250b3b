import { profileEntry, type ProfileEntry } from "./profile-option";
import type { CheckResult } from "../app/check";
import { NO_FORM_WORDS } from "../app/error-words";
import { unitOf } from "../app/review/opinions";
import { countSeverities } from "../core/engine/counts";
import type { Finding } from "../core/engine/finding";
import type { Severity } from "../core/severity";
import type { Form, FormKind } from "../core/forms/form";
import { formatArea, formatCell, type CellRef } from "../core/workbook/address";

/**
 * What `check` reports about one workbook, in the shape of its JSON. `error` says why the workbook or its marked copy
 * is not available; with status "ok" or "findings" the findings are still valid.
 */
export interface FileReport extends WorkbookReport {
  readonly file: string;
}

/** The same without the file name. */
export interface WorkbookReport {
  readonly status: "ok" | "findings" | "no-form" | "unreadable";
  readonly error: string | null;
  /** The unit (填报单位) of the workbook, or null if no form names one. */
  readonly unit: string | null;
  readonly forms: readonly FormEntry[];
  readonly findings: readonly FindingEntry[];
  /** The profile used; null for the built-in criteria. */
  readonly profile: ProfileEntry | null;
  /** Notices for the user: what was not taken over from a document, why its profile was not used. */
  readonly notes?: readonly string[];
}

export interface FormEntry {
  readonly kind: FormKind;
  readonly edition: string;
  readonly sheet: string;
  /** "A1:G27". */
  readonly area: string;
  readonly title: string | null;
  /** 项目名称; null for a department form or if there is none. */
  readonly project: string | null;
}

export interface CellEntry {
  readonly sheet: string;
  /** "F6". */
  readonly cell: string;
  /** In a document, the place that the cell was read from: "表3 第10行". */
  readonly place?: string;
}

export interface FindingEntry extends CellEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly CellEntry[];
  /** The places that it combines; empty if it concerns only one. */
  readonly parts: readonly PartEntry[];
  readonly consequences: readonly ConsequenceEntry[];
  /** The problem in one line. */
  readonly headline: string;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix: {
    readonly label: string;
    readonly edits: readonly (CellEntry & { readonly value: string | number })[];
  } | null;
}

/** A consequence of the same problem. */
export interface ConsequenceEntry extends CellEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly headline: string;
  readonly message: string;
}

/** One of several places that a finding combines. */
export interface PartEntry extends CellEntry {
  readonly rule: string;
  /** What the cell contains: 整体绩效目标. */
  readonly name: string;
  readonly message: string;
}

export interface Summary {
  readonly workbooks: number;
  readonly forms: number;
  readonly errors: number;
  /** Places that are still to fill. */
  readonly todos: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A workbook that was read and checked. */
export function reportOf({
  forms,
  findings,
  judgement,
}: Pick<CheckResult, "forms" | "findings" | "judgement">): WorkbookReport {
  const isEmpty = forms.length === 0;
  return {
    status: isEmpty ? "no-form" : findings.length > 0 ? "findings" : "ok",
    error: isEmpty ? NO_FORM : null,
    unit: unitOf(forms),
    forms: forms.map(formEntry),
    findings: findings.map(findingEntry),
    profile: profileEntry(judgement),
    ...(judgement.problem && { notes: [judgement.problem.zh] }),
  };
}

/** Message for a workbook without any form. */
export const NO_FORM = NO_FORM_WORDS.zh;

/** A workbook that could not be read. */
export const unreadable = (error: string): WorkbookReport => ({
  status: "unreadable",
  error,
  unit: null,
  forms: [],
  findings: [],
  profile: null,
});

function formEntry({ kind, edition, sheet, area, title, texts }: Form): FormEntry {
  const project = kind === "project" ? (texts.projectName?.value.trim() ?? "") : "";
  return {
    kind,
    edition,
    sheet,
    area: formatArea(area),
    title: title?.value ?? null,
    project: project === "" ? null : project,
  };
}

const cellEntry = (at: CellRef): CellEntry => ({ sheet: at.sheet, cell: formatCell(at) });

const findingEntry = ({
  rule,
  severity,
  at,
  related,
  parts,
  consequences,
  headline,
  message,
  params,
  fix,
}: Finding): FindingEntry => ({
  rule,
  severity,
  ...cellEntry(at),
  related: related.map(cellEntry),
  parts: parts.map((part) => ({
    ...cellEntry(part.at),
    rule: part.rule,
    name: part.name.zh,
    message: part.message.zh,
  })),
  consequences: consequences.map((one) => ({
    ...cellEntry(one.at),
    rule: one.rule,
    severity: one.severity,
    headline: one.headline.zh,
    message: one.message.zh,
  })),
  headline: headline.zh,
  message: message.zh,
  params,
  fix: fix && {
    label: fix.label.zh,
    edits: fix.edits.map((edit) => ({ ...cellEntry(edit.at), value: edit.value })),
  },
});

/** The counts of one workbook. */
export function summaryOf({ forms, findings }: Pick<WorkbookReport, "forms" | "findings">): Summary {
  const { error, todo, warning, info } = countSeverities(findings);
  return { workbooks: 1, forms: forms.length, errors: error, todos: todo, warnings: warning, infos: info };
}

export const NO_WORKBOOKS: Summary = { workbooks: 0, forms: 0, errors: 0, todos: 0, warnings: 0, infos: 0 };

export const addSummaries = (a: Summary, b: Summary): Summary => ({
  workbooks: a.workbooks + b.workbooks,
  forms: a.forms + b.forms,
  errors: a.errors + b.errors,
  todos: a.todos + b.todos,
  warnings: a.warnings + b.warnings,
  infos: a.infos + b.infos,
});
