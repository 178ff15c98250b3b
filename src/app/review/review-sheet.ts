import { countSeverities, type SeverityCounts } from "../../core/engine/counts";
import { type Finding } from "../../core/engine/finding";
import { SEVERITIES, type Severity } from "../../core/severity";
import { isTaken } from "../../core/layout/sheet-names";
import { TEXT_FORMAT } from "../../core/layout/styles";
import { MARK_FORMATS } from "../../core/plan/mark";
import type { DifferentialFormat, NewSheet, Plan } from "../../core/plan/plan";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { CheckResult } from "../check";
import { listSheet, type ListColumn } from "./list-sheet";
import { isOwnOpinion } from "./letter";
import { LETTER_WORDS, placesText } from "./letter-words";
import { cellsOf, opinionsOf, profileOf, unitOf, type Language, type Opinion, type RemedyOf } from "./opinions";
import { updatedReviewSheet } from "./update-review-sheet";
import {
  countsText,
  GAP,
  profileLines,
  PROGRESS_NAMES,
  ratingBoxes,
  resultLine,
  REVIEW_WORDS,
  roundText,
  SEVERITY_NAMES,
  type Progress,
  type Rating,
} from "./words";

/** An opinion of a list about many workbooks: no more than the list shows, since there may be 100,000 of them. */
export interface UnitOpinion extends Pick<Opinion, "form" | "severity" | "rule" | "message" | "basis" | "suggestion"> {
  readonly unit: string;
  readonly file: string;
  /** The cells: "E16", "B5、附件2-2!B5 等 40 处". */
  readonly places: string;
}

/** An opinion on a workbook for such a list. */
export const unitOpinion = (
  opinion: Opinion,
  { unit, file }: Pick<UnitOpinion, "unit" | "file">,
  language: Language,
): UnitOpinion => ({
  unit,
  file,
  form: opinion.form,
  places: placesText(opinion)[language],
  severity: opinion.severity,
  rule: opinion.rule,
  message: opinion.message,
  basis: opinion.basis,
  suggestion: opinion.suggestion,
});

/** The input for the review sheet of an open workbook. */
export interface ReviewRequest {
  readonly check: CheckResult;
  readonly language: Language;
  readonly remedyOf: RemedyOf;
  /** Filter of findings; all when missing. */
  readonly isShown?: (finding: Finding) => boolean;
}

/** The plan for a review sheet, and the name of the sheet. */
export interface PlannedReview {
  readonly sheet: string;
  readonly plan: Plan;
}

/**
 * The review sheet of an open workbook, worst findings first. An existing one is updated and keeps the reviewer's
 * entries; otherwise it is a new sheet after the others, 审核意见表, or 审核意见表2 if an unrelated sheet has that name.
 * Explained findings come last, with the explanation as the reply.
 */
export function planReviewSheet(
  { check, language, remedyOf, isShown = () => true }: ReviewRequest,
  existingSheets: readonly string[],
  sheets: readonly SheetSnapshot[],
): PlannedReview {
  const { forms, findings, explained } = check;
  const shown = {
    ...check,
    findings: findings.filter(isShown),
    explained: explained.filter(({ finding }) => isShown(finding)),
  };
  const opinions = opinionsOf(shown, remedyOf, language);
  const base = REVIEW_WORDS.sheet[language];
  const known = sheets.find(({ name }) => name === base);
  const profile = profileOf(check.judgement, language);
  const profiles = profile === null ? [] : [profile];
  const all = opinionsOf(check, remedyOf, language);
  const update = known && updatedReviewSheet(known, { opinions, all, profiles }, language);
  if (update) return { sheet: base, plan: { newSheets: [], ...update } };
  const name = freeName(base, existingSheets);
  return {
    sheet: name,
    plan: {
      newSheets: [
        unitReviewSheet(name, { unit: unitOf(forms) ?? "", opinions, round: 1, profiles, rating: null }, language),
      ],
      edits: [],
    },
  };
}

/** Blank rows below the opinions, for the reviewer's own. */
const OWN_ROWS = 3;

/** An opinion with the reviewer's decision, as far as known. */
export interface SheetOpinion extends Opinion {
  readonly isAdopted?: boolean;
  readonly remark?: string;
  readonly progress?: Progress | null;
}

/** The input for the review sheet of a unit. */
export interface UnitSheet {
  readonly unit: string;
  readonly opinions: readonly SheetOpinion[];
  /** Counted from 1. */
  readonly round: number;
  /** The names of the 审核口径 used, other than the built-in one. */
  readonly profiles: readonly string[];
  readonly rating: Rating | null;
}

/** The opinions on the forms of one unit, with lines for the rating and the signatures, and rows for the reviewer's own. */
export function unitReviewSheet(
  name: string,
  { unit, opinions, round, profiles, rating }: UnitSheet,
  language: Language,
): NewSheet {
  const word = (key: keyof typeof REVIEW_WORDS): string => REVIEW_WORDS[key][language];
  const colon = language === "zh" ? "：" : ": ";
  const own = Array.from({ length: OWN_ROWS }, () => null);
  return listSheet<SheetOpinion | null>({
    name,
    title: word("title"),
    head: [
      `${word("reportingUnit")}${colon}${unit}${GAP}${roundText(round)[language]}`,
      resultLine(countSeverities(opinions), profiles, language),
      `${word("rating")}${colon}${ratingBoxes(rating, language)}${GAP}${word("signatures")}`,
    ],
    columns: UNIT_COLUMNS.map((column) => column.of(language)),
    rows: [...opinions, ...own],
  });
}

/** What is shown above a list of opinions: how many there are, a note beside it, and the profiles used. */
export interface ListHead {
  readonly counts: SeverityCounts;
  readonly note: string | null;
  readonly profiles: readonly string[];
}

/** The opinions on many workbooks as one list. */
export function reviewSheet(
  name: string,
  opinions: readonly UnitOpinion[],
  { counts, note, profiles }: ListHead,
  language: Language,
): NewSheet {
  const verdict = countsText(counts, language);
  return listSheet<UnitOpinion>({
    name,
    title: REVIEW_WORDS.title[language],
    head: [note === null ? verdict : `${verdict}  ${note}`, ...profileLines(profiles, language)],
    columns: COLUMNS.map((column) => column.of(language)),
    rows: opinions,
  });
}

/** Severity words have the same colours as marks. */
const severityLooks = (language: Language): ReadonlyMap<string, DifferentialFormat> =>
  new Map(
    SEVERITIES.map((severity: Severity) => [
      SEVERITY_NAMES[severity][language],
      { ...MARK_FORMATS[severity], border: null },
    ]),
  );

interface ReviewColumn<T> {
  readonly of: (language: Language) => ListColumn<T>;
}

const column = <T>(
  key: keyof typeof REVIEW_WORDS,
  width: number,
  value: (row: T, language: Language, index: number) => string | number,
  look: Partial<Pick<ListColumn<T>, "horizontal" | "numberFormat" | "isOnScreenOnly">> = {},
): ReviewColumn<T> => ({
  of: (language) => ({
    header: REVIEW_WORDS[key][language],
    width,
    numberFormat: TEXT_FORMAT,
    value: (row, index) => value(row, language, index),
    ...look,
  }),
});

/** The check mark in 采纳. */
const TICK = "√";

const CENTRED = { horizontal: "center" } as const;
const ON_SCREEN = { isOnScreenOnly: true } as const;

const numberColumn = <T>(): ReviewColumn<T> =>
  column<T>("number", 32, (row, _, index) => (row === null ? "" : index + 1), { ...CENTRED, numberFormat: null });

const degreeOf = (opinion: Pick<Opinion, "rule" | "severity">, language: Language): string =>
  isOwnOpinion(opinion) ? LETTER_WORDS.ownDegree[language] : SEVERITY_NAMES[opinion.severity][language];

const severityColumn: ReviewColumn<Pick<Opinion, "rule" | "severity"> | null> = {
  of: (language) => ({
    header: REVIEW_WORDS.severity[language],
    width: 40,
    numberFormat: TEXT_FORMAT,
    horizontal: "center",
    value: (row) => (row === null ? "" : degreeOf(row, language)),
    looks: severityLooks(language),
  }),
};

/**
 * Widths in points; landscape A4 is 842 wide. On paper a finding takes a line or two: what to do is mostly in its
 * sentence, and the basis of each rule is in the list of rules.
 */
const COLUMNS: readonly ReviewColumn<UnitOpinion>[] = [
  numberColumn(),
  column("unit", 120, ({ unit, file }) => (unit === "" ? file : unit)),
  column("form", 200, ({ form }) => form),
  column("cell", 62, ({ places }) => places, CENTRED),
  severityColumn,
  column("opinion", 450, ({ message }) => message),
  column("suggestion", 330, ({ suggestion }) => suggestion, ON_SCREEN),
  column("basis", 330, ({ basis }) => basis, ON_SCREEN),
  column("rule", 110, ({ rule }) => rule, ON_SCREEN),
];

const UNIT_COLUMNS: readonly ReviewColumn<SheetOpinion | null>[] = [
  numberColumn(),
  column("form", 92, (row) => row?.form ?? ""),
  column("cell", 42, (row) => (row === null ? "" : cellsOf(row)), CENTRED),
  severityColumn,
  column("opinion", 200, (row) => row?.message ?? ""),
  column("basis", 116, (row) => row?.basis ?? ""),
  column("suggestion", 140, (row) => row?.suggestion ?? ""),
  column("adopted", 36, (row) => (row?.isAdopted === true ? TICK : ""), CENTRED),
  column("remark", 100, (row) => row?.remark ?? ""),
  column("reply", 80, (row) => row?.reply ?? ""),
  column(
    "progress",
    44,
    (row, language) => (row?.progress == null ? "" : PROGRESS_NAMES[row.progress][language]),
    CENTRED,
  ),
  column("rule", 92, (row) => row?.rule ?? ""),
];

function freeName(base: string, existing: readonly string[]): string {
  let name = base;
  for (let number = 2; isTaken(name, existing); number += 1) name = `${base}${number}`;
  return name;
}
