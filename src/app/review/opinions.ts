import { citationOf } from "../../core/engine/dimension";
import { type Finding } from "../../core/engine/finding";
import { SEVERITIES, type Severity } from "../../core/severity";
import type { Form } from "../../core/forms/form";
import { contains, formatCell, type CellRef } from "../../core/workbook/address";
import { profileWords } from "../../core/profile/changes";
import { unitName } from "../../core/values/unit-names";
import type { CheckResult } from "../check";
import type { Judgement } from "../profile";
import { KIND_NAMES, REVIEW_WORDS } from "./words";

export type Language = "zh" | "en";

/** One line of 审核意见: a finding worded for reviewers. */
export interface Opinion {
  /** The form that the cell belongs to: "附件2-1 图书购置". */
  readonly form: string;
  readonly sheet: string;
  /** "F6". */
  readonly cell: string;
  readonly severity: Severity;
  /** The cells that it combines; empty for a single one. */
  readonly parts: readonly { readonly sheet: string; readonly cell: string }[];
  readonly rule: string;
  /** The problem in one line. */
  readonly headline: string;
  readonly message: string;
  /** The clause or source that the reviewer can quote. */
  readonly basis: string;
  /** What to do about it; "" if the message already says so. */
  readonly suggestion: string;
  /** The unit's answer; "" if there is none. */
  readonly reply: string;
}

/** The general remedy of a rule by its code, from the rule's page; null if not available. */
export type RemedyOf = (rule: string) => string | null;

/** The name of the 审核口径 used, in one line; null for the built-in one. */
export const profileOf = ({ criteria: { profile } }: Judgement, language: Language): string | null =>
  profile && profileWords(profile)[language];

/** The unit (填报单位) of a workbook: that of its department form, else of the first form that names one. */
export function unitOf(forms: readonly Form[]): string | null {
  const departmentFirst = forms.toSorted((a, b) => Number(b.kind === "department") - Number(a.kind === "department"));
  const names = departmentFirst.flatMap(({ texts }) => [texts.departmentName?.value, texts.unitName?.value]);
  return names.map((name) => unitName(name ?? "")).find((name) => name !== "") ?? null;
}

/** "附件2-1 图书购置", "附件1-1 部门整体". */
export function formName({ sheet, kind, texts }: Form, language: Language): string {
  const project = kind === "project" ? (texts.projectName?.value.trim() ?? "") : "";
  return `${sheet} ${project === "" ? KIND_NAMES[kind][language] : project}`;
}

/** The findings of a workbook as opinions, worst first; explained ones come last, with the explanation. */
export function opinionsOf(
  { forms, findings, explained, judgement }: Pick<CheckResult, "forms" | "findings" | "explained" | "judgement">,
  remedyOf: RemedyOf,
  language: Language,
): readonly Opinion[] {
  const basisOf = (rule: string): string => {
    const meta = judgement.criteria.metaOf(rule);
    return meta ? citationOf(meta) : "";
  };
  const opinion = (finding: Finding, reply: string): Opinion => {
    const form = formAround(forms, finding.at);
    return {
      form: form ? formName(form, language) : finding.at.sheet,
      sheet: finding.at.sheet,
      cell: formatCell(finding.at),
      severity: finding.severity,
      parts: finding.parts.map(({ at }) => ({ sheet: at.sheet, cell: formatCell(at) })),
      rule: finding.rule,
      headline: finding.headline[language],
      message: withConsequences(finding, language),
      basis: basisOf(finding.rule),
      suggestion: suggestionOf(finding, language) ?? remedyOf(finding.rule) ?? "",
      reply,
    };
  };
  return [
    ...findings
      .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((finding) => opinion(finding, "")),
    ...explained.map(({ finding, explanation }) => opinion(finding, explanation.text)),
  ];
}

/** The sentence with the consequences of the same problem: …（由此引起：成本指标没有金额上限）. */
function withConsequences({ message, consequences }: Finding, language: Language): string {
  const caused = [...new Set(consequences.map(({ headline }) => headline[language]))];
  if (caused.length === 0) return message[language];
  return language === "zh"
    ? `${message.zh}（${REVIEW_WORDS.causes.zh}：${caused.join("、")}）`
    : `${message.en} (${REVIEW_WORDS.causes.en}: ${caused.join("; ")})`;
}

/** The cells of an opinion, with their sheets if these differ: "E16", "B3、附件2-2!B5". */
export const cellsOf = ({ sheet, cell, parts }: Pick<Opinion, "sheet" | "cell" | "parts">): string =>
  parts.length === 0
    ? cell
    : parts.map((part) => (part.sheet === sheet ? part.cell : `${part.sheet}!${part.cell}`)).join("、");

/** The form around a cell, else the first one on its sheet. */
function formAround(forms: readonly Form[], at: CellRef): Form | undefined {
  const ofSheet = forms.filter(({ sheet }) => sheet === at.sheet);
  return ofSheet.find(({ area }) => contains(area, at)) ?? ofSheet[0];
}

/** "补上“%”：≥98%"; null without a fix. Only the label if several cells change or it already contains the value. */
export function suggestionOf({ fix }: Pick<Finding, "fix">, language: Language): string | null {
  if (!fix) return null;
  const [edit, ...others] = fix.edits;
  const label = fix.label[language];
  const isSaid = edit === undefined || others.length > 0 || label.includes(String(edit.value));
  if (isSaid) return label;
  return language === "zh" ? `${label}：${edit.value}` : `${label}: ${edit.value}`;
}
